"""Words that can be explained: a dotted line under them, and a press on it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegion, QTextBlock, QTextDocument
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.ui.theme.style import tokens_now

_LEAST_SIDE = 44
"""The least side of what a finger presses, in logical pixels (WCAG 2.2, 2.5.5)."""

_BELOW = 0.1
"""How far below the words' line the dots stand, in heights of a line."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The part of a term that stands on one line: its rectangle, and where its words stand."""

    room: QRectF
    baseline: float


class TermButton(QAbstractButton):
    """Lies over a term and shows nothing of its own but dots below, and where the keyboard is."""

    def __init__(self, key: str, words: str, *, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: list[tuple[QRect, int]] = []
        self.setObjectName(f"term.{key}")
        self.setAccessibleName(words)
        self.setAccessibleDescription(hint)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def lie_over(self, stretches: list[Stretch]) -> None:
        """Lie over *stretches*, which are in the coordinates of the parent."""
        targets = [_target(stretch.room.toAlignedRect()) for stretch in stretches]
        whole = QRect()
        for target in targets:
            whole = whole.united(target)
        self.setGeometry(whole)
        region = QRegion()
        for target in targets:
            region = region.united(target.translated(-whole.topLeft()))
        self.setMask(region)
        self._lines = [_line(stretch, whole.topLeft()) for stretch in stretches]
        self.setVisible(bool(stretches))

    def words_at(self) -> list[QRect]:
        """Return where the words themselves stand, without the room around them."""
        return [room for room, _ in self._lines]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dots, and a ring where the keyboard is on them."""
        tokens = tokens_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dots = QPen(QColor(tokens.accent_strong), 3.2 if self.underMouse() else 2.2)
        dots.setCapStyle(Qt.PenCapStyle.RoundCap)
        dots.setDashPattern([0.1, 2.2])
        for room, below in self._lines:
            painter.setPen(dots)
            painter.drawLine(room.left() + 1, below, room.right() - 1, below)
            if self.hasFocus():
                painter.setPen(QPen(QColor(tokens.focus), 2.4))
                painter.drawRoundedRect(room.adjusted(-3, 1, 3, 1), 6, 6)


class TermMarks:
    """Keeps buttons over their words, wherever those flow."""

    def __init__(self, laid_out: Callable[[], tuple[QTextDocument, QPointF]]) -> None:
        self._laid_out = laid_out
        self._marks: list[tuple[TermButton, int, int]] = []

    def add(self, button: TermButton, start: int, end: int) -> None:
        """Keep *button* over the words from *start* to before *end*."""
        self._marks.append((button, start, end))
        self.place()

    def clear(self) -> None:
        """Forget every mark: the words are others now."""
        for button, _, _ in self._marks:
            button.hide()
            button.deleteLater()
        self._marks.clear()

    def place(self) -> None:
        """Put every button where its words stand now."""
        if not self._marks:
            return
        document, origin = self._laid_out()
        for button, start, end in self._marks:
            button.lie_over(list(_stretches(document, start, end, origin)))


def _stretches(document: QTextDocument, start: int, end: int, at: QPointF) -> Iterator[Stretch]:
    """Return where the characters from *start* to before *end* stand, line by line."""
    block = document.begin()
    while block.isValid():
        yield from _in_block(document, block, (start, end), at)
        block = block.next()


def _in_block(
    document: QTextDocument, block: QTextBlock, span: tuple[int, int], at: QPointF
) -> Iterator[Stretch]:
    origin = document.documentLayout().blockBoundingRect(block).topLeft() + at
    layout = block.layout()
    start, end = (place - block.position() for place in span)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            left, right = sorted((_x(line.cursorToX(first)), _x(line.cursorToX(last))))
            top = origin.y() + line.y()
            room = QRectF(origin.x() + left, top, right - left, line.ascent() + line.descent())
            yield Stretch(room, top + line.ascent())


def _x(position: object) -> float:
    """Return the x of a cursor; PySide gives it alone or with the position it belongs to."""
    return float(position[0] if isinstance(position, tuple) else position)  # type: ignore[arg-type]


def _target(room: QRect) -> QRect:
    """Return *room* made large enough to be pressed without aiming."""
    wider = max(0, _LEAST_SIDE - room.width() + 1) // 2
    higher = max(0, _LEAST_SIDE - room.height() + 1) // 2
    return room.adjusted(-wider - 4, -higher, wider + 4, higher)


def _line(stretch: Stretch, origin: QPoint) -> tuple[QRect, int]:
    """Return the words' rectangle and the height of the dots, from *origin*."""
    below = stretch.baseline + stretch.room.height() * _BELOW
    return stretch.room.toAlignedRect().translated(-origin), round(below) - origin.y()
