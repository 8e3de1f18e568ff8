"""One blank in a sentence, as a button that shows what fills it."""

from unicodedata import bidirectional

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.ui.theme.style import tokens_now
from desktop.ui.theme.tokens import Tokens
from desktop.ui.widgets.blank_words import BlankWords

_SMALL = 0.42
_RADIUS = 9.0
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)


def tail_after(words: str, tail: str) -> str:
    """Return *tail* as it stands behind *words*, which may bring a full stop: "5:00 p.m."."""
    return tail[1:] if words.endswith(".") and tail.startswith(".") else tail


def _direction_of(words: str, otherwise: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """Return how *words* read, by their first letter that has a direction (UAX 9, P2)."""
    kinds = (bidirectional(letter) for letter in words)
    first = next((kind for kind in kinds if kind in {"L", "R", "AL"}), "")
    directions = Qt.LayoutDirection
    return {"L": directions.LeftToRight, "": otherwise}.get(first, directions.RightToLeft)


class Chip(QAbstractButton):
    """Shows a settled value, a proposal, or that something is still open.

    The three differ by their line, by a word and by their ground, never by
    colour alone: a settled value stands on a soft ground, a proposal on a dashed
    line with the word "suggested", an open blank on a plain line. The *tail* is
    the full stop or comma behind it, which would else begin a line of its own.
    """

    def __init__(
        self, item: str, style: str, tail: str, around: BlankWords, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._behind = self._tail = tail
        self._around = around
        self.item = item
        self.value_style = style
        self._suggested = False
        self._empty = True
        self._widest = 400
        self._sizes: dict[tuple[str, int], QSize] = {}
        self.setObjectName(item)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_words(self, words: str, *, label: str, suggested: bool, empty: bool) -> None:
        """Show *words* for the blank named *label*."""
        self._suggested, self._empty = suggested, empty
        self._sizes.clear()
        self.setText(words)
        self._tail = tail_after(words, self._behind)
        around = self._around
        state = around.suggested if suggested else around.still_open if empty else ""
        self.setAccessibleName(", ".join(part for part in (f"{label}: {words}", state) if part))
        self.setAccessibleDescription(around.press)
        self.update()

    def set_widest(self, width: int) -> None:
        """Wrap the words inside *width* pixels."""
        self._widest = width

    def sizeHint(self) -> QSize:
        """Return the size at which all words show, wrapped if they must be."""
        sort = (self.font().key(), self._widest)
        if sort not in self._sizes:
            self._sizes[sort] = self._measured()
        return QSize(self._sizes[sort])

    def below_baseline(self) -> int:
        """Return how far the chip reaches below the line its words stand on, in pixels."""
        return self.fontMetrics().descent() + self._padding()[1] + self._tag_size().height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, words, line and focus."""
        tokens = tokens_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, tokens)
        room = self._words_rect()
        painter.setPen(QColor(tokens.muted if self._empty else tokens.accent_strong))
        window = painter.layoutDirection()
        painter.setLayoutDirection(_direction_of(self.text(), window))
        painter.drawText(room, _WRAPPED, self.text())
        painter.setLayoutDirection(window)
        self._draw_tail(painter, tokens)
        if self._suggested or self._empty:
            self._draw_underline(painter, tokens, room)
        if self._suggested:
            self._draw_tag(painter, tokens, room)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the type changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def _draw_ground(self, painter: QPainter, tokens: Tokens) -> None:
        """Draw the soft ground of what is settled or pointed at, and the focus ring."""
        settled = not (self._suggested or self._empty)
        frame = self._body().toRectF().adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if settled or self.underMouse() or self.hasFocus():
            painter.setBrush(QColor(tokens.accent_soft))
            painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2.4))
            painter.drawRoundedRect(frame, _RADIUS, _RADIUS)

    def _draw_tail(self, painter: QPainter, tokens: Tokens) -> None:
        """Draw the full stop or comma on the line of the last words."""
        baseline = self.height() - self.below_baseline()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 0 if mirrored else self._body().right() + 1
        painter.setPen(QColor(tokens.text))
        painter.drawText(left, baseline, self._tail)

    def _draw_underline(self, painter: QPainter, tokens: Tokens, room: QRect) -> None:
        """Draw a dashed line under a proposal, a plain one under what is open."""
        pen = QPen(QColor(tokens.accent if self._suggested else tokens.edge), 2.0)
        if self._suggested:
            pen.setDashPattern([3.0, 2.5])
        painter.setPen(pen)
        y = room.bottom() - max(0, self.fontMetrics().descent() // 2 - 2)
        painter.drawLine(room.left(), y, room.right(), y)

    def _draw_tag(self, painter: QPainter, tokens: Tokens, room: QRect) -> None:
        """Draw the word "suggested", small, below the words."""
        body = self._body()
        tag = QRect(body.left(), room.bottom() + 1, body.width(), self._tag_size().height())
        painter.setFont(self._small())
        painter.setPen(QColor(tokens.muted))
        painter.drawText(
            tag, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self._tag()
        )

    def _measured(self) -> QSize:
        across, down = self._padding()
        words, tag = self._words_size(), self._tag_size()
        wide = max(words.width(), tag.width()) + 2 * across + self._tail_width()
        return QSize(wide, words.height() + tag.height() + 2 * down)

    def _words_rect(self) -> QRect:
        """Return where the words stand, in the middle of the chip."""
        size = self._words_size()
        body = self._body()
        left = body.left() + (body.width() - size.width()) // 2
        return QRect(left, self._padding()[1], size.width(), size.height())

    def _body(self) -> QRect:
        """Return the chip without its tail."""
        tail = self._tail_width()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return self.rect().adjusted(tail, 0, 0, 0)
        return self.rect().adjusted(0, 0, -tail, 0)

    def _tail_width(self) -> int:
        """Return the width of what stands behind the chip."""
        return self.fontMetrics().horizontalAdvance(self._tail) if self._tail else 0

    def _words_size(self) -> QSize:
        """Return the size of the words, wrapped inside the widest chip there may be."""
        across, _ = self._padding()
        room = QRect(0, 0, max(60, self._widest - 2 * across - self._tail_width()), 100_000)
        size = self.fontMetrics().boundingRect(room, _WRAPPED, self.text()).size()
        one_line = self.fontMetrics().height()
        return QSize(size.width() + 2, max(one_line, size.height()))

    def _padding(self) -> tuple[int, int]:
        """Return the space beside and above the words; it grows with the type."""
        line = self.fontMetrics().height()
        settled = not (self._suggested or self._empty)
        return max(4, line // 7) if settled else 2, max(2, line // 20)

    def _tag(self) -> str:
        return self._around.suggested if self._suggested else ""

    def _tag_size(self) -> QSize:
        """Return the size of the small word, or nothing."""
        if not self._suggested:
            return QSize(0, 0)
        metrics = QFontMetrics(self._small())
        return QSize(metrics.horizontalAdvance(self._tag()) + 2, metrics.height())

    def _small(self) -> QFont:
        """Return the type of the small word, never under 12 pixels."""
        font = QFont(self.font())
        font.setPixelSize(max(12, round(self.fontMetrics().height() / 1.3 * _SMALL)))
        font.setWeight(QFont.Weight.Normal)
        return font
