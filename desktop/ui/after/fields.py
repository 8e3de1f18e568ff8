"""The fields of the pages on which the practitioner writes down what she was told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.ui.letters import hold_to
from desktop.ui.session.editors.days import DayField
from desktop.ui.widgets.choice import Choice, Tick
from desktop.ui.widgets.chosen_group import ChosenGroup
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST_LINE, _LONGEST_TEXT = 400, 2_000
_LINES = 3


class _Field(QWidget):
    """A label above whatever takes the answer."""

    def __init__(self, label: str, hint: str = "") -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 6, 0, 6)
        self.column.setSpacing(6)
        self.column.addWidget(Note(label, role="label"))
        if hint:
            self.column.addWidget(Note(hint))


class Line(_Field):
    """One line of words.

    Signals:
        edited: the words are others now.
    """

    edited = Signal()

    def __init__(self, name: str, label: str, hint: str = "", *, words: str = "") -> None:
        super().__init__(label, hint)
        self.edit = QLineEdit(words)
        self.edit.setObjectName(name)
        self.edit.setMaxLength(_LONGEST_LINE)
        self.edit.setAccessibleName(label)
        self.edit.textChanged.connect(self.edited)
        self.column.addWidget(self.edit)
        self.setFocusProxy(self.edit)

    def words(self) -> str:
        """Return the words without space around them."""
        return self.edit.text().strip()


class Words(_Field):
    """A few lines of words, as they were said.

    Signals:
        edited: the words are others now.
    """

    edited = Signal()

    def __init__(self, name: str, label: str, hint: str = "", *, words: str = "") -> None:
        super().__init__(label, hint)
        self.edit = QPlainTextEdit(words)
        self.edit.setObjectName(name)
        self.edit.setAccessibleName(label)
        self.edit.setTabChangesFocus(True)
        hold_to(self.edit, _LONGEST_TEXT)
        self.edit.setFixedHeight(round(self.edit.fontMetrics().lineSpacing() * (_LINES + 1.2)))
        self.edit.textChanged.connect(self.edited)
        self.column.addWidget(self.edit)
        self.setFocusProxy(self.edit)

    def words(self) -> str:
        """Return the words without space around them."""
        return self.edit.toPlainText().strip()


class Day(_Field):
    """A day; the one that is most likely stands there."""

    def __init__(self, name: str, label: str, day: str, *, locale: str, hint: str = "") -> None:
        super().__init__(label, hint)
        self.edit = DayField(QDate.fromString(day, Qt.DateFormat.ISODate), locale)
        self.edit.setObjectName(name)
        self.edit.setAccessibleName(label)
        self.column.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.edit)

    def day(self) -> str:
        """Return the day as "2026-12-20"."""
        return str(self.edit.date().toString(Qt.DateFormat.ISODate))


class OneOf(_Field):
    """One of a few, none chosen beforehand.

    Signals:
        edited: another one is chosen.
    """

    edited = Signal()

    def __init__(
        self, name: str, label: str, options: Mapping[str, str], *, chosen: str = ""
    ) -> None:
        super().__init__(label)
        self._keys = tuple(options)
        self._group = ChosenGroup(self)
        for place, (key, words) in enumerate(options.items()):
            choice = Choice(words)
            choice.setObjectName(f"{name}.{key}")
            choice.setAccessibleDescription(label)
            choice.setChecked(key == chosen)
            self._group.addButton(choice, place)
            self.column.addWidget(choice)
        self._group.chosen.connect(lambda _place: self.edited.emit())

    def chosen(self) -> str:
        """Return the key of what is chosen, "" where nothing is."""
        place = self._group.checkedId()
        return self._keys[place] if place >= 0 else ""


class AnyOf(_Field):
    """Any of a few, none ticked beforehand.

    Signals:
        edited: something was ticked or is not any more.
    """

    edited = Signal()

    def __init__(
        self, name: str, label: str, options: Mapping[str, str], *, ticked: Sequence[str] = ()
    ) -> None:
        super().__init__(label)
        self._ticks: dict[str, Tick] = {}
        for key, words in options.items():
            tick = Tick(words)
            tick.setObjectName(f"{name}.{key}")
            tick.setAccessibleDescription(label)
            tick.setChecked(key in ticked)
            tick.toggled.connect(lambda _on: self.edited.emit())
            self._ticks[key] = tick
            self.column.addWidget(tick)

    def ticked(self) -> tuple[str, ...]:
        """Return the keys of what is ticked, in order."""
        return tuple(key for key, tick in self._ticks.items() if tick.isChecked())
