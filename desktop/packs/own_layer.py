"""What a practice says otherwise than its pack: one more layer, read as strictly, laid on top.

The layer keeps the pack's key, so profile, bookings and sessions go on naming what they name;
its version joins those of the pack and its parents, so a session knows when words are newer.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from desktop.packs.errors import PackRefusedError
from desktop.packs.merging import merge
from desktop.packs.reading import MOST_BYTES, PackFiles, read_tables, read_words, with_words

FORMAT = "holdfast-own-wording/1"
OWN = "own"
"""Under this name the layer's version stands among those of the pack and its parents."""

_PLACE = Path("own") / "wording"
_TABLES = ("steps", "groups", "items", "documents", "sections")
_WORDS = ("words", "labels", "glossary")


@dataclass(frozen=True, slots=True)
class OwnLayer:
    """A practice's own layer over the pack *pack*.

    ``base`` is the fingerprint of the shipped pack it was written on, compiled; ``version`` is
    empty until it is published (then ``year.month.number``). ``reasons`` says, by key, why a duty
    or a fixed text was changed or left out. ``fine`` names the advice that was put to rest. Its
    tables are those of a pack's files. ``marks`` say which texts wait for their translation (see
    ``own_translation``). ``taken`` are the keys of what was ever published; they are not written.
    """

    pack: str
    base: str = ""
    version: str = ""
    leave_out: tuple[str, ...] = ()
    files: PackFiles = field(default_factory=lambda: PackFiles({}), repr=False)
    reasons: Mapping[str, str] = field(default_factory=dict, repr=False)
    fine: tuple[str, ...] = ()
    marks: Mapping[str, str] = field(default_factory=dict, repr=False)
    taken: frozenset[str] = field(default=frozenset(), repr=False, compare=False)

    @property
    def is_empty(self) -> bool:
        """Say whether nothing is said otherwise."""
        return not self.leave_out and not any(
            any(tables.values()) if name in _WORDS else tables
            for name, tables in _parts(self.files).items()
        )


def write_layer(layer: OwnLayer) -> str:
    """Return *layer* as canonical JSON; reading it again gives an equal layer."""
    plain = {
        "format": FORMAT,
        "pack": layer.pack,
        "base": layer.base,
        "version": layer.version,
        "leave_out": list(layer.leave_out),
        "reasons": dict(layer.reasons),
        **({"fine": list(layer.fine)} if layer.fine else {}),
        **({"marks": dict(layer.marks)} if layer.marks else {}),
        **_parts(layer.files),
    }
    return json.dumps(plain, ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def read_layer(text: str) -> OwnLayer:
    """Return the layer that *text* spells, each table checked as a shipped pack's is.

    Raises:
        PackRefusedError: naming the key of the first mistake.
    """
    plain = _parsed(text)
    head: dict[str, Any] = {name: _text(plain, name) for name in ("pack", "base", "version")}
    leave_out = plain.pop("leave_out", [])
    reasons, marks = plain.pop("reasons", {}), plain.pop("marks", {})
    fine = plain.pop("fine", [])
    if not _is_list_of_text(fine):
        raise PackRefusedError(OWN, "fine", "must be a list of names.")
    if not _is_list_of_text(leave_out) or not _is_text_by_key(reasons):
        raise PackRefusedError(OWN, "leave_out", "must be a list of keys, each with its reason.")
    if not _is_text_by_key(marks):
        raise PackRefusedError(OWN, "marks", "must be text by place.")
    tables = {name: plain.pop(name) for name in _TABLES if name in plain}
    words = {name: plain.pop(name, {}) for name in _WORDS}
    if plain:
        raise PackRefusedError(OWN, min(plain), "a wording has no such part.")
    files = with_words(read_tables(_PLACE, {}, tables), _read_words(words))
    return OwnLayer(
        **head,
        leave_out=tuple(leave_out),
        files=files,
        reasons=reasons,
        fine=tuple(fine),
        marks=marks,
    )


def lay(shipped: PackFiles, layer: OwnLayer) -> PackFiles:
    """Return the *shipped* pack, merged whole, with *layer* over it.

    Raises:
        PackRefusedError: if the layer leaves out or follows what the pack has not got.
    """
    key, version = shipped.pack["key"], shipped.pack["version"]
    shown = f"{version}+{layer.version}" if layer.version else version
    own = {
        "key": key,
        "version": shown,
        "leave_out": list(layer.leave_out),
        "sources": dict(_laws(layer.files)),
    }
    words = _with_stale_cards(shipped, layer.files)
    return merge(shipped, replace(layer.files, pack=own, words=words))


def says_text(files: PackFiles, key: str, form: str) -> bool:
    """Say whether *files* say the sentence of *key* in *form*, in whatever language."""
    return any(form in words.get(key, {}).get("text", {}) for words in files.words.values())


def _laws(files: PackFiles) -> Iterator[tuple[str, str]]:
    """Yield the laws that items of the practice's own name, each with the day it was checked."""
    for key, item in files.items.items():
        if key.startswith(f"{OWN}.") and (law := item.get("source")):
            day = item.get("confirmed_on")
            yield law, f"{law} ({day})" if day else law


def _with_stale_cards(shipped: PackFiles, own: PackFiles) -> dict[str, dict[str, Any]]:
    """Return *own* words, without the shipped card where another language's sentence is new.

    The short words of an old sentence stand on no card beside a new one, in any language.
    """
    words = {language: dict(tables) for language, tables in own.words.items()}
    for language, tables in shipped.words.items():
        for key in {key for said in own.words.values() for key in said} & tables.keys():
            stale = {form for form in tables[key].get("card", {}) if says_text(own, key, form)}
            mine = words.get(language, {}).get(key, {})
            if stale := stale - mine.get("card", {}).keys():
                card = {**dict.fromkeys(stale, ""), **mine.get("card", {})}
                words.setdefault(language, {})[key] = {**mine, "card": card}
    return words


def with_own_version(versions: Mapping[str, str], layer: OwnLayer) -> dict[str, str]:
    """Return the *versions* of a chain with the layer's own as the youngest."""
    return {OWN: layer.version, **versions}


def _parts(files: PackFiles) -> dict[str, Any]:
    return {name: getattr(files, name) for name in (*_TABLES, *_WORDS)}


def _read_words(words: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return words, labels and glossary by language, read as a words file is."""
    read: dict[str, dict[str, Any]] = {name: {} for name in _WORDS}
    if not all(isinstance(by_language, dict) for by_language in words.values()):
        raise PackRefusedError(OWN, "words", "must stand under their language.")
    for language in sorted({one for by_language in words.values() for one in by_language}):
        own = words["words"].get(language, {})
        if not isinstance(own, dict):
            raise PackRefusedError(OWN, f"words.{language}", "must be a table of words.")
        data = {
            **own,
            "labels": words["labels"].get(language, {}),
            "glossary": words["glossary"].get(language, {}),
        }
        for name, found in read_words(_PLACE.with_name(f"words.{language}"), data).items():
            if found:
                read[name][language] = found
    return read


def _parsed(text: str) -> dict[str, Any]:
    if len(text) > MOST_BYTES:
        raise PackRefusedError(OWN, "", "the wording is too large.")
    try:
        plain = json.loads(text)
    except (ValueError, RecursionError):
        plain = None
    if not isinstance(plain, dict):
        raise PackRefusedError(OWN, "", "cannot be read.")
    if plain.pop("format", None) != FORMAT:
        raise PackRefusedError(OWN, "format", "was made by another version.")
    return plain


def _text(plain: dict[str, Any], name: str) -> str:
    value = plain.pop(name, "")
    if not isinstance(value, str):
        raise PackRefusedError(OWN, name, "must be text.")
    return value


def _is_list_of_text(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _is_text_by_key(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(one, str) for one in value.values())
