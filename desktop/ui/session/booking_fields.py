"""The fields of the booking card: compact, and none of them filled beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.domain.journal import Value
from desktop.ui.session.editors.answer import question_of
from desktop.ui.session.editors.choosing import capital
from desktop.ui.session.editors.given import Given
from desktop.ui.session.editors.people import People
from desktop.ui.session.fillings import filling, shown_words, stored
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.blank_line import BlankLine
from desktop.ui.widgets.choice import Tick

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

_LONGEST = 400


class Field(QWidget):
    """Takes the answer to one item.

    Signals:
        answered: item key and value, whenever people change it.
    """

    answered = Signal(str, object)

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)

    def tell(self, value: Value) -> None:
        """Say that the answer is *value* now."""
        self.answered.emit(self.key, value)


class TextField(Field):
    """A line of words."""

    def __init__(self, live: LiveIntake, key: str) -> None:
        super().__init__(key)
        words = live.pack.said(live.wording.language, key)
        self.edit = QLineEdit()
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

    def __init__(self, live: LiveIntake, key: str) -> None:
        super().__init__(key)
        self._item = live.pack.items[key]
        style = ":weekday" if self._item.kind == "date" else ""
        self.line = BlankLine(f"{{{key}{style}}}", [filling(live, key)], shown_words(live))
        self.line.changed.connect(self._on_changed)
        self.column.addWidget(self.line)

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

    def _on_toggled(self) -> None:
        self.tell(tuple(key for key, tick in self._ticks if tick.isChecked()) or None)


class PeopleField(Field):
    """Names, each with what they are to the client."""

    def __init__(self, live: LiveIntake, key: str) -> None:
        super().__init__(key)
        self.people = People(question_of(live, key, today=""))
        self.people.edited.connect(self._on_edited)
        self.column.addWidget(self.people)

    def _on_edited(self) -> None:
        self.tell(self.people.held())


class NoticeField(Field):
    """Whether a notice was given; only then when and how."""

    def __init__(self, live: LiveIntake, key: str, *, today: str) -> None:
        super().__init__(key)
        words = live.pack.said(live.wording.language, key)
        self.tick = Tick(words.title)
        self.tick.setObjectName(key)
        self.given = Given(question_of(live, key, today=today))
        self.given.hide()
        self.tick.toggled.connect(self._on_toggled)
        self.given.edited.connect(self._on_edited)
        self.column.addWidget(self.tick)
        self.column.addWidget(self.given)

    def _on_toggled(self, given: bool) -> None:  # noqa: FBT001 - Qt's signature
        self.given.setVisible(given)
        self._on_edited()

    def _on_edited(self) -> None:
        self.tell(self.given.held() if self.tick.isChecked() else None)


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
