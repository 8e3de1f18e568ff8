"""Going through the wording on paper: print all of it, and say that it was read there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.practice.paper_review import PaperReview, Prints
from desktop.ui.practice.wording_state import WordingState, printed_wording


class WordingOnPaper(QWidget):
    """Offers the printed copy, and takes its code for the parts read.

    Signals:
        read: somebody went through every part on the printed copy.
    """

    read = Signal()

    def __init__(self, desk: Desk, state: WordingState) -> None:
        super().__init__()
        pack = state.pack
        prints = Prints(
            pack.key,
            pack.languages,
            pack.locale,
            state.code,
            partial(printed_wording, desk),
            state.reviews,
            tuple(part.key for part in state.parts),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.review = PaperReview(desk, prints)
        self.review.noted.connect(self.read)
        column.addWidget(self.review)
