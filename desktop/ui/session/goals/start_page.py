"""The start of a goal: the client's own words, and nothing else is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.session.cards.session_card import CONTROL, row_of, sized
from desktop.ui.session.editors.writing import Lines, overflow_note
from desktop.ui.widgets.button import PLAIN, PRIMARY, QUIET, Button
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.ui.session.editors.answer import Question

_WORDS = 0.56
_SMALL = 0.42


class StartPage(QWidget):
    """Room for one goal in the client's words.

    Signals:
        kept: the words of the goal.
        left: no goal now.
    """

    kept = Signal(str)
    left = Signal()

    def __init__(self, question: Question, *, hope: str, waits: bool, is_first: bool) -> None:
        super().__init__()
        self._hope = hope
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        if waits:
            column.addWidget(sized(Note(question.screen("goal_enough"), role="hint"), _SMALL))
        self.lines = Lines(question.label)
        self.lines.setObjectName("goal.words")
        self.lines.textChanged.connect(self._dress)
        self.lines.sent.connect(self._on_keep)
        column.addWidget(sized(self.lines, _WORDS))
        column.addWidget(overflow_note(question, self.lines))
        self._start = self._offer(question)
        column.addWidget(self._start)
        self._keep = Button(question.screen("keep"), kind=PRIMARY, picture="check")
        self._keep.setObjectName("continue")
        self._keep.clicked.connect(self._on_keep)
        leave = Button(question.screen("not_sure" if is_first else "leave_it"), kind=PLAIN)
        leave.setObjectName("skip")
        leave.clicked.connect(self.left)
        column.addWidget(row_of(self._keep, leave, share=CONTROL))
        self._dress()

    def first(self) -> QWidget:
        """Return what the keyboard starts on."""
        return self.lines

    def _offer(self, question: Question) -> QWidget:
        """Offer the hope that was said a moment ago, in its own words."""
        button = Button(question.screen("goal_start"), kind=QUIET, picture="pen-line")
        button.setObjectName("goal.start")
        button.setAccessibleDescription(self._hope)
        button.clicked.connect(self._on_offer)
        host = QWidget()
        row = QHBoxLayout(host)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(button)
        row.addWidget(Note(f"\u201c{self._hope}\u201d", role="plain"), 1)
        sized(host, _SMALL)
        return host

    def _on_offer(self) -> None:
        self.lines.setPlainText(self._hope)
        self.lines.setFocus()

    def _on_keep(self) -> None:
        if self.lines.words():
            self.kept.emit(self.lines.words())

    def _dress(self) -> None:
        self._keep.setEnabled(bool(self.lines.words()))
        self._start.setVisible(bool(self._hope) and not self.lines.words())
