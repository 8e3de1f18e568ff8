"""What every card of the session has: shared words, a place for controls, and acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from desktop.ui.widgets.button import PRIMARY, Button
from desktop.ui.widgets.card import Card

if TYPE_CHECKING:
    from desktop.domain.journal import Act
    from desktop.services.live_intake import LiveIntake

SHARE = "share"
"""Name of the property that says which share of the card's type a control has."""

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
        super().__init__(shared=True, parent=parent)
        self.key = key
        self.setObjectName(key)

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

    def set_capitals(self, millimetres: float) -> None:
        """Set the words, and every control in its own share of them."""
        super().set_capitals(millimetres)
        whole = self.font_of_words()
        least = QFontInfo(QApplication.font()).pixelSize()  # never below the size people chose
        for part in self.findChildren(QWidget):
            share = _share_of(part, self)
            if share is not None:
                font = QFont(part.font())
                font.setPixelSize(max(least, round(whole * share)))
                if part.property("kind") == PRIMARY:
                    font.setWeight(QFont.Weight.DemiBold)  # as the style sheet draws it
                part.setFont(font)

    def font_of_words(self) -> int:
        """Return the size of the card's words in pixels."""
        return self._body.font().pixelSize()


def sized(widget: QWidget, share: float) -> QWidget:
    """Give *widget*, and everything in it, a share of its card's type; return it."""
    widget.setProperty(SHARE, share)
    return widget


def row_of(*widgets: QWidget, share: float = CONTROL) -> QWidget:
    """Return *widgets* side by side from the start of the line."""
    row = QWidget()
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
