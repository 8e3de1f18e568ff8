"""What the draft changes, read before it is published: nothing goes live unseen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.wording_changes import CHANGED, GONE, MOVED, NEW, PROPOSED, WordingChange
from desktop.packs.own_update import Conflict
from desktop.ui.practice.editor.blank_names import BlankNames
from desktop.ui.practice.editor.sentence import language_name
from desktop.ui.practice.editor.state import EditorState
from desktop.ui.session.editors.days import DayField
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.text import Heading, Note, Passage


class ChangesSide(QWidget):
    """Lists what was changed and what an update changed too, and publishes it.

    Signals:
        published: the first day of the new wording (a date).
        dropped: the draft is to be forgotten.
        sentence_wanted: the key of a sentence people want to see.
        update_taken: the place at which the update's text is taken.
        saving_wanted: save the draft as a file.
        file_wanted: take in a wording from a file.
    """

    published = Signal(object)
    dropped = Signal()
    sentence_wanted = Signal(str)
    update_taken = Signal(object)
    saving_wanted = Signal()
    file_wanted = Signal()

    def __init__(
        self, state: EditorState, names: Mapping[str, BlankNames], *, today: date, locale: str
    ) -> None:
        super().__init__()
        self._state = state
        self._names = names
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._column.addWidget(Heading(self.tr("Your own wording")))
        self._column.addWidget(Passage(self._lead()))
        if state.draft.conflicts:
            self._add_conflicts()
        if state.changes:
            self._add_changes()
        if state.changes or state.trouble:
            self._add_publishing(DayField(QDate(today.year, today.month, today.day), locale))
        self._column.addWidget(self._carrying())
        self._column.addStretch(1)

    def _lead(self) -> str:
        if self._state.trouble:
            words = self.tr("As it stands the draft cannot be published: “%1” %2")
            title = self._title(self._state.trouble_key)
            return words.replace("%1", title).replace("%2", self._state.trouble)
        if not self._state.changes:
            return self.tr(
                "Go through the parts and change what you would say otherwise. Nothing you "
                "write here reaches a client before you publish it. Papers that are signed, and "
                "sessions under way, keep the words they began with."
            )
        return self.tr("Read your changes here once more. Clients meet them after you publish.")

    def _title(self, key: str) -> str:
        lines = (line for part in self._state.parts for line in part.lines)
        return next((line.title for line in lines if line.key == key), key)

    def _add_conflicts(self) -> None:
        frame, column = _card()
        column.addWidget(Heading(self.tr("The shipped wording was updated"), role="section"))
        column.addWidget(
            Passage(
                self.tr(
                    "These sentences you had changed, and the update changed them too. Yours stay "
                    "unless you take the update's."
                )
            )
        )
        for conflict in self._state.draft.conflicts:
            self._add_conflict(column, conflict)
        self._column.addWidget(frame)

    def _add_conflict(self, column: QVBoxLayout, conflict: Conflict) -> None:
        name = language_name(conflict.place.language)
        column.addWidget(Note(f"{conflict.title} · {name}", role="label"))
        for words, text in (
            (self.tr("It was: %1"), conflict.was),
            (self.tr("The update says: %1"), conflict.update),
            (self.tr("Yours: %1"), conflict.own),
        ):
            said = self._named(conflict.place.language, text) or self.tr("nothing")
            column.addWidget(Passage(words.replace("%1", said)))
        take = Button(self.tr("Take the update's"), kind=QUIET)
        take.setObjectName(f"take.{conflict.place.key}")
        take.setAccessibleDescription(conflict.title)
        take.clicked.connect(lambda: self.update_taken.emit(conflict.place))
        column.addWidget(_alone(take))

    def _add_changes(self) -> None:
        for change in self._state.changes:
            frame, column = _card()
            column.addWidget(Note(self._what(change), role="label"))
            if change.was:
                words = self.tr("It was: %1").replace(
                    "%1", self._named(change.language, change.was)
                )
                column.addWidget(Passage(words, role="muted"))
            if change.now:
                words = self.tr("Now: %1").replace("%1", self._named(change.language, change.now))
                column.addWidget(Passage(words))
            reason = self._state.draft.layer.reasons.get(change.key, "")
            if reason:
                column.addWidget(Note(self.tr("Your reason: %1").replace("%1", reason)))
            there = Button(self.tr("Go there"), kind=QUIET)
            there.setObjectName(f"there.{change.key}")
            there.setAccessibleDescription(change.title)
            there.clicked.connect(lambda _=False, key=change.key: self.sentence_wanted.emit(key))
            column.addWidget(_alone(there))
            self._column.addWidget(frame)

    def _named(self, language: str, text: str) -> str:
        """Return *text* with its blanks by name, in its own language or the first."""
        return self._names.get(language, next(iter(self._names.values()))).named(text)

    def _carrying(self) -> FlowRow:
        """Offer the wording as a file, for a colleague or another laptop."""
        row = FlowRow(gap=8)
        for name, words, picture, wanted in (
            ("save_file", self.tr("Save as a file"), "hard-drive", self.saving_wanted),
            ("take_file", self.tr("Take in a file"), "folder-open", self.file_wanted),
        ):
            button = Button(words, kind=QUIET, picture=picture)
            button.setObjectName(name)
            button.clicked.connect(wanted)
            row.add(button)
        return row

    def _what(self, change: WordingChange) -> str:
        kind = {
            CHANGED: self.tr("Changed"),
            NEW: self.tr("New"),
            GONE: self.tr("Left out"),
            MOVED: self.tr("In another order"),
            PROPOSED: self.tr("Another proposal"),
        }[change.kind]
        parts = [kind, change.title]
        if change.language:
            parts.append(language_name(change.language))
        return " · ".join(parts)

    def _add_publishing(self, day: DayField) -> None:
        frame, column = _card()
        column.addWidget(Heading(self.tr("Publish"), role="section"))
        column.addWidget(
            Passage(
                self.tr(
                    "Sessions that begin on this day or later have your words. Where this wording "
                    "was confirmed before, reading your changes here confirms it again."
                )
            )
        )
        label = Note(self.tr("From"), role="label")
        label.setBuddy(day)
        day.setAccessibleName(self.tr("From"))
        column.addWidget(label)
        column.addWidget(_alone(day))
        row = FlowRow(gap=8)
        go = Button(self.tr("Publish my wording"), kind=PRIMARY)
        go.setObjectName("publish")
        go.setEnabled(bool(self._state.changes) and not self._state.trouble)
        go.clicked.connect(lambda: self.published.emit(day.date().toPython()))
        row.add(go)
        drop = Button(self.tr("Drop these changes"), kind=QUIET, picture="undo-2")
        drop.setObjectName("drop")
        drop.clicked.connect(self.dropped)
        row.add(drop)
        column.addWidget(row)
        self._column.addWidget(frame)


def _card() -> tuple[QFrame, QVBoxLayout]:
    frame = QFrame()
    frame.setProperty("role", "card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(28, 22, 28, 24)
    column.setSpacing(6)
    return frame, column


def _alone(control: QWidget) -> FlowRow:
    row = FlowRow()
    row.add(control)
    return row
