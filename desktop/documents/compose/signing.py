"""Where the parties sign, and where the seal goes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from desktop.documents.blocks import SealField, SignatureLine, Span, Words
from desktop.documents.compose.marks import QR_SIZE, ink, qr_shape
from desktop.documents.compose.setting import Setting, SignedTogether, compose, length, text
from desktop.documents.layout.frames import Columns, Hanging
from desktop.documents.layout.pieces import Item, Piece, Shape, Stack, TextPiece
from desktop.documents.layout.type import Type
from desktop.documents.signed import Handwriting, OnPaper, TypedName
from desktop.documents.styles import INK
from desktop.documents.tagged.canvas import TaggedCanvas
from desktop.documents.tagged.structure import Element

SEAL_WIDTH: Final = 216.0
SEAL_HEIGHT: Final = QR_SIZE
_BETWEEN: Final = 28.0
_TOLD_SHARE: Final = 0.66
_APART: Final = 12.0
_SMALLEST: Final = 8.5
_CLOSEST: Final = 1.18
_ALL_SIGN: Final = 2


@compose.register
def _signed_together(block: SignedTogether, setting: Setting) -> list[Item]:
    """Two places to a row, their lines level; in large print one to a row."""
    per_row = 1 if setting.sizes.stacked else 2
    width = (setting.width - _BETWEEN * (per_row - 1)) / per_row
    gap = setting.sizes.gap * 1.8
    rows = [block.places[n : n + per_row] for n in range(0, len(block.places), per_row)]
    # Whoever signs third is not sent to a page of their own where all have room on one.
    items = [Item(_row(row, width, setting), gap, gap, likes_next=_ALL_SIGN) for row in rows]
    # A seal, or what is said of it, never stands alone on a page without a signature.
    return [*items[:-1], replace(items[-1], keeps_next=True)]


def _row(places: Sequence[SignatureLine], width: float, setting: Setting) -> Stack:
    """Set one row. Nothing in it may depend on whether anybody has signed.

    The height of the ink is fixed, and promise and choices are printed either way, so that
    signing never moves another word.
    """
    inner = [setting.inside(setting.parent.add("Div"), width) for _ in places]
    above = [_above(place, within) for place, within in zip(places, inner, strict=True)]
    below = [_below(place, within) for place, within in zip(places, inner, strict=True)]
    columns = [
        Columns(
            [
                (setting.place(number * (width + _BETWEEN), width), stack)
                for number, stack in enumerate(part)
            ]
        )
        for part in (above, below)
    ]
    return Stack([Item(columns[0]), Item(columns[1], 3)], whole=True)


def _above(block: SignatureLine, setting: Setting) -> Stack:
    """Return what is signed: the promise, and the statements to choose from."""
    body, items = setting.sizes.body, []
    if block.promise:
        items.append(Item(text(block.promise, body, setting, setting.parent.add("P")), below=6))
    if block.second is not None and block.second.promise:
        said, spoken = block.second.promise, block.second.language
        piece = text(said, body, setting, setting.parent.add("P"), language=spoken)
        items.append(Item(piece, below=6))
    if block.choices:
        holder = setting.parent.add("L", attributes={"O": "/List", "ListNumbering": "/None"})
        choices = [
            _choice(block, number, setting, holder.add("LI"))
            for number in range(len(block.choices))
        ]
        items += [Item(row, 0, 2) for row in _in_rows(choices, setting)]
    return Stack(items)


def _in_rows(choices: Iterable[Hanging], setting: Setting) -> Iterator[Piece]:
    """Yield the statements one below the other; on a tight page short ones share a line."""
    row: list[tuple[float, Piece]] = []
    end = 0.0
    for choice in choices:
        room = _room_of(choice, setting)
        if row and end + _APART + room > setting.width:
            yield Columns(row)
            row, end = [], 0.0
        at = end + _APART if row else 0.0
        row.append((at, choice))
        end = at + room
    if row:
        yield Columns(row)


def _room_of(choice: Hanging, setting: Setting) -> float:
    """Return how much of a line *choice* takes: all of it where nothing may stand beside it."""
    said = choice.body
    alone = not setting.sizes.tight or setting.backwards or not isinstance(said, TextPiece)
    if alone or not isinstance(said, TextPiece) or len(said.lines) > 1:
        return setting.width
    return choice.body_at + said.lines[0].width * said.type.size / 1000


def _below(block: SignatureLine, setting: Setting) -> Stack:
    """Return the line with the mark on it, and below it who and when."""
    small = replace(setting.sizes.small, colour=INK)
    mark = Item(_line(_mark(block, setting), _told(block, setting), setting))
    name = Span(block.name, strong=True)
    whose: list[Words] = [(name,), block.role]
    if setting.sizes.tight:
        whose = [(name, Span(f" · {block.role}"))]
    said = [text(words, small, setting, setting.parent.add("P")) for words in whose]
    who = [Item(piece, 0 if number else 3) for number, piece in enumerate(said)]
    return Stack([mark, *who, Item(_date(block, setting), 3 if setting.sizes.tight else 6)])


def _choice(block: SignatureLine, number: int, setting: Setting, entry: Element) -> Hanging:
    """Return one statement with its box, in two languages where there are two."""
    words, body = block.choices[number], setting.sizes.body
    ticked = words == block.statement
    indent = body.size * 1.7
    box = entry.add("Lbl", actual="[x]" if ticked else "[ ]")
    inner = setting.inside(entry, setting.width - indent)
    said: Piece = text(words, body, inner, entry.add("LBody"))
    if block.second is not None:
        beside, spoken = block.second.choices[number], block.second.language
        again = text(beside, body, inner, entry.add("LBody").add("P"), language=spoken)
        said = Stack([Item(said), Item(again)])

    side = body.size * 0.8

    def paint(canvas: TaggedCanvas, x: float, top: float) -> None:
        bottom = top - 0.5 * body.leading - 0.5 * side
        with canvas.marked(box):
            canvas.colour(INK)
            canvas.setLineWidth(0.9)
            canvas.addLiteral(f"{x:.2f} {bottom:.2f} {side:.2f} {side:.2f} re S")
            if ticked:
                canvas.setLineWidth(1.8)
                canvas.line_from(
                    x + 0.18 * side, bottom + 0.5 * side, x + 0.42 * side, bottom + 0.2 * side
                )
                canvas.line_from(
                    x + 0.42 * side, bottom + 0.2 * side, x + 0.95 * side, bottom + 1.05 * side
                )

    body_at = setting.place(indent, setting.width - indent)
    return Hanging(Shape(body.leading, paint), said, setting.place(0, side), body_at)


def _mark(block: SignatureLine, setting: Setting) -> Piece | None:
    width = setting.width - 8
    inner = setting.inside(setting.parent, width)
    if isinstance(block.mark, Handwriting):
        element = setting.parent.add("Figure", alternative=block.mark.alternative)
        wide = min(width, (setting.sizes.ink - 3) / block.mark.aspect)
        drawn = ink(block.mark.outlines, block.mark.aspect, wide, element)
        return Columns([(inner.place(0, wide), drawn)])
    if isinstance(block.mark, TypedName):
        manner = _fitting(block.mark.text, setting, width)
        return _within(block.mark.text, manner, inner, setting.parent.add("P"), setting.sizes.ink)
    if isinstance(block.mark, OnPaper):
        element = setting.parent.add("P")
        return _within(block.mark.text, setting.sizes.small, inner, element, setting.sizes.ink)
    return None


def _fitting(name: str, setting: Setting, width: float) -> Type:
    """Return how *name* is typed: smaller where it is long, but never than the body."""
    manner = setting.sizes.typed_name
    share = min(1.0, 0.999 * width / max(length(name, manner), 1))
    return replace(manner, size=max(setting.sizes.body.size, manner.size * share))


def _within(
    words: str, manner: Type, setting: Setting, element: Element, height: float
) -> TextPiece:
    """Return *words* in a room that does not grow: closer, then smaller, where they are many."""
    way = replace(manner, leading=min(manner.leading, manner.size * _CLOSEST))
    piece = text(words, manner, setting, element)
    while piece.height > height + 0.01 and piece.type.size > _SMALLEST:
        piece = text(words, way, setting, element)
        way = replace(way, size=way.size - 0.5, leading=(way.size - 0.5) * _CLOSEST)
    return piece


def _told(block: SignatureLine, setting: Setting) -> TextPiece | None:
    """Return what is said beside the mark, in the room that every place to sign has."""
    if not block.told:
        return None
    inner = setting.inside(setting.parent, setting.width * _TOLD_SHARE)
    element, room = setting.parent.add("P"), setting.sizes.ink - 3
    return _within(block.told, setting.sizes.small, inner, element, room)


def _line(mark: Piece | None, told: TextPiece | None, setting: Setting) -> Shape:
    height = setting.sizes.ink

    def paint(canvas: TaggedCanvas, x: float, top: float) -> None:
        foot = top - height
        _rule(canvas, x, x + setting.width, foot)
        if mark is not None:
            mark.draw(canvas, x + 4, foot + mark.height + 2)
        if told is not None:
            at = setting.place(setting.width - told.width, told.width)
            told.draw(canvas, x + at, foot + told.height + 3)

    return Shape(height, paint)


def _date(block: SignatureLine, setting: Setting) -> Shape:
    """Return the date over the whole column, or what is to be written with a line for it."""
    small = setting.sizes.small
    manner = replace(small, colour=INK) if block.date else small
    element = setting.parent.add("P")
    said = _within(block.date or block.date_label, manner, setting, element, small.leading)
    at = length(block.date_label, small) + 6

    def paint(canvas: TaggedCanvas, x: float, top: float) -> None:
        said.draw(canvas, x, top)
        if not block.date:
            start = x + setting.place(at, setting.width - at)
            _rule(canvas, start, start + setting.width - at, top - small.leading + 2)

    return Shape(small.leading, paint)


def _rule(canvas: TaggedCanvas, start: float, end: float, y: float) -> None:
    with canvas.artifact():
        canvas.colour(INK)
        canvas.setLineWidth(0.8)
        canvas.line_from(start, y, end, y)


@compose.register
def _seal_field(block: SealField, setting: Setting) -> list[Item]:
    """The code, what is said about the seal, and the seal, in a row that is never parted."""
    place = _seal_place(block, setting)
    said = (block.code.beside if block.code else "", block.caption)
    code = qr_shape(block.code, setting) if block.code else None
    left = QR_SIZE + 14 if code else 0.0
    seal_at = setting.width - SEAL_WIDTH
    inner = setting.inside(setting.parent, seal_at - left - 14)
    small = setting.sizes.technical
    words = Stack([Item(text(w, small, inner, setting.parent.add("P"))) for w in said if w])
    row: list[tuple[float, Piece]] = [
        (setting.place(left, inner.width), words),
        (setting.place(seal_at, SEAL_WIDTH), place),
    ]
    if code:
        row.insert(0, (setting.place(0, QR_SIZE), code))
    return [Item(Stack([Item(Columns(row))], whole=True), setting.sizes.gap * 2)]


def _seal_place(block: SealField, setting: Setting) -> Shape:
    element = setting.parent.add("Form") if setting.sealed else None

    def paint(canvas: TaggedCanvas, x: float, top: float) -> None:
        box = (x, top - SEAL_HEIGHT, x + SEAL_WIDTH, top)
        if element is not None:
            canvas.signature_field(block.name, block.tooltip, box, element)

    return Shape(SEAL_HEIGHT, paint)
