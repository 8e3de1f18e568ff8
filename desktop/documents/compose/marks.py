"""What is drawn and not written: ink, codes, cards to cut out, rules and empty space."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop.documents.blocks import (
    CutOut,
    Figure,
    KeepTogether,
    Letterhead,
    PageBreak,
    Photo,
    QrCode,
    Rule,
    Spacer,
    Span,
)
from desktop.documents.compose.pictures import picture, qr_modules
from desktop.documents.compose.setting import Setting, compose, flow, length, text
from desktop.documents.layout.frames import Columns, Framed
from desktop.documents.layout.pieces import Item, Piece, Shape, Stack
from desktop.documents.layout.type import Type
from desktop.documents.signed import Outline
from desktop.documents.styles import HANDWRITING, QUIET, RULE
from desktop.documents.tagged.canvas import TaggedCanvas
from desktop.documents.tagged.structure import Element

QR_SIZE = 66.0
_LOGO_HEIGHT = 40.0
_LOGO_ROOM = 140.0


@compose.register
def _figure(block: Figure, setting: Setting) -> list[Item]:
    element = setting.parent.add("Figure", alternative=block.alternative)
    piece = ink(block.outlines, block.aspect, min(block.width, setting.width), element)
    return [Item(piece, setting.sizes.gap, setting.sizes.gap)]


def ink(outlines: tuple[Outline, ...], aspect: float, width: float, element: Element) -> Shape:
    """Return handwriting *width* points wide as vector shapes, the content of *element*."""

    def paint(canvas: TaggedCanvas, x: float, top: float) -> None:
        placed = [[(x + px * width, top - py * width) for px, py in each] for each in outlines]
        bound(element, x, top - aspect * width, width, aspect * width)
        with canvas.marked(element):
            canvas.colour(HANDWRITING)
            canvas.polygons(placed)

    return Shape(aspect * width, paint)


def bound(element: Element, left: float, bottom: float, width: float, height: float) -> None:
    """Tell where on its page a figure stands, as PDF/UA wants of figures."""
    corners = (left, bottom, left + width, bottom + height)
    box = " ".join(f"{corner:.2f}" for corner in corners)
    element.attributes = {"O": "/Layout", "Placement": "/Block", "BBox": f"[{box}]"}


@compose.register
def _qr_code(block: QrCode, setting: Setting) -> list[Item]:
    code: Piece = qr_shape(block, setting)
    if block.beside:
        at = QR_SIZE + 14
        inner = setting.inside(setting.parent, setting.width - at)
        words = text(block.beside, setting.sizes.technical, inner, setting.parent.add("P"))
        code = Columns([(0, code), (at, words)])
    return [Item(code, setting.sizes.gap, setting.sizes.gap)]


def qr_shape(block: QrCode, setting: Setting) -> Shape:
    """Return the code alone, as vector squares."""
    element = setting.parent.add("Figure", alternative=block.alternative)
    rows = qr_modules(block.text)
    side = QR_SIZE / len(rows)

    def paint(canvas: TaggedCanvas, x: float, top: float) -> None:
        bound(element, x, top - QR_SIZE, QR_SIZE, QR_SIZE)
        with canvas.marked(element):
            canvas.colour((0, 0, 0))
            for down, row in enumerate(rows):
                for start, count in row:
                    left, bottom = x + start * side, top - (down + 1) * side
                    canvas.box(left, bottom, count * side, side)

    return Shape(QR_SIZE, paint)


@compose.register
def _photo(block: Photo, setting: Setting) -> list[Item]:
    """The picture in the middle of the line, with a thin frame: where paper ends is seen."""
    across, down = block.pixels
    room = setting.room - (block.lines + 0.5) * setting.sizes.body.leading
    width = min(setting.width, room * across / down)
    height = width * down / across
    element = setting.parent.add("Figure", alternative=block.alternative)

    def paint(canvas: TaggedCanvas, x: float, top: float) -> None:
        left = x + (setting.width - width) / 2
        bound(element, left, top - height, width, height)
        with canvas.marked(element):
            canvas.photo(block.content, block.pixels, (left, top - height, width, height))
        with canvas.artifact():
            canvas.colour(RULE)
            canvas.setLineWidth(0.5)
            canvas.addLiteral(f"{left:.2f} {top - height:.2f} {width:.2f} {height:.2f} re S")

    return [Item(Shape(height, paint))]


@compose.register
def _cut_out(block: CutOut, setting: Setting) -> list[Item]:
    padding = setting.sizes.body.size * 1.5
    inner = setting.inside(setting.parent.add("Div"), setting.width - 2 * padding)
    framed = Framed(flow(block.blocks, inner), setting.width, padding, _scissors_line)
    return [Item(framed, setting.sizes.gap * 2.2, setting.sizes.gap * 2)]


def _scissors_line(
    canvas: TaggedCanvas, left: float, bottom: float, width: float, height: float
) -> None:
    canvas.colour(QUIET)
    canvas.setLineWidth(0.9)
    canvas.addLiteral(f"[5 4] 0 d {left:.2f} {bottom:.2f} {width:.2f} {height:.2f} re S [] 0 d")
    canvas.addLiteral(f"q 1 0 0 1 {left + 26:.2f} {bottom + height:.2f} cm")
    canvas.addLiteral("1 1 1 rg -9 -6 22 12 re f")
    canvas.setLineWidth(1.1)
    for side in (1, -1):
        # A ring for a finger and a blade that crosses the other behind the pivot.
        canvas.circle(-4, 3.2 * side, 2.3, stroke=1, fill=0)
        canvas.line_from(-2.2, 1.9 * side, 10.5, -3.4 * side)
    canvas.addLiteral("Q")


@compose.register
def _letterhead(block: Letterhead, setting: Setting) -> list[Item]:
    inner = setting.inside(setting.parent.add("Div"))
    logo = _logo(block, inner) if block.logo else None
    words = setting.inside(inner.parent, setting.width - (_LOGO_ROOM if logo else 0))
    piece: Piece = Stack([Item(one) for one in _named(block, words)])
    if logo:
        room = _LOGO_ROOM - 14
        at = setting.width - room
        piece = Columns([(setting.place(0, words.width), piece), (setting.place(at, room), logo)])
    gap = setting.sizes.gap
    return [Item(piece, 0, gap * 0.8), Item(_line(setting.width), gap * 0.8, gap * 2)]


def _named(block: Letterhead, setting: Setting) -> Iterator[Piece]:
    """Yield the name and how to find the practice; on a tight page in one go."""
    strong, small = setting.sizes.strong, setting.sizes.small
    if setting.sizes.tight and block.lines:
        first, *others = _joined((block.name, *block.lines), strong, setting.width)
        rest = "\n".join((first.removeprefix(block.name), *others))
        said = (Span(block.name, strong=True), Span(rest))
        yield text(said, small, setting, setting.parent.add("P"))
        return
    yield text(block.name, strong, setting, setting.parent.add("P"))
    if block.lines:
        joined = "\n".join(_joined(block.lines, small, setting.width))
        yield text(joined, small, setting, setting.parent.add("P"))


def _joined(lines: Sequence[str], manner: Type, width: float) -> Iterator[str]:
    """Yield *lines* with dots between those that stand side by side.

    The page is for the client's words, so the letterhead takes as little of it as it can.
    """
    whole = tuple(_filled(lines, manner, width))
    # As many lines as are needed, and then as even as they can be: no word alone on the last.
    room = width
    while room > 0.5 * width:
        closer = tuple(_filled(lines, manner, room * 0.95))
        if len(closer) > len(whole) or length(closer[-1], manner) > room:
            break
        room, whole = room * 0.95, closer
    yield from whole


def _filled(lines: Sequence[str], manner: Type, width: float) -> Iterator[str]:
    held = ""
    for line in lines:
        longer = f"{held} · {line}" if held else line
        if held and length(longer, manner) > width:
            yield held
            longer = line
        held = longer
    yield held


def _logo(block: Letterhead, setting: Setting) -> Shape:
    """Return the logo, as large as its room allows, at the right end of it."""
    pixels, size = picture(block.logo)
    width = min(_LOGO_HEIGHT * size[0] / size[1], _LOGO_ROOM - 14)
    height = width * size[1] / size[0]
    element = setting.parent.add("Figure", alternative=block.logo_alternative or block.name)

    def paint(canvas: TaggedCanvas, x: float, top: float) -> None:
        left = x if setting.backwards else x + _LOGO_ROOM - 14 - width
        bound(element, left, top - height, width, height)
        with canvas.marked(element):
            canvas.picture(pixels, size, (left, top - height, width, height))

    return Shape(height, paint)


@compose.register
def _rule(_: Rule, setting: Setting) -> list[Item]:
    gap = setting.sizes.gap * 1.4
    return [Item(_line(setting.width), gap, gap)]


def _line(width: float) -> Shape:
    def paint(canvas: TaggedCanvas, x: float, top: float) -> None:
        with canvas.artifact():
            canvas.colour(RULE)
            canvas.setLineWidth(0.7)
            canvas.line_from(x, top, x + width, top)

    return Shape(0.7, paint)


@compose.register
def _spacer(block: Spacer, setting: Setting) -> list[Item]:
    height = block.lines * setting.sizes.body.leading
    return [Item(Shape(height, lambda _canvas, _x, _top: None))]


@compose.register
def _page_break(_: PageBreak, __: Setting) -> list[Item]:
    return []  # the flow of blocks breaks before the next one


@compose.register
def _keep_together(block: KeepTogether, setting: Setting) -> list[Item]:
    stack = flow(block.blocks, setting)
    if not stack.items:
        return []
    whole = replace(stack, whole=stack.height <= setting.room)
    return [Item(whole, stack.items[0].above, stack.items[-1].below)]
