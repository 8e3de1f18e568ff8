"""Topics of the practice's own: a heading with clauses under it, on a card and on the papers.

A topic is a group like any other. It opens with a sentence that the card shows, stands in the
booklet under its own heading, and on the sheet as what was talked through.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Any, Literal

from desktop.domain.condition import Condition
from desktop.domain.pack import FormPack, Group, Item
from desktop.domain.section_heads import TOPICS
from desktop.domain.sentence import blanks
from desktop.packs.own_edits import line, line_with_left_out, order, put_line
from desktop.packs.own_keys import OWN_SECTION, OWN_TOPIC, drop_held, drop_silent, free_key
from desktop.packs.own_layer import OwnLayer
from desktop.packs.own_whom import EVERYBODY, WHOM
from desktop.packs.reading import PackFiles

Outcome = Literal["explained", "settled"]
Depth = Literal["essential", "second", "booklet"]

BOOKLET, AGREEMENT = "document.booklet", "document.agreement"

_ON_THE_SHEET = {
    "explained": ("section.limits", "section.parked"),
    "settled": ("section.practical", "section.parked", "section.declined"),
}
"""Where the sheet tells of a topic: what was talked through, what waits, what was declined."""

_SAID = frozenset({"say", "clause", "consent", "notice"})


@dataclass(frozen=True, slots=True)
class NewTopic:
    """A topic to add on the step *inside*: its heading and opening sentence by language.

    ``outcome`` says whether it is only explained or open to talk, ``depth`` when it is gone
    through, ``whom`` whom it concerns.
    """

    inside: str
    titles: Mapping[str, str]
    openings: Mapping[str, str]
    outcome: Outcome = "explained"
    depth: Depth = "essential"
    whom: str = EVERYBODY


def add_topic(layer: OwnLayer, shipped: FormPack, topic: NewTopic) -> tuple[OwnLayer, str]:
    """Return the layer with *topic* as the last card of its step, and the topic's key."""
    files = deepcopy(layer.files)
    key = free_key(layer, OWN_TOPIC)
    table: dict[str, Any] = {"outcome": topic.outcome, "depth": topic.depth, "items": []}
    condition = WHOM[topic.whom]
    files.groups[key] = table if condition is None else {**table, "when": deepcopy(condition)}
    _say_heading(files, key, topic.titles, topic.openings)
    files.sections.extend(_on_the_sheet(shipped, key, topic.outcome))
    made = replace(layer, files=files)
    cards = (*line(made, shipped, topic.inside), key)
    return in_booklet_order(order_with(made, shipped, topic.inside, cards), shipped), key


def in_booklet_order(layer: OwnLayer, shipped: FormPack) -> OwnLayer:
    """Return the layer with its own topics in the booklet, in the order of the session.

    Each stands after the last section of the booklet that tells of its step. What is on a paper
    of its own is said there, and not in the booklet as well.
    """
    files = deepcopy(layer.files)
    apart = {
        key
        for paper in files.documents.values()
        for section in paper.get("sections", ())
        for key in section["items"]
    }
    files.sections[:] = [one for one in files.sections if not _is_own_in_booklet(one)]
    for step in shipped.steps:
        after = _last_section(shipped, step.cards)
        for card in line_with_left_out(layer, shipped, step.key):
            if card in files.groups and card.startswith(OWN_TOPIC) and card not in apart:
                section = {"document": BOOKLET, "key": section_of(card), "style": TOPICS}
                place = {"after": after} if after else {}
                files.sections.append({**section, "items": [card], **place})
                after = section["key"]
    _drop_unknown(files, shipped)
    return replace(layer, files=files)


def _drop_unknown(files: PackFiles, shipped: FormPack) -> None:
    """Drop from the order of the booklet the sections of topics that are gone from it."""
    plan, table = shipped.documents.get(BOOKLET), files.documents.get(BOOKLET, {})
    if plan is None or "order" not in table:
        return
    own = [one["key"] for one in files.sections if one["document"] == BOOKLET]
    there = {*own, *(section.key for section in plan.sections)}
    table["order"] = [key for key in table["order"] if key in there]


def section_of(topic: str) -> str:
    """Return the key of the section that *topic* of the practice's own stands in."""
    return f"{OWN_SECTION}{topic.removeprefix(OWN_TOPIC)}"


def _is_own_in_booklet(section: Mapping[str, Any]) -> bool:
    key: str = section["key"]
    return section["document"] == BOOKLET and key.startswith(OWN_SECTION)


def drop_topic(layer: OwnLayer, shipped: FormPack, key: str) -> OwnLayer:
    """Return the layer without its own topic *key* and without all of her own in it.

    A shipped clause that was moved into it goes back to its topic.
    """
    for item in line(layer, shipped, key):
        home = next((one.key for one in shipped.groups.values() if item in one.items), "")
        layer = move_to(layer, shipped, item, home) if home else layer
    step = next((one["key"] for one in layer.files.steps if key in one["cards"]), "")
    if step:
        left = tuple(one for one in line(layer, shipped, step) if one != key)
        layer = order_with(layer, shipped, step, left)
    files = deepcopy(layer.files)
    inside = [one for one in files.groups.pop(key).get("items", []) if one in files.items]
    for item in inside:
        files.items.pop(item, None)
    for words in files.words.values():
        for one in (key, *inside):
            words.pop(one, None)
    drop_silent(files)
    _off_papers(files, key)
    drop_held(files, (key, *inside))
    return in_booklet_order(replace(layer, files=files), shipped)


def _off_papers(files: PackFiles, topic: str) -> None:
    """Take *topic* off the sheet and off the practice's own papers."""
    files.sections[:] = [one for one in files.sections if one.get("add_items") != [topic]]
    for paper in files.documents.values():
        if "sections" in paper:
            paper["sections"] = [one for one in paper["sections"] if one["items"] != [topic]]


def leave_out_topic(layer: OwnLayer, shipped: FormPack, key: str, *, reason: str = "") -> OwnLayer:
    """Return the layer without the topic *key*: its card, its clauses, its place on papers.

    What is asked in it stays known, and so does a clause that others hang on: it is merely said
    and asked no more. One of the practice's own goes for good.
    """
    if key in layer.files.groups and key.startswith(OWN_TOPIC):
        return drop_topic(layer, shipped, key)
    named = frozenset(_named(shipped))
    clauses = tuple(
        one
        for one in shipped.groups[key].items
        if shipped.items[one].kind in _SAID and one not in named
    )
    gone = tuple(one for one in (key, *clauses) if one not in layer.leave_out)
    reasons = {**layer.reasons, **(dict.fromkeys(gone, reason) if reason else {})}
    return replace(layer, leave_out=(*layer.leave_out, *gone), reasons=reasons)


def bring_topic_back(layer: OwnLayer, shipped: FormPack, key: str) -> OwnLayer:
    """Return the layer with the shipped topic *key* and its clauses where they stood."""
    back = {key, *shipped.groups[key].items}
    return replace(
        layer,
        leave_out=tuple(one for one in layer.leave_out if one not in back),
        reasons={one: why for one, why in layer.reasons.items() if one not in back},
    )


def move_to(layer: OwnLayer, shipped: FormPack, key: str, place: str) -> OwnLayer:
    """Return the layer with the clause *key* at the end of the topic or step *place*."""
    here = next((one for one in _places(layer, shipped) if key in line(layer, shipped, one)), "")
    if here in {"", place}:
        return layer
    left = tuple(one for one in line(layer, shipped, here) if one != key)
    moved = order_with(layer, shipped, here, left)
    return order_with(moved, shipped, place, (*line(moved, shipped, place), key))


def moved_topic(layer: OwnLayer, shipped: FormPack, key: str, by: int) -> OwnLayer:
    """Return the layer with the topic *key* so many places later (or, below 0, earlier)."""
    step = next((one for one in _places(layer, shipped) if key in line(layer, shipped, one)), "")
    cards = list(line(layer, shipped, step))
    at = cards.index(key)
    cards.insert(max(0, min(len(cards) - 1, at + by)), cards.pop(at))
    return order(layer, shipped, step, cards)


def order_with(layer: OwnLayer, shipped: FormPack, place: str, keys: tuple[str, ...]) -> OwnLayer:
    """Return the layer with *keys* in *place*, which may be more or fewer than stood there."""
    files = deepcopy(layer.files)
    stood = line_with_left_out(layer, shipped, place)
    stands = tuple(one for one in stood if one in keys or one in layer.leave_out)
    come = tuple(one for one in keys if one not in stood)
    put_line(files, shipped, place, (*stands, *come))
    made = replace(layer, files=files)
    return order(made, shipped, place, keys)


def _say_heading(
    files: PackFiles,
    key: str,
    titles: Mapping[str, str],
    openings: Mapping[str, str],
) -> None:
    for language in {*titles, *openings}:
        words = files.words.setdefault(language, {}).setdefault(key, {})
        if title := titles.get(language):
            words["title"] = title
        if opening := openings.get(language):
            words["text"] = {"": opening}


def _on_the_sheet(shipped: FormPack, key: str, outcome: str) -> Iterator[dict[str, Any]]:
    plan = shipped.documents.get(AGREEMENT)
    there = {section.key for section in plan.sections} if plan is not None else frozenset()
    for section in _ON_THE_SHEET[outcome]:
        if section in there:
            yield {"document": AGREEMENT, "key": section, "add_items": [key]}


def _last_section(pack: FormPack, cards: Sequence[str]) -> str:
    """Return the last section of the booklet that tells of *cards*; "" where none does."""
    plan = pack.documents.get(BOOKLET)
    sections = plan.sections if plan is not None else ()
    found = [one.key for one in sections if any(card in one.items for card in cards)]
    return found[-1] if found else ""


def _places(layer: OwnLayer, shipped: FormPack) -> Iterator[str]:
    yield from shipped.groups
    yield from (key for key in layer.files.groups if key not in shipped.groups)
    yield from (step.key for step in shipped.steps)


def _named(pack: FormPack) -> Iterator[str]:
    """Yield every item that a condition, a sentence or a signer of *pack* names."""
    parts: list[Item | Group] = [*pack.items.values(), *pack.groups.values()]
    for part in parts:
        yield from _asked(part.when, *(case.when for case in part.cases))
    for plan in pack.documents.values():
        yield from _asked(plan.when, *(section.when for section in plan.sections))
        yield from (name for place in plan.signers for name in (place.name, place.need))
    yield from (name for rule in pack.retention for name in _asked(rule.when))
    for words in pack.words.values():
        for said in words.values():
            for text in (*said.text.values(), *said.card.values()):
                yield from (blank.item for blank in blanks(text))


def _asked(*conditions: Condition | None) -> Iterator[str]:
    for condition in conditions:
        if condition is not None:
            yield from condition.items()
