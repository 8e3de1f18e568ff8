"""The words a practice's own layer says: read at a place, said otherwise, taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

from desktop.domain.pack import FormPack
from desktop.packs.own_layer import OwnLayer, says_text
from desktop.packs.reading import PackFiles

BY_FORM = frozenset({"text", "card", "options", "rows", "value"})
"""Parts of the words of a key that hold one text for each form, option or plural."""

LISTED = frozenset({"cue", "bank", "stems"})
"""Parts that hold several texts in a row; the form of a place is the number of one of them."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands: a language, a key, a part of its words, and the form in it."""

    language: str
    key: str
    part: str = "text"
    form: str = ""


def said(layer: OwnLayer, place: Place) -> str | None:
    """Return what the layer itself says at *place*; None where it says nothing."""
    found = layer.files.words.get(place.language, {}).get(place.key, {}).get(place.part)
    if place.part in BY_FORM:
        found = (found or {}).get(place.form)
    if place.part in LISTED and found is not None:
        return _numbered(found, place.form)
    return None if found is None else str(found)


def shipped_text(pack: FormPack, place: Place) -> str:
    """Return what *pack* says at *place*; empty where it says nothing."""
    words = getattr(pack.said(place.language, place.key), place.part)
    if place.part in LISTED:
        return _numbered(words, place.form)
    return str(words.get(place.form, "") if place.part in BY_FORM else words)


def standing_text(layer: OwnLayer, shipped: FormPack, place: Place) -> str:
    """Return what stands at *place* while the layer says nothing of its own there.

    A sentence said otherwise in any language takes the shipped short one from its card in all.
    """
    stale = place.part == "card" and says_text(layer.files, place.key, place.form)
    return "" if stale else shipped_text(shipped, place)


def say(layer: OwnLayer, shipped: FormPack, place: Place, text: str) -> OwnLayer:
    """Return the layer with *text* at *place*; the shipped text there takes the change back."""
    return say_all(layer, shipped, {place: text})


def say_all(layer: OwnLayer, shipped: FormPack, typed: Mapping[Place, str]) -> OwnLayer:
    """Return the layer with every text *typed* at its place; empty ones leave their list."""
    files = deepcopy(layer.files)
    layer = replace(layer, files=files)
    lists: dict[Place, dict[str, str]] = {}
    for place, text in typed.items():
        if place.part in LISTED:
            lists.setdefault(replace(place, form=""), {})[place.form] = text
        else:
            _say_one(layer, shipped, place, text)
    for place, texts in lists.items():
        _say_list(files, shipped, place, texts)
    for language, key in product(shipped.languages, {place.key for place in typed}):
        if not files.words.get(language, {}).get(key, True):
            del files.words[language][key]
    drop_empty(files.words)
    return layer


def drop_empty(by_language: dict[str, dict[str, Any]]) -> None:
    """Drop the languages in which nothing is said any more, so equal layers are equal."""
    for language in [one for one, words in by_language.items() if not words]:
        del by_language[language]


def _say_one(layer: OwnLayer, shipped: FormPack, place: Place, text: str) -> None:
    words = layer.files.words.setdefault(place.language, {}).setdefault(place.key, {})
    if text == standing_text(layer, shipped, place):
        _forget(words, place)
    elif place.part in BY_FORM:
        words.setdefault(place.part, {})[place.form] = text
    else:
        words[place.part] = text
    for language in shipped.languages if place.part == "text" else ():
        card = replace(place, language=language, part="card")
        if said(layer, card) == standing_text(layer, shipped, card):
            _forget(layer.files.words[language][place.key], card)


def _say_list(files: PackFiles, shipped: FormPack, place: Place, texts: Mapping[str, str]) -> None:
    words = files.words.setdefault(place.language, {}).setdefault(place.key, {})
    stood = getattr(shipped.said(place.language, place.key), place.part)
    whole = dict(enumerate(words.get(place.part, stood)))
    whole.update({int(number): text for number, text in texts.items()})
    kept = [whole[number] for number in sorted(whole) if whole[number]]
    if kept == list(stood):
        words.pop(place.part, None)
    else:
        words[place.part] = kept


def _numbered(texts: Sequence[str], number: str) -> str:
    return str(texts[int(number)]) if number.isdigit() and int(number) < len(texts) else ""


def _forget(words: dict[str, Any], place: Place) -> None:
    if place.part not in BY_FORM:
        words.pop(place.part, None)
        return
    forms = words.get(place.part, {})
    forms.pop(place.form, None)
    if not forms:
        words.pop(place.part, None)


def plain_value(value: Any) -> Any:  # noqa: ANN401 - options, sides or a proposal
    """Return *value* as a TOML file would hold it: lists for tuples, all the way down."""
    if isinstance(value, Mapping):
        return {name: plain_value(part) for name, part in value.items()}
    return [plain_value(one) for one in value] if isinstance(value, list | tuple) else value
