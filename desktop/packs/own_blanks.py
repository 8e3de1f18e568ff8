"""Blanks of the practice's own: a value with a name, which its sentences may use."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Any, Literal

from desktop.domain.pack import FormPack
from desktop.packs.own_edits import OWN_KEYS, line_with_left_out, put_line
from desktop.packs.own_keys import drop_silent, free_key
from desktop.packs.own_layer import OwnLayer

BlankKind = Literal["text", "money", "number", "duration", "date", "time"]

BLANK_KINDS: tuple[BlankKind, ...] = ("text", "money", "number", "duration", "date", "time")
"""What can stand in a blank of her own, in the order it is offered."""

FilledBy = Literal["practice", "session"]
PRACTICE: FilledBy = "practice"
TABLE: FilledBy = "session"
"""Who fills it: the practice, once for all clients; or practitioner and client at the table."""


@dataclass(frozen=True, slots=True)
class NewBlank:
    """A blank to add: its kind, its name by language, who fills it, and what it proposes.

    What is filled at the table is asked on the card of the topic *inside*.
    """

    kind: BlankKind
    titles: Mapping[str, str]
    filled_by: FilledBy = PRACTICE
    proposal: Any = None
    inside: str = ""


def add_blank(layer: OwnLayer, shipped: FormPack, blank: NewBlank) -> tuple[OwnLayer, str]:
    """Return the layer with *blank*, and the key by which sentences name it in braces.

    One that proposes nothing has to be filled, or marked "does not apply here": no sentence
    goes missing from a paper because nobody thought of it.
    """
    files = deepcopy(layer.files)
    key = free_key(layer, OWN_KEYS)
    item: dict[str, Any] = {"kind": blank.kind, "filled_by": blank.filled_by}
    if blank.proposal is None:
        item["required"] = True
    files.items[key] = item if blank.proposal is None else {**item, "default": blank.proposal}
    for language, title in blank.titles.items():
        if title:
            files.words.setdefault(language, {})[key] = {"title": title, "question": title}
    if blank.filled_by == TABLE and blank.inside:
        there = line_with_left_out(replace(layer, files=files), shipped, blank.inside)
        put_line(files, shipped, blank.inside, (*there, key))
    return replace(layer, files=files), key


def own_blanks(layer: OwnLayer) -> tuple[str, ...]:
    """Return the keys of the layer's own blanks, in the order they were added."""
    kinds = frozenset(BLANK_KINDS)
    return tuple(
        key
        for key, item in layer.files.items.items()
        if key.startswith(OWN_KEYS) and item.get("kind") in kinds
    )


def uses(layer: OwnLayer, blank: str) -> tuple[str, ...]:
    """Return the keys whose sentences in *layer* have the blank: it cannot go before they do."""
    spelled = f"{{{blank}"
    return tuple(
        dict.fromkeys(
            key
            for words in layer.files.words.values()
            for key, parts in words.items()
            for text in (*parts.get("text", {}).values(), *parts.get("card", {}).values())
            if f"{spelled}}}" in text or f"{spelled}:" in text
        )
    )


def drop_blank(layer: OwnLayer, shipped: FormPack, blank: str) -> OwnLayer:
    """Return the layer without its own *blank*, which no sentence uses any more."""
    files = deepcopy(layer.files)
    for place in (*files.groups, *(step["key"] for step in tuple(files.steps))):
        there = line_with_left_out(layer, shipped, place)
        if blank in there:
            put_line(files, shipped, place, tuple(one for one in there if one != blank))
    files.items.pop(blank, None)
    for words in files.words.values():
        words.pop(blank, None)
    drop_silent(files)
    return replace(layer, files=files)
