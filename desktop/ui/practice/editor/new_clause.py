"""A clause of her own: what it is called and what it says, in every language at once."""

from __future__ import annotations

from PySide6.QtCore import Signal

from desktop.packs.own_edits import CLAUSE, NewClause
from desktop.ui.practice.editor.own_form import OwnForm
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Note


class NewClauseForm(OwnForm):
    """Asks for a new clause of the group or step *inside*; ``made`` has a NewClause.

    Signals:
        other_wanted: it is no clause, but a CONSENT or a NOTICE; they have forms of their own.
    """

    other_wanted = Signal(str)

    def __init__(
        self, inside: str, languages: tuple[str, ...], *, others: tuple[str, ...] = ()
    ) -> None:
        super().__init__(self.tr("A clause of your own"))
        self._inside = inside
        if others:
            self._add_others(others)
        self._titles = self.in_languages(self.tr("What it is called, %1"), "title", languages)
        self._texts = self.in_languages(
            self.tr("What it says, %1"), "text", languages, runs_on=True
        )
        self.ready_with(self._titles, self._texts)
        self.done.clicked.connect(self._on_done)
        self.close_with(self.tr("Add nothing"))

    def _add_others(self, others: tuple[str, ...]) -> None:
        words = {
            "consent": self.tr("A consent of its own: yes or no"),
            "notice": self.tr("A notice the law asks for"),
        }
        self.column.addWidget(Note(self.tr("Or is it one of these?")))
        row = FlowRow(gap=8)
        for kind in others:
            button = Button(words[kind], kind=QUIET, picture="arrow-right")
            button.setObjectName(f"kind.{kind}")
            button.clicked.connect(lambda _=False, kind=kind: self.other_wanted.emit(kind))
            row.add(button)
        self.column.addWidget(row)

    def _on_done(self) -> None:
        titles, texts = self._titles.said(), self._texts.said()
        self.made.emit(NewClause(self._inside, CLAUSE, titles, texts))
