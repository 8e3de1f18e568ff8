"""The room a card stands in: in the middle, as large as it fits, scrolling last of all."""

from math import ceil

from PySide6.QtCore import QEvent, QMargins, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.widgets.card import CAPITAL_MM, LEAST_MM, Card, text_scale
from desktop.ui.widgets.held_foot import HeldFoot
from desktop.ui.widgets.inside import Inside

_AROUND = QMargins(28, 24, 28, 24)
_CLOSE_AROUND = QMargins(14, 10, 14, 10)
_LOW = 560
"""Height of a room, in logical pixels of text at 100 %, below which words need its margins."""
_STEP_MM = 0.5
_SAVED = 0.05
"""The share of its height that a card saves with each such step, about."""
_LEAST_SCALE = CAPITAL_MM / LEAST_MM


class CardRoom(QScrollArea):
    """Shows one card at a time, or one card above another, in the middle of the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = text_scale()
        self._own: float | None = None
        self._fitted = (0, 0)
        """The width and the height the cards were last fitted into."""
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._ground = Inside()
        self._ground.setProperty("role", "ground")
        self._column = QVBoxLayout()
        self._column.setSpacing(18)
        self._stand_in_the_middle()
        self.setWidget(self._ground)
        self._held = HeldFoot(self)

    def show_cards(self, *cards: QWidget) -> None:
        """Show *cards* instead of what stood here; those are freed."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for card in cards:
            self._column.addWidget(card)
            if isinstance(card, Card):
                card.regrown.connect(self.fit)
        self.verticalScrollBar().setValue(0)
        feet = [card.foot for card in cards if isinstance(card, Card)]
        self._held.hold(feet[-1] if feet else None)
        self.fit()
        for card in cards:
            card.show()  # at once: Qt would show it after the next paint, and paint it twice

    def cards(self) -> list[QWidget]:
        """Return the cards that stand here, from top to bottom."""
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        return [card for item in items if item is not None and (card := item.widget()) is not None]

    def set_scale(self, scale: float | None) -> None:
        """Show text at *scale* here, whatever the rest has; None follows it again."""
        self._own = scale
        self.fit()

    def fit(self) -> None:
        """Set shared cards as large as the room allows, from the size wanted to the least."""
        self._scale = self._text_scale()
        shared = [card for card in self.cards() if isinstance(card, Card) and card.shared]
        self._stand_close(self.viewport().height() < _LOW * self._scale, shared)
        self._set_width()
        self._fitted = self._free()
        if not shared:
            return
        self._set_size(shared, self._largest(shared, self._sizes()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the cards into the new size; a scroll bar beside them takes nothing from them."""
        super().resizeEvent(event)
        if self._fitted != self._free():
            self.fit()
        self._held.place()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the cards anew when the text size or the theme changes.

        A new style sheet gives every word its ordinary size back once it has reached
        the cards, so the fitting waits until then.
        """
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            QTimer.singleShot(0, self, self.fit)
        elif event.type() == QEvent.Type.FontChange and self._text_scale() != self._scale:
            self.fit()

    def _largest(self, shared: list[Card], sizes: list[float]) -> float:
        """Return the largest of *sizes* at which everything shows at once, else the least.

        Most cards stand in the size wanted. Else the next try goes by how much is too much,
        and every other halves what is left: each of them measures all words.
        """
        first, last = 0, len(sizes) - 1
        place = first
        while first < last:
            self._set_size(shared, sizes[place])
            too_much = self._needed() / max(1, self.viewport().height()) - 1.0
            is_wanted = place == 0
            if too_much <= 0.0:
                last = place
            else:
                first = place + 1
            place = (first + last) // 2
            if is_wanted:
                place = max(first, min(last - 1, 1 + int(too_much / _SAVED)))
        return sizes[first]

    def _set_size(self, shared: list[Card], size: float) -> None:
        for card in shared:
            card.set_capitals(size)

    def _sizes(self) -> list[float]:
        """Return the heights of capitals there may be, in millimetres: that wanted to the least.

        Whoever asks for larger text never gets less than the full seven.
        """
        scale = self._text_scale()
        wanted, least = CAPITAL_MM * scale, LEAST_MM * min(scale, _LEAST_SCALE)
        between = (wanted - step * _STEP_MM for step in range(1, ceil((wanted - least) / _STEP_MM)))
        return [wanted, *between, *([least] if least < wanted else [])]

    def _text_scale(self) -> float:
        return self._own or text_scale()

    def _needed(self) -> int:
        """Return the height at which all cards show whole at the width there is."""
        around = self._outer.contentsMargins()
        width = self._free()[0]
        cards = self.cards()
        heights = [
            card.height_for(width) if isinstance(card, Card) else card.sizeHint().height()
            for card in cards
        ]
        gaps = self._column.spacing() * (len(cards) - 1)
        return sum(heights) + gaps + around.top() + around.bottom()

    def _free(self) -> tuple[int, int]:
        """Return the width the cards get, and the height of the view."""
        around = self._outer.contentsMargins()
        width = self.viewport().width() - around.left() - around.right()
        return min(width, self._middle.maximumWidth()), self.viewport().height()

    def _stand_close(self, close: bool, shared: list[Card]) -> None:  # noqa: FBT001 - a state
        """In a low room, leave the height to the words and the ways on."""
        self._outer.setContentsMargins(_CLOSE_AROUND if close else _AROUND)
        for card in shared:
            card.set_close(close)

    def _set_width(self) -> None:
        """Hold lines short enough to read."""
        widest = [card.widest() for card in self.cards() if isinstance(card, Card)]
        if widest:
            self._middle.setMaximumWidth(max(widest))

    def _stand_in_the_middle(self) -> None:
        """Lay the column out in the middle, a little above the centre, where eyes rest."""
        self._middle = Inside()
        self._middle.setLayout(self._column)
        self._column.setContentsMargins(QMargins())
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self._middle, 1)
        row.addStretch()
        self._outer = QVBoxLayout(self._ground)
        self._outer.setContentsMargins(_AROUND)
        self._outer.setSpacing(0)
        self._outer.addStretch(2)
        self._outer.addLayout(row)
        self._outer.addStretch(3)
