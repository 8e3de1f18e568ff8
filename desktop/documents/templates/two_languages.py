"""How a paper in two languages reads: clause by clause, each beside itself."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.documents.blocks import (
    Block,
    Heading,
    KeepTogether,
    Manner,
    Passage,
    SideBySide,
    WriteLines,
)
from desktop.documents.templates.sections import (
    kept_whole,
    passage_blocks,
    says_it_twice,
    section_head,
)
from desktop.domain import agreement as drawn
from desktop.domain.agreement import Agreement, Beside, Section


def opening(agreement: Agreement, beside: Beside) -> Iterator[Block]:
    """Yield title and subtitle in both languages, and which text counts."""
    twin = beside.paper
    yield SideBySide(
        (Heading(1, agreement.title),),
        (Heading(2, twin.title, in_outline=False, looks=1),),
        twin.language,
    )
    yield from _pair(agreement.subtitle, twin.subtitle, twin.language, "lead")
    yield from _pair(beside.prevails, beside.prevails_too, twin.language, "quiet")
    yield from _pair(_replaced(agreement), _replaced(twin), twin.language, "strong")


def said_twice(first: str, second: str, language: str) -> Iterator[Block]:
    """Yield a sentence about the paper in both languages, quietly."""
    yield from _pair(first, second, language, "quiet")


def paired_sections(agreement: Agreement, beside: Beside, *, level: int = 2) -> Iterator[Block]:
    """Yield every section with the same section of the twin, passage by passage."""
    twins = {section.key: section for section in beside.paper.sections}
    for section in agreement.sections:
        twin = twins.get(section.key)
        yield from kept_whole(section, _section(agreement, section, beside, twin, level))


def paired_cards(section: Section, beside: Beside) -> Iterator[tuple[drawn.Passage, drawn.Passage]]:
    """Yield the lines of the crisis card with the same lines of the twin."""
    twins = {one.key: one for one in beside.paper.sections}
    twin = twins.get(section.key, section)
    yield from _matched(section.passages, twin.passages)


def _section(
    agreement: Agreement, section: Section, beside: Beside, twin: Section | None, level: int
) -> Iterator[Block]:
    paper = beside.paper
    if says_it_twice(agreement, section, level):
        level = 1
        section = replace(section, title="")
        twin = replace(twin, title="") if twin is not None else None
    right = _inner(section_head(twin, paper.labels, level=level)) if twin is not None else ()
    yield SideBySide(
        tuple(section_head(section, agreement.labels, level=level)), right, paper.language
    )
    for passage, other in _matched(section.passages, twin.passages if twin else ()):
        left = tuple(passage_blocks(passage, agreement.labels, level=level + 1))
        said = passage_blocks(other, paper.labels, level=level + 1)
        same = other == passage
        right = _inner(said, agreement.language if same else "")
        yield _beside(left, right, paper.language)


def _beside(left: tuple[Block, ...], right: tuple[Block, ...], language: str) -> Block:
    """Return both side by side; lines to write on stand below both, once and in full width."""
    written = all(column and isinstance(column[-1], WriteLines) for column in (left, right))
    if not written:
        return SideBySide(left, right, language)
    return KeepTogether((SideBySide(left[:-1], right[:-1], language), left[-1]))


def _matched(
    first: tuple[drawn.Passage, ...], second: tuple[drawn.Passage, ...]
) -> Iterator[tuple[drawn.Passage, drawn.Passage]]:
    """Match passages by key, in order; one that is alone stands beside itself."""
    waiting = list(second)
    for passage in first:
        found = next(
            (one for one in waiting if (one.kind, one.key) == (passage.kind, passage.key)), None
        )
        if found is not None:
            waiting.remove(found)
        yield passage, found or passage


def _inner(blocks: Iterator[Block], language: str = "") -> tuple[Block, ...]:
    """Return the blocks of the second column: no outline of their own.

    Words that are the same in both columns are the client's own and keep their *language*.
    """
    return tuple(_as_second(block, language) for block in blocks)


def _as_second(block: Block, language: str) -> Block:
    if isinstance(block, Heading):
        return replace(block, in_outline=False)
    if isinstance(block, Passage) and language:
        return replace(block, language=language)
    return block


def _pair(first: str, second: str, language: str, manner: Manner) -> Iterator[Block]:
    if first or second:
        yield SideBySide(
            (Passage(first, manner),) if first else (),
            (Passage(second, manner),) if second else (),
            language,
        )


def _replaced(agreement: Agreement) -> str:
    return agreement.replaces.sentence if agreement.replaces else ""
