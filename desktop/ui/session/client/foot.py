"""The client's own buttons, always there: large, quiet, in the client's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

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
_GAP = 10
_AROUND = 20
_NEAR = 0.05
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
        self._main: list[Button] = []
        self._words: dict[Button, str] = {}
        self._short = False
        self._line = Note(role="label")
        self._line.setObjectName("client_line")
        self._line.hide()
        row = QWidget()
        self._row = FlowLayout(row, gap=_GAP, even=True)
        self._add_main()
        self.read = self._add_small("read_to_me", "volume-2", "read_to_me")
        self.read.clicked.connect(self.reading)
        self.read.hide()
        self._add_tools()
        column = QVBoxLayout(self)
        column.setContentsMargins(_AROUND, 10, _AROUND, 12)
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
        self._words[self.read] = screen(self._live, "stop_reading" if reads else "read_to_me")
        self._dress()

    def offer_reading(self) -> None:
        """Show the button for reading: there is a voice."""
        self.read.show()
        self.fit()

    def fit(self) -> None:
        """Make every button large enough for a finger, and all of them stand on one line.

        Where there is little room the card needs it: then the small buttons are pictures,
        each with its name.
        """
        side = least_side(screen_dpi(self.screen()))
        for button in self._buttons:
            button.setMinimumSize(side, side)
        for self._short in (False, True):
            self._dress()
            if self._row.sizeHint().width() <= self.width() - 2 * _AROUND:
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand on one line in the new width too."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Stand on one line with text of another size; it comes after the style sheet."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self.fit)

    def _dress(self) -> None:
        """Show words or pictures alone."""
        for button, words in self._words.items():
            button.set_words("" if self._short else words, name=words)
        for button in self._main:
            points = QApplication.font().pointSizeF() * (1.0 if self._short else _LARGE)
            font = button.font()
            if abs(font.pointSizeF() - points) > _NEAR:
                font.setPointSizeF(points)
                button.setFont(font)

    def _add_main(self) -> None:
        for name, words, picture, told in (
            ("blank_screen", "blank", "eye-off", self.blanked),
            ("question", "question", "message-circle-question-mark", self.asked),
            ("hand_back", "give_back", "undo-2", self.given_back),
        ):
            button = self._add(Button(screen(self._live, words), kind=PLAIN, picture=picture), name)
            self._main.append(button)
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
        button = self._add(Button(kind=QUIET, picture=picture), name)
        self._words[button] = screen(self._live, words)
        return button

    def _add(self, button: Button, name: str) -> Button:
        button.setObjectName(name)
        self._buttons.append(button)
        self._row.addWidget(button)
        return button
