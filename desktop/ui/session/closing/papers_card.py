"""The papers, each with three ways: print it, save a copy, or later."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.ui.widgets.button import PLAIN, QUIET, Button, Picture
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake


class PapersCard(Card):
    """One line a paper.

    Signals:
        wanted: document and way: ``print``, ``save`` or ``later``.
        left: back, where this card was opened by the way.
    """

    wanted = Signal(str, str)
    left = Signal()

    def __init__(self, live: LiveIntake, documents: Sequence[str], *, by_the_way: bool) -> None:
        super().__init__()
        self.setObjectName("papers")
        self._first: Button | None = None
        self.set_words(
            title=self.tr("The papers"),
            body=self.tr("A missing printer spoils nothing: you can print later."),
        )
        self.add(self._table(live, documents))
        if by_the_way:
            back = Button(self.tr("Close"), kind=QUIET)
            back.setObjectName("leave")
            back.clicked.connect(self.left)
            self.content.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)

    def first_focus(self) -> QWidget | None:
        """Start on the first button."""
        return self._first

    def widest(self) -> int:
        """Return a little more than a card has: three buttons stand beside each title."""
        return super().widest() + 120

    def _table(self, live: LiveIntake, documents: Sequence[str]) -> QWidget:
        dealt_with = {str(given["document"]): given for given in live.intake.handed_over}
        host = QWidget()
        grid = QGridLayout(host)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(14)
        grid.setColumnStretch(1, 1)
        for line, document in enumerate(documents):
            title = live.pack.said(live.wording.language, document).title
            done = document in dealt_with
            grid.addWidget(Picture("circle-check" if done else "file-text"), line, 0)
            grid.addWidget(Note(self._said(title, dealt_with.get(document)), role="label"), line, 1)
            for place, (how, words, picture) in enumerate(self._ways(), start=2):
                button = Button(words, kind=PLAIN if how == "print" else QUIET, picture=picture)
                button.setObjectName(f"{document}.{how}")
                button.setAccessibleName(f"{words}: {title}")
                button.clicked.connect(partial(self.wanted.emit, document, how))
                grid.addWidget(button, line, place)
                self._first = self._first or button
        return host

    def _ways(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("print", self.tr("Print"), "printer"),
            ("save", self.tr("Save a copy"), "hard-drive"),
            ("later", self.tr("Later"), "clock"),
        )

    def _said(self, title: str, given: object) -> str:
        """Return the title, and what was done with it already."""
        how = given.get("how") if hasattr(given, "get") else ""
        done = {
            "print": self.tr("printed"),
            "save": self.tr("saved"),
            "later": self.tr("to be printed later"),
        }.get(str(how), "")
        return f"{title}\n{done}" if done else title
