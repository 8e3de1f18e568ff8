"""The card that publishes: from which day, as which version, and what still stands before it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal

from desktop.services.publish_wording import next_version
from desktop.ui.column_page import TitledCard
from desktop.ui.moments import long_day
from desktop.ui.practice.editor.change_card import alone
from desktop.ui.practice.editor.sentence import language_name
from desktop.ui.session.editors.days import DayField
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.showing import show_if
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.ui.practice.editor.state import EditorState


class PublishingCard(TitledCard):
    """Publishes once every change was seen and every conflict was decided.

    Signals:
        published: the first day of the new wording (a date).
        dropped: the draft is to be forgotten.
        unseen_wanted: bring the next change nobody has seen into view.
    """

    published = Signal(object)
    dropped = Signal()
    unseen_wanted = Signal()

    def __init__(self, state: EditorState, *, today: date, locale: str) -> None:
        super().__init__(
            self.tr("Publish"),
            self.tr(
                "Sessions that begin on this day or later have your words. What is signed, and "
                "sessions under way, keep theirs. Where this wording was confirmed before, reading "
                "your changes here confirms it again."
            ),
        )
        self._state = state
        self._day = DayField(QDate(today.year, today.month, today.day), locale)
        self._day.setMinimumDate(QDate(today.year, today.month, today.day))
        self._day.dateChanged.connect(self._say_version)
        self._version = Note()
        self._version.setObjectName("version")
        self._missing = Note(role="hint")
        self._missing.setObjectName("missing")
        self._next = Button(self.tr("Show what I have not seen"), kind=QUIET, picture="eye")
        self._next.setObjectName("next_unseen")
        self._next.clicked.connect(self.unseen_wanted)
        self._go = Button(self.tr("Publish my wording"), kind=PRIMARY)
        self._go.setObjectName("publish")
        self._go.setEnabled(False)
        self._go.clicked.connect(lambda: self.published.emit(self._first_day()))
        self._lay_out()
        self._say_version()

    def show_unseen(self, number: int) -> None:
        """Say how many changes nobody has seen yet; with none left, publishing is offered."""
        state = self._state
        conflicts = len(state.draft.open_conflicts)
        if state.trouble:
            words = ""
        elif conflicts:
            words = self.tr("Decide what the update changed as well first. Still open: %1")
            words = words.replace("%1", self.locale().toString(conflicts))
        elif number:
            words = self.tr("You can publish once you have seen every change. Not seen yet: %1")
            words = words.replace("%1", self.locale().toString(number))
        else:
            words = ""
        self._missing.setText(words)
        show_if(self._missing, bool(words))
        show_if(self._next, bool(number) and not conflicts and not state.trouble)
        ready = bool(state.changes) and not (number or conflicts or state.trouble)
        self._go.setEnabled(ready)

    def _lay_out(self) -> None:
        column = self.column
        for words in self._warnings():
            column.addWidget(Note(words, role="hint"))
        label = Note(self.tr("From"), role="label")
        label.setBuddy(self._day)
        self._day.setAccessibleName(self.tr("From"))
        column.addWidget(label)
        column.addWidget(alone(self._day))
        column.addWidget(self._version)
        column.addWidget(self._missing)
        row = FlowRow(gap=8)
        for button in (self._go, self._next, self._dropping()):
            row.add(button)
        column.addWidget(row)

    def _dropping(self) -> Button:
        drop = Button(self.tr("Drop these changes"), kind=QUIET, picture="undo-2")
        drop.setObjectName("drop")
        drop.clicked.connect(self.dropped)
        return drop

    def _warnings(self) -> list[str]:
        """Return what she is to know before: languages that wait, wordings that wait."""
        waiting: dict[str, list[str]] = {}
        titles = self._state.titles
        for one in self._state.draft.untranslated:
            name = titles.get(one.place.key, one.place.key)
            waiting.setdefault(one.place.language, []).append(name)
        words = self.tr(
            "Not translated yet into %1: %2. You may publish. Until these are translated, nobody "
            "can be booked in this language, and nothing is shown or printed in it."
        )
        said = [
            words.replace("%1", language_name(language)).replace(
                "%2", ", ".join(dict.fromkeys(names))
            )
            for language, names in waiting.items()
        ]
        coming = self.tr(
            "Version %1 waits for %2. What you publish here for that day or an earlier one takes "
            "its place."
        )
        return said + [
            coming.replace("%1", one.version).replace("%2", long_day(one.since))
            for one in self._state.coming
        ]

    def _first_day(self) -> date:
        return date.fromisoformat(self._day.date().toString("yyyy-MM-dd"))

    def _say_version(self) -> None:
        day = self._first_day()
        version = next_version([one.published.version for one in self._state.history], day)
        words = self.tr("It will be your version %1, from %2 on.")
        self._version.setText(words.replace("%1", version).replace("%2", long_day(day.isoformat())))
