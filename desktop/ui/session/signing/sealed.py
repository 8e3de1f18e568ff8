"""What is said once everything is signed, sealed and kept, and not a moment before."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.widgets.button import PRIMARY, Button, Picture
from desktop.ui.widgets.text import Heading, Note


class SealedPage(QWidget):
    """Three words, and the way on.

    Signals:
        went_on: on to the close.
    """

    went_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        middle = Qt.AlignmentFlag.AlignHCenter
        heading = Heading(self.tr("Signed, sealed and kept"))
        heading.setAlignment(middle)
        words = Note(self.tr("Nobody can change these papers now without it showing."), role="body")
        words.setAlignment(middle)
        self._on = Button(self.tr("Go on"), kind=PRIMARY, picture="arrow-right", trailing=True)
        self._on.setObjectName("continue")
        self._on.clicked.connect(self.went_on)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(Picture("shield-check", ems=3.4), 0, middle)
        column.addWidget(heading)
        column.addWidget(words)
        column.addSpacing(8)
        column.addWidget(self._on, 0, middle)
        column.addStretch(3)

    def first_focus(self) -> QWidget:
        """Start on the way on."""
        return self._on
