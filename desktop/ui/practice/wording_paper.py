"""Going through the wording on paper: print all of it, and say that it was read there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.practice.wording_state import WordingState, printed_wording
from desktop.ui.printing import Printing
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Passage


class WordingOnPaper(QWidget):
    """Offers the printed copy, and takes the ticks on it for the parts read.

    Signals:
        read: the practitioner went through every part on the printed copy.
    """

    read = Signal()

    def __init__(self, desk: Desk, state: WordingState) -> None:
        super().__init__()
        self._printing = Printing(desk, self)
        job = partial(printed_wording, desk, state.pack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            Passage(self.tr("You can also go through it on paper, and tick each group there."))
        )
        row = QHBoxLayout()
        self.print_button = Button(self.tr("Print the whole wording"), picture="printer")
        self.print_button.clicked.connect(partial(self._printing.begin_with, job))
        row.addWidget(self.print_button)
        self.read_button = Button(self.tr("I read every part on paper"), kind=QUIET)
        self.read_button.setVisible(bool(state.unread))
        self.read_button.clicked.connect(self.read)
        row.addWidget(self.read_button)
        row.addStretch(1)
        column.addLayout(row)
