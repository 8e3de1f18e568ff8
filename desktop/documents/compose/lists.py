"""Lists, decisions, promises both ways, and tables."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop.documents.blocks import Bullets, Decision, Numbered, Promises, Table, Words, plain
from desktop.documents.compose.setting import (
    LABEL_GAP,
    TIGHT_LABEL,
    Decisions,
    ParkedTogether,
    Setting,
    compose,
    length,
    text,
)
from desktop.documents.layout.frames import Columns, Hanging, Rows
from desktop.documents.layout.pieces import Item, Piece, Shape, Stack
from desktop.documents.styles import CLAY, RULE
from desktop.documents.tagged.canvas import TaggedCanvas
from desktop.documents.tagged.structure import Element

_UNORDERED = {"O": "/List", "ListNumbering": "/Disc"}
_ORDERED = {"O": "/List", "ListNumbering": "/Decimal"}
_UNMARKED = {"O": "/List", "ListNumbering": "/None"}
_COLUMN_HEADER = {"O": "/Table", "Scope": "/Column"}
_CELL_PADDING = 5.0
_LABEL_SHARES = (0.24, 0.33, 0.42)
"""Shares of the line that the labels of decisions may take; the first unless lines are saved."""
_TIGHT_SHARES = (TIGHT_LABEL, 0.24, 0.33)
"""The same on a tight page."""
_LETTER = 0.52
"""The width of a letter in sizes of the type, on the average of English and Spanish text."""
_MOST_HELD = 150.0
"""Points: a row as high as this may stand alone at either end of a page."""
_LINES_KEPT = 3
"""A sentence of so few lines is not parted over two pages."""


@compose.register
def _bullets(block: Bullets, setting: Setting) -> list[Item]:
    return [_listed([("•", words) for words in block.items], _UNORDERED, setting)]


@compose.register
def _numbered(block: Numbered, setting: Setting) -> list[Item]:
    rows = [(f"{number}.", words) for number, words in enumerate(block.items, block.start)]
    return [_listed(rows, _ORDERED, setting)]


@compose.register
def _parked(block: ParkedTogether, setting: Setting) -> list[Item]:
    return [_listed([("…", row.text) for row in block.rows], _UNORDERED, setting)]


@compose.register
def _decisions(block: Decisions, setting: Setting) -> list[Item]:
    """Label and sentence side by side; in large print one below the other."""
    holder = setting.parent.add("L", attributes=_UNMARKED)
    at = 0.0 if setting.sizes.stacked else _label_room(block.rows, setting)
    gap = setting.sizes.gap
    items = []
    for row in block.rows:
        entry = holder.add("LI")
        label = setting.inside(entry, setting.width if not at else at - LABEL_GAP)
        body = setting.inside(entry, setting.width - at)
        name = text(row.label, setting.sizes.strong, label, entry.add("Lbl"))
        said = text(row.text, setting.sizes.body, body, entry.add("LBody"))
        if at:
            places = (setting.width - label.width, 0.0) if said.right_to_left else (0.0, at)
            row_piece: Piece = Hanging(name, said, *places)
            if len(said.lines) <= _LINES_KEPT:
                row_piece = Stack([Item(row_piece)], whole=True)
        else:
            row_piece = Stack([Item(name, keeps_next=True), Item(said)])
        items.append(Item(row_piece, gap * 0.8, gap * 0.8))
    return [Item(Stack(_held(items, first=False)), gap, gap)]


def _held(items: Sequence[Item], *, first: bool = True) -> list[Item]:
    """Return *items*, the first two and the last two of several held together: none is alone.

    What is long enough to stand alone is not held, so that no page is asked for too much. The
    *first* two of decisions are held only where it costs no side: an agreement has few.
    """
    last = len(items) - 1
    kept, liked = {last - 1, 0 if first else last} - {last}, {0} - {last}
    return [
        replace(
            item,
            keeps_next=at in kept and item.piece.height < _MOST_HELD,
            likes_next=int(at in liked and item.piece.height < _MOST_HELD),
        )
        for at, item in enumerate(items)
    ]


def _label_room(rows: Sequence[Decision], setting: Setting) -> float:
    """Return how far in the sentences stand: wider for long labels only if that saves lines."""
    shares = _TIGHT_SHARES if setting.sizes.tight else _LABEL_SHARES
    narrow, *wider = (round(setting.width * share) for share in shares)
    strong, body = setting.sizes.strong, setting.sizes.body
    longest = max(len(plain(row.text)) for row in rows) * body.size * _LETTER
    # Sentences of several lines need their width, and measuring them all would take its time.
    if longest > _LINES_KEPT * (setting.width - narrow):
        return narrow
    if all(length(row.label, strong) <= narrow - LABEL_GAP for row in rows):
        return narrow
    return min((narrow, *wider), key=lambda at: _lines(rows, at, setting))


def _lines(rows: Sequence[Decision], at: float, setting: Setting) -> int:
    """Return how many lines *rows* take with their sentences *at* so far from the left."""
    label, body = (replace(setting, width=width) for width in (at - LABEL_GAP, setting.width - at))
    return sum(
        max(
            len(text(row.label, setting.sizes.strong, label, None).lines),
            len(text(row.text, setting.sizes.body, body, None).lines),
        )
        for row in rows
    )


@compose.register
def _promises(block: Promises, setting: Setting) -> list[Item]:
    sides = ((block.left_title, block.left), (block.right_title, block.right))
    gap = setting.sizes.gap
    if setting.sizes.stacked:
        each = [_promise(title, items, setting) for title, items in sides]
        return [Item(stack, gap, gap * 1.6) for stack in each]
    between = 26.0
    width = (setting.width - between) / 2
    columns = [
        (setting.place(at, width), _promise(title, items, replace(setting, width=width)))
        for at, (title, items) in zip((0.0, width + between), sides, strict=True)
    ]
    return [Item(Columns(columns), gap, gap * 1.4)]


def _promise(title: str, promises: Sequence[Words], setting: Setting) -> Stack:
    """One side: a bar of colour, who promises, and what."""
    level = min(setting.level + 1, 3)
    part = setting.inside(setting.parent.add("Div"))
    manner = setting.sizes.headings[2]
    heading = text(title, manner, part, part.parent.add(f"H{level}"))
    bar = Shape(manner.size * 0.5, lambda canvas, x, top: _bar(canvas, x, top, setting.width))
    rows = [("•", words) for words in promises]
    return Stack(
        [
            Item(bar, keeps_next=True),
            Item(heading, below=setting.sizes.gap * 0.4, keeps_next=True),
            _listed(rows, _UNORDERED, part),
        ]
    )


def _bar(canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
    with canvas.artifact():
        canvas.colour(CLAY)
        canvas.box(x, top - 1.8, width, 1.8)


@compose.register
def _table(block: Table, setting: Setting) -> list[Item]:
    shares = block.widths or (1.0,) * len(block.header)
    widths = [setting.width * share / sum(shares) for share in shares]
    table = setting.parent.add("Table")
    rows = [
        _table_row(row, widths, "TD" if number else "TH", setting.inside(table.add("TR")))
        for number, row in enumerate([block.header, *block.rows])
    ]
    again = _table_row(block.header, widths, "", setting)
    gap = setting.sizes.gap
    return [Item(Rows(rows[0], rows[1:], again, setting.width, RULE), gap, gap)]


def _table_row(
    words: Sequence[Words], widths: Sequence[float], tag: str, setting: Setting
) -> Columns:
    """Set one row; without a *tag* it repeats what was read before."""
    at = 0.0
    cells = []
    for said, width in zip(words, widths, strict=True):
        attributes = _COLUMN_HEADER if tag == "TH" else {}
        element = setting.parent.add(tag, attributes=attributes).add("P") if tag else None
        manner = setting.sizes.body if tag == "TD" else setting.sizes.strong
        inner = replace(setting, width=width - 2 * _CELL_PADDING)
        piece = text(said, manner, inner, element)
        padded = Stack([Item(_space(_CELL_PADDING)), Item(piece), Item(_space(_CELL_PADDING))])
        cells.append((setting.place(at, width), padded))
        at += width
    return Columns(cells)


def _space(height: float) -> Shape:
    return Shape(height, lambda _canvas, _x, _top: None)


def _listed(
    rows: Iterable[tuple[str, Words]], attributes: dict[str, str], setting: Setting
) -> Item:
    """Return a tagged list; each row is a mark and its words, none alone at a page's end."""
    holder = setting.parent.add("L", attributes=attributes)
    gap = setting.sizes.gap
    items = [
        Item(_row(mark, words, setting, holder.add("LI")), gap * 0.6, gap * 0.6)
        for mark, words in rows
    ]
    return Item(Stack(_held(items)), gap * 0.7, gap)


def _row(mark: str, words: Words, setting: Setting, entry: Element) -> Hanging:
    body = setting.sizes.body
    indent = max(body.size * 1.2, length(mark, body) + 0.5 * body.size)
    label = replace(body, colour=CLAY)
    inner = setting.inside(entry, setting.width - indent)
    sign = text(mark, label, setting.inside(entry, indent), entry.add("Lbl"))
    said = text(words, body, inner, entry.add("LBody"))
    if said.right_to_left:
        return Hanging(replace(sign, right_to_left=True), said, setting.width - indent, 0)
    return Hanging(sign, said, 0, indent)
