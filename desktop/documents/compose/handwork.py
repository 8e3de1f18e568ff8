"""What is filled in by hand: boxes to tick, lines to write on, rows with their label beside."""

from dataclasses import dataclass, replace

from desktop.documents.blocks import Beside, Blanks, Boxed, Ticks, WriteLines
from desktop.documents.compose.setting import Setting, compose, flow, length, text
from desktop.documents.layout.frames import Columns, Framed
from desktop.documents.layout.pieces import Item, Shape, Stack, TextPiece
from desktop.documents.layout.type import Type
from desktop.documents.styles import CLAY, INK, RULE
from desktop.documents.tagged.canvas import TaggedCanvas
from desktop.documents.tagged.structure import Element

_UNMARKED = {"O": "/List", "ListNumbering": "/None"}
_LABEL_SHARE, _WIDE_SHARE = 0.235, 0.31
_BETWEEN = 12.0
_INDENT = 1.35
"""Room of a box before its words, in sizes of the type."""
_LEAST_LINE = 0.22
"""Share of the width below which nobody can write a few words."""


@dataclass(frozen=True, slots=True)
class _Tick:
    """One box and its words, and where they stand in the lines of boxes."""

    box: Element
    words: TextPiece
    left: float
    line: int


@compose.register
def _ticks(block: Ticks, setting: Setting) -> list[Item]:
    """Boxes with their words, one after the other, on as many lines as they need."""
    manner = setting.sizes.body
    placed, left, line = _placed(block, setting)
    height = manner.leading * (1.24 if block.line else 1.1)
    if block.line and left + setting.width * _LEAST_LINE > setting.width:
        left, line = 0.0, line + 1

    def paint(canvas: TaggedCanvas, x: float, top: float) -> None:
        for tick in placed:
            _draw_tick(canvas, tick, manner, (x, top - tick.line * height))
        if block.line:
            y = top - line * height - 0.86 * manner.leading
            _rule(canvas, x + left, x + setting.width, y)

    gap = setting.sizes.gap * 0.7
    return [Item(Shape(height * (line + 1), paint), gap, gap)]


def _placed(block: Ticks, setting: Setting) -> tuple[list[_Tick], float, int]:
    """Return the boxes in their lines, and where the next one would stand."""
    manner = setting.sizes.body
    indent, apart = manner.size * _INDENT, manner.size * 1.5
    holder = setting.parent.add("L", attributes=_UNMARKED)
    placed: list[_Tick] = []
    left, line = 0.0, 0
    for words in block.items:
        wide = indent + min(length(words, manner) + 1, setting.width - indent)
        if left and left + wide > setting.width:
            left, line = 0.0, line + 1
        entry = holder.add("LI")
        box = entry.add("Lbl", actual="[ ]")
        inner = setting.inside(entry, wide - indent)
        placed.append(_Tick(box, text(words, manner, inner, entry.add("LBody")), left, line))
        left += wide + apart
    return placed, left, line


def _draw_tick(
    canvas: TaggedCanvas, tick: _Tick, manner: Type, corner: tuple[float, float]
) -> None:
    x, top = corner[0] + tick.left, corner[1]
    side = manner.size * 0.86
    bottom = top - 0.5 * manner.leading - 0.5 * side
    with canvas.marked(tick.box):
        canvas.colour(INK)
        canvas.setLineWidth(0.9)
        canvas.addLiteral(f"{x:.2f} {bottom:.2f} {side:.2f} {side:.2f} re S")
    tick.words.draw(canvas, x + manner.size * _INDENT, top)


@compose.register
def _write_lines(block: WriteLines, setting: Setting) -> list[Item]:
    """Ruled lines, the label small at the start of the first."""
    small = setting.sizes.small
    step = setting.sizes.body.size * (1.95 if block.count > 1 else 1.5)
    label = text(block.label, small, setting, setting.parent.add("P")) if block.label else None
    start = length(block.label, small) + 7 if block.label else 0.0

    def paint(canvas: TaggedCanvas, x: float, top: float) -> None:
        if label is not None:
            label.draw(canvas, x, top - step + small.leading - 1.5)
        for number in range(block.count):
            begin = x + (start if number == 0 else 0.0)
            _rule(canvas, begin, x + setting.width, top - (number + 1) * step + 1)

    return [Item(Shape(step * block.count, paint), setting.sizes.gap * 0.3, setting.sizes.gap)]


@compose.register
def _blanks(block: Blanks, setting: Setting) -> list[Item]:
    """Labels and lines, sharing the row evenly."""
    small = setting.sizes.small
    share = setting.width / len(block.labels)
    holder = setting.parent.add("P")
    pieces = [text(label, small, setting, holder.add("Span")) for label in block.labels]
    height = setting.sizes.body.size * 1.7

    def paint(canvas: TaggedCanvas, x: float, top: float) -> None:
        for number, (label, piece) in enumerate(zip(block.labels, pieces, strict=True)):
            left = x + number * share
            piece.draw(canvas, left, top - height + small.leading)
            start = left + length(label, small) + 6
            _rule(
                canvas,
                start,
                left + share - (0 if left + share >= x + setting.width else 12),
                top - height + 1.5,
            )

    return [Item(Shape(height, paint), setting.sizes.gap, setting.sizes.gap)]


@compose.register
def _boxed(block: Boxed, setting: Setting) -> list[Item]:
    padding = setting.sizes.body.size * 0.8
    inner = setting.inside(setting.parent.add("Div"), setting.width - 2 * padding)
    framed = Framed(flow(block.blocks, inner), setting.width, padding, _frame)
    return [Item(framed, setting.sizes.gap * 2, setting.sizes.gap)]


def _frame(canvas: TaggedCanvas, left: float, bottom: float, width: float, height: float) -> None:
    canvas.colour(CLAY)
    canvas.setLineWidth(0.9)
    canvas.addLiteral(f"{left:.2f} {bottom:.2f} {width:.2f} {height:.2f} re S")


def _rule(canvas: TaggedCanvas, start: float, end: float, y: float) -> None:
    with canvas.artifact():
        canvas.colour(RULE)
        canvas.setLineWidth(0.7)
        canvas.line_from(start, y, end, y)


@compose.register
def _beside(block: Beside, setting: Setting) -> list[Item]:
    """A label in a narrow column, and what it names beside it; never parted."""
    at = round(setting.width * (_WIDE_SHARE if block.wide else _LABEL_SHARE))
    part = setting.inside(setting.parent.add("Div"))
    narrow = setting.inside(part.parent, at - _BETWEEN)
    name = text(block.label, setting.sizes.body, narrow, part.parent.add("P"))
    wide = replace(part, width=setting.width - at)
    whole = Stack([Item(Columns([(0, name), (at, flow(block.blocks, wide))]))], whole=True)
    gap = setting.sizes.gap
    return [Item(whole, gap, gap)]
