"""What would be left in the air if a clause went: whoever asks about it, or names it in a blank."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.condition import Condition
from desktop.domain.pack import DocumentPlan, FormPack, Group, Item
from desktop.domain.sentence import blanks
from desktop.packs.own_edits import leave_out, line
from desktop.packs.own_layer import OwnLayer
from desktop.packs.own_seen import seen

KNOWN = frozenset(
    {
        "agenda.end_time",
        "close.next_date",
        "close.next_time",
        "close.pace",
        "close.paper",
        "goals.list",
        "room.present",
    }
)
"""Items the program itself works with, whatever a pack says of them."""


@dataclass(frozen=True, slots=True)
class Needed:
    """Who needs a clause: ``clauses`` could go as well, ``papers`` could not.

    ``by_program`` says that the program itself works with the clause, or with one of those.
    """

    clauses: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    by_program: bool = False

    @property
    def must_stay(self) -> bool:
        """Say whether the clause cannot be left out at all."""
        return bool(self.papers) or self.by_program

    @property
    def is_free(self) -> bool:
        """Say whether nothing needs it."""
        return not self.clauses and not self.must_stay


def needed(layer: OwnLayer, shipped: FormPack, key: str) -> Needed:
    """Return what needs *key* as drafted, and what needs that in turn."""
    pack = seen(shipped, layer)
    asked = _asked_by(layer, pack)
    gone: dict[str, None] = {key: None}
    papers: dict[str, None] = {}
    waiting = [key]
    while waiting:
        for holder in asked.get(waiting.pop(), ()):
            if holder in layer.leave_out or holder in gone:
                continue
            if holder in pack.items or holder in pack.groups:
                gone[holder] = None
                waiting.append(holder)
            else:
                papers[holder] = None
    clauses = tuple(one for one in gone if one != key)
    return Needed(clauses, tuple(papers), by_program=not KNOWN.isdisjoint(gone))


def needing_topic(layer: OwnLayer, shipped: FormPack, topic: str) -> tuple[str, ...]:
    """Return who else, as drafted, asks about what stands in *topic*, or names it in a blank."""
    pack = seen(shipped, layer)
    asked = _asked_by(layer, pack)
    inside = (topic, *line(layer, shipped, topic))
    gone = {*inside, *layer.leave_out}
    holders = dict.fromkeys(holder for key in inside for holder in asked.get(key, ()))
    named = {*pack.items, *pack.groups, *pack.documents}
    return tuple(one for one in holders if one in named and one not in gone)


def leave_out_all(
    layer: OwnLayer, shipped: FormPack, keys: tuple[str, ...], *, reason: str = ""
) -> OwnLayer:
    """Return the layer without any of *keys*; one *reason* counts for all."""
    for key in keys:
        layer = leave_out(layer, shipped, key, reason=reason)
    return layer


def _asked_by(layer: OwnLayer, pack: FormPack) -> dict[str, tuple[str, ...]]:
    """Return by item the keys of all that ask about it or have a blank for it."""
    found: dict[str, dict[str, None]] = {}
    for holder, item in (*_in_conditions(pack), *_in_blanks(layer, pack), *_in_papers(pack)):
        if holder != item:
            found.setdefault(item, {})[holder] = None
    return {item: tuple(holders) for item, holders in found.items()}


def _in_conditions(pack: FormPack) -> Iterator[tuple[str, str]]:
    parts: list[Item | Group] = [*pack.groups.values(), *pack.items.values()]
    for part in parts:
        for when in (part.when, *(case.when for case in part.cases)):
            yield from _asked(part.key, when)


def _in_blanks(layer: OwnLayer, pack: FormPack) -> Iterator[tuple[str, str]]:
    """Yield what stands in the sentences of items and groups, as drafted."""
    for language in pack.languages:
        own = layer.files.words.get(language, {})
        for key in (*pack.items, *pack.groups):
            words, mine = pack.said(language, key), own.get(key, {})
            texts = {**words.text, **mine.get("text", {})}.values()
            cards = {**words.card, **mine.get("card", {})}.values()
            for text in (*texts, *cards):
                yield from ((key, blank.item) for blank in blanks(str(text)))


def _in_papers(pack: FormPack) -> Iterator[tuple[str, str]]:
    for plan in pack.documents.values():
        for when in _conditions(plan):
            yield from _asked(plan.key, when)
        for place in plan.signers:
            yield plan.key, place.name
            yield plan.key, place.need
    for rule in pack.retention:
        yield from _asked("pack.retention", rule.when)


def _conditions(plan: DocumentPlan) -> Iterator[Condition | None]:
    yield plan.when
    yield from (place.when for place in plan.signers)
    yield from (section.when for section in plan.sections)


def _asked(holder: str, when: Condition | None) -> Iterator[tuple[str, str]]:
    if when is not None:
        yield from ((holder, item) for item in sorted(when.items()))
