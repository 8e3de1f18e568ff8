"""What can be chosen, as a practice would have it: options left out, brought back and added."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any

from desktop.domain.journal import Value, frozen
from desktop.domain.pack import FormPack, Item
from desktop.packs.own_layer import OwnLayer
from desktop.packs.own_words import drop_empty, plain_value
from desktop.packs.reading import PackFiles

GROWING = frozenset({"choice", "checklist", "ranking", "grid", "two_columns"})
"""Kinds that take an option of the practice's own."""

FEWEST = 2
"""Options a choice has to have: one alone is no choice."""

_OWN_OPTION = "own_"


def drafted_item(layer: OwnLayer, shipped: FormPack, key: str) -> Item:
    """Return the item *key* of the shipped pack with what *layer* offers and proposes."""
    item = shipped.items[key]
    own = layer.files.items.get(key, {})
    sides: Mapping[str, Any] = own.get("sides", item.sides)
    return replace(
        item,
        options=tuple(own.get("options", item.options)),
        sides={side: tuple(options) for side, options in sides.items()},
        default=frozen(own.get("default", item.default)),
    )


def options_with_left_out(layer: OwnLayer, shipped: FormPack, key: str) -> tuple[str, ...]:
    """Return what *key* offers, each left out shipped option after the one it stood behind."""
    offered = list(drafted_item(layer, shipped, key).options)
    before = ""
    for option in shipped.items[key].options:
        if option not in offered:
            offered.insert(offered.index(before) + 1 if before else 0, option)
        before = option
    return tuple(offered)


def is_own_option(shipped: FormPack, key: str, option: str) -> bool:
    """Say whether *option* is one the practice added."""
    return option not in shipped.items[key].options


def leave_out_option(layer: OwnLayer, shipped: FormPack, key: str, option: str) -> OwnLayer:
    """Return the layer without *option* of *key*; a proposal of it goes as well."""
    item = drafted_item(layer, shipped, key)
    left = tuple(one for one in item.options if one != option)
    sides = {side: tuple(o for o in own if o != option) for side, own in item.sides.items()}
    new = replace(item, options=left, sides=sides, default=_without(item.default, option))
    layer = _put(layer, shipped, new)
    return _unsaid(layer, key, option) if is_own_option(shipped, key, option) else layer


def bring_back_option(layer: OwnLayer, shipped: FormPack, key: str, option: str) -> OwnLayer:
    """Return the layer with the shipped *option* of *key* where it stood."""
    item, was = drafted_item(layer, shipped, key), shipped.items[key]
    there = {*item.options, option}
    back = tuple(o for o in options_with_left_out(layer, shipped, key) if o in there)
    sides = {
        side: tuple(o for o in back if o in own or (o == option and o in was.sides.get(side, ())))
        for side, own in item.sides.items()
    }
    return _put(layer, shipped, replace(item, options=back, sides=sides))


def add_option(
    layer: OwnLayer, shipped: FormPack, key: str, words: Mapping[str, str], *, side: str = ""
) -> OwnLayer:
    """Return the layer with one more option of *key*, its *words* by language.

    ``side`` is the row of promises both ways it belongs to.
    """
    item = drafted_item(layer, shipped, key)
    option = _free(item.options)
    sides = {row: (*own, option) if row == side else own for row, own in item.sides.items()}
    layer = _put(layer, shipped, replace(item, options=(*item.options, option), sides=sides))
    for language, text in words.items():
        if text:
            said = layer.files.words.setdefault(language, {}).setdefault(key, {})
            said.setdefault("options", {})[option] = text
    return layer


def _put(layer: OwnLayer, shipped: FormPack, item: Item) -> OwnLayer:
    """Return the layer with *item*'s options, sides and proposal; as shipped, none is said."""
    files = deepcopy(layer.files)
    own = files.items.setdefault(item.key, {})
    was = shipped.items[item.key]
    for name, stood, stands in (
        ("options", was.options, item.options),
        ("sides", was.sides, item.sides),
        ("default", was.default, item.default),
    ):
        if stood == stands:
            own.pop(name, None)
        else:
            own[name] = plain_value(stands)
    if not own:
        del files.items[item.key]
    return replace(layer, files=files)


def _unsaid(layer: OwnLayer, key: str, option: str) -> OwnLayer:
    files: PackFiles = deepcopy(layer.files)
    for words in files.words.values():
        said = words.get(key, {})
        said.get("options", {}).pop(option, None)
        if not said.get("options", True):
            del said["options"]
        if key in words and not said:
            del words[key]
    drop_empty(files.words)
    return replace(layer, files=files)


def _without(default: Value, option: str) -> Value:
    """Return *default* without *option*; None where nothing else was proposed."""
    if isinstance(default, Mapping):
        return {row: _among(chosen, option) for row, chosen in default.items()}
    if isinstance(default, tuple):
        return _among(default, option) or None
    return None if default == option else default


def _among(chosen: Value, option: str) -> Value:
    return tuple(o for o in chosen if o != option) if isinstance(chosen, tuple) else chosen


def _free(options: tuple[str, ...]) -> str:
    taken = {int(o.removeprefix(_OWN_OPTION)) for o in options if _is_ours(o)}
    return f"{_OWN_OPTION}{max(taken, default=0) + 1}"


def _is_ours(option: str) -> bool:
    return option.startswith(_OWN_OPTION) and option.removeprefix(_OWN_OPTION).isdigit()
