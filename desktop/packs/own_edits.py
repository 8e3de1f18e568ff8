"""The edits of a practice's own wording: each takes a layer and returns the next one.

A layer says only what differs. Saying again what the shipped pack says takes the difference
back, so an update of the pack reaches every sentence nobody changed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Any

from desktop.domain.journal import frozen
from desktop.domain.pack import FormPack
from desktop.domain.saying import said as in_words
from desktop.domain.section_heads import of_mark
from desktop.packs.own_keys import drop_held, free_key
from desktop.packs.own_layer import OwnLayer
from desktop.packs.own_words import (
    BY_FORM,
    LISTED,
    Place,
    drop_empty,
    plain_value,
    said,
    say,
    say_all,
    shipped_text,
    standing_text,
)
from desktop.packs.reading import PackFiles

__all__ = [
    "BY_FORM",
    "CLAUSE",
    "CONSENT",
    "LISTED",
    "NOTICE",
    "OWN_KEYS",
    "PROPOSED",
    "NewClause",
    "Place",
    "ProposalRefusedError",
    "add_clause",
    "as_shipped",
    "bring_back",
    "leave_out",
    "line",
    "line_with_left_out",
    "order",
    "propose",
    "said",
    "say",
    "say_all",
    "shipped_text",
    "standing_text",
]

CLAUSE, CONSENT, NOTICE = "clause", "consent", "notice"

PROPOSED = frozenset(
    {
        "choice",
        "yes_no",
        "checklist",
        "grid",
        "two_columns",
        "number",
        "money",
        "duration",
        "time",
    }
)
"""Kinds whose answer may be proposed: never a consent, and never a client's own words."""

OWN_KEYS = "own."
"""What the keys of a practice's own clauses begin with; no shipped key does."""


class ProposalRefusedError(ValueError):
    """Nothing may be proposed here: a yes is the client's alone."""


def as_shipped(layer: OwnLayer, key: str) -> OwnLayer:
    """Return the layer with nothing said of *key*: words, proposal, reason and absence go.

    A paper has all its shipped sections in their order again.
    """
    files = deepcopy(layer.files)
    for by_key in files.words.values():
        by_key.pop(key, None)
    drop_empty(files.words)
    files.items.pop(key, None)
    if not key.startswith(OWN_KEYS):
        files.documents.pop(key, None)
    return replace(
        layer,
        files=files,
        leave_out=tuple(one for one in layer.leave_out if one != key),
        reasons={
            one: why for one, why in layer.reasons.items() if key not in (one, of_mark(one)[0])
        },
    )


def leave_out(layer: OwnLayer, shipped: FormPack, key: str, *, reason: str = "") -> OwnLayer:
    """Return the layer without *key*; one of the practice's own clauses goes for good."""
    if key in layer.files.items and key.startswith(OWN_KEYS):
        return _without_own(layer, shipped, key, reason)
    if key in layer.leave_out:
        return layer
    kept = {**layer.reasons, **({key: reason} if reason else {})}
    return replace(layer, leave_out=(*layer.leave_out, key), reasons=kept)


def bring_back(layer: OwnLayer, key: str) -> OwnLayer:
    """Return the layer with *key* of the shipped pack standing where it stood."""
    return replace(
        layer,
        leave_out=tuple(one for one in layer.leave_out if one != key),
        reasons={one: why for one, why in layer.reasons.items() if one != key},
    )


def propose(layer: OwnLayer, shipped: FormPack, key: str, default: Any) -> OwnLayer:  # noqa: ANN401 - plain data of any kind
    """Return the layer proposing *default* for *key*; the shipped proposal takes it back.

    Raises:
        ProposalRefusedError: for a consent, and for whatever is in the client's own words.
    """
    files = deepcopy(layer.files)
    own = files.items.get(key, {}).get("kind", "")
    if (shipped.items[key].kind if key in shipped.items else own) not in PROPOSED:
        raise ProposalRefusedError(
            in_words("Nothing is proposed here: this answer is the client's alone.")
        )
    item = files.items.setdefault(key, {})
    if key in shipped.items and frozen(default) == shipped.items[key].default:
        item.pop("default", None)
    else:
        item["default"] = plain_value(default)
    if not item:
        del files.items[key]
    return replace(layer, files=files)


@dataclass(frozen=True, slots=True)
class NewClause:
    """A clause of the practice's own: where it stands, and its words by language."""

    inside: str
    kind: str
    titles: Mapping[str, str]
    texts: Mapping[str, str]


def add_clause(layer: OwnLayer, shipped: FormPack, clause: NewClause) -> tuple[OwnLayer, str]:
    """Return the layer with *clause* at the end of its group or step, and the clause's key."""
    files = deepcopy(layer.files)
    key = free_key(layer, OWN_KEYS)
    files.items[key] = {"kind": clause.kind, "depth": "essential"}
    for language in {*clause.titles, *clause.texts}:
        words = files.words.setdefault(language, {}).setdefault(key, {})
        if title := clause.titles.get(language):
            words["title"] = title
        if text := clause.texts.get(language):
            words["text"] = {"": text}
    put_line(files, shipped, clause.inside, (*_line(files, shipped, clause.inside), key))
    return replace(layer, files=files), key


def line(layer: OwnLayer, shipped: FormPack, place: str) -> tuple[str, ...]:
    """Return what stands in the group, or on the step, *place*, in the layer's order."""
    return tuple(key for key in _line(layer.files, shipped, place) if key not in layer.leave_out)


def line_with_left_out(layer: OwnLayer, shipped: FormPack, place: str) -> tuple[str, ...]:
    """Return what stands in *place*, and what is left out of it, in the layer's order."""
    return _line(layer.files, shipped, place)


def order(layer: OwnLayer, shipped: FormPack, place: str, keys: Sequence[str]) -> OwnLayer:
    """Return the layer with all that stands in the group, or on the step, *place* in this order.

    What is left out keeps its place, in case it is brought back.
    """
    files = deepcopy(layer.files)
    moving = iter(keys)
    whole = _line(files, shipped, place)
    put_line(
        files,
        shipped,
        place,
        tuple(key if key in layer.leave_out else next(moving) for key in whole),
    )
    return replace(layer, files=files)


def _line(files: PackFiles, shipped: FormPack, place: str) -> tuple[str, ...]:
    group = shipped.groups.get(place)
    stood = group.items if group is not None else ()
    if group is not None or place in files.groups:
        return tuple(files.groups.get(place, {}).get("items", stood))
    own = next((step["cards"] for step in files.steps if step["key"] == place), None)
    return tuple(own if own is not None else _cards(shipped, place))


def put_line(files: PackFiles, shipped: FormPack, place: str, keys: tuple[str, ...]) -> None:
    """Let *keys* stand in *place*; where they stand so already, say nothing."""
    group = shipped.groups.get(place)
    if group is None and place in files.groups:
        files.groups[place]["items"] = list(keys)
    elif group is None:
        files.steps[:] = [step for step in files.steps if step["key"] != place]
        if keys != _cards(shipped, place):
            files.steps.append({"key": place, "cards": list(keys)})
    elif keys == group.items:
        files.groups.pop(place, None)
    else:
        files.groups[place] = {"items": list(keys)}


def _cards(pack: FormPack, step: str) -> tuple[str, ...]:
    return next((one.cards for one in pack.steps if one.key == step), ())


def _without_own(layer: OwnLayer, shipped: FormPack, key: str, reason: str) -> OwnLayer:
    files = deepcopy(layer.files)
    del files.items[key]
    for by_key in files.words.values():
        by_key.pop(key, None)
    drop_empty(files.words)
    drop_held(files, (key,))
    for place in (*files.groups, *(step["key"] for step in tuple(files.steps))):
        left = tuple(one for one in _line(files, shipped, place) if one != key)
        put_line(files, shipped, place, left)
    kept = {**layer.reasons, **({key: reason} if reason else {})}
    return replace(layer, files=files, reasons=kept)
