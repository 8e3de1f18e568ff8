"""What is said once a paper is signed, sealed and kept, and not a moment before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.session.client_words import screen
from desktop.ui.widgets.button import PRIMARY, Button, Picture
from desktop.ui.widgets.text import Heading, Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake


class SealedPage(QWidget):
    """Three words, and the way on: to the next paper, where there is one.

    Signals:
        went_on: on to the next paper or the close.
    """

    went_on = Signal()

    def __init__(self, live: LiveIntake, *, progress: str, following: str) -> None:
        super().__init__()
        middle = Qt.AlignmentFlag.AlignHCenter
        heading = Heading(screen(live, "signed"))
        words = Note(screen(live, "signed_lead"), role="body")
        onward = screen(live, "next_paper", title=following) if following else ""
        self._on = Button(
            onward or screen(live, "go_on"), kind=PRIMARY, picture="arrow-right", trailing=True
        )
        self._on.setObjectName("continue")
        self._on.clicked.connect(self.went_on)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(Picture("shield-check", ems=3.4), 0, middle)
        for line in (*((Note(progress, role="label"),) if progress else ()), heading, words):
            line.setAlignment(middle)
            column.addWidget(line)
        column.addSpacing(8)
        column.addWidget(self._on, 0, middle)
        column.addStretch(3)

    def first_focus(self) -> QWidget:
        """Start on the way on."""
        return self._on
