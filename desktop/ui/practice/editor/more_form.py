"""Everything of a clause beside its sentence, on one form, kept in one go."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from desktop.packs.own_edits import CONSENT
from desktop.packs.own_more import MoreEdits
from desktop.ui.practice.editor.choices_field import ChoicesField
from desktop.ui.practice.editor.more import EditMore
from desktop.ui.practice.editor.proposal_field import ProposalField
from desktop.ui.practice.editor.writing import Readings, WritingForm
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Note


class MoreForm(WritingForm):
    """Title, card, question and the rest; what is offered; what is proposed.

    Signals:
        changed: all that was changed, as MoreEdits.
        settled_wanted: the key of what My practice answers.
    """

    changed = Signal(object)
    settled_wanted = Signal(str)

    def __init__(self, key: str, title: str, more: EditMore, readings: Readings) -> None:
        super().__init__(title, more.texts, readings, labelled=True)
        self._key = key
        self._choices: ChoicesField | None = None
        self._proposal: ProposalField | None = None
        if more.choices is not None:
            self._choices = ChoicesField(title, more.choices)
            self._choices.grown.connect(self.grown)
            self.column.addWidget(self._choices)
        if more.proposal is not None:
            self._proposal = ProposalField(more.proposal)
            self._proposal.grown.connect(self.grown)
            self.column.addWidget(self._proposal)
        elif more.kind == CONSENT:
            words = self.tr("Nothing is suggested here: a yes or a no is the client's alone.")
            self.column.addWidget(Note(words, role="hint"))
        for settled, name in more.settled.items():
            self._add_settled(settled, name, readings.shown(more.language, f"{{{settled}}}"))
        self.add_closing()
        self.kept.connect(self._on_kept)

    def is_printable(self) -> bool:
        """Say whether every letter typed here has a place on paper."""
        return super().is_printable() and (self._choices is None or self._choices.is_printable())

    def _on_kept(self, typed: object) -> None:
        """Gather what was changed on the whole form."""
        assert isinstance(typed, dict)  # noqa: S101 - what the signal carries
        choices, proposal = self._choices, self._proposal
        edits = MoreEdits(
            self._key,
            {**typed, **(choices.typed() if choices is not None else {})},
            choices.offered() if choices is not None else {},
            choices.added() if choices is not None else (),
            proposal.value() if proposal is not None else None,
            proposes=proposal is not None and proposal.is_changed,
        )
        self.changed.emit(edits)

    def _add_settled(self, key: str, name: str, value: str) -> None:
        """Say what My practice answers, and lead there."""
        self.column.addSpacing(6)
        words = self.tr("%1: %2. This is settled in My practice, for all clients alike.")
        self.column.addWidget(Note(words.replace("%1", name).replace("%2", value)))
        there = Button(self.tr("Change it in My practice"), kind=QUIET)
        there.setObjectName(f"settled.{key}")
        there.setAccessibleDescription(name)
        there.clicked.connect(partial(self.settled_wanted.emit, key))
        row = FlowRow()
        row.add(there)
        self.column.addWidget(row)
