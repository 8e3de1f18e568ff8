"""Choices in one line, each with the digit that chooses it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.widgets.button import PLAIN, Button
from desktop.ui.widgets.flow import FlowLayout


class DigitChoices(QWidget):
    """Small exclusive buttons, none chosen beforehand; whoever holds them passes the digits on.

    Signals:
        chosen: the key of what was chosen, chosen before or not.
    """

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], *, label: str) -> None:
        super().__init__()
        self._keys = [key for key, _ in choices]
        self._buttons: list[Button] = []
        flow = FlowLayout(self, gap=8)
        for digit, (key, words) in enumerate(choices, 1):
            button = Button(f"{self.locale().toString(digit)}  {words}", kind=PLAIN, name=words)
            button.setObjectName(key)
            button.setCheckable(True)
            button.setAccessibleDescription(label)
            button.clicked.connect(partial(self._on_clicked, key))
            self._buttons.append(button)
            flow.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def press(self, digit: int) -> bool:
        """Choose by *digit*; say whether there is such a choice."""
        if not 1 <= digit <= len(self._keys):
            return False
        self._on_clicked(self._keys[digit - 1])
        return True

    def show_chosen(self, chosen: str) -> None:
        """Show *chosen* as the one; "" shows none."""
        for key, button in zip(self._keys, self._buttons, strict=True):
            button.setChecked(key == chosen)
            button.set_picture("check" if key == chosen else "")

    def _on_clicked(self, key: str) -> None:
        self.show_chosen("")  # shown again once it is kept
        self.chosen.emit(key)
