"""How the words of a sentence flow round its chips."""

from collections.abc import Sequence

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
from desktop.ui.widgets.chip import Chip

_AIR = 0.12
"""Space between two lines, in heights of a line."""

_GLUE = "\u2060"  # word joiner: no line ends here, and nobody sees it
_NOTHING = "nothing"
_IMAGE = QTextDocument.ResourceType.ImageResource.value


class SentenceLayout:
    """Lays a sentence out: an empty picture as large as each chip keeps its room.

    Qt's own text document breaks the lines and turns them round where people
    read from right to left.
    """

    def __init__(self, sentence: str) -> None:
        self._parts = _glued(pieces(sentence))
        self._document = QTextDocument()
        self._document.setDocumentMargin(0)

    def blanks(self) -> list[Blank]:
        """Return the blanks of the sentence, in order."""
        return [part for part in self._parts if isinstance(part, Blank)]

    def text(self, words: Sequence[str]) -> str:
        """Return the sentence with *words* in its blanks."""
        filled = iter(words)
        parts = (next(filled) if isinstance(part, Blank) else part for part in self._parts)
        return "".join(parts).replace(_GLUE, "")

    def flow(
        self, chips: Sequence[Chip], width: int, font: QFont, direction: Qt.LayoutDirection
    ) -> int:
        """Let the words flow in *width* round *chips*, and return the height they take."""
        for chip in chips:
            chip.set_widest(width)
        between = _below(chips, font)
        self._document.clear()
        self._document.addResource(_IMAGE, QUrl(_NOTHING), _clear_pixel())
        self._document.setDefaultFont(font)
        self._document.setTextWidth(max(1, width))
        cursor = QTextCursor(self._document)
        cursor.setBlockFormat(_lines(between, direction))
        rest = iter(chips)
        for part in self._parts:
            if isinstance(part, Blank):
                cursor.insertImage(_room_for(next(rest)))
            else:
                cursor.insertText(part)
        return round(self._document.size().height()) + between

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


def _glued(parts: Sequence[str | Blank]) -> tuple[str | Blank, ...]:
    """Return *parts* with marks such as a full stop held to the blank before them."""
    return tuple(
        _GLUE + part if place and isinstance(part, str) and not part[0].isspace() else part
        for place, part in enumerate(parts)
    )


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


def _room_for(chip: Chip) -> QTextImageFormat:
    """Return an empty picture that keeps the room *chip* needs above the line."""
    room = QTextImageFormat()
    room.setName(_NOTHING)
    room.setWidth(chip.sizeHint().width())
    room.setHeight(chip.sizeHint().height() - chip.below_baseline())
    return room


def _edge(position: object) -> float:
    """Return the x of a cursor; PySide gives it alone or with the position it belongs to."""
    return float(position[0] if isinstance(position, tuple) else position)  # type: ignore[arg-type]


def _clear_pixel() -> QPixmap:
    """Return a picture of nothing."""
    picture = QPixmap(1, 1)
    picture.fill(QColor(0, 0, 0, 0))
    return picture
