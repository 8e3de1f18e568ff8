"""What is new or changed in a paper since the one that was signed before it.

Two drawings of one paper are compared as people read them: passage by passage. Ids, days
and marks do not count; what is only put off for another time is compared, never marked.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from desktop.domain.agreement import Agreement, Passage, Section

NEW = "new"
CHANGED = "changed"
GONE = "gone"
"""The style of the section that names what an earlier paper had and this one has not."""
_UNMARKED = frozenset({"parked", GONE})
"""Styles of sections whose passages are never marked: nothing in them is settled."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of a paper's passages.

    ``changed`` holds pairs, as it was and as it is. ``gone`` are passages about something
    that the paper no longer names anywhere.
    """

    new: tuple[Passage, ...] = field(default=(), repr=False)
    changed: tuple[tuple[Passage, Passage], ...] = field(default=(), repr=False)
    gone: tuple[Passage, ...] = field(default=(), repr=False)

    @property
    def is_nothing(self) -> bool:
        """Say whether there is nothing new, changed or gone."""
        return not (self.new or self.changed or self.gone)


def changes_since(before: Agreement, now: Agreement) -> Changes:
    """Return what is new, changed and gone in *now* since *before* was signed."""
    new: list[Passage] = []
    changed: list[tuple[Passage, Passage]] = []
    for section in now.sections:
        if section.style in _UNMARKED:
            continue
        for passage, was in paired(passages_of(before, section.key), section.passages):
            if was is None:
                new.append(passage)
            elif was != passage:
                changed.append((was, passage))
    named = {passage.key for passage in now.passages()}
    gone = [
        passage
        for section in before.sections
        if section.style not in _UNMARKED
        for passage in map(bare, section.passages)
        if passage.key not in named
    ]
    return Changes(tuple(new), tuple(changed), tuple(gone))


def marked(sections: tuple[Section, ...], before: Agreement) -> tuple[Section, ...]:
    """Return *sections* with every passage marked that is new or changed since *before*."""
    return tuple(
        section
        if section.style in _UNMARKED
        else replace(
            section,
            passages=tuple(
                replace(passage, since=_mark(passage, was))
                for passage, was in paired(passages_of(before, section.key), section.passages)
            ),
        )
        for section in sections
    )


def says_the_same(before: Agreement, now: Agreement) -> bool:
    """Say whether *now* says what *before* said, to the same people, beside its id and day."""
    booklets = [one.takes_in.content_hash if one.takes_in else "" for one in (before, now)]
    return (
        _told(before) == _told(now)
        and before.signers == now.signers
        and before.language == now.language
        and booklets[0] == booklets[1]
        and _second(before) == _second(now)
    )


def _second(agreement: Agreement) -> str:
    """Return the language that stands beside the first, or nothing."""
    return agreement.beside.paper.language if agreement.beside else ""


def _told(agreement: Agreement) -> tuple[Section, ...]:
    return tuple(
        replace(section, passages=tuple(map(bare, section.passages)))
        for section in agreement.sections
        if section.style != GONE
    )


def bare(passage: Passage) -> Passage:
    """Return *passage* without the mark that it bore."""
    return replace(passage, since="")


def passages_of(agreement: Agreement, section: str) -> list[Passage]:
    """Return the passages of one section, without the marks that they bore."""
    return [
        bare(passage)
        for one in agreement.sections
        if one.key == section
        for passage in one.passages
    ]


def paired(
    before: list[Passage], now: tuple[Passage, ...]
) -> tuple[tuple[Passage, Passage | None], ...]:
    """Return each passage of *now* with the one it was, if there was one.

    Several passages may be about one item, as goals are: those that stayed as they were
    find each other first.
    """
    left = list(before)
    found: dict[int, Passage] = {}
    plain = [bare(passage) for passage in now]
    for same in (True, False):
        for place, passage in enumerate(plain):
            if place in found:
                continue
            was = next((one for one in left if _is_it(one, passage, same=same)), None)
            if was is not None:
                left.remove(was)
                found[place] = was
    return tuple((passage, found.get(place)) for place, passage in enumerate(plain))


def _is_it(was: Passage, passage: Passage, *, same: bool) -> bool:
    return was == passage if same else (was.kind, was.key) == (passage.kind, passage.key)


def _mark(passage: Passage, was: Passage | None) -> str:
    if was is None:
        return NEW
    return "" if was == passage else CHANGED
