"""Check that every key a pack names is there, and that nothing private goes home."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from desktop.domain.condition import Condition
from desktop.domain.pack import DocumentPlan, FormPack, Group, Item
from desktop.domain.record_styles import RECORD_STYLES
from desktop.domain.section_styles import STYLES
from desktop.domain.sentence import blanks

_SILENT = frozenset({"prompt", "note", "clash"})


def dangling(pack: FormPack) -> Iterator[tuple[str, str]]:
    """Yield every reference to something the pack has not got."""
    cards = {*pack.items, *pack.groups}
    for step in pack.steps:
        yield from _missing(step.key, step.cards, cards)
    for group in pack.groups.values():
        yield from _missing(group.key, group.items, pack.items)
    yield from _asked("pack.retention", (rule.when for rule in pack.retention), pack)
    parts: list[Item | Group] = [*pack.groups.values(), *pack.items.values()]
    for part in parts:
        yield from _asked(part.key, _conditions(part), pack)
    for plan in pack.documents.values():
        yield from _document(pack, plan)


def _document(pack: FormPack, plan: DocumentPlan) -> Iterator[tuple[str, str]]:
    cards = {*pack.items, *pack.groups}
    yield from _asked(plan.key, [plan.when, *(place.when for place in plan.signers)], pack)
    yield from _missing(plan.key, [plan.takes_in] if plan.takes_in else [], pack.documents)
    yield from _missing(plan.key, [place.name for place in plan.signers], pack.items)
    needs = [place.need for place in plan.signers if place.need not in {"all", "any"}]
    yield from _missing(plan.key, needs, pack.items)
    for section in plan.sections:
        yield from _missing(section.key, section.items, cards)
        yield from _asked(section.key, [section.when], pack)
        if section.style not in STYLES and section.style not in RECORD_STYLES:
            yield section.key, f"there is no style '{section.style}'."
        if plan.take_home:
            yield from _taken_home(pack, section.key, section.items)
    if plan.take_home:
        yield from _spoken_home(pack, plan)


def shared_items(pack: FormPack) -> Iterator[tuple[str, str]]:
    """Yield every item that two groups hold: it would have two outcomes."""
    counted = Counter(key for group in pack.groups.values() for key in group.items)
    for key, count in counted.items():
        if count > 1:
            yield key, f"is in {count} groups; it can have one outcome only."


def _missing(key: str, names: Iterable[str], known: Iterable[str]) -> Iterator[tuple[str, str]]:
    there = set(known)
    for name in names:
        if name not in there:
            yield key, f"names '{name}', which is not in the pack."


def _asked(
    key: str, conditions: Iterable[Condition | None], pack: FormPack
) -> Iterator[tuple[str, str]]:
    for condition in conditions:
        if condition is not None:
            yield from _missing(key, sorted(condition.items()), pack.items)


def _conditions(part: Item | Group) -> list[Condition | None]:
    return [part.when, *(case.when for case in part.cases)]


def _taken_home(pack: FormPack, section: str, keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    for key in keys:
        inside = pack.groups[key].items if key in pack.groups else (key,)
        for name in inside:
            item = pack.items.get(name)
            if item is not None and (item.private or item.kind in _SILENT):
                yield section, f"would take '{name}' home, which is private."


def _spoken_home(pack: FormPack, plan: DocumentPlan) -> Iterator[tuple[str, str]]:
    """Yield every private item that a sentence of *plan*, or a signer's name, would name."""
    keys = [plan.key, *(f"role.{place.role}" for place in plan.signers)]
    for section in plan.sections:
        keys.extend((section.key, *section.items))
        for key in section.items:
            keys.extend(pack.groups[key].items if key in pack.groups else ())
    named = {place.name: plan.key for place in plan.signers}
    for language, key in ((language, key) for language in pack.languages for key in keys):
        for text in pack.said(language, key).text.values() if language in pack.words else ():
            named.update({blank.item: key for blank in blanks(text)})
    for name, key in named.items():
        if name in pack.items and pack.items[name].private:
            yield key, f"would take '{name}' home, which is private."
