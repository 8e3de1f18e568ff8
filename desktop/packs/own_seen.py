"""The shipped pack with what a layer adds to it, at once and unchecked: for an editor to show.

Whether it makes a whole pack is asked elsewhere; here a half-written clause has its place too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import msgspec

from desktop.domain.pack import FormPack, Group, Item, Words
from desktop.packs.building import condition
from desktop.packs.own_edits import OWN_KEYS
from desktop.packs.own_layer import OwnLayer
from desktop.packs.schema import GroupTable, ItemTable


def seen(shipped: FormPack, layer: OwnLayer) -> FormPack:
    """Return *shipped* with the items, topics and words that *layer* adds; none of it is checked.

    Changed words of shipped keys are not in it: the layer itself says those. One of her own is
    fixed where *shipped* knows it: it was published.
    """
    files = layer.files
    items = {
        key: replace(_item(key, one), fixed=key in shipped.items and shipped.items[key].fixed)
        for key, one in files.items.items()
        if _is_own(key)
    }
    groups = {key: _group(key, one) for key, one in files.groups.items() if _is_own(key)}
    words = {
        language: {**said, **_own_words(files.words.get(language, {}))}
        for language, said in shipped.words.items()
    }
    return replace(
        shipped,
        items={**shipped.items, **items},
        groups={**shipped.groups, **groups},
        words=words,
    )


def _item(key: str, plain: Mapping[str, object]) -> Item:
    table = msgspec.convert(plain, ItemTable)
    return Item(
        key=key,
        kind=table.kind,
        depth=table.depth,
        when=condition(OWN_KEYS, key, table.when),
        filled_by=table.filled_by,
        default=table.default,
        sources=(table.source,) if table.source else (),
    )


def _group(key: str, plain: Mapping[str, object]) -> Group:
    table = msgspec.convert(plain, GroupTable)
    when = condition(OWN_KEYS, key, table.when)
    return Group(key, table.outcome, tuple(table.items), table.depth, when)


def _own_words(words: Mapping[str, Mapping[str, object]]) -> dict[str, Words]:
    return {
        key: Words(
            title=str(said.get("title", "")),
            question=str(said.get("question", "")),
            text=_texts(said.get("text")),
        )
        for key, said in words.items()
        if _is_own(key)
    }


def _texts(said: object) -> dict[str, str]:
    return {form: str(text) for form, text in said.items()} if isinstance(said, dict) else {}


def _is_own(key: str) -> bool:
    return key.startswith(OWN_KEYS)
