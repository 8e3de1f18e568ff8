"""The keys of what a practice adds itself: none that ships begins like them, none comes twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.packs.own_layer import OWN, OwnLayer
from desktop.packs.reading import PackFiles

OWN_TOPIC, OWN_SECTION, OWN_PAPER = "own.topic", "own.section", "own.paper"
OWN_CONSENT, OWN_NOTICE = "own.consent", "own.notice"
OWN_PART = "own.part"
"""Begins the keys of sections that the practice added under headings of their own."""


def free_key(layer: OwnLayer, stem: str) -> str:
    """Return the first key of *stem* and a number above all that *layer* names, or ever named.

    What a client signed is compared by its key: one that was published is never given again.
    """
    there = (*_named(layer.files), *layer.taken)
    numbers = (key.removeprefix(stem) for key in there if key.startswith(stem))
    return f"{stem}{max((int(one) for one in numbers if one.isdigit()), default=0) + 1}"


def own_keys(layers: Iterable[OwnLayer]) -> frozenset[str]:
    """Return the keys of all that *layers* added themselves."""
    named = (key for layer in layers for key in _named(layer.files))
    return frozenset(key for key in named if key.startswith(f"{OWN}."))


def drop_silent(files: PackFiles) -> None:
    """Drop the languages in which nothing is said any more, so equal layers are equal."""
    for language in [one for one, words in files.words.items() if not words]:
        del files.words[language]


def drop_held(files: PackFiles, gone: Iterable[str]) -> None:
    """Take what is *gone* off the sections that took it from elsewhere."""
    keys = frozenset(gone)
    for section in files.sections:
        if "take_items" in section:
            section["take_items"] = [one for one in section["take_items"] if one not in keys]


def _named(files: PackFiles) -> Iterator[str]:
    yield from _keys(files.groups, files.items, files.documents)
    yield from (section["key"] for section in files.sections)
    for document in files.documents.values():
        yield from (section["key"] for section in document.get("sections", ()))


def _keys(*tables: Iterable[str]) -> Iterator[str]:
    for table in tables:
        yield from table
