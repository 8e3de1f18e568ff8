"""What the draft changes, read before it is published: nothing goes live unseen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.wording_changes import WordingChange
from desktop.ui.practice.editor.blank_names import BlankNames
from desktop.ui.practice.editor.change_card import ChangeCard, alone, by_step
from desktop.ui.practice.editor.merging import MergingCards
from desktop.ui.practice.editor.publishing import PublishingCard
from desktop.ui.practice.editor.seen import SeenChanges, SeenMark
from desktop.ui.practice.editor.sentence import language_name
from desktop.ui.practice.editor.state import EditorState
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Heading, Passage


class ChangesSide(QWidget):
    """Lists what was changed and what an update changed too, and publishes it.

    Signals:
        published: the first day of the new wording (a date).
        dropped: the draft is to be forgotten.
        sentence_wanted: the key of a sentence people want to see.
        mine_kept, update_taken, anew_wanted: the conflict that is decided so.
        saving_wanted: save the draft as a file; whether with the practice's name.
        file_wanted: take in a wording from a file.
        view_wanted: a card people want to see (a widget).
    """

    published = Signal(object)
    dropped = Signal()
    sentence_wanted = Signal(str)
    mine_kept = Signal(object)
    update_taken = Signal(object)
    anew_wanted = Signal(object)
    saving_wanted = Signal(bool)
    file_wanted = Signal()
    view_wanted = Signal(object)

    def __init__(
        self,
        state: EditorState,
        names: Mapping[str, BlankNames],
        *,
        seen: SeenChanges,
        today: date,
        review: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._state = state
        self._names = names
        self._seen = seen
        self._cards: dict[int, QWidget] = {}
        self._publishing: PublishingCard | None = None
        seen.begin(state.changes, today)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._column.addWidget(Heading(self.tr("Your own wording")))
        self._column.addWidget(Passage(self._lead()))
        if state.draft.conflicts:
            self._add_merging()
        if state.changes:
            self._add_changes()
        if state.changes or state.trouble:
            self._add_publishing(today)
        if review is not None:
            self._add_review(review)
        self._column.addWidget(self._carrying())
        self._column.addStretch(1)

    def _lead(self) -> str:
        if self._state.trouble:
            words = self.tr("As it stands the draft cannot be published: “%1” %2")
            key = self._state.trouble_key
            title = self._state.titles.get(key, key)
            return words.replace("%1", title).replace("%2", self._state.trouble)
        if not self._state.changes:
            return self.tr(
                "Go through the parts and change what you would say otherwise. Nothing you "
                "write here reaches a client before you publish it. Papers that are signed, and "
                "sessions under way, keep the words they began with."
            )
        return self.tr("Read your changes here once more. Clients meet them after you publish.")

    def _add_merging(self) -> None:
        merging = MergingCards(self._state, self._names)
        merging.mine_kept.connect(self.mine_kept)
        merging.update_taken.connect(self.update_taken)
        merging.anew_wanted.connect(self.anew_wanted)
        self._column.addWidget(merging)

    def _add_changes(self) -> None:
        for step in by_step(self._state.changes, self._state.places):
            title = step.title or self.tr("On papers, and before the session")
            self._column.addWidget(Heading(title, role="section"))
            for number, change in step.changes:
                self._add_change(number, change)

    def _add_change(self, number: int, change: WordingChange) -> None:
        reason = self._state.draft.layer.reasons.get(change.key, "")
        card = ChangeCard(change, self._names, reason=reason, notes=self._notes(change))
        there = Button(self.tr("Go there"), kind=QUIET)
        there.setObjectName(f"there.{change.key}")
        there.setAccessibleDescription(change.title)
        there.clicked.connect(lambda _=False, key=change.key: self.sentence_wanted.emit(key))
        card.column.addWidget(alone(there))
        mark = SeenMark()
        mark.seen.connect(partial(self._on_seen, number), Qt.ConnectionType.QueuedConnection)
        card.column.addWidget(mark)
        self._cards[number] = card
        self._column.addWidget(card)

    def _notes(self, change: WordingChange) -> tuple[str, ...]:
        """Return whose change it is where an update came, and which language waits."""
        notes = []
        if self._state.draft.base is not None and change in self._state.from_update:
            notes.append(self.tr("This comes with the update"))
        if change.part == "card" and not change.now:
            notes.append(self.tr("The screen shows the whole sentence now"))
        waiting = dict.fromkeys(
            one.place.language
            for one in self._state.draft.untranslated
            if one.place.key == change.key
        )
        for language in waiting:
            words = self.tr("Not translated yet: %1")
            notes.append(words.replace("%1", language_name(language)))
        return tuple(notes)

    def _on_seen(self, number: int) -> None:
        self._seen.see(number)
        self._tell_unseen()

    def _tell_unseen(self) -> None:
        if self._publishing is not None:
            self._publishing.show_unseen(len(self._seen.unseen))

    def _on_unseen_wanted(self) -> None:
        """Bring the next change nobody has seen into view."""
        unseen = [number for number in self._cards if number in self._seen.unseen]
        if unseen:
            self.view_wanted.emit(self._cards[unseen[0]])

    def _add_review(self, review: QWidget) -> None:
        """Put *review*, the way to paper, above the way to a file."""
        frame = QFrame()
        frame.setProperty("role", "card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(28, 22, 28, 24)
        column.addWidget(review)
        self._column.addWidget(frame)

    def _carrying(self) -> FlowRow:
        """Offer the wording as a file, for a colleague or another laptop."""
        row = FlowRow(gap=8)
        for name, words, picture, act in (
            (
                "save_named",
                self.tr("Save as a file with my practice's name"),
                "hard-drive",
                partial(self.saving_wanted.emit, True),  # noqa: FBT003 - a signal's value
            ),
            (
                "save_file",
                self.tr("Save as a file without a name"),
                "hard-drive",
                partial(self.saving_wanted.emit, False),  # noqa: FBT003 - a signal's value
            ),
            ("take_file", self.tr("Take in a file"), "folder-open", self.file_wanted.emit),
        ):
            button = Button(words, kind=QUIET, picture=picture)
            button.setObjectName(name)
            button.clicked.connect(lambda _=False, act=act: act())
            row.add(button)
        return row

    def add_file(self, card: QWidget) -> None:
        """Show what a file says, below the heading."""
        self._column.insertWidget(2, card)

    def _add_publishing(self, today: date) -> None:
        locale = self._state.draft.shipped.locale
        card = PublishingCard(self._state, today=today, locale=locale)
        card.published.connect(self.published)
        card.dropped.connect(self.dropped)
        card.unseen_wanted.connect(self._on_unseen_wanted)
        self._publishing = card
        self._column.addWidget(card)
        self._tell_unseen()
