"""A marked copy: a newer paper with every difference from an older one shown, to be read beside.

For whoever signed the older one. It is no agreement: nobody signs it, and it says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from desktop.domain.agreement import Agreement, Passage, Section
from desktop.domain.since import CHANGED, GONE, NEW, bare, changes_since, paired, passages_of

KIND = "marked_copy"
_LABELS = {
    "since.new": "copy.new",
    "since.changed": "copy.changed",
    "changed.before": "copy.before",
    "changed.after": "copy.after",
}
"""Which phrases a copy says in the place of a paper's own."""


def marked_copy(before: Agreement, now: Agreement, said: Mapping[str, str]) -> Agreement:
    """Return *now* as a copy to read, marked against *before*.

    *said* are the phrases ``copy.*``, their blanks filled.
    """
    told = tuple(section for section in now.sections if section.style != GONE)
    now = replace(now, sections=told)  # the copy tells in full what the paper only names
    sections = tuple(_sections(before, now))
    gone = _gone(before, now, said)
    if gone:
        sections = (*sections, Section("section.gone", "plain", said["copy.gone_title"], "", gone))
    return replace(
        now,
        kind=KIND,
        id=f"{now.id} ({said['copy.id']})",
        title=said["copy.title"],
        subtitle=f"{said['copy.sentence']} {said['copy.key']}",
        sections=sections,
        signers=(),
        takes_in=None,
        replaces=None,
        labels={**now.labels, **{own: said[other] for own, other in _LABELS.items()}},
    )


def _sections(before: Agreement, now: Agreement) -> Iterator[Section]:
    for section in now.sections:
        pairs = paired(passages_of(before, section.key), section.passages)
        marked = tuple(_marked(*pair, under=section.title) for pair in pairs)
        yield replace(section, passages=marked)


def _marked(passage: Passage, was: Passage | None, *, under: str) -> Passage:
    """Return *passage* with its mark; a title that stands above it already is not said twice."""
    own = bare(passage)
    if was is None:
        return replace(own, since=NEW)
    if was == own:
        return own
    title = "" if own.title == under else own.title
    return Passage("changed", own.key, title, words_of(own), was=words_of(was), since=CHANGED)


def _gone(before: Agreement, now: Agreement, said: Mapping[str, str]) -> tuple[Passage, ...]:
    return tuple(
        Passage("clause", one.key, f"{said['copy.gone']}: {one.title}", words_of(one))
        for one in changes_since(before, now).gone
    )


def words_of(passage: Passage) -> str:
    """Return all words of *passage* beside its title, as running text."""
    lists = (*passage.left, *passage.right, *passage.lines)
    return "; ".join(part for part in (passage.text, *lists) if part) or passage.title
