"""A sentence whose blanks are filled in place."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRect, QSize, QUrl, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.journal import Value
from desktop.domain.sentence import Blank, pieces
from desktop.ui.theme.style import tokens_now
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.filling import Filling
from desktop.ui.widgets.popover import Popover

ShownWords = Callable[[str, Value, str], str]
"""Item key, value and style -> how it reads in the client's language (``Wording.value``)."""

_AIR = 0.12
"""Space between two lines, in heights of a line."""
_NOTHING = "nothing"
_GLUE = "\u2060"  # word joiner: no line ends here, and nobody sees it
_IMAGE = QTextDocument.ResourceType.ImageResource.value


class BlankLine(QWidget):
    """Flowing words with chips in them; a chip opens the right small editor.

    The sentence has its blanks as packs write them: ``{item.key}`` or
    ``{item.key:style}``.

    Signals:
        changed: item key and plain value, when people settled on one; a proposal
            taken as it stands counts.
    """

    changed = Signal(str, object)

    def __init__(
        self,
        sentence: str,
        fillings: Sequence[Filling],
        words: ShownWords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts = _glued(pieces(sentence))
        self._fillings = {filling.item: filling for filling in fillings}
        self._words = words
        self._open: Popover | None = None
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        blanks = [part for part in self._parts if isinstance(part, Blank)]
        self._chips = [Chip(blank.item, blank.style, self) for blank in blanks]
        for chip in self._chips:
            chip.clicked.connect(partial(self.edit, chip.item))
            self._dress(chip)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name()

    def fillings(self) -> Mapping[str, Filling]:
        """Return what fills each blank now, by item key."""
        return self._fillings

    def show_filling(self, filling: Filling) -> None:
        """Show *filling* in its blank, without a signal."""
        self._fillings[filling.item] = filling
        for chip in self._chips:
            if chip.item == filling.item:
                self._dress(chip)
        self._name()
        self._lay_out(self.width())
        self.updateGeometry()

    def take_proposals(self) -> tuple[str, ...]:
        """Settle every proposal as it stands, each with its signal; return their item keys."""
        proposed = tuple(key for key, filling in self._fillings.items() if filling.suggested)
        for key in proposed:
            self._on_used(key, self._fillings[key].value)
        return proposed

    def edit(self, item: str) -> None:
        """Open the editor on the blank *item*."""
        if self._open is not None:
            self._open.close_quietly()
        chip = next(chip for chip in self._chips if chip.item == item)
        self._open = Popover(self._fillings[item], chip)
        self._open.used.connect(partial(self._on_used, item))
        self._open.closed.connect(partial(self._on_closed, chip))
        self._open.open()

    def text(self) -> str:
        """Return the sentence as it reads now, each blank as its words."""
        return "".join(
            self._shown(part.item, part.style) if isinstance(part, Blank) else part
            for part in self._parts
        ).replace(_GLUE, "")

    def heightForWidth(self, width: int) -> int:
        """Return the height at which every word shows in *width*."""
        self._lay_out(width)
        height = round(self._document.size().height()) + self._below()
        self._lay_out(self.width())
        return height

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def sizeHint(self) -> QSize:
        """Return a comfortable size for reading."""
        return QSize(600, self.heightForWidth(600))

    def minimumSizeHint(self) -> QSize:
        """Return room for one line; the height for more follows the width."""
        return QSize(240, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the words flow anew."""
        super().resizeEvent(event)
        self._lay_out(self.width())
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Let the words flow anew in another type."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange}:
            self._lay_out(self.width())
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words between the chips."""
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(tokens_now().text))
        self._document.documentLayout().draw(QPainter(self), context)

    def _on_used(self, item: str, value: Value) -> None:
        self.show_filling(self._fillings[item].with_value(value))
        self.changed.emit(item, value)

    def _on_closed(self, chip: Chip) -> None:
        self._open = None
        chip.setFocus()

    def _shown(self, item: str, style: str) -> str:
        """Return the words that stand in the blank *item*."""
        filling = self._fillings[item]
        return filling.label if filling.is_empty else self._words(item, filling.value, style)

    def _dress(self, chip: Chip) -> None:
        """Show in *chip* what fills its blank."""
        filling = self._fillings[chip.item]
        chip.show_words(
            self._shown(chip.item, chip.value_style),
            label=filling.label,
            suggested=filling.suggested and not filling.is_empty,
            empty=filling.is_empty,
        )

    def _name(self) -> None:
        self.setAccessibleName(self.text())

    def _below(self) -> int:
        """Return how far chips reach below their lines, in pixels, and some air."""
        descent = self.fontMetrics().descent()
        deepest = max((chip.below_baseline() for chip in self._chips), default=descent)
        return deepest - descent + round(self.fontMetrics().height() * _AIR)

    def _lay_out(self, width: int) -> None:
        """Let the words flow in *width*, and put each chip on the room kept for it."""
        for chip in self._chips:
            chip.set_widest(width)
        self._document.setDefaultFont(self.font())
        self._document.setTextWidth(max(1, width))
        self._write()
        for chip, place in zip(self._chips, self._places(), strict=True):
            chip.setGeometry(place)
        self.update()

    def _write(self) -> None:
        """Write the sentence, with an empty picture as large as each chip in its place."""
        self._document.clear()
        self._document.addResource(_IMAGE, QUrl(_NOTHING), _clear_pixel())
        cursor = QTextCursor(self._document)
        block = QTextBlockFormat()
        kind = QTextBlockFormat.LineHeightTypes.LineDistanceHeight
        block.setLineHeight(self._below(), kind.value)
        block.setLayoutDirection(self.layoutDirection())
        cursor.setBlockFormat(block)
        chips = iter(self._chips)
        for part in self._parts:
            if isinstance(part, Blank):
                cursor.insertImage(_room_for(next(chips)))
            else:
                cursor.insertText(part)

    def _places(self) -> list[QRect]:
        """Return the rectangle of each chip on the widget, in the sentence's order."""
        self._document.size()  # lines exist only after somebody asks for the size
        first = self._document.begin()
        layout = first.layout()
        places, at = [], 0
        chips = iter(self._chips)
        for part in self._parts:
            if isinstance(part, Blank):
                chip = next(chips)
                size = chip.sizeHint()
                line = layout.lineForTextPosition(at)
                ends = (_edge(line.cursorToX(at)), _edge(line.cursorToX(at + 1)))
                bottom = round(line.y() + line.ascent()) + chip.below_baseline()
                places.append(QRect(round(min(ends)), bottom - size.height(), *size.toTuple()))
                at += 1
            else:
                at += len(part)
        return places


def _glued(parts: Sequence[str | Blank]) -> tuple[str | Blank, ...]:
    """Return *parts* with marks such as a full stop held to the blank before them."""
    return tuple(
        _GLUE + part if place and isinstance(part, str) and not part[0].isspace() else part
        for place, part in enumerate(parts)
    )


def _room_for(chip: Chip) -> QTextImageFormat:
    """Return an empty picture that keeps the room *chip* needs above the line."""
    room = QTextImageFormat()
    room.setName(_NOTHING)
    room.setWidth(chip.sizeHint().width())
    room.setHeight(chip.sizeHint().height() - chip.below_baseline())
    return room


def _edge(position: float | tuple[float, int] | object) -> float:
    """Return the x of a cursor position; PySide gives it with the position it belongs to."""
    return float(position[0] if isinstance(position, tuple) else position)  # type: ignore[arg-type]


def _clear_pixel() -> QPixmap:
    """Return a picture of nothing."""
    picture = QPixmap(1, 1)
    picture.fill(QColor(0, 0, 0, 0))
    return picture
