"""The one page around a paper that is sent with a password: what is inside, how to open it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from desktop.documents.blocks import Block, Heading, Numbered, Passage
from desktop.documents.page import Meta, PageSpec
from desktop.documents.tagged.attachments import Attachment
from desktop.documents.typeset import typeset

if TYPE_CHECKING:
    from desktop.domain.wording import Wording

_STEPS = ("wrapper.open", "wrapper.find", "wrapper.keep")


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A paper to be wrapped: its file as it is, under a name that tells nothing."""

    title: str = field(repr=False)
    id: str
    name: str
    content: bytes = field(repr=False)


def wrapping_page(
    enclosed: Enclosed, *, wording: Wording, paper: str, created: datetime, rehearsal: bool
) -> bytes:
    """Return the page with *enclosed* inside, unchanged; not locked yet."""
    title = wording.label("wrapper.title")
    page = PageSpec(
        paper="a4" if paper == "a4" else "letter",
        language=wording.language,
        check_text=wording.label("footer.check"),
        page_text=wording.label("footer.page"),
        id_text=f"{wording.label('footer.id')} {enclosed.id}",
        rehearsal=wording.label("rehearsal") if rehearsal else None,
    )
    meta = Meta(title=title, created=created, part=3, attachments=(_attachment(enclosed),))
    return typeset(tuple(_blocks(enclosed, wording, title)), page=page, meta=meta)


def _blocks(enclosed: Enclosed, wording: Wording, title: str) -> Iterator[Block]:
    yield Heading(1, title)
    yield Passage(wording.label("wrapper.inside", title=enclosed.title, id=enclosed.id), "lead")
    yield Heading(2, wording.label("wrapper.how"))
    yield Numbered(tuple(wording.label(step, file=enclosed.name) for step in _STEPS))
    yield Passage(wording.label("wrapper.phone"))
    yield Passage(wording.label("wrapper.same"))
    yield Passage(wording.label("wrapper.safe"))


def _attachment(enclosed: Enclosed) -> Attachment:
    return Attachment(
        enclosed.name,
        enclosed.content,
        media_type="application/pdf",
        description=enclosed.title,
        relationship="Unspecified",
    )
