"""Choices and ticks whose words wrap.

Qt's own radio buttons and check boxes keep their words on one line. These are
still radio buttons and check boxes to keyboard and screen reader; only their
size and their picture are ours.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.style import tokens_now
from desktop.ui.theme.tokens import Tokens
from desktop.ui.widgets.chosen_group import walk

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    # WORKAROUND(PySide6 6.11.3): a class with two Qt ancestors crashes, so to Qt this is none.
    _Button = object

_GAP = 13
_CARD_MARGIN = (17, 13)
_PLAIN_MARGIN = (3, 7)
_RADIUS = 12.0
_NUMBER_SHARE = 0.66
_NUMBER_EDGE = 12
_WIDEST = 640
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextShowMnemonic)


class _WrappingButton(_Button):
    """The size and the picture that choices and ticks share."""

    _framed = True
    _number = ""
    _mark: Callable[[QPainter, Tokens, QRectF], None]

    def _dress(self, *, framed: bool) -> None:
        """Choose between a framed choice and a plain line."""
        self._framed = framed
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_number(self, number: str) -> None:
        """Show which key presses it, small at the end of the line."""
        self._number = number
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def setText(self, words: str) -> None:  # noqa: N802 - Qt's name
        """Show other *words*, which need another height."""
        self._heights.clear()
        super().setText(words)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._heights.clear()

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which all words show in *width*; Qt asks many times over."""
        height = self._heights.get(width)
        if height is None:
            room = self._words_in(width, 100_000)
            words = self.fontMetrics().boundingRect(room, _WRAPPED, self.text())
            height = max(words.height(), self._mark_size()) + 2 * self._margin()[1]
            self._heights[width] = height
        return height

    def sizeHint(self) -> QSize:
        """Return the size of all words on one line, within reason."""
        if not self.text():
            return self.minimumSizeHint()
        sides = self._words_from() + self._margin()[0] + self._number_room()
        wide = sides + self.fontMetrics().horizontalAdvance(self.text()) + 4
        if wide > _WIDEST or "\n" in self.text():
            return QSize(min(_WIDEST, wide), self.heightForWidth(min(_WIDEST, wide)))
        return QSize(wide, self._mark_size() + 2 * self._margin()[1])  # a line, as a mark is high

    def minimumSizeHint(self) -> QSize:
        """Return room for a few words on one line; the height for more follows the width."""
        if not self.text():  # a mark alone, in a table
            across, along = self._margin()
            return QSize(self._mark_size() + 2 * across, self._mark_size() + 2 * along)
        least = self._words_from() + 6 * self.fontMetrics().averageCharWidth()
        return QSize(least, self._mark_size() + 2 * self._margin()[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that goes with the new width."""
        super().resizeEvent(event)
        self.updateGeometry()

    def hitButton(self, point: QPoint) -> bool:
        """Let the whole of it be pressed, not the words alone."""
        return self.rect().contains(point)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, mark, words and focus."""
        tokens = tokens_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._framed:
            self._draw_frame(painter, tokens)
        self._mark(painter, tokens, self._mark_rect())
        painter.setPen(QColor(tokens.text if self.isEnabled() else tokens.muted))
        # The painter itself turns AlignLeft round from right to left.
        place = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self._words_rect(), _WRAPPED | int(place), self.text())
        if self._number:
            self._draw_number(painter, tokens)
        if self.hasFocus():
            self._draw_focus(painter, tokens)

    def _draw_number(self, painter: QPainter, tokens: Tokens) -> None:
        """Draw the key that presses this choice; AlignRight is turned round as well."""
        painter.setPen(QColor(tokens.muted))
        painter.setFont(self._small())
        end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        room = self.rect().adjusted(_NUMBER_EDGE, 0, -_NUMBER_EDGE, 0)
        painter.drawText(room, end, self._number)

    def _small(self) -> QFont:
        """Return the type of the number."""
        font = QFont(self.font())
        font.setPixelSize(max(9, round(QFontInfo(font).pixelSize() * _NUMBER_SHARE)))
        return font

    def _number_room(self) -> int:
        """Return the width that the number takes."""
        if not self._number:
            return 0
        return QFontMetrics(self._small()).horizontalAdvance(self._number) + _NUMBER_EDGE

    def _draw_frame(self, painter: QPainter, tokens: Tokens) -> None:
        """Draw the frame, filled softly when chosen."""
        chosen = self.isChecked()
        hovered = self.underMouse() and self.isEnabled()
        edge = tokens.accent if chosen else tokens.text if hovered else tokens.edge
        painter.setPen(QPen(QColor(edge), 2.0 if chosen else 1.1))
        painter.setBrush(QColor(tokens.accent_soft if chosen else tokens.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)

    def _draw_focus(self, painter: QPainter, tokens: Tokens) -> None:
        """Draw the ring that shows where the keyboard is."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.focus), 2.4))
        ring = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(ring, _RADIUS, _RADIUS)

    def _margin(self) -> tuple[int, int]:
        """Return the space left of and above the contents."""
        return _CARD_MARGIN if self._framed else _PLAIN_MARGIN

    def _mark_size(self) -> int:
        """Return the side of the mark: a line of text, and never too small to hit."""
        return max(20, self.fontMetrics().height())

    def _words_from(self) -> int:
        """Return where the words begin."""
        return self._margin()[0] + self._mark_size() + _GAP

    def _words_in(self, width: int, height: int) -> QRect:
        """Return the room for words in *width* by *height*, before any mirroring."""
        across, down = self._margin()
        wide = max(40, width - self._words_from() - across - self._number_room())
        return QRect(self._words_from(), down, wide, max(1, height - 2 * down))

    def _words_rect(self) -> QRect:
        """Return the room for words, mirrored where people read from right to left."""
        room = self._words_in(self.width(), self.height())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            room.moveLeft(self._margin()[0] + self._number_room())
        return room

    def _mark_rect(self) -> QRectF:
        """Return the place of the mark: in the middle of a frame, else by the first line."""
        across, down = self._margin()
        side = self._mark_size()
        top = (self.height() - side) / 2 if self._framed else down
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - across - side if mirrored else across
        return QRectF(left, top, side, side).adjusted(1.5, 1.5, -1.5, -1.5)


class Choice(_WrappingButton, QRadioButton):
    """One of several, framed unless it is to be a plain line."""

    def __init__(self, words: str, *, framed: bool = True, parent: QWidget | None = None) -> None:
        QRadioButton.__init__(self, words, parent)
        self._dress(framed=framed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the choices with the arrows, without choosing one."""
        if not walk(self, event):
            QRadioButton.keyPressEvent(self, event)

    def _mark(self, painter: QPainter, tokens: Tokens, place: QRectF) -> None:
        """Draw a ring, and a dot in it when chosen."""
        chosen = self.isChecked()
        painter.setPen(QPen(QColor(tokens.accent if chosen else tokens.edge), 1.8))
        painter.setBrush(QColor(tokens.surface))
        painter.drawEllipse(place)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawEllipse(place.center(), place.width() * 0.27, place.width() * 0.27)


class Tick(_WrappingButton, QCheckBox):
    """A thing that is so or not; a plain line unless it is to be framed."""

    def __init__(self, words: str, *, framed: bool = False, parent: QWidget | None = None) -> None:
        QCheckBox.__init__(self, words, parent)
        self._dress(framed=framed)

    def _mark(self, painter: QPainter, tokens: Tokens, place: QRectF) -> None:
        """Draw a square, and a tick in it when set."""
        chosen = self.isChecked()
        painter.setPen(QPen(QColor(tokens.accent if chosen else tokens.edge), 1.8))
        painter.setBrush(QColor(tokens.accent if chosen else tokens.surface))
        painter.drawRoundedRect(place, 5, 5)
        if chosen:
            side = round(place.width() * 0.84)
            half = QPointF(side / 2, side / 2)
            tick = pixmap("check", tokens.on_accent, side, ratio=self.devicePixelRatioF())
            painter.drawPixmap(place.center() - half, tick)
