"""Where a practice's own wording asks for a reason, and is held until there is one.

Three things, and no others (decision 0045): a fixed text said otherwise or left out; a duty
(MUST) left out; and a duty whose words no longer say it. Everything else is advice. A notice of
her own is a fixed text from the day it is published (decision 0051).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desktop.domain.pack import FormPack
from desktop.domain.section_heads import section_mark
from desktop.packs.duty_words import says_duty
from desktop.packs.own_edits import OWN_KEYS, Place, shipped_text
from desktop.packs.own_layer import OwnLayer
from desktop.packs.own_sections import left_out_sections, only_there

FIXED, DUTY = "fixed", "duty"
"""What would be lost: a text that is not for anybody to choose, or a duty of the law."""

_STATED = frozenset({"text", "card"})


def with_published(shipped: FormPack, now: FormPack) -> FormPack:
    """Return *shipped* with the practice's own fixed texts as *now* has them.

    Once it is published, a notice of her own is as fixed as one that ships. A language in which
    it waited for its translation fixes nothing.
    """
    own = {key: item for key, item in now.items.items() if item.fixed and _is_own(key)}
    if not own:
        return shipped
    whole = [language for language in shipped.words if language not in now.untranslated]
    words = {one: {key: now.said(one, key) for key in own} for one in whole}
    return replace(
        shipped,
        items={**shipped.items, **own},
        words={one: {**said, **words.get(one, {})} for one, said in shipped.words.items()},
    )


def lost_by_saying(shipped: FormPack, place: Place, text: str) -> str:
    """Return what is lost if *text* is said at *place*: FIXED, DUTY, or nothing (empty)."""
    was = shipped_text(shipped, place)
    if not was or place.part not in _STATED or _same(text, was):
        return ""
    item = shipped.items.get(place.key)
    if item is not None and item.fixed:
        return FIXED
    is_duty = _rule(shipped, place) == "MUST"
    kept = text.strip() and says_duty(text, place.language, shipped=was)
    return DUTY if is_duty and not kept else ""


def lost_by_leaving_out(shipped: FormPack, key: str) -> str:
    """Return what is lost if no client meets *key*: FIXED, DUTY, or nothing (empty)."""
    part = shipped.items.get(key)
    if part is None:
        return ""
    if part.fixed:
        return FIXED
    return DUTY if any(case.rule == "MUST" for case in part.cases) else ""


def lost_with_section(
    shipped: FormPack, layer: OwnLayer, document: str, key: str
) -> dict[str, str]:
    """Return what *document* loses with its section *key*, by the clause that stands only there."""
    there = only_there(layer, shipped, document, key)
    found = {one: lost_by_leaving_out(shipped, one) for one in there if one in shipped.items}
    return {one: what for one, what in found.items() if what}


def lost(shipped: FormPack, layer: OwnLayer) -> dict[str, str]:
    """Return what *layer* loses, by key."""
    found: dict[str, str] = {}
    for place, text in _said(layer):
        if place.language in shipped.words and not found.get(place.key):
            found[place.key] = lost_by_saying(shipped, place, text)
    gone = (key for key in shipped.items if _is_own(key) and key not in layer.files.items)
    for key in (*layer.leave_out, *gone):
        found[key] = lost_by_leaving_out(shipped, key)
    for document, key in left_out_sections(layer):
        whats = {*lost_with_section(shipped, layer, document, key).values()}
        found[section_mark(document, key)] = min(whats, key=(FIXED, DUTY).index, default="")
    return {key: what for key, what in found.items() if what}


def unreasoned(shipped: FormPack, layer: OwnLayer) -> Iterator[tuple[str, str]]:
    """Yield each key by which *layer* loses something without a reason, with what it loses."""
    for key, what in lost(shipped, layer).items():
        if not layer.reasons.get(key):
            yield key, what


def with_reason(layer: OwnLayer, shipped: FormPack, key: str, reason: str) -> OwnLayer:
    """Return *layer* with *reason* for *key*; a reason that nothing asks for any more goes."""
    asked = key in lost(shipped, layer)
    reasons = {one: why for one, why in layer.reasons.items() if one != key or asked}
    if asked and reason:
        reasons[key] = reason
    return replace(layer, reasons=reasons)


def _said(layer: OwnLayer) -> Iterator[tuple[Place, str]]:
    """Yield every stated text of *layer* with its place."""
    for language, words in layer.files.words.items():
        for key, parts in words.items():
            for part in sorted(_STATED & parts.keys()):
                for form, text in parts[part].items():
                    yield Place(language, key, part, form), str(text)


def _is_own(key: str) -> bool:
    return key.startswith(OWN_KEYS)


def _rule(shipped: FormPack, place: Place) -> str:
    part = shipped.items.get(place.key) or shipped.groups.get(place.key)
    cases = part.cases if part is not None else ()
    return next((case.rule for case in cases if case.form == place.form), "")


def _same(one: str, other: str) -> bool:
    return one.split() == other.split()
