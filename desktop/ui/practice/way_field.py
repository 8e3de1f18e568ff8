"""A way from the practice profile to a page of its own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.button import Button
from desktop.ui.widgets.text import Note


class WayField(QFrame):
    """Says what is behind it, and leads there.

    Signals:
        wanted: people want to see it.
    """

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 10)
        self._column.setSpacing(6)

    def lead_by(self, button: Button, *, title: str, words: str) -> None:
        """Put the *title* and the *words* above the *button* that leads there."""
        self._column.addWidget(Note(title, role="label"))
        self._column.addWidget(Note(words))
        button.clicked.connect(self.wanted)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        self._column.addLayout(row)
