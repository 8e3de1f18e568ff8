"""The facilitator's sheet on paper: two sides at most, to be ticked and written on with a pen."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from desktop.documents.blocks import (
    Beside,
    Blanks,
    Block,
    Boxed,
    Heading,
    Passage,
    Span,
    Ticks,
    WriteLines,
)
from desktop.documents.page import Meta, PageSpec
from desktop.documents.typeset import page_count, typeset
from desktop.domain.document import Document
from desktop.domain.facilitators_sheet import FacilitatorsSheet, SheetPart, SheetRow
from desktop.domain.wording import Wording

KIND = "facilitator"
_SIDES = 2
_LONG_TITLE = 22
"""Letters that still stand on one or two lines beside what is said."""
_Size = Literal["roomy", "close", "closest", "snug", "smallest"]


@dataclass(frozen=True, slots=True)
class _Fullness:
    """How much stands on the sheet, and how large; *merged* parts of one row have no heading."""

    size: _Size
    cues: int
    inside: bool
    extra_lines: int = 0
    merged: bool = False


_WITH_CUES = (
    (2, True, 3, False),
    (2, True, 1, False),
    (2, True, 0, False),
    (1, True, 0, False),
    (1, False, 0, False),
    (1, False, 0, True),
)
_WITHOUT = ((0, False, 0, True),)
_FEWER_LINES = ((0, False, -1, True),)
_IN_ORDER: tuple[tuple[_Size, tuple[tuple[int, bool, int, bool], ...]], ...] = (
    ("roomy", _WITH_CUES),
    ("close", _WITH_CUES),
    ("roomy", _WITHOUT),
    ("closest", _WITH_CUES),
    ("close", _WITHOUT),
    ("closest", _WITHOUT),
    ("snug", _WITH_CUES),
    ("snug", _WITHOUT),
    ("snug", _FEWER_LINES),
    ("smallest", _WITH_CUES),
    ("smallest", _WITHOUT),
    ("smallest", _FEWER_LINES),
)
"""A word on what to do is worth a little of the size, and no word is worth the smallest."""
_FULLEST_FIRST = tuple(
    _Fullness(size, cues, inside=inside, extra_lines=extra, merged=merged)
    for size, ways in _IN_ORDER
    for cues, inside, extra, merged in ways
)
"""What is tried, in this order, until it fits on two sides."""


def typeset_facilitators_sheet(
    sheet: FacilitatorsSheet, own: Wording, *, created: datetime, rehearsal: str = ""
) -> Document:
    """Return *sheet* as a PDF of at most two sides; *own* gives the fixed phrases.

    Raises:
        CharactersMissingError: a word has characters that no shipped font has.
    """
    title = own.label("sheet.title")
    page = PageSpec(
        paper="a4" if sheet.paper == "a4" else "letter",
        language=sheet.language,
        check_text=own.label("sheet.keep"),
        page_text=own.label("footer.page"),
        id_text=_reference(sheet, own),
        by_hand="roomy",
        rehearsal=rehearsal or None,
    )
    fullness = _fitting(sheet, own, page)
    content = typeset(
        _blocks(sheet, own, fullness),
        page=replace(page, by_hand=fullness.size),
        meta=Meta(title=title, created=created),
    )
    return Document(KIND, title, content)


def _fitting(sheet: FacilitatorsSheet, own: Wording, page: PageSpec) -> _Fullness:
    """Return what fits on two sides; a longer path takes whole leaves, and no more than it must."""
    sides = {}
    for each in _FULLEST_FIRST:
        blocks = _blocks(sheet, own, each)
        sides[each] = page_count(blocks, page=replace(page, by_hand=each.size))
        if sides[each] <= _SIDES:
            return each
    most = -(-min(sides.values()) // _SIDES) * _SIDES
    return next(each for each, count in sides.items() if count <= most)


def _reference(sheet: FacilitatorsSheet, own: Wording) -> str:
    """Return the reference, once a booking that is kept has one."""
    known = own.label("sheet.reference", reference=sheet.reference)
    return known if sheet.reference else ""


def _blocks(sheet: FacilitatorsSheet, own: Wording, fullness: _Fullness) -> tuple[Block, ...]:
    return tuple(_written(sheet, own, fullness))


def _written(sheet: FacilitatorsSheet, own: Wording, fullness: _Fullness) -> Iterator[Block]:
    yield Heading(1, own.label("sheet.title"))
    facts = (_reference(sheet, own), sheet.when, sheet.name)
    yield Passage(" · ".join(part for part in facts if part), "strong")
    yield Passage(own.label("sheet.keep"), "small")
    yield Blanks(tuple(own.label(f"sheet.talked.{name}") for name in ("on", "from", "until")))
    for part in sheet.parts if fullness.cues else (p for p in sheet.parts if p.rows):
        yield from _part(part, own, sheet, fullness)
    yield Boxed(tuple(_stop(sheet, own)))


def _part(
    part: SheetPart, own: Wording, sheet: FacilitatorsSheet, fullness: _Fullness
) -> Iterator[Block]:
    first, last = part.minutes
    wide = _asks_much(sheet)
    minutes = own.label("sheet.minutes", first=str(first), last=str(last)) if last > first else ""
    if len(part.rows) == 1 and (fullness.merged or part.rows[0].title == part.title):
        row = part.rows[0]
        beneath = (Span(f"\n{minutes}"),) if minutes else ()
        yield Beside((*_name(row), *beneath), tuple(_row(row, sheet, fullness)), wide=wide)
        return
    yield Heading(2, f"{part.title}  ·  {minutes}" if minutes else part.title)
    if part.cues and (fullness.cues > 1 or not part.rows):
        yield Passage(" ".join(part.cues), "quiet")
    for row in part.rows:
        yield Beside(_name(row), tuple(_row(row, sheet, fullness)), wide=wide)


def _asks_much(sheet: FacilitatorsSheet) -> bool:
    """Say whether most rows are questions, which need more room than the name of a card."""
    rows = [row for part in sheet.parts for row in part.rows]
    return 2 * sum(len(row.title) > _LONG_TITLE for row in rows) > len(rows)


def _name(row: SheetRow) -> tuple[Span, ...]:
    return (Span(f"{row.number}  {row.title}", strong=True),)


def _row(row: SheetRow, sheet: FacilitatorsSheet, fullness: _Fullness) -> Iterator[Block]:
    if row.say:
        yield Passage(row.say, language=sheet.said_in)
    if fullness.inside and len(row.inside) > 1:
        yield Passage(" · ".join(row.inside), "small")
    if fullness.cues and row.cues:
        yield Passage(" ".join(row.cues), "quiet")
    if row.ticks:
        yield Ticks(row.ticks, line=row.open_ended)
    if row.lines:
        more = fullness.extra_lines if row.lines > 1 else 0
        yield WriteLines(max(1, row.lines + more), row.line_label)


def _stop(sheet: FacilitatorsSheet, own: Wording) -> Iterator[Block]:
    number = own.label("sheet.emergency", number=sheet.emergency) if sheet.emergency else ""
    yield Passage(own.label("sheet.stop"), "strong")
    yield Passage(" ".join(part for part in (own.label("sheet.stop_when"), number) if part))
