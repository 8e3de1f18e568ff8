"""The row of large buttons under a card: how did this settle?"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QShortcut,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.style import tokens_now
from desktop.ui.theme.tokens import Tokens
from desktop.ui.widgets.button import FirstPressButton
from desktop.ui.widgets.chosen_group import ChosenGroup
from desktop.ui.widgets.flow import FlowLayout

_LARGE = 1.3
"""The type of the words, as a share of the interface's, where there is room for it."""
_LARGE_ALREADY = 20
"""Pixels of a type that needs no enlarging: somebody asked for large text."""
_NUMBER = 0.85
_TALL, _LEAST_TALL = 2.5, 60
_LOW, _LEAST_LOW = 1.5, 48
"""Heights in lines of the type, and in logical pixels what a fingertip needs."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One way a card may settle: its key, the words on the button, an icon."""

    key: str
    words: str
    picture: str = ""


class OutcomeBar(QWidget):
    """Large exclusive buttons, none of them chosen beforehand; keys 1 to 4 press them.

    Signals:
        chosen: the key of the outcome that was pressed, pressed again or not.
    """

    chosen = Signal(str)

    def __init__(
        self, outcomes: Sequence[Outcome], *, question: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(question)
        self._group = ChosenGroup(self)
        self._keys = [outcome.key for outcome in outcomes]
        flow = FlowLayout(self, gap=12, even=True)
        for place, outcome in enumerate(outcomes):
            button = OutcomeButton(outcome, place + 1, self)
            button.setAccessibleDescription(question)
            self._group.addButton(button, place)
            flow.addWidget(button)
            # A key held down is one answer, not one on every card that follows.
            QShortcut(QKeySequence(str(place + 1)), self, button.click).setAutoRepeat(False)
        self._group.chosen.connect(self._on_chosen)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def outcome(self) -> str:
        """Return the key of the chosen outcome, or "" while none is chosen."""
        place = self._group.checkedId()
        return self._keys[place] if place >= 0 else ""

    def show_outcome(self, key: str) -> None:
        """Show *key* as chosen, without a signal; "" shows none."""
        button = self._group.button(self._keys.index(key)) if key else None
        with QSignalBlocker(self._group):
            self._group.setExclusive(False)
            for other in self._group.buttons():
                other.setChecked(other is button)
            self._group.setExclusive(True)

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - reads as a setter
        """Take little room, where the card is too tall for it: one low row."""
        for button in self._group.buttons():
            if isinstance(button, OutcomeButton):
                button.set_compact(compact)

    def _on_chosen(self, place: int) -> None:
        self.chosen.emit(self._keys[place])


class OutcomeButton(FirstPressButton):
    """One outcome: a number for the keyboard, an icon and its words, in a large target."""

    def __init__(self, outcome: Outcome, number: int, parent: QWidget | None = None) -> None:
        super().__init__(outcome.words, parent)
        self._picture = outcome.picture
        self._number = number
        self._is_compact = False
        self.setObjectName(outcome.key)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(outcome.words)

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - reads as a setter
        """Stand low: the number before the words, and in its place a tick once chosen."""
        if compact is not self._is_compact:
            self._is_compact = compact
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return room for icon, words and number, high enough for a fingertip."""
        metrics = QFontMetrics(self._type())
        line, words = metrics.height(), metrics.horizontalAdvance(self.text())
        if self._is_compact:
            return QSize(round(words + 2.4 * line), max(_LEAST_LOW, round(line * _LOW)))
        return QSize(words + 4 * line, max(_LEAST_TALL, round(line * _TALL)))

    def minimumSizeHint(self) -> QSize:
        """Return the same: an outcome is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button: filled when chosen, so that colour is not its only sign."""
        tokens = tokens_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, tokens)
        self._draw_words(painter, tokens)
        if not self._is_compact:
            self._draw_number(painter, tokens)

    def _draw_ground(self, painter: QPainter, tokens: Tokens) -> None:
        """Draw frame and ground, and the focus ring inside the frame."""
        hovered = self.underMouse() and self.isEnabled()
        edge = tokens.accent if self.isChecked() or hovered else tokens.edge
        ground = tokens.accent if self.isChecked() else tokens.surface
        if hovered and not self.isChecked():
            ground = tokens.accent_soft
        painter.setPen(QPen(QColor(edge), 1.2))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 14, 14)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2.6))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1.5, 1.5, -1.5, -1.5), 14, 14)

    def _draw_words(self, painter: QPainter, tokens: Tokens) -> None:
        """Draw what leads the words and the words, in the middle together."""
        plain = tokens.text if self.isEnabled() else tokens.muted
        colour = tokens.on_accent if self.isChecked() else plain
        metrics = QFontMetrics(self._type())
        painter.setFont(self._type())
        side = metrics.height() if self._picture or self._is_compact else 0
        gap = 0 if self._is_compact else side // 2
        wide = side + gap + metrics.horizontalAdvance(self.text())
        left = (self.width() - wide) // 2
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if side:
            at = self.width() - left - side if mirrored else left
            self._draw_lead(painter, QRect(at, (self.height() - side) // 2, side, side), colour)
        painter.setFont(self._type())
        painter.setPen(QColor(colour))
        room = self.rect().adjusted(
            *((left, 0, -(left + side + gap), 0) if mirrored else (left + side + gap, 0, -left, 0))
        )
        painter.drawText(room.adjusted(-2, 0, 2, 0), Qt.AlignmentFlag.AlignCenter, self.text())

    def _draw_lead(self, painter: QPainter, room: QRect, colour: str) -> None:
        """Draw the icon, the tick once chosen, or where room is short the number."""
        picture = "check" if self.isChecked() else self._picture
        if self._is_compact and not self.isChecked():
            painter.setFont(_sized(self.font(), _NUMBER))
            painter.setPen(QColor(tokens_now().muted))
            number = self.locale().toString(self._number)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, number)
            return
        drawn = pixmap(picture, colour, room.height(), ratio=self.devicePixelRatioF())
        painter.drawPixmap(room.topLeft(), drawn)

    def _draw_number(self, painter: QPainter, tokens: Tokens) -> None:
        """Draw the key that presses this button, small, in the corner at the line's end."""
        painter.setFont(_sized(self.font(), _NUMBER))
        painter.setPen(QColor(tokens.on_accent if self.isChecked() else tokens.muted))
        corner = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
        room = self.rect().adjusted(11, 6, -11, -6)
        painter.drawText(room, corner, self.locale().toString(self._number))

    def _type(self) -> QFont:
        """Return the type of the words, larger than the interface's where there is room."""
        is_large_already = self._is_compact and self.font().pixelSize() > _LARGE_ALREADY
        return _sized(self.font(), 1.0 if is_large_already else _LARGE)


def _sized(font: QFont, share: float) -> QFont:
    """Return *font* at *share* of its size, whichever way that was given."""
    sized = QFont(font)
    if font.pixelSize() > 0:
        sized.setPixelSize(max(1, round(font.pixelSize() * share)))
    else:
        sized.setPointSizeF(font.pointSizeF() * share)
    return sized
