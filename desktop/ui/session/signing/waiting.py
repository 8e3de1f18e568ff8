"""While pages are made or sealed: a word, and after trouble a way to try again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.button import PRIMARY, Button


class WaitingPage(QWidget):
    """Says what is under way.

    Signals:
        tried_again: what failed is to be tried again.
    """

    tried_again = Signal()

    def __init__(self, again: str) -> None:
        super().__init__()
        self._busy = Busy()
        self._again = Button(again, kind=PRIMARY)
        self._again.setObjectName("seal_now")
        self._again.clicked.connect(self.tried_again)
        self._again.hide()
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self._busy, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def begin(self, words: str) -> None:
        """Say *words* until it ends."""
        self._again.hide()
        self._busy.begin(words)

    def end(self) -> None:
        """Say nothing more."""
        self._busy.end()

    def offer_again(self) -> None:
        """Offer another try."""
        self._again.show()
