"""A row of numbers to choose one from, with what its two ends mean."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.domain.journal import Value
from desktop.ui.session.cards.session_card import sized
from desktop.ui.widgets.blank_editors import locale_of
from desktop.ui.widgets.chosen_group import ChosenGroup
from desktop.ui.widgets.text import Note

_LEAST_WIDE = 34
_ENDS = 0.4


class ScaleRow(QWidget):
    """Numbers of which none is chosen beforehand; the number keys choose too.

    Signals:
        chosen: a number was pressed, again or not.
    """

    chosen = Signal()

    def __init__(
        self,
        label: str,
        numbers: range,
        *,
        value: Value = None,
        ends: tuple[str, str] = ("", ""),
        locale: str = "",
    ) -> None:
        super().__init__()
        self._numbers = numbers
        self.setAccessibleName(label)
        self._group = ChosenGroup(self)
        row = QHBoxLayout()
        row.setSpacing(6)
        for number in numbers:
            row.addWidget(self._button(label, number, ends, locale), 1)
        if isinstance(value, int) and value in numbers:
            self._group.button(value).setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        if any(ends):
            column.addLayout(_ends(ends))
        self._group.chosen.connect(self._on_chosen)
        self.setFocusProxy(self._group.checkedButton() or self._group.button(numbers[0]))

    def held(self) -> Value:
        """Return the number; None while none is chosen."""
        button = self._group.checkedButton()
        return None if button is None else self._group.id(button)

    def choose(self, number: int) -> None:
        """Press *number*, where the row has it."""
        if number in self._numbers:
            button = self._group.button(number)
            button.setFocus()
            button.click()

    def press_digit(self, digit: int) -> None:
        """Choose by a number key; a 0 after the 1 makes it 10."""
        is_ten = digit == 0 and self.held() == 1 and self._numbers[-1] == 10
        self.choose(10 if is_ten else digit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the number keys choose."""
        if event.text().isdecimal() and len(event.text()) == 1:
            self.press_digit(int(event.text()))
        else:
            super().keyPressEvent(event)

    def _button(self, label: str, number: int, ends: tuple[str, str], locale: str) -> QPushButton:
        button = QPushButton(locale_of(locale).toString(number))
        button.setObjectName(str(number))
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setProperty("kind", "scale")
        button.setMinimumWidth(_LEAST_WIDE)
        meaning = {self._numbers[0]: ends[0], self._numbers[-1]: ends[1]}.get(number, "")
        button.setAccessibleName(f"{label} {number}{f', {meaning}' if meaning else ''}")
        self._group.addButton(button)
        self._group.setId(button, number)
        return button

    def _on_chosen(self, _number: int) -> None:
        self.chosen.emit()


def _ends(ends: tuple[str, str]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(sized(Note(ends[0], role="hint", wraps=False), _ENDS))
    row.addStretch(1)
    row.addWidget(sized(Note(ends[1], role="hint", wraps=False), _ENDS))
    return row
