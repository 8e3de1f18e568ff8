"""What composing a block needs to know, and the one way to set text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import singledispatch
from itertools import groupby
from typing import Final

from desktop.documents import house
from desktop.documents.blocks import (
    Block,
    Decision,
    Heading,
    PageBreak,
    Parked,
    Passage,
    SideBySide,
    SignatureLine,
    Span,
    Words,
    plain,
)
from desktop.documents.layout.pieces import Item, Stack, TextPiece
from desktop.documents.layout.type import Type
from desktop.documents.styles import Sizes, closer
from desktop.documents.tagged.structure import Element
from desktop.documents.text import bidi
from desktop.documents.text.fonts import Style
from desktop.documents.text.lines import Stretch

TIGHT_LABEL: Final = 0.2
"""Share of the line that labels take on a tight page."""
LABEL_GAP: Final = 12.0


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a block stands: the line's width, the page's room, its parent, its section.

    *steps* is by how much a part that is set closer is.
    """

    sizes: Sizes
    width: float
    room: float
    language: str
    parent: Element
    level: int = 0
    sealed: bool = False
    steps: int = 1

    @property
    def backwards(self) -> bool:
        """Whether reading begins at the right, as in Arabic and Hebrew."""
        return bidi.language_is_right_to_left(self.language)

    def place(self, at: float, width: float) -> float:
        """Return how far from the left stands what begins *at* so far in the way of reading."""
        return self.width - at - width if self.backwards else at

    def inside(self, parent: Element, width: float | None = None) -> "Setting":
        """Return the setting of what stands inside *parent*."""
        return replace(self, parent=parent, width=self.width if width is None else width)


@singledispatch
def compose(block: object, _: Setting) -> list[Item]:
    """Return the pieces of *block*; every kind of block registers its own way."""
    raise TypeError(f"{type(block).__name__} is not a block")


@dataclass(frozen=True, slots=True)
class Decisions:
    """Neighbouring decisions, which line up with one another."""

    rows: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class ParkedTogether:
    """Neighbouring parked things, which make one list."""

    rows: tuple[Parked, ...]


@dataclass(frozen=True, slots=True)
class SignedTogether:
    """Neighbouring places to sign, which stand side by side."""

    places: tuple[SignatureLine, ...]


@dataclass(frozen=True, slots=True)
class TitledBeside:
    """A small title and its passages, which stand beside it on a tight page."""

    title: Heading
    passages: tuple[Passage, ...]


def flow(blocks: Iterable[Block], setting: Setting) -> Stack:
    """Return all *blocks* as one stack; a heading sets the level of what follows."""
    items: list[Item] = []
    breaks = after_heading = False
    joined = _joined(blocks)
    tight = setting.sizes.tight and not setting.sizes.stacked
    for block in _beside(joined) if tight else joined:
        setting = replace(setting, level=_level(block, setting.level))
        made = compose(block, setting)
        if made and breaks:
            made[0] = replace(made[0], breaks=True)
        if isinstance(block, Heading) and after_heading:
            near = 1.4 if block.level == 2 else 0.4
            made[0] = replace(made[0], above=setting.sizes.gap * near)
        if isinstance(block, PageBreak) and block.closer:
            setting = replace(setting, sizes=closer(setting.sizes, setting.steps))
        after_heading = isinstance(block, Heading)
        breaks = isinstance(block, PageBreak) or (breaks and not made)
        items += made
    return Stack(items)


def _level(block: object, level: int) -> int:
    """Return the level of what follows *block*: its own, or the last of those inside it."""
    if isinstance(block, Heading):
        return block.level
    inside = block.left if isinstance(block, SideBySide) else ()
    return next((one.level for one in reversed(inside) if isinstance(one, Heading)), level)


def _joined(blocks: Iterable[Block]) -> Iterator[object]:
    for kind, group in groupby(blocks, type):
        if kind is Decision:
            yield Decisions(tuple(block for block in group if isinstance(block, Decision)))
        elif kind is Parked:
            yield ParkedTogether(tuple(block for block in group if isinstance(block, Parked)))
        elif kind is SignatureLine:
            yield SignedTogether(tuple(b for b in group if isinstance(b, SignatureLine)))
        else:
            yield from group


def _beside(blocks: Iterable[object]) -> Iterator[object]:
    """Join each small title of the sheet with the passages that follow it.

    A part that is set by its own measure, as a booklet behind the sheet is, stays as it is.
    """
    sheet: list[object] = []
    behind: list[object] = []
    for block in blocks:
        part = behind if behind or (isinstance(block, PageBreak) and block.closer) else sheet
        part.append(block)
    yield from _titles_beside(sheet)
    yield from behind


def _titles_beside(blocks: Iterable[object]) -> Iterator[object]:
    title: Heading | None = None
    passages: list[Passage] = []
    for block in (*blocks, None):
        if title is not None and isinstance(block, Passage):
            passages.append(block)
            continue
        if title is not None:
            yield TitledBeside(title, tuple(passages)) if passages else title
        title, passages = None, []
        if isinstance(block, Heading) and block.level == 3:
            title = block
        elif block is not None:
            yield block


def text(
    words: Words,
    manner: Type,
    setting: Setting,
    element: Element | None,
    *,
    language: str = "",
) -> TextPiece:
    """Set *words* over the setting's width as the content of *element*.

    Words of a language written from right to left stand at the right; a single name in
    another script stays where its neighbours are. What a page shows is in visual order, so
    the element also says such words in the order of reading.
    """
    said, spoken = plain(words), language or setting.language
    backwards = bidi.language_is_right_to_left(spoken)
    lines = house.setter().lines(
        _stretches(words, manner.style, spoken),
        setting.width * 1000 / manner.size,
        right_to_left=backwards,
    )
    if element is not None:
        element.language = language if language != setting.language else ""
        if bidi.needs_levels(said):
            element.actual = bidi.clean(said)
    return TextPiece(
        lines, manner, setting.width, element, right_to_left=backwards, language=spoken
    )


def length(words: str, manner: Type) -> float:
    """Return how many points *words* take on one line."""
    lines = house.setter().lines([Stretch(words, manner.style)], float("inf"))
    return lines[0].width * manner.size / 1000


def _stretches(words: Words, style: Style, language: str) -> list[Stretch]:
    spans = (Span(words),) if isinstance(words, str) else words
    return [Stretch(span.text, _style(span, style), span.language or language) for span in spans]


def _style(span: Span, style: Style) -> Style:
    if span.strong:
        return Style.BOLD
    return Style.ITALIC if span.emphasis else style
