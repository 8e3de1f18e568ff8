"""How each kind of passage reads as blocks."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from desktop.documents.blocks import (
    Block,
    Bullets,
    Changed,
    Decision,
    Heading,
    Initialled,
    KeepTogether,
    Notice,
    Parked,
    Passage,
    Promises,
    Span,
    Words,
    WriteLines,
)
from desktop.documents.signed import Handwriting, TypedName
from desktop.domain import agreement as drawn
from desktop.domain.agreement import Agreement, Section
from desktop.domain.ink import Ink, outlines
from desktop.domain.text_shape import Listed, shape

Labels = Mapping[str, str]
_WRITTEN_ON = re.compile("_{20,}")
"""A line of the pack's words that is only there to be written on."""


def section_blocks(agreement: Agreement, *, level: int = 2) -> Iterator[Block]:
    """Yield every section of *agreement*, its titles as headings of *level*."""
    for section in agreement.sections:
        yield from kept_whole(section, _section_blocks(agreement, section, level))


def _section_blocks(agreement: Agreement, section: Section, level: int) -> Iterator[Block]:
    said = says_it_twice(agreement, section, level)
    head = replace(section, title="") if said else section
    yield from section_head(head, agreement.labels, level=level)
    for passage in section.passages:
        yield from passage_blocks(passage, agreement.labels, level=level + (not said))


def kept_whole(section: Section, blocks: Iterator[Block]) -> Iterator[Block]:
    """Yield *blocks*, whole where they say whom to call: nobody should turn the page for that."""
    if any(passage.kind == "contact" for passage in section.passages):
        yield KeepTogether(tuple(blocks))
    else:
        yield from blocks


def says_it_twice(agreement: Agreement, section: Section, level: int) -> bool:
    """Say whether the title of *section* is the paper's own, which stands above it already."""
    return level == 2 and section.title == agreement.title


def section_head(section: Section, labels: Labels, *, level: int = 2) -> Iterator[Block]:
    """Yield the title of *section* and the sentence that leads to what is in it."""
    if section.title:
        # An appendix is a part of the paper, but reads as the booklet it is.
        yield Heading(2 if level == 2 else 3, section.title, in_outline=level == 2, looks=2)
    if section.lead:
        yield Passage(section.lead, keeps_next=True)
    yield from _led(section, labels)


def passage_blocks(passage: drawn.Passage, labels: Labels, *, level: int = 3) -> Iterator[Block]:
    """Yield the blocks of one passage; its own title is a heading of *level* where it has one."""
    if passage.kind in {"clause", "goal", "subject"} and passage.title:
        yield _heading(level, passage.title)
    if passage.since and passage.kind in _MARKED_ABOVE:
        mark = (Span(labels[f"since.{passage.since}"], emphasis=True),)
        yield Passage(mark, "small", keeps_next=True)
    yield from _KINDS[passage.kind](passage, labels)


def _led(section: Section, labels: Labels) -> Iterator[Block]:
    """Yield the sentence that says what a list of bare titles means."""
    kinds = {passage.kind for passage in section.passages}
    for kind in ("parked", "declined"):
        if kind in kinds and not section.lead:
            yield Passage(labels[f"{kind}.lead"], keeps_next=True)


def _heading(level: int, title: str) -> Block:
    if level == 2:
        return Heading(2, title)
    if level == 3:
        return Heading(3, title, in_outline=False)
    return Passage(title, "strong", keeps_next=True)


def _said(passage: drawn.Passage, labels: Labels, text: str) -> Words:
    """Return *text*, after the word "new" or "changed" where the paper replaces another."""
    if not passage.since:
        return text
    return (Span(f"{labels[f'since.{passage.since}']}: ", emphasis=True), Span(text))


def _clause(passage: drawn.Passage, labels: Labels) -> Iterator[Block]:
    lines = passage.text.split()
    if lines and all(_WRITTEN_ON.fullmatch(line) for line in lines):
        yield WriteLines(len(lines))
    elif passage.was:
        yield _changed(passage, labels)
    else:
        # An example is never turned to without what it is an example of.
        yield from _prose(passage, labels, keeps_next=bool(passage.example))
    if passage.example:
        yield Passage(passage.example, "example")


def _prose(passage: drawn.Passage, labels: Labels, *, keeps_next: bool) -> Iterator[Block]:
    """Yield the text as its paragraphs and lists; what leads to a list is never parted from it."""
    parts = shape(passage.text)
    for number, part in enumerate(parts):
        is_last = number == len(parts) - 1
        leads = keeps_next if is_last else isinstance(parts[number + 1], Listed)
        if isinstance(part, Listed):
            yield Bullets(part.items)
        else:
            said = _said(passage, labels, part) if number == 0 else part
            yield Passage(said, keeps_next=leads)


def _shaped(part: str | Listed) -> Block:
    return Bullets(part.items) if isinstance(part, Listed) else Passage(part)


def _decision(passage: drawn.Passage, labels: Labels) -> Iterator[Block]:
    if not passage.title:
        yield from _clause(passage, labels)
    elif passage.was:
        lead = Span(f"{labels['changed.after']}: ", emphasis=True)
        yield Decision(passage.title, (lead, Span(passage.text)))
    else:
        parts = shape(passage.text)
        opening = parts[0] if parts and isinstance(parts[0], str) else ""
        yield Decision(passage.title, _said(passage, labels, opening))
        yield from (_shaped(part) for part in (parts[1:] if opening else parts))


def _quote(passage: drawn.Passage, _: Labels) -> Iterator[Block]:
    yield Passage((Span(f"“{passage.text}”", emphasis=True),), "lead")


def _promises(passage: drawn.Passage, labels: Labels) -> Iterator[Block]:
    yield Promises(labels["promises.left"], passage.left, labels["promises.right"], passage.right)


def _goal(passage: drawn.Passage, labels: Labels) -> Iterator[Block]:
    yield from _quote(passage, labels)
    if passage.lines:
        yield Bullets(passage.lines)


def _notice(passage: drawn.Passage, _: Labels) -> Iterator[Block]:
    notice = Notice(passage.text, passage.title)
    if passage.lines:
        # When and how it was given is never turned to without what was given.
        yield KeepTogether((notice, Passage("\n".join(passage.lines), "small")))
    else:
        yield notice


def _change(passage: drawn.Passage, labels: Labels) -> Iterator[Block]:
    if passage.title:
        yield _heading(3, passage.title)
    yield _changed(passage, labels)


def _changed(passage: drawn.Passage, labels: Labels) -> Changed:
    return Changed(
        passage.text,
        labels["changed.after"],
        passage.was,
        f"{labels['changed.before']}:",
        tuple(_initialled(mark, labels["changed.initials"]) for mark in passage.initials),
    )


def _initialled(mark: drawn.InitialMark, label: str) -> Initialled:
    who = f"{label}: {mark.who}"
    if mark.ink is None:
        return Initialled(who, TypedName(mark.name))
    ink = Ink.from_plain(mark.ink)
    return Initialled(who, Handwriting(outlines(ink), ink.aspect, who))


def _parked(passage: drawn.Passage, _: Labels) -> Iterator[Block]:
    yield Parked(passage.title)


def _subject(_: drawn.Passage, __: Labels) -> Iterator[Block]:
    """Yield nothing more: a subject is the title over the rows that follow."""
    yield from ()


def _declined(passage: drawn.Passage, labels: Labels) -> Iterator[Block]:
    yield Bullets((_said(passage, labels, passage.title),))


def _list(passage: drawn.Passage, _: Labels) -> Iterator[Block]:
    yield Bullets(passage.lines)


_MARKED_ABOVE = frozenset({"quote", "promises", "goal", "notice", "changed"})
"""Kinds that bear their mark on a line of its own: they do not begin with a sentence."""


_KINDS: dict[str, Callable[[drawn.Passage, Labels], Iterator[Block]]] = {
    "clause": _clause,
    "plain": _clause,
    "headline": _decision,
    "decision": _decision,
    "row": _decision,
    "contact": _decision,
    "quote": _quote,
    "promises": _promises,
    "goal": _goal,
    "notice": _notice,
    "changed": _change,
    "parked": _parked,
    "declined": _declined,
    "gone": _declined,
    "list": _list,
    "subject": _subject,
}
