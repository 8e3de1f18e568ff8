"""The pages that came back signed with a pen, at the end of the paper they belong to."""

from collections.abc import Iterator

from desktop.documents.blocks import Block, Heading, PageBreak, Passage, Photo
from desktop.documents.typeset import Added
from desktop.domain.scans import CopyPage
from desktop.domain.wording import Wording

_HEAD = 6.5
"""Lines of body text that heading and lead take above the first picture."""


def signed_copy(copies: tuple[CopyPage, ...], paper_id: str, wording: Wording) -> Added:
    """Return the pictures *copies* of the paper *paper_id* as pages counted apart."""
    blocks = tuple(_blocks(copies, paper_id, wording))
    return Added(blocks, wording.label("copy.page"))


def photo_blocks(
    copies: tuple[CopyPage, ...], paper_id: str, wording: Wording, *, lines: float = 0.0
) -> Iterator[Block]:
    """Yield one page for each picture, in the order of the paper."""
    ordered = sorted(copies, key=lambda one: one.number)
    for place, copy in enumerate(ordered):
        if place:
            yield PageBreak()
        said = wording.label("copy.picture", page=str(copy.number), id=paper_id)
        size = (copy.width, copy.height)
        yield Photo(copy.picture, size, said, lines=0.0 if place else lines)


def how_matched(copies: tuple[CopyPage, ...], wording: Wording) -> str:
    """Return how the pictures were matched with their paper: by code, or by hand."""
    by_hand = any(copy.by_hand for copy in copies)
    return wording.label("copy.by_hand" if by_hand else "copy.by_code")


def _blocks(copies: tuple[CopyPage, ...], paper_id: str, wording: Wording) -> Iterator[Block]:
    yield Heading(2, wording.label("copy.heading"))
    yield Passage(wording.label("copy.lead", how=how_matched(copies, wording)), "small")
    yield from photo_blocks(copies, paper_id, wording, lines=_HEAD)
