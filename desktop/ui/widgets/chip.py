"""One blank in a sentence, as a button that shows what fills it."""

from dataclasses import dataclass
from unicodedata import bidirectional

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.ui.theme.style import tokens_now
from desktop.ui.theme.tokens import Tokens
from desktop.ui.widgets.blank_words import BlankWords

_SMALL = 0.42
_RADIUS = 9.0
_NO_EDGE = QRect(0, 0, 100_000, 100_000)
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


@dataclass(frozen=True, slots=True)
class _Measures:
    """What a chip needs to know of its type and its words, in pixels.

    ``natural`` is the width of the words on one line; ``small`` the type of the small word.
    """

    line: int
    descent: int
    across: int
    down: int
    tail: int
    natural: int
    tag: QSize
    small: QFont


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
        self._measured: dict[str, _Measures] = {}
        self._now: _Measures | None = None
        self._wrapped: dict[tuple[str, int], QSize] = {}
        self.setObjectName(item)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_words(self, words: str, *, label: str, suggested: bool, empty: bool) -> None:
        """Show *words* for the blank named *label*."""
        self._suggested, self._empty = suggested, empty
        self._measured.clear()
        self._now = None
        self._wrapped.clear()
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
        measures = self._measures()
        words, tag = self._words_size(measures), measures.tag
        wide = max(words.width(), tag.width()) + 2 * measures.across + measures.tail
        return QSize(wide, words.height() + tag.height() + 2 * measures.down)

    def below_baseline(self) -> int:
        """Return how far the chip reaches below the line its words stand on, in pixels."""
        measures = self._measures()
        return measures.descent + measures.down + measures.tag.height()

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
            self._now = None
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
        tag = QRect(body.left(), room.bottom() + 1, body.width(), self._measures().tag.height())
        painter.setFont(self._measures().small)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(
            tag, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self._tag()
        )

    def _words_rect(self) -> QRect:
        """Return where the words stand, in the middle of the chip."""
        measures = self._measures()
        size = self._words_size(measures)
        body = self._body()
        left = body.left() + (body.width() - size.width()) // 2
        return QRect(left, measures.down, size.width(), size.height())

    def _body(self) -> QRect:
        """Return the chip without its tail."""
        tail = self._measures().tail
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return self.rect().adjusted(tail, 0, 0, 0)
        return self.rect().adjusted(0, 0, -tail, 0)

    def _words_size(self, measures: _Measures) -> QSize:
        """Return the size of the words, wrapped inside the widest chip there may be."""
        room = max(60, self._widest - 2 * measures.across - measures.tail)
        if measures.natural <= room and "\n" not in self.text():
            return QSize(measures.natural + 2, measures.line)
        sort = (self.font().key(), room)
        if sort not in self._wrapped:
            whole = QRect(0, 0, room, 100_000)
            size = self.fontMetrics().boundingRect(whole, _WRAPPED, self.text()).size()
            self._wrapped[sort] = QSize(size.width() + 2, max(measures.line, size.height()))
        return self._wrapped[sort]

    def _measures(self) -> _Measures:
        """Return what is known of the words in this type; a card tries several."""
        if self._now is None:
            sort = self.font().key()
            if sort not in self._measured:
                self._measured[sort] = self._measure()
            self._now = self._measured[sort]
        return self._now

    def _measure(self) -> _Measures:
        """Measure the words; the space beside and above them grows with the type."""
        metrics = self.fontMetrics()
        line, small = metrics.height(), self._small()
        settled = not (self._suggested or self._empty)
        return _Measures(
            line=line,
            descent=metrics.descent(),
            across=max(4, line // 7) if settled else 2,
            down=max(2, line // 20),
            tail=metrics.horizontalAdvance(self._tail) if self._tail else 0,
            natural=metrics.boundingRect(_NO_EDGE, _WRAPPED, self.text()).width(),
            tag=self._tag_size(small),
            small=small,
        )

    def _tag(self) -> str:
        return self._around.suggested if self._suggested else ""

    def _tag_size(self, small: QFont) -> QSize:
        """Return the size of the small word, or nothing."""
        if not self._suggested:
            return QSize(0, 0)
        metrics = QFontMetrics(small)
        return QSize(metrics.horizontalAdvance(self._tag()) + 2, metrics.height())

    def _small(self) -> QFont:
        """Return the type of the small word, never under 12 pixels."""
        font = QFont(self.font())
        font.setPixelSize(max(12, round(self.fontMetrics().height() / 1.3 * _SMALL)))
        font.setWeight(QFont.Weight.Normal)
        return font
