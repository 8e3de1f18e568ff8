"""A bar that says something and leads on: side by side, or below one another where it is narrow."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from desktop.ui.widgets.button import Button
from desktop.ui.widgets.flow import FlowLayout

_LEAST_LETTERS = 44
"""So many letters of the words stand beside the ways on, or the ways go below."""


class WordsAndWays(QFrame):
    """Shows *words* and, beside or below them, the buttons that were added."""

    def __init__(self, words: QWidget, *, role: str, least: int = _LEAST_LETTERS) -> None:
        super().__init__()
        self.setProperty("role", role)
        self._least = least
        self._ways = QWidget()
        self._flow = FlowLayout(self._ways, gap=10)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(20, 10, 20, 10)
        self._row.setSpacing(10)
        self._row.addWidget(words, 1)
        self._row.addWidget(self._ways)

    def add(self, button: Button) -> None:
        """Put *button* behind the others."""
        self._flow.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the ways below where there is no room for them beside the words."""
        super().resizeEvent(event)
        wide = self._ways.sizeHint().width()
        beside = self.width() >= wide + self._least * self.fontMetrics().averageCharWidth()
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._ways.setMinimumWidth(wide if beside else 0)
