"""The client's own buttons, always there: large, quiet, in the client's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.ui.session.client_words import screen
from desktop.ui.theme.fonts import screen_dpi
from desktop.ui.widgets.button import PLAIN, QUIET, Button
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

LEAST_SIDE = 44
"""Least side of what a finger presses, in logical pixels (WCAG 2.2, 2.5.5)."""

LEAST_MM = 9.0
"""The same in millimetres, for screens with small pixels (Parhi, Karlson, Bederson 2006)."""

_LARGE = 1.2
_MM_PER_INCH = 25.4
_PACE = "close.pace"


def least_side(dpi: float) -> int:
    """Return the least side of a button on a screen of *dpi* logical dots an inch, in pixels."""
    return max(LEAST_SIDE, round(LEAST_MM / _MM_PER_INCH * dpi))


class ClientFoot(QFrame):
    """Three buttons in words, and small ones for reading; a line for what was just done.

    Signals:
        blanked: cover the screen.
        asked: there is a question.
        given_back: the practitioner is to have the screen.
        reading: read the card aloud, or stop.
        resized: larger (1) or smaller (-1) text.
        pacing: something about the pace.
    """

    blanked = Signal()
    asked = Signal()
    given_back = Signal()
    reading = Signal()
    resized = Signal(int)
    pacing = Signal()

    def __init__(self, live: LiveIntake) -> None:
        super().__init__()
        self.setProperty("role", "foot")
        self._live = live
        self._buttons: list[Button] = []
        self._line = Note(role="label")
        self._line.setObjectName("client_line")
        self._line.hide()
        row = QWidget()
        self._row = FlowLayout(row, gap=12, even=True)
        self._add_main()
        self.read = self._add_small("read_to_me", "volume-2", "read_to_me")
        self.read.clicked.connect(self.reading)
        self.read.hide()
        self._add_tools()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 12)
        column.setSpacing(8)
        column.addWidget(self._line)
        column.addWidget(row)
        self.fit()

    def say(self, words: str) -> None:
        """Show *words* above the buttons; "" shows none."""
        self._line.setText(words)
        self._line.setVisible(bool(words))

    def show_reading(self, reads: bool) -> None:  # noqa: FBT001 - a voice's own signal
        """Offer to stop while a card is being read."""
        self.read.set_picture("volume-x" if reads else "volume-2")
        self.read.set_words(screen(self._live, "stop_reading" if reads else "read_to_me"))

    def offer_reading(self) -> None:
        """Show the button for reading: there is a voice."""
        self.read.show()

    def fit(self) -> None:
        """Make every button large enough for a finger on this screen."""
        side = least_side(screen_dpi(self.screen()))
        for button in self._buttons:
            button.setMinimumSize(side, side)

    def _add_main(self) -> None:
        for name, words, picture, told in (
            ("blank_screen", "blank", "eye-off", self.blanked),
            ("question", "question", "message-circle-question-mark", self.asked),
            ("hand_back", "give_back", "undo-2", self.given_back),
        ):
            button = self._add(Button(screen(self._live, words), kind=PLAIN, picture=picture), name)
            button.setFont(_larger(button.font()))
            button.clicked.connect(told)

    def _add_tools(self) -> None:
        """Add what the pack or the reader may want: pace, and the size of the words."""
        if _PACE in self._live.pack.items:
            self._add_small("pace", "gauge", "pace").clicked.connect(self.pacing)
        for name, words, picture, step in (
            ("smaller_text", "smaller_text", "zoom-out", -1),
            ("larger_text", "larger_text", "zoom-in", 1),
        ):
            said = screen(self._live, words)
            button = self._add(Button(kind=QUIET, picture=picture, name=said), name)
            button.clicked.connect(lambda _checked=False, step=step: self.resized.emit(step))

    def _add_small(self, name: str, picture: str, words: str) -> Button:
        return self._add(Button(screen(self._live, words), kind=QUIET, picture=picture), name)

    def _add(self, button: Button, name: str) -> Button:
        button.setObjectName(name)
        self._buttons.append(button)
        self._row.addWidget(button)
        return button


def _larger(font: QFont) -> QFont:
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * _LARGE)
    return larger
