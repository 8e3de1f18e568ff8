"""Headings, passages, and passages that stand out."""

from dataclasses import replace

from desktop.documents.blocks import Banner, Changed, Heading, Notice, Passage, Span, plain
from desktop.documents.compose.initials import initials_beside
from desktop.documents.compose.setting import (
    LABEL_GAP,
    TIGHT_LABEL,
    Setting,
    TitledBeside,
    compose,
    text,
)
from desktop.documents.layout.frames import Barred, Framed, Hanging
from desktop.documents.layout.pieces import Item, Piece, Stack
from desktop.documents.layout.type import Type
from desktop.documents.styles import CLAY, INK, QUIET, RULE
from desktop.documents.tagged.canvas import Colour, TaggedCanvas
from desktop.documents.text import bidi

_LINE_THROUGH = {"O": "/Layout", "TextDecorationType": "/LineThrough"}
_WHOLE = frozenset({"quiet", "technical"})
_FEW_LINES = 6
"""A sentence about the paper, often with a fingerprint, that is not parted over two pages."""
# Distances above and below a heading of each level, in gaps.
_AROUND = ((0.0, 0.8), (2.1, 0.45), (1.55, 0.1))


@compose.register
def _heading(block: Heading, setting: Setting) -> list[Item]:
    element = setting.parent.add(f"H{block.level}")
    look = (block.looks or block.level) - 1
    piece = text(block.text, setting.sizes.headings[look], setting, element)
    if block.in_outline:
        piece = replace(piece, bookmark=(bidi.clean(plain(block.text)), block.level - 1))
    above, below = (share * setting.sizes.gap for share in _AROUND[look])
    return [Item(piece, above, below, keeps_next=True)]


@compose.register
def _titled_beside(block: TitledBeside, setting: Setting) -> list[Item]:
    """A small title where labels stand, and beside it what it is over."""
    at = round(setting.width * TIGHT_LABEL)
    (title,) = compose(block.title, setting.inside(setting.parent, at - LABEL_GAP))
    inner = setting.inside(setting.parent, setting.width - at)
    said = Stack([item for passage in block.passages for item in compose(passage, inner)])
    places = (setting.place(0, at - LABEL_GAP), setting.place(at, inner.width))
    gap = setting.sizes.gap
    return [Item(Hanging(title.piece, said, *places), gap, gap)]


@compose.register
def _passage(block: Passage, setting: Setting) -> list[Item]:
    manner: Type = getattr(setting.sizes, block.manner)
    element = setting.parent.add("P")
    gap = setting.sizes.gap
    if block.manner != "example":
        said = text(block.text, manner, setting, element, language=block.language)
        short = block.manner in _WHOLE and len(said.lines) <= _FEW_LINES
        piece: Piece = Stack([Item(said)], whole=True) if short else said
        return [Item(piece, gap, gap, keeps_next=block.keeps_next)]
    indent = setting.sizes.body.size
    narrower = setting.inside(element, setting.width - indent)
    inner = text(block.text, manner, narrower, element, language=block.language)
    return [Item(_barred(inner, RULE, indent, setting, 1.0), gap * 0.7, gap)]


def _barred(
    inner: Piece, colour: Colour, indent: float, setting: Setting, thickness: float = 1.6
) -> Barred:
    """Return *inner* with a bar where reading begins."""
    width = setting.width if setting.backwards else 0.0
    return Barred(inner, colour, indent, thickness, width)


@compose.register
def _notice(block: Notice, setting: Setting) -> list[Item]:
    indent, gap = setting.sizes.body.size * 1.1, setting.sizes.gap
    inner = setting.inside(setting.parent.add("Div"), setting.width - indent)
    items = []
    if block.title:
        title = text(block.title, setting.sizes.strong, inner, inner.parent.add("P"))
        items.append(Item(title, below=gap / 2, keeps_next=True))
    items.append(Item(text(block.text, setting.sizes.body, inner, inner.parent.add("P"))))
    return [Item(_barred(Stack(items), QUIET, indent, setting), gap * 1.4, gap * 1.4)]


@compose.register
def _changed(block: Changed, setting: Setting) -> list[Item]:
    """The client's words first; what they replace below, quieter and struck through."""
    indent, gap = setting.sizes.body.size * 1.1, setting.sizes.gap
    inner = setting.inside(setting.parent.add("Div"), setting.width - indent)
    items = []
    if block.note:
        label = replace(setting.sizes.small, colour=CLAY)
        note = text((Span(block.note, strong=True),), label, inner, inner.parent.add("P"))
        items.append(Item(note, keeps_next=True))
    items.append(Item(text(block.after, setting.sizes.body, inner, inner.parent.add("P"))))
    if block.before:
        items += _replaced(block, inner)
    items += initials_beside(block.initials, inner)
    stack = Stack(items)
    stack = replace(stack, whole=stack.height < setting.room / 3)
    return [Item(_barred(stack, CLAY, indent, setting), gap * 1.2, gap * 1.2)]


def _replaced(block: Changed, setting: Setting) -> list[Item]:
    small, element = setting.sizes.small, setting.parent.add("P")
    items = []
    if block.instead_of:
        label = text(block.instead_of, small, setting, element.add("Span"))
        items.append(Item(label, setting.sizes.gap * 0.5, keeps_next=True))
    struck = element.add("Span", attributes=_LINE_THROUGH)
    return [*items, Item(replace(text(block.before, small, setting, struck), struck=True))]


@compose.register
def _banner(block: Banner, setting: Setting) -> list[Item]:
    padding = setting.sizes.body.size * 0.6
    inner = setting.inside(setting.parent, setting.width - 2 * padding)
    piece = text(block.text, setting.sizes.strong, inner, setting.parent.add("P"))
    gap = setting.sizes.gap * 1.4
    return [Item(Framed(piece, setting.width, padding, _outline), gap, gap)]


def _outline(canvas: TaggedCanvas, left: float, bottom: float, width: float, height: float) -> None:
    canvas.colour(INK)
    canvas.setLineWidth(1.2)
    canvas.addLiteral(f"{left:.2f} {bottom:.2f} {width:.2f} {height:.2f} re S")
