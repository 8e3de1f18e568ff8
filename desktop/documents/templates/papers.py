"""The papers of a first session: agreement, interim page, booklet, take-home page, record."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from desktop.documents.blocks import (
    Banner,
    Block,
    Blocks,
    CutOut,
    Heading,
    Letterhead,
    PageBreak,
    Passage,
    QrCode,
    SealField,
    SideBySide,
    Span,
)
from desktop.documents.page import Meta, PageMark, PageSpec
from desktop.documents.tagged.attachments import Attachment
from desktop.documents.templates.sections import section_blocks
from desktop.documents.templates.signatures import signature_blocks
from desktop.documents.templates.signed_copy import signed_copy
from desktop.documents.templates.two_languages import (
    opening,
    paired_cards,
    paired_sections,
    said_twice,
)
from desktop.documents.typeset import laid_count, page_count, spared, typeset
from desktop.domain import agreement as drawn
from desktop.domain.agreement import Agreement, Beside, Section
from desktop.domain.document import SEAL_FIELD, Document, fingerprint_of
from desktop.domain.later_paper import LATER_KINDS, RECORDS
from desktop.domain.scans import CopyPage
from desktop.domain.signature import Signature
from desktop.domain.wording import Wording

_EIGHT_PAIRS = re.compile("(?:[0-9A-F]{2}:){7}[0-9A-F]{2}")
RECORD_FILE = "record.json"
AS_READ = "pages-as-read.pdf"
_EVERY_PAGE = 9999
_SIDES = {
    **dict.fromkeys(("agreement", "separate", "annex"), 2),
    **dict.fromkeys(LATER_KINDS, 1),
}
"""On how many sides a paper should stand where its words allow it (design section 4)."""
_RECORD_FORMAT = "holdfast-record/1"


@dataclass(frozen=True, slots=True)
class Dress:
    """What a paper wears besides its wording; none of it changes a word.

    *created* is the time the file claims to be made. *seal_line* names the key that will
    seal it; it must be the same before and after sealing. *appendix* is the booklet an
    agreement takes in. A *neutral* paper carries no letterhead. A copy that is only *to_read*
    says so on top in these words, and has no places to sign and no seal. *copies* are pictures
    of pages signed with a pen; they come after all else. What it *carries* are files that are
    signed with it, byte for byte. *as_read* are the pages of the first signature, where these
    had to be set anew. A picture of *only* some pages, from 1, has no others.
    """

    created: datetime
    wording: Wording
    signatures: tuple[Signature, ...] = field(default=(), repr=False)
    appendix: Agreement | None = None
    seal_line: str = ""
    logo: bytes = field(default=b"", repr=False)
    large_print: bool = False
    neutral: bool = False
    sealed: bool = False
    to_read: str = ""
    copies: tuple[CopyPage, ...] = field(default=(), repr=False)
    carries: tuple[Attachment, ...] = field(default=(), repr=False)
    as_read: bytes = field(default=b"", repr=False)
    only: tuple[int, ...] = ()


def typeset_paper(agreement: Agreement, dress: Dress) -> Document:
    """Return *agreement* as a PDF, with an empty seal field if *dress* is to be sealed.

    Raises:
        CharactersMissingError: a word has characters that no shipped font has.
    """
    record = (_record_file(agreement),) if agreement.kind in RECORDS else ()
    files = (*record, *dress.carries, *_read_before(agreement, dress))
    meta = Meta(
        title=agreement.title,
        created=dress.created,
        part=3 if files else 2,
        attachments=files,
        neutral=dress.neutral,
    )
    sheet = tuple(_sheet(agreement, dress))
    blocks = (*sheet, *_taken_in(agreement, dress), *_set_anew(dress))
    page = _fitted(agreement, dress, sheet)
    added = signed_copy(dress.copies, agreement.id, dress.wording) if dress.copies else None
    sealed = dress.sealed
    content = typeset(blocks, page=page, meta=meta, seal_field=sealed, added=added, only=dress.only)
    return Document(agreement.kind, agreement.title, content)


def _read_before(agreement: Agreement, dress: Dress) -> Iterator[Attachment]:
    """Yield the pages as they were read, where these were set by a newer program."""
    if dress.as_read:
        yield Attachment(
            AS_READ,
            dress.as_read,
            media_type="application/pdf",
            description=agreement.title,
            relationship="Source",
        )


def _set_anew(dress: Dress) -> Iterator[Block]:
    """Yield what is said of pages that were set anew, and where to find those that were read."""
    if dress.as_read:
        proof = fingerprint_of(dress.as_read)
        yield Passage(dress.wording.label("set_anew", file=AS_READ, hash=proof), "technical")


def page_of(agreement: Agreement, dress: Dress) -> PageSpec:
    """Return the sheet of *agreement* and what stands at its foot."""
    labels = agreement.labels
    return PageSpec(
        paper="a4" if agreement.paper == "a4" else "letter",
        language=agreement.language,
        check_text=labels["footer.check"],
        page_text=labels["footer.page"],
        id_text=_id_text(agreement, dress),
        hash_text=f"{labels['hash.page']} {agreement.content_hash}",
        large_print=dress.large_print,
        rehearsal=agreement.rehearsal or None,
        code=None if dress.to_read else _mark_of(agreement),
    )


def _id_text(agreement: Agreement, dress: Dress) -> str:
    """Return what names the paper on each page; in large print it is the same paper still."""
    parts = [f"{agreement.labels['footer.id']} {agreement.id}", agreement.version]
    if dress.large_print:
        parts.append(dress.wording.label("print.large"))
    return " · ".join(parts)


def _fitted(agreement: Agreement, dress: Dress, sheet: Blocks) -> PageSpec:
    """Return the page, or a closer one where that brings *sheet* back to two sides.

    Only the sheet itself is counted, and only its pages bear the code: a booklet appended to
    it may be as long as it is, and nobody signs it.
    """
    page, sides = page_of(agreement, dress), _SIDES.get(agreement.kind, 0)
    may_be_snug = bool(sides) and not page.large_print
    if not may_be_snug and dress.appendix is None:
        return page
    count = laid_count(sheet, page=page)
    if may_be_snug and count > sides:
        page, count = _closer(sheet, page, count, sides)
    if dress.appendix is not None and not page.large_print and not page.tight:
        page, count = spared(sheet, page=page)
    if dress.appendix is None or page.code is None:
        return page
    return replace(page, code=replace(page.code, pages=count))


def _closer(sheet: Blocks, page: PageSpec, count: int, sides: int) -> tuple[PageSpec, int]:
    """Return the roomiest way that takes so many *sides*, or else whatever spares one at all."""
    spares = page, count
    for way in ("snug", "close", "tight"):
        closer = replace(page, snug=way == "snug", close=way == "close", tight=way == "tight")
        taken = laid_count(sheet, page=closer)
        if taken <= sides:
            return closer, taken
        if taken < spares[1] and way != "tight":
            spares = closer, taken
    return spares


def sheet_pages(agreement: Agreement, dress: Dress) -> int:
    """Return how many pages of *agreement* are to be signed: all but a booklet it takes in."""
    sheet = tuple(_sheet(agreement, dress))
    page = _fitted(agreement, dress, sheet)
    if dress.appendix is None:
        return page_count(sheet, page=page)
    return page.code.pages if page.code else laid_count(sheet, page=page)


def _mark_of(agreement: Agreement) -> PageMark | None:
    """Return the code on the pages of *agreement*, if anybody is to sign them."""
    if not agreement.signers:
        return None
    number = f"{agreement.labels['footer.id']} {agreement.id}"
    return PageMark(agreement.id, agreement.content_hash, _EVERY_PAGE, number)


def paper_blocks(agreement: Agreement, dress: Dress) -> Iterator[Block]:
    """Yield all blocks of *agreement*."""
    yield from _sheet(agreement, dress)
    yield from _taken_in(agreement, dress)


def _sheet(agreement: Agreement, dress: Dress) -> Iterator[Block]:
    """Yield the blocks of the paper itself, without a booklet it takes in."""
    if agreement.letterhead and not dress.neutral:
        name, *lines = agreement.letterhead
        yield Letterhead(name, tuple(lines), dress.logo)
    if dress.to_read:
        yield Banner(dress.to_read)
    if agreement.beside is not None:
        yield from opening(agreement, agreement.beside)
    else:
        yield Heading(1, agreement.title)
        if agreement.subtitle:
            yield Passage(agreement.subtitle, "lead")
        if agreement.replaces is not None:
            yield Passage(agreement.replaces.sentence, "strong")
    yield from _BODIES[agreement.kind](agreement, dress)


def _agreement(agreement: Agreement, dress: Dress) -> Iterator[Block]:
    yield from _sections(agreement)
    if agreement.takes_in is not None:
        yield from _said(agreement, _booklet_sentence)
    if agreement.replaces is not None:
        yield Passage(agreement.replaces.proof, "technical")
    if agreement.signers and not dress.to_read:
        yield from signature_blocks(agreement, dress.signatures, dress.wording)
        yield _seal(agreement, dress)


def _taken_in(agreement: Agreement, dress: Dress) -> Iterator[Block]:
    """Yield the booklet that hangs on *agreement*, if one does."""
    if dress.appendix is not None and _BODIES[agreement.kind] is _agreement:
        yield from _appendix(agreement, dress.appendix, dress)


def _sections(agreement: Agreement, *, level: int = 2) -> Iterator[Block]:
    """Yield the sections, in two languages where there are two."""
    if agreement.beside is None:
        yield from section_blocks(agreement, level=level)
    else:
        yield from paired_sections(agreement, agreement.beside, level=level)


def _said(agreement: Agreement, find: Callable[[Agreement], str]) -> Iterator[Block]:
    """Yield a quiet sentence about the paper, in two languages where there are two."""
    if agreement.beside is None:
        yield Passage(find(agreement), "quiet")
    else:
        twin = agreement.beside.paper
        yield from said_twice(find(agreement), find(twin), twin.language)


def _booklet_sentence(paper: Agreement) -> str:
    return paper.takes_in.sentence if paper.takes_in else ""


def _separate(agreement: Agreement, dress: Dress) -> Iterator[Block]:
    """Yield a paper signed by itself; the booklet is named on it and hangs on the agreement."""
    yield from _agreement(agreement, dress)


def _booklet(agreement: Agreement, _: Dress) -> Iterator[Block]:
    yield from _sections(agreement)


def _take_home(agreement: Agreement, _: Dress) -> Iterator[Block]:
    """Yield the page; whom to call goes on a card of its own, without the practice's name."""
    for section in agreement.sections:
        if any(passage.kind == "contact" for passage in section.passages):
            yield CutOut(tuple(_card(section, agreement.beside)))
        else:
            yield from _sections(replace(agreement, sections=(section,)))


def _card(section: Section, beside: Beside | None) -> Iterator[Block]:
    """Yield whom to call, large enough for shaking hands."""
    if beside is None:
        yield Heading(2, section.title)
        for passage in section.passages:
            yield _contact(passage)
        return
    twin = beside.paper
    title = next((one.title for one in twin.sections if one.key == section.key), section.title)
    too = Heading(2, title, in_outline=False)
    yield SideBySide((Heading(2, section.title),), (too,), twin.language)
    for passage, other in paired_cards(section, beside):
        yield SideBySide((_contact(passage),), (_contact(other),), twin.language)


def _contact(line: drawn.Passage) -> Block:
    return Passage((Span(line.title, strong=True), Span(f"\n{line.text}")), "lead")


def _record(agreement: Agreement, dress: Dress) -> Iterator[Block]:
    yield from section_blocks(agreement)
    yield _seal(agreement, dress)


def _appendix(agreement: Agreement, booklet: Agreement, dress: Dress) -> Iterator[Block]:
    yield PageBreak(closer=True)
    heading = (Heading(2, agreement.labels["appendix"], looks=1), Passage(booklet.title, "lead"))
    if booklet.beside is None or agreement.beside is None:
        yield from heading
    else:
        twin = booklet.beside.paper
        named = Heading(2, agreement.beside.paper.labels["appendix"], in_outline=False, looks=1)
        yield SideBySide(heading, (named, Passage(twin.title, "lead")), twin.language)
    between = "\n" if dress.large_print else " · "
    yield Passage(f"{booklet.id}{between}{booklet.content_hash}", "technical")
    yield from _sections(booklet, level=3)
    if dress.seal_line and agreement.signers and not dress.to_read:
        yield Passage(dress.seal_line, "technical")


def _seal(agreement: Agreement, dress: Dress) -> Block:
    """Return the place of the seal; a paper nobody signs has its code beside it, not below."""
    labels = agreement.labels
    said = _by_eights(dress.seal_line)
    if agreement.signers:
        return SealField(SEAL_FIELD, labels["seal.tooltip"], said)
    number = f"{labels['footer.id']} {agreement.id}"
    code = QrCode(f"HOLDFAST:{agreement.id}:{agreement.content_hash}", number, number)
    return SealField(SEAL_FIELD, labels["seal.tooltip"], said, code)


def _by_eights(seal_line: str) -> str:
    """Return the line with its fingerprint in rows of eight pairs, as people compare them."""
    rows = _EIGHT_PAIRS.sub("\n\\g<0>", seal_line)
    return rows.replace(" \n", "\n")


_BODIES: dict[str, Callable[[Agreement, Dress], Iterator[Block]]] = {
    "agreement": _agreement,
    "interim": _agreement,
    "booklet": _booklet,
    "take_home": _take_home,
    "record": _record,
    "record_since": _record,
    "separate": _separate,
    "copy": _record,
    "annex": _agreement,
    "handout": _booklet,
    "amendment": _agreement,
    "withdrawal": _agreement,
    "refusal": _agreement,
    "void": _agreement,
    "marked_copy": _booklet,
}


def _record_file(agreement: Agreement) -> Attachment:
    """Return the record for machines; it holds nothing that is not on the pages too."""
    data = {
        "format": _RECORD_FORMAT,
        "id": agreement.id,
        "version": agreement.version,
        "title": agreement.title,
        "content_hash": agreement.content_hash,
        "sections": [
            {
                "title": section.title,
                "rows": [
                    {"title": passage.title, "text": passage.text} for passage in section.passages
                ],
            }
            for section in agreement.sections
        ],
    }
    written = json.dumps(data, ensure_ascii=False, sort_keys=True, indent=1).encode()
    return Attachment(RECORD_FILE, written, description=agreement.title)
