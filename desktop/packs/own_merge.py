"""What becomes of a practice's wording when it decides a conflict with an update."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from functools import partial

from desktop.domain.pack import FormPack
from desktop.domain.section_heads import of_mark
from desktop.packs import own_edits
from desktop.packs.merging_sections import in_order
from desktop.packs.own_choices import bring_back_option, drafted_item, leave_out_option
from desktop.packs.own_edits import CLAUSE, NewClause, Place, said, shipped_text
from desktop.packs.own_layer import OwnLayer
from desktop.packs.own_sections import (
    bring_section_back,
    leave_out_section,
    order_sections,
    paper_sections,
)
from desktop.packs.own_update import ABSENCE, GONE, OPTIONS, ORDER, PROPOSAL, Conflict
from desktop.packs.own_update_parts import with_options

MINE, UPDATE = "mine", "update"
"""How a conflict was decided; what is written anew begins with one's own words."""

_AS = ":"


def decided(layer: OwnLayer, conflict: Conflict) -> str:
    """Return how *conflict* was decided in *layer*: mine, update, or nothing yet."""
    return layer.marks.get(conflict.name, "").partition(_AS)[0]


def kept_clause(layer: OwnLayer, conflict: Conflict) -> str:
    """Return the key under which a dropped sentence lives on as a clause of the practice's own."""
    return layer.marks.get(conflict.name, "").partition(_AS)[2]


def keep_mine(
    layer: OwnLayer, before: OwnLayer, packs: tuple[FormPack, FormPack], conflict: Conflict
) -> OwnLayer:
    """Return *layer* with the practice's words where both changed; *before* is as it stood.

    *packs* are the shipped pack of then and of now. A sentence the update dropped becomes a
    clause of the practice's own, in every language it had.
    """
    base, shipped = packs
    how = MINE
    if conflict.kind == GONE:
        if not kept_clause(layer, conflict):
            layer, key = _as_own(layer, before, base, shipped, conflict.place.key)
            how = f"{MINE}{_AS}{key}" if key else MINE
        else:
            how = layer.marks[conflict.name]
    elif conflict.kind == ORDER:
        layer = _ordered(layer, shipped, conflict)
    elif conflict.kind == ABSENCE:
        layer = _left_out(layer, before, shipped, conflict.place.key)
    elif conflict.kind == OPTIONS:
        layer = _offering(layer, shipped, conflict.place.key, conflict.keys)
    elif conflict.kind == PROPOSAL:
        layer = own_edits.propose(layer, shipped, conflict.place.key, conflict.proposed)
    else:
        layer = own_edits.say(layer, shipped, conflict.place, conflict.own)
    return _noted(layer, conflict, how)


def take_update(layer: OwnLayer, shipped: FormPack, conflict: Conflict) -> OwnLayer:
    """Return *layer* with what the update says where both changed."""
    key = conflict.place.key
    if conflict.kind == GONE:
        own = kept_clause(layer, conflict)
        layer = own_edits.leave_out(layer, shipped, own) if own else layer
    elif conflict.kind == ORDER:
        layer = _as_shipped_order(layer, shipped, key)
    elif conflict.kind == ABSENCE:
        document, section = of_mark(key)
        back = partial(bring_section_back, layer, shipped, document, section)
        layer = back() if document else own_edits.bring_back(layer, key)
    elif conflict.kind == OPTIONS:
        now = shipped.items[key]
        new = [one for one in now.options if one not in conflict.keys and one in conflict.brought]
        layer = _offering(layer, shipped, key, with_options(conflict.keys, now, new))
    elif conflict.kind == PROPOSAL:
        layer = own_edits.propose(layer, shipped, key, shipped.items[key].default)
    else:
        text = shipped_text(shipped, conflict.place)
        layer = own_edits.say(layer, shipped, conflict.place, text)
    return _noted(layer, conflict, UPDATE)


def without_decisions(layer: OwnLayer) -> OwnLayer:
    """Return *layer* without what was decided of an update: it is published."""
    marks = {name: mark for name, mark in layer.marks.items() if not name.startswith("merge")}
    return replace(layer, marks=marks)


def _noted(layer: OwnLayer, conflict: Conflict, how: str) -> OwnLayer:
    return replace(layer, marks={**layer.marks, conflict.name: how})


def _as_own(
    layer: OwnLayer, before: OwnLayer, base: FormPack, shipped: FormPack, key: str
) -> tuple[OwnLayer, str]:
    """Return the layer with the dropped sentence as a clause of the practice's own."""
    inside = _place_of(base, shipped, key)
    if not inside:
        return layer, ""
    titles, texts = {}, {}
    for language in base.languages:
        words = base.said(language, key)
        title = said(before, Place(language, key, "title")) or words.title or words.question
        own = before.files.words.get(language, {}).get(key, {}).get("text", {})
        spoken = next((text for text in own.values() if text), "")
        shown = spoken or next((text for text in words.text.values() if text), "")
        titles[language], texts[language] = title, shown
    return own_edits.add_clause(layer, shipped, NewClause(inside, CLAUSE, titles, texts))


def _place_of(base: FormPack, shipped: FormPack, key: str) -> str:
    """Return the group or step in which *key* stood, and which there still is."""
    groups = [group.key for group in base.groups.values() if key in group.items]
    steps = [step.key for step in base.steps if {key, *groups} & {*step.cards}]
    there = {*shipped.groups, *(step.key for step in shipped.steps)}
    return next((one for one in (*groups, *steps) if one in there), "")


def _left_out(layer: OwnLayer, before: OwnLayer, shipped: FormPack, key: str) -> OwnLayer:
    """Return the layer without the sentence or the section *key*, for the reason of *before*."""
    reason, (document, section) = before.reasons.get(key, ""), of_mark(key)
    if document:
        return leave_out_section(layer, shipped, document, section, reason=reason)
    return own_edits.leave_out(layer, shipped, key, reason=reason)


def _offering(layer: OwnLayer, shipped: FormPack, key: str, options: Sequence[str]) -> OwnLayer:
    """Return the layer in which the question *key* offers just *options*."""
    for one in set(drafted_item(layer, shipped, key).options) - set(options):
        layer = leave_out_option(layer, shipped, key, one)
    for one in shipped.items[key].options:
        if one in options and one not in drafted_item(layer, shipped, key).options:
            layer = bring_back_option(layer, shipped, key, one)
    return layer


def _ordered(layer: OwnLayer, shipped: FormPack, conflict: Conflict) -> OwnLayer:
    """Return the layer in the practice's order again, with what the update brings."""
    place = conflict.place.key
    if place in shipped.documents:
        there_now = [one.key for one in paper_sections(layer, shipped, place)]
        return order_sections(layer, shipped, place, in_order(there_now, conflict.keys))
    there = own_edits.line(layer, shipped, place)
    kept = [key for key in conflict.keys if key in there]
    return own_edits.order(
        layer, shipped, place, (*kept, *(key for key in there if key not in kept))
    )


def _as_shipped_order(layer: OwnLayer, shipped: FormPack, place: str) -> OwnLayer:
    """Return the layer in the update's order, the practice's own clauses at the end."""
    if place in shipped.documents:
        stands = [one.key for one in shipped.documents[place].sections]
        there = [one.key for one in paper_sections(layer, shipped, place)]
        return order_sections(layer, shipped, place, in_order(there, stands))
    files = deepcopy(layer.files)
    files.groups.pop(place, None)
    files.steps[:] = [step for step in files.steps if step["key"] != place]
    plain = replace(layer, files=files)
    shipped_line = own_edits.line(plain, shipped, place)
    own = [key for key in own_edits.line(layer, shipped, place) if key not in shipped_line]
    if not own:
        return plain
    return own_edits.order(layer, shipped, place, (*shipped_line, *own))
