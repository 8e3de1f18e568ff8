"""The quiet page: the person talks, and nothing here moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.session.client_words import screen
from desktop.ui.widgets.button import PLAIN, QUIET, Button
from desktop.ui.widgets.text import Heading, Note, Passage

if TYPE_CHECKING:
    from desktop.domain.flow import Card
    from desktop.services.live_intake import LiveIntake

_WIDEST = 760


class QuietPage(QWidget):
    """Almost nothing: a heading, a way to note one sentence, a way on.

    It never times out, chimes or moves, and the lid may be closed.

    Signals:
        noting: one sentence is to be noted; the key of its item.
        went_on: the person has been heard; on to the next card.
    """

    noting = Signal(str)
    went_on = Signal()

    def __init__(self, live: LiveIntake, card: Card, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = card.key
        self.setObjectName(card.key)
        self._item = note_item(live, card)
        self._title = Heading(live.pack.said(live.wording.language, card.key).title)
        self._title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._calm = Note(screen(live, "calm"))
        self._calm.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._noted = Passage(self._words(live), role="body")
        self._noted.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._noted.setMaximumWidth(_WIDEST)
        self._note = Button(kind=QUIET, picture="pen-line")
        self._note.setObjectName("note")
        self._note.clicked.connect(self._on_note)
        self._on = Button(
            screen(live, "when_ready"), kind=PLAIN, picture="arrow-right", trailing=True
        )
        self._on.setObjectName("continue")
        self._on.clicked.connect(self.went_on)
        self._lay_out()
        self.show_live(live)

    def show_live(self, live: LiveIntake) -> bool:
        """Show the sentence that was noted."""
        words = self._words(live)
        self._noted.set_words(f"\u201c{words}\u201d" if words else "")
        self._noted.setVisible(bool(words))
        self._note.set_words(
            screen(live, "change_sentence") if words else screen(live, "note_sentence")
        )
        self._note.setVisible(bool(self._item))
        return True

    def first_focus(self) -> QWidget | None:
        """Start on nothing: no stray key ends this page."""
        return self

    def _words(self, live: LiveIntake) -> str:
        return str(live.intake.answers.get(self._item) or "")

    def _on_note(self) -> None:
        self.noting.emit(self._item)

    def _lay_out(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 24, 40, 36)
        column.setSpacing(14)
        column.addStretch(5)
        column.addWidget(self._title)
        column.addWidget(self._calm)
        column.addWidget(self._noted, 0, middle)
        column.addStretch(6)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addStretch(1)
        row.addWidget(self._note)
        row.addWidget(self._on)
        row.addStretch(1)
        column.addLayout(row)


def note_item(live: LiveIntake, card: Card) -> str:
    """Return the item that keeps the sentence: the first text of the steps with the same code."""
    code = next(step.code for step in live.pack.steps if step.key == card.step)
    keys = (key for step in live.pack.steps if step.code == code for key in step.cards)
    return next(
        (key for key in keys if key in live.pack.items and live.pack.items[key].kind == "text"), ""
    )
