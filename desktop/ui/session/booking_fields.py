"""The fields of the booking card: compact, and none of them filled beforehand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.journal import Value
from desktop.ui.session.editors.answer import question_of
from desktop.ui.session.editors.choosing import capital
from desktop.ui.session.editors.given import Given
from desktop.ui.session.editors.people import People
from desktop.ui.session.fillings import filling, shown_words, stored
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.blank_line import BlankLine
from desktop.ui.widgets.choice import Tick
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

_LONGEST = 400


class Field(QWidget):
    """Takes the answer to one item.

    Signals:
        answered: item key and value, whenever people change it.
    """

    answered = Signal(str, object)

    label_sinks = 7
    """How far below its top the first line of the field stands, in pixels."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)

    def tell(self, value: Value) -> None:
        """Say that the answer is *value* now."""
        self.answered.emit(self.key, value)

    def show_live(self, live: LiveIntake) -> None:
        """Show the answer as *live* has it, without a signal; most fields know their own."""


class TextField(Field):
    """A line of words."""

    label_sinks = 12

    def __init__(self, live: LiveIntake, key: str) -> None:
        super().__init__(key)
        words = live.pack.said(live.wording.language, key)
        self.edit = QLineEdit(str(live.intake.answers.get(key) or ""))
        self.edit.setObjectName(key)
        self.edit.setMaxLength(_LONGEST)
        self.edit.setAccessibleName(words.question or words.title)
        self.edit.setToolTip(words.hint)
        self.edit.textChanged.connect(self._on_edited)  # dictation edits no key by key
        self.column.addWidget(self.edit)
        self.setFocusProxy(self.edit)

    def write(self, words: str) -> None:
        """Show *words* without saying that they were answered."""
        with QSignalBlocker(self.edit):
            self.edit.setText(words)

    def _on_edited(self, words: str) -> None:
        self.tell(words.strip() or None)


class SmallField(Field):
    """A day, an hour, a number, one of a few: shown as a blank, asked on a small paper."""

    label_sinks = 2

    def __init__(self, live: LiveIntake, key: str) -> None:
        super().__init__(key)
        self._item = live.pack.items[key]
        style = ":weekday" if self._item.kind == "date" else ""
        self.line = BlankLine(f"{{{key}{style}}}", [filling(live, key)], shown_words(live))
        self.line.changed.connect(self._on_changed)
        self.column.addWidget(self.line)

    def show_live(self, live: LiveIntake) -> None:
        """Show what fills the blank now, and whether it is a proposal."""
        self.line.show_filling(filling(live, self.key))

    def _on_changed(self, _item: str, value: Value) -> None:
        self.tell(stored(self._item, value))


class SeveralField(Field):
    """Any of several, as ticks in a row."""

    def __init__(self, live: LiveIntake, key: str) -> None:
        super().__init__(key)
        self._ticks: list[tuple[str, Tick]] = []
        words = live.pack.said(live.wording.language, key)
        host = FlowRow(gap=4)
        for option in live.pack.items[key].options:
            tick = Tick(capital(words.options.get(option, option)))
            tick.setObjectName(f"{key}.{option}")
            tick.setAccessibleDescription(words.question or words.title)
            tick.toggled.connect(self._on_toggled)
            self._ticks.append((option, tick))
            host.add(tick)
        self.column.addWidget(host)
        self.show_live(live)

    def show_live(self, live: LiveIntake) -> None:
        """Show what is chosen."""
        chosen = live.answers.get(self.key)
        for option, tick in self._ticks:
            with QSignalBlocker(tick):
                tick.setChecked(isinstance(chosen, tuple) and option in chosen)

    def _on_toggled(self) -> None:
        self.tell(tuple(key for key, tick in self._ticks if tick.isChecked()) or None)


class PeopleField(Field):
    """Names, each with what they are to the client."""

    label_sinks = 12

    def __init__(self, live: LiveIntake, key: str) -> None:
        super().__init__(key)
        self.people = People(question_of(live, key, today=""))
        self.people.setObjectName(key)
        self.people.edited.connect(self._on_edited)
        self.column.addWidget(self.people)
        self.setFocusProxy(self.people)

    def _on_edited(self) -> None:
        self.tell(self.people.held())


class NoticeField(Field):
    """Whether a notice was given; only then when and how. Below stands by when it is due."""

    def __init__(self, live: LiveIntake, key: str, *, today: str) -> None:
        super().__init__(key)
        words = live.practitioners_words(key)
        given = live.intake.answers.get(key)
        self.tick = Tick(words.title)
        self.tick.setObjectName(key)
        self.tick.setChecked(isinstance(given, Mapping))
        self.tick.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.due = Note(role="hint")
        self.due.hide()
        self._question = question_of(live, key, today=today)
        self._given: Given | None = None
        self.tick.toggled.connect(self._on_toggled)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.tick)
        row.addWidget(self.due, 1)
        row.addStretch(0)
        self.column.addLayout(row)
        if self.tick.isChecked():
            self._ask_how()
        self.setFocusProxy(self.tick)

    def say_due(self, words: str) -> None:
        """Say by when the notice is due; nothing where there is no day for it."""
        self.due.setText(words)
        self.due.setVisible(bool(words))
        self.tick.setAccessibleDescription(words)

    def _on_toggled(self, given: bool) -> None:  # noqa: FBT001 - Qt's signature
        if self._given is not None:
            self._given.setVisible(given)
        elif given:
            self._ask_how()
        self._on_edited()

    def _ask_how(self) -> None:
        """Ask when and how it was given; made only for a notice that was."""
        self._given = Given(self._question)
        self._given.edited.connect(self._on_edited)
        self.column.addWidget(self._given)

    def _on_edited(self) -> None:
        is_given = self._given is not None and self.tick.isChecked()
        self.tell(self._given.held() if self._given is not None and is_given else None)


def field_for(live: LiveIntake, key: str, *, today: str) -> Field:
    """Return the field for the item *key*."""
    item = live.pack.items[key]
    if item.kind == "notice":
        return NoticeField(live, key, today=today)
    if item.kind == "people":
        return PeopleField(live, key)
    if item.several or item.kind == "checklist":
        return SeveralField(live, key)
    if item.kind in {"text", "note"}:
        return TextField(live, key)
    return SmallField(live, key)
