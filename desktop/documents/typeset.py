"""Blocks in, PDF out: the same blocks always give the same bytes."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from desktop.documents import house
from desktop.documents.blocks import Blocks, PageBreak
from desktop.documents.compose import Setting, flow
from desktop.documents.foot_code import code_figure
from desktop.documents.layout.pieces import Stack, obliged, paginate
from desktop.documents.page import Meta, PageSpec
from desktop.documents.running import TOP_MARGIN, Running
from desktop.documents.styles import BY_HAND, CLOSE, LARGE, NORMAL, SNUG, TIGHT, Sizes, closer
from desktop.documents.tagged.canvas import TaggedCanvas
from desktop.documents.tagged.metadata import Metadata
from desktop.documents.tagged.structure import Element
from desktop.documents.text import bidi

_CREATOR = "Holdfast"
_NEAR_EMPTY = 0.36
"""Share of a page under which a last page holds too little to be turned to."""


@dataclass(frozen=True, slots=True)
class Added:
    """What comes after the last page of a paper, and how its own pages are counted."""

    blocks: Blocks
    page_text: str


def typeset(
    blocks: Blocks,
    *,
    page: PageSpec,
    meta: Meta,
    seal_field: bool = False,
    added: Added | None = None,
    only: Collection[int] = (),
) -> bytes:
    """Return *blocks* as a tagged PDF/A file.

    With *seal_field* the ``SealField`` block becomes an empty signature field; without, its
    place stays blank, and every word stands where it would. Pages that are *added* at the end
    are counted apart, so that no word of the others moves. With *only* some pages, from 1, are
    drawn, just as they are in the whole file: for a picture of them, which nobody is given.

    Raises:
        CharactersMissingError: a text has characters that no shipped font has; ask
            ``missing_characters`` where they are typed in.
    """
    laid = _laid(blocks, page, sealed=seal_field)
    root, pages = laid.root, laid.in_company
    if page.code is not None:
        code = replace(page.code, pages=min(page.code.pages, len(pages)))
        page = replace(page, code=code)
    running = Running(page, laid.sizes, code_figure(root, page.code))
    canvas = TaggedCanvas(page.size, _metadata(page, meta), house.colour_profile())
    _draw(canvas, running, pages, laid.mark, only=only)
    if added is not None:
        apart = replace(page, code=None, page_text=added.page_text)
        more = _lay(added.blocks, apart, laid.sizes, sealed=False)
        root.kids.extend(more.root.kids)
        _draw(canvas, Running(apart, more.sizes), more.in_company, None)
    return canvas.finish(root, meta.attachments)


def _draw(
    canvas: TaggedCanvas,
    running: Running,
    pages: list[Stack],
    mark: Element | None,
    *,
    only: Collection[int] = (),
) -> None:
    for number, stack in enumerate(pages, start=1):
        if only and number not in only:
            continue
        running.draw_below(canvas)
        stack.draw(canvas, running.sizes.side_margin, running.page.size[1] - TOP_MARGIN)
        running.draw_above(canvas, number, len(pages), mark)
        canvas.showPage()


def page_count(blocks: Blocks, *, page: PageSpec) -> int:
    """Return how many pages *blocks* take on *page*."""
    return len(_laid(blocks, page, sealed=False).pages)


def laid_count(blocks: Blocks, *, page: PageSpec) -> int:
    """Return how many pages *blocks* take on *page*, with nothing set closer for them."""
    return len(_lay(blocks, page, _sizes(page), sealed=False).pages)


def spared(blocks: Blocks, *, page: PageSpec) -> tuple[PageSpec, int]:
    """Return *page* and the count of its sides, set closer if a last one of a few lines goes."""
    laid = _lay(blocks, page, _sizes(page), sealed=False)
    ways = (replace(page, snug=True), replace(page, close=True)) if laid.ends_near_empty else ()
    for way in ways:
        count = laid_count(blocks, page=way)
        if count < len(laid.pages):
            return way, count
    return page, len(laid.pages)


def missing_characters(text: str) -> tuple[str, ...]:
    """Return the characters of *text* that no shipped font can print, each once."""
    return house.fonts().missing(bidi.clean(text).replace("\n", ""))


def forget_words() -> None:
    """Forget all words set so far; call it when the vault is locked.

    What is remembered only makes the next document quick, but it is the client's words.
    """
    house.forget()


@dataclass(frozen=True, slots=True)
class _Laid:
    """Blocks laid out: pages, their structure, and where the mark of a rehearsal is read."""

    sizes: Sizes
    root: Element
    mark: Element
    body: Stack
    pages: list[Stack]
    room: float

    @property
    def in_company(self) -> list[Stack]:
        """Return the pages with as much together as likes to be and costs no side."""
        for most in (2, 1):
            kept = paginate(obliged(self.body, most), self.room)
            if _begun(kept) == _begun(self.pages):
                return kept
        return self.pages

    @property
    def ends_near_empty(self) -> bool:
        """Say whether the last of several pages holds a few lines only."""
        return len(self.pages) > 1 and self.pages[-1].height < _NEAR_EMPTY * self.room


def _laid(blocks: Blocks, page: PageSpec, *, sealed: bool) -> _Laid:
    """Lay *blocks* out; a little closer where that spares a last page of a few lines.

    Where a part is set closer than the rest, it alone is: the sheet before it stays as it is.
    """
    sizes = _sizes(page)
    laid = _lay(blocks, page, sizes, sealed=sealed)
    part = any(isinstance(block, PageBreak) and block.closer for block in blocks)
    if not laid.ends_near_empty or page.by_hand or (page.sides_matter and not part):
        return laid
    ways = [(sizes, 2)] if part else [(closer(sizes, steps), 1) for steps in (1, 2)]
    for way, steps in ways:
        again = _lay(blocks, page, way, sealed=sealed, steps=steps)
        if len(again.pages) < len(laid.pages):
            return again
    return laid


def _begun(pages: list[Stack]) -> list[bool]:
    """Return which pages begin a part of their own, such as a booklet that is taken in."""
    return [any(item.breaks for item in page.items[:1]) for page in pages]


def _lay(blocks: Blocks, page: PageSpec, sizes: Sizes, *, sealed: bool, steps: int = 1) -> _Laid:
    width, height = page.size
    root = Element("Document")
    mark = root.add("P") if page.rehearsal else root
    room = height - TOP_MARGIN - Running(page, sizes).foot
    line = width - 2 * sizes.side_margin
    setting = Setting(sizes, line, room, page.language, root, sealed=sealed, steps=steps)
    body = flow(blocks, setting)
    return _Laid(sizes, root, mark, body, paginate(body, room), room)


def _sizes(page: PageSpec) -> Sizes:
    if page.large_print:
        return LARGE
    if page.by_hand:
        return BY_HAND[page.by_hand]
    if page.tight:
        return TIGHT
    if page.close:
        return CLOSE
    return SNUG if page.snug else NORMAL


def _metadata(page: PageSpec, meta: Meta) -> Metadata:
    return Metadata(
        title=meta.title,
        language=page.language,
        created=meta.created,
        author=meta.author,
        subject=meta.subject,
        creator="" if meta.neutral else _CREATOR,
        part=meta.part,
    )
