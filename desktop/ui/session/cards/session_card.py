"""What every card of the session has: shared words, a place for controls, and acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from desktop.ui.theme.fonts import pixels_for_capitals, screen_dpi
from desktop.ui.widgets.button import PRIMARY, Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.inside import Inside, wish_of
from desktop.ui.widgets.outcome_bar import OutcomeBar

if TYPE_CHECKING:
    from desktop.domain.journal import Act
    from desktop.services.live_intake import LiveIntake

SHARE = "share"
"""Name of the property that says which share of the card's type a control has."""

EYEBROW = 0.56
CONTROL, TEXT, SMALL = 0.5, 0.72, 0.44
"""Buttons and choices; words in smaller type than the headline; hints and marks."""


class SessionCard(Card):
    """A card that two people read, and that says what they did on it.

    Signals:
        acted: the acts to record, a tuple of ``Act``.
        looked: the key of a clause people want to look at more closely.
        opened: the key of an item whose answer needs a paper of its own.
        rewording: the key of a sentence people want in other words.
        left: back to the card this one was opened from.
    """

    acted = Signal(object)
    looked = Signal(str)
    opened = Signal(str)
    rewording = Signal(str)
    left = Signal()

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        self._growing = True
        super().__init__(shared=True, parent=parent)
        self._growing = False
        self.key = key
        self.setObjectName(key)

    def sizeHint(self) -> QSize:
        """Return what the words and controls wish; the height follows from the width."""
        return wish_of(self)

    def act(self, *acts: Act) -> None:
        """Say what people did."""
        self.acted.emit(acts)

    def show_live(self, live: LiveIntake) -> bool:  # noqa: ARG002 - a few cards can
        """Show *live* on this card as it is; False where a new card is needed."""
        return False

    def first_focus(self) -> QWidget | None:
        """Return what the keyboard starts on."""
        return None

    def go_on(self) -> None:
        """Press the way on, where there is one that can be pressed."""
        button = self.findChild(Button, "continue")
        if isinstance(button, Button) and button.isVisible() and button.isEnabled():
            button.click()

    def add(self, widget: QWidget) -> None:
        """Put *widget* below what the card holds; its room measures all of it once."""
        self._growing = True
        super().add(widget)
        self._growing = False

    def set_close(self, close: bool) -> None:  # noqa: FBT001 - reads as a setter
        """Stand with little air, and with low outcomes, where a room is low."""
        super().set_close(close)
        for bar in self.findChildren(OutcomeBar):
            bar.set_compact(close)

    def set_capitals(self, millimetres: float) -> None:
        """Set the words, and every control in its own share of them, each of them once."""
        if self._growing:
            return
        whole = pixels_for_capitals(millimetres, screen_dpi(self.screen()))
        least = QFontInfo(QApplication.font()).pixelSize()  # never below the size people chose
        for words, share in ((self._eyebrow, EYEBROW), (self._title, 1.0), (self._body, 1.0)):
            weight = QFont.Weight.Normal if words is self._body else QFont.Weight.DemiBold
            _set_font(words, max(least, round(whole * share)), weight)
        for part in self._host.findChildren(QWidget):
            given = _share_of(part, self)
            size = whole if given is None else max(least, round(whole * given))
            is_primary = part.property("kind") == PRIMARY  # the style sheet draws it so
            _set_font(part, size, QFont.Weight.DemiBold if is_primary else QFont.Weight.Normal)

    def font_of_words(self) -> int:
        """Return the size of the card's words in pixels."""
        return self._body.font().pixelSize()


def _set_font(part: QWidget, pixels: int, weight: QFont.Weight) -> None:
    """Give *part* its type, unless it has it."""
    font = QFont(part.font())
    if font.pixelSize() == pixels and font.weight() == weight:
        return
    font.setPixelSize(max(1, pixels))
    font.setWeight(weight)
    part.setFont(font)


def sized(widget: QWidget, share: float) -> QWidget:
    """Give *widget*, and everything in it, a share of its card's type; return it."""
    widget.setProperty(SHARE, share)
    return widget


def row_of(*widgets: QWidget, share: float = CONTROL) -> QWidget:
    """Return *widgets* side by side from the start of the line."""
    row = Inside()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(14)
    for widget in widgets:
        line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
    line.addStretch(1)
    sized(row, share)
    return row


def _share_of(part: QWidget, card: QWidget) -> float | None:
    """Return the share that *part* or whatever holds it inside *card* was given."""
    here: QWidget | None = part
    while here is not None and here is not card:
        share = here.property(SHARE)
        if share is not None:
            return float(share)
        here = here.parentWidget()
    return None
