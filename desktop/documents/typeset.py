"""Blocks in, PDF out: the same blocks always give the same bytes."""

from desktop.documents import house
from desktop.documents.blocks import Blocks
from desktop.documents.compose import Setting, flow
from desktop.documents.layout.pieces import Stack, paginate
from desktop.documents.page import Meta, PageSpec
from desktop.documents.running import TOP_MARGIN, Running
from desktop.documents.styles import BY_HAND, LARGE, NORMAL, SNUG, Sizes
from desktop.documents.tagged.canvas import TaggedCanvas
from desktop.documents.tagged.metadata import Metadata
from desktop.documents.tagged.structure import Element
from desktop.documents.text import bidi

_CREATOR = "Holdfast"


def typeset(blocks: Blocks, *, page: PageSpec, meta: Meta, seal_field: bool = False) -> bytes:
    """Return *blocks* as a tagged PDF/A file.

    With *seal_field* the ``SealField`` block becomes an empty signature field; without, its
    place stays blank, and every word stands where it would.

    Raises:
        CharactersMissingError: a text has characters that no shipped font has; ask
            ``missing_characters`` where they are typed in.
    """
    root = Element("Document")
    mark = root.add("P") if page.rehearsal else root
    running = Running(page, _sizes(page))
    pages = _pages(blocks, page, root, sealed=seal_field)
    canvas = TaggedCanvas(page.size, _metadata(page, meta), house.colour_profile())
    for number, stack in enumerate(pages, start=1):
        running.draw_below(canvas)
        stack.draw(canvas, running.sizes.side_margin, page.size[1] - TOP_MARGIN)
        running.draw_above(canvas, number, len(pages), mark)
        canvas.showPage()
    return canvas.finish(root, meta.attachments)


def page_count(blocks: Blocks, *, page: PageSpec) -> int:
    """Return how many pages *blocks* take on *page*."""
    return len(_pages(blocks, page, Element("Document"), sealed=False))


def missing_characters(text: str) -> tuple[str, ...]:
    """Return the characters of *text* that no shipped font can print, each once."""
    return house.fonts().missing(bidi.clean(text).replace("\n", ""))


def forget_words() -> None:
    """Forget all words set so far; call it when the vault is locked.

    What is remembered only makes the next document quick, but it is the client's words.
    """
    house.forget()


def _pages(blocks: Blocks, page: PageSpec, root: Element, *, sealed: bool) -> list[Stack]:
    sizes = _sizes(page)
    width, height = page.size
    room = height - TOP_MARGIN - Running(page, sizes).foot
    setting = Setting(
        sizes, width - 2 * sizes.side_margin, room, page.language, root, sealed=sealed
    )
    return paginate(flow(blocks, setting), room)


def _sizes(page: PageSpec) -> Sizes:
    if page.large_print:
        return LARGE
    if page.by_hand:
        return BY_HAND[page.by_hand]
    return SNUG if page.snug else NORMAL


def _metadata(page: PageSpec, meta: Meta) -> Metadata:
    return Metadata(
        title=meta.title,
        language=page.language,
        created=meta.created,
        author=meta.author,
        subject=meta.subject,
        creator=_CREATOR,
        part=meta.part,
    )
