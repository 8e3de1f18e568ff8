"""Is it all right to sign on the screen? Asked once of each person; no is as good as yes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.journal import CLIENT, ON_SCREEN, PRACTITIONER, Act
from desktop.domain.on_screen import ITEM, NO, YES, OnScreen, said_by
from desktop.ui.session.client_words import screen
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import PLAIN, Button
from desktop.ui.widgets.text import Note, Passage

if TYPE_CHECKING:
    from desktop.domain.agreement import Signer
    from desktop.services.live_intake import LiveIntake


class ScreenQuestion(QWidget):
    """The pack's plain words about paper and screen, and two answers of the same weight.

    Signals:
        said: yes or no.
    """

    said = Signal(str)

    def __init__(self, live: LiveIntake, *, paper_first: bool) -> None:
        super().__init__()
        words = live.pack.said(live.wording.language, ITEM)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Passage(words.shared(""), role="plain"))
        column.addWidget(Note(words.question, role="label"))
        answers = FlowRow(gap=10)
        for says in (NO, YES) if paper_first else (YES, NO):
            button = Button(screen(live, f"on_screen.{says}"), kind=PLAIN)
            button.setObjectName(f"screen.{says}")
            button.clicked.connect(partial(self.said.emit, says))
            answers.add(button)
        column.addWidget(answers)
        column.addStretch(1)


def told(party: str, says: str) -> Act:
    """Return the act of *party* saying so about signing on the screen."""
    return Act(CLIENT, ON_SCREEN, ITEM, OnScreen(party, says, "").value())


def said_already(live: LiveIntake, signer: Signer) -> str:
    """Return what *signer* said last; the practitioner chose the program and is not asked."""
    if signer.role == PRACTITIONER:
        return YES
    return said_by(live.intake.on_screen, signer.party)
