"""How the words of a sentence flow round its chips."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QPixmap,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)

from desktop.domain.sentence import Blank, pieces
from desktop.ui.theme.style import tokens_now
from desktop.ui.widgets.chip import Chip, tail_after

_AIR = 0.12
"""Space between two lines, in heights of a line."""

_TAIL = re.compile(r"\S+")
"""What stands behind a blank without a space: a full stop, a comma, a bracket."""

_ROOM = "\ufffc"  # how Qt writes a picture in plain text
_NOTHING = "nothing"
_IMAGE = QTextDocument.ResourceType.ImageResource.value


@dataclass(frozen=True, slots=True)
class Gap:
    """A blank, and what stands right behind it."""

    blank: Blank
    tail: str = ""


class SentenceLayout:
    """Lays a sentence out: an empty picture as large as each chip keeps its room.

    Qt's own text document breaks the lines and turns them round where people
    read from right to left.
    """

    def __init__(self, sentence: str) -> None:
        self._parts = _with_tails(pieces(sentence))
        self._document = QTextDocument()
        self._document.setDocumentMargin(0)
        self._made: tuple[object, ...] = ()

    def gaps(self) -> list[Gap]:
        """Return the blanks of the sentence with their tails, in order."""
        return [part for part in self._parts if isinstance(part, Gap)]

    @property
    def document(self) -> QTextDocument:
        """The words as they flow, after ``flow``."""
        return self._document

    def plain(self) -> str:
        """Return the words with one character for each blank, as the document counts them."""
        return "".join(_ROOM if isinstance(part, Gap) else part for part in self._parts)

    def text(self, words: Sequence[str]) -> str:
        """Return the sentence with *words* in its blanks."""
        filled = iter(words)
        return "".join(
            _with_tail(next(filled), part.tail) if isinstance(part, Gap) else part
            for part in self._parts
        )

    def flow(
        self, chips: Sequence[Chip], width: int, font: QFont, direction: Qt.LayoutDirection
    ) -> int:
        """Let the words flow in *width* round *chips*, and return the height they take."""
        for chip in chips:
            chip.set_widest(width)
        between = _below(chips, font)
        rooms = tuple(map(_room_of, chips))
        made = (font.key(), between, direction, rooms)
        if made != self._made:
            self._made = made
            self._make(rooms, font, _lines(between, direction))
        self._document.setTextWidth(max(1, width))
        return round(self._document.size().height()) + between

    def _make(self, rooms: Sequence[tuple[int, int]], font: QFont, lines: QTextBlockFormat) -> None:
        """Write the document: the words, and an empty picture for each of *rooms*."""
        self._document.clear()
        self._document.addResource(_IMAGE, QUrl(_NOTHING), _clear_pixel())
        self._document.setDefaultFont(font)
        cursor = QTextCursor(self._document)
        cursor.setBlockFormat(lines)
        rest = iter(rooms)
        for part in self._parts:
            if isinstance(part, Gap):
                cursor.insertImage(_picture(*next(rest)))
            else:
                cursor.insertText(part)

    def places(self, chips: Sequence[Chip]) -> list[QRect]:
        """Return the rectangle of each of *chips*, after ``flow``."""
        first = self._document.begin()
        layout = first.layout()
        places, at = [], 0
        rest = iter(chips)
        for part in self._parts:
            if isinstance(part, str):
                at += len(part)
                continue
            chip = next(rest)
            line = layout.lineForTextPosition(at)
            left = min(_edge(line.cursorToX(at)), _edge(line.cursorToX(at + 1)))
            size = chip.sizeHint()
            bottom = round(line.y() + line.ascent()) + chip.below_baseline()
            places.append(QRect(round(left), bottom - size.height(), size.width(), size.height()))
            at += 1
        return places

    def draw(self, painter: QPainter) -> None:
        """Draw the words between the chips."""
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(tokens_now().text))
        self._document.documentLayout().draw(painter, context)


def _with_tail(words: str, tail: str) -> str:
    return words + tail_after(words, tail)


def _with_tails(parts: Sequence[str | Blank]) -> tuple[str | Gap, ...]:
    """Return *parts* with what stands right behind a blank given to that blank.

    Qt may end a line after any picture in a text, whatever follows it.
    """
    joined: list[str | Gap] = []
    for part in parts:
        if isinstance(part, Blank):
            joined.append(Gap(part))
            continue
        words = part
        if joined and isinstance(gap := joined[-1], Gap) and (tail := _TAIL.match(part)):
            joined[-1] = Gap(gap.blank, tail[0])
            words = part[tail.end() :]
        if words:
            joined.append(words)
    return tuple(joined)


def _below(chips: Sequence[Chip], font: QFont) -> int:
    """Return how far *chips* reach below their lines, in pixels, and some air."""
    metrics = QFontMetrics(font)
    deepest = max((chip.below_baseline() for chip in chips), default=metrics.descent())
    return deepest - metrics.descent() + round(metrics.height() * _AIR)


def _lines(between: int, direction: Qt.LayoutDirection) -> QTextBlockFormat:
    """Return a paragraph whose lines stand *between* pixels apart."""
    block = QTextBlockFormat()
    block.setLineHeight(between, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
    block.setLayoutDirection(direction)
    return block


def _room_of(chip: Chip) -> tuple[int, int]:
    """Return the room *chip* needs above the line: its width and height in pixels."""
    size = chip.sizeHint()
    return size.width(), size.height() - chip.below_baseline()


def _picture(width: int, height: int) -> QTextImageFormat:
    """Return an empty picture that keeps this room."""
    room = QTextImageFormat()
    room.setName(_NOTHING)
    room.setWidth(width)
    room.setHeight(height)
    return room


def _edge(position: object) -> float:
    """Return the x of a cursor; PySide gives it alone or with the position it belongs to."""
    return float(position[0] if isinstance(position, tuple) else position)  # type: ignore[arg-type]


def _clear_pixel() -> QPixmap:
    """Return a picture of nothing."""
    picture = QPixmap(1, 1)
    picture.fill(QColor(0, 0, 0, 0))
    return picture
