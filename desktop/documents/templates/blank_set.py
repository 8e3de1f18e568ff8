"""The blank paper set: the form, the places to sign, the crisis card, the private sheet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from desktop.documents.blocks import (
    Beside,
    Blanks,
    Block,
    CutOut,
    Heading,
    KeepTogether,
    Letterhead,
    PageBreak,
    Passage,
    SignatureLine,
    Spacer,
    Span,
    Ticks,
    WriteLines,
)
from desktop.documents.page import Meta, PageSpec
from desktop.documents.templates.sections import section_blocks
from desktop.documents.typeset import page_count, typeset
from desktop.domain.blank_set import BlankSet
from desktop.domain.document import Document
from desktop.domain.facilitators_sheet import SheetPart, SheetRow
from desktop.domain.signature import STATEMENTS
from desktop.domain.wording import Wording

KIND = "blank_set"
_OWN_LINES = 24
_NAMED_TWICE = re.compile(r"\((_+ \([^()]*\))\)")
MOST_SIDES = 6
"""Sides of form, card and private sheet together; the booklet is as long as it is."""


@dataclass(frozen=True, slots=True)
class _Room:
    """How much room the pen has: lines for words of one's own, and names of what is inside."""

    lines: int
    inside: bool


_ROOMIEST_FIRST = (_Room(3, inside=True), _Room(2, inside=True), _Room(1, inside=False))


def typeset_blank_set(
    blank: BlankSet, wording: Wording, *, created: datetime, booklet: bool, rehearsal: str = ""
) -> Document:
    """Return *blank* as a PDF, with the booklet at its end where it is wanted.

    Raises:
        CharactersMissingError: a word has characters that no shipped font has.
    """
    page = PageSpec(
        paper="a4" if blank.paper == "a4" else "letter",
        language=blank.language,
        check_text=wording.label("blank.foot"),
        page_text=wording.label("footer.page"),
        id_text=f"{wording.label('footer.id')} {blank.number} · {blank.version}",
        snug=True,
        sides_matter=True,
        rehearsal=rehearsal or None,
    )
    blocks = _fitted(blank, wording, page)
    if booklet:
        blocks = (*blocks, *_booklet(blank))
    title = wording.label("blank.title")
    return Document(
        KIND, title, typeset(blocks, page=page, meta=Meta(title=title, created=created))
    )


def _fitted(blank: BlankSet, wording: Wording, page: PageSpec) -> tuple[Block, ...]:
    """Return form and private sheet with the most room that keeps them to MOST_SIDES.

    What the client keeps begins on a sheet of its own: nobody signs the back of it.
    """
    kept = (PageBreak(), *_private(blank))
    blocks: tuple[Block, ...] = ()
    for room in _ROOMIEST_FIRST:
        form = tuple(_form(blank, wording, room))
        if page_count(form, page=page) % 2:
            form = (*form, PageBreak(), WriteLines(_OWN_LINES, wording.label("blank.more")))
        blocks = (*form, *kept)
        if page_count(blocks, page=page) <= MOST_SIDES:
            break
    return blocks


def _form(blank: BlankSet, wording: Wording, room: _Room) -> Iterator[Block]:
    if blank.letterhead:
        name, *lines = blank.letterhead
        yield Letterhead(name, tuple(lines))
    yield Heading(1, wording.label("blank.title"))
    yield Passage(wording.label("blank.lead"))
    yield Blanks(tuple(wording.label(f"blank.{name}") for name in ("name", "on", "from", "until")))
    for part in blank.form.parts:
        yield from _part(part, room, blank, wording)
    yield from _signing(blank, wording)


def _part(part: SheetPart, room: _Room, blank: BlankSet, wording: Wording) -> Iterator[Block]:
    yield Heading(2, part.title)
    for row in part.rows:
        label = (Span(f"{row.number}  {row.title}", strong=True),)
        yield Beside(label, tuple(_row(row, room, blank, wording)))


def _row(row: SheetRow, room: _Room, blank: BlankSet, wording: Wording) -> Iterator[Block]:
    if row.say:
        # A blank names what goes there in brackets; some sentences have brackets around it too.
        yield Passage(_NAMED_TWICE.sub(r"\1", row.say))
    if room.inside and len(row.inside) > 1:
        yield Passage(" · ".join(row.inside), "small")
    if row.ticks:
        yield Ticks(row.ticks)
    if row.open_ended:
        own = "question" if row.key in blank.fixed else "changed"
        yield WriteLines(1, wording.label(f"blank.{own}"))
    if row.lines:
        yield WriteLines(room.lines if row.lines > 1 else 1)
    yield Spacer(0.3)


def _signing(blank: BlankSet, wording: Wording) -> Iterator[Block]:
    choices = tuple(wording.label(f"sign.statement.{one}") for one in STATEMENTS)
    places = tuple(
        SignatureLine(
            name=wording.label("blank.name"),
            role=signer.role_title,
            date_label=wording.label("sign.date"),
            promise=signer.promise,
            choices=() if signer.role == "practitioner" else choices,
        )
        for signer in blank.signers
    )
    yield KeepTogether((Heading(2, wording.label("sign.heading")), *places))


def _card(title: str, passages: tuple[object, ...]) -> Iterator[Block]:
    yield Heading(2, title)
    for passage in passages:
        head, text = getattr(passage, "title", ""), getattr(passage, "text", "")
        yield Passage((Span(head, strong=True), Span(f"\n{text}")))


def _private(blank: BlankSet) -> Iterator[Block]:
    """Yield what the client keeps: a sheet with lines under each question, and the crisis card."""
    yield Heading(2, blank.private.title)
    if blank.private.subtitle:
        yield Passage(blank.private.subtitle, "quiet")
    for section in blank.private.sections:
        for passage in section.passages:
            text = passage.text.strip("_ \n")
            said = (Passage(text),) if text else ()
            yield KeepTogether((Passage(passage.title, "strong"), *said, WriteLines(2)))
    for section in blank.crisis:
        yield CutOut(tuple(_card(section.title, section.passages)))


def _booklet(blank: BlankSet) -> Iterator[Block]:
    yield PageBreak(closer=True)
    yield Heading(2, blank.booklet.title)
    yield from section_blocks(blank.booklet, level=3)
