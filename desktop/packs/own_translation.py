"""Which sentences of a practice's own wording still wait for their other language.

A sentence that was changed in one language alone does not say the same in the other any more.
It waits until it is changed there too, or until somebody says that it says the same already.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.packs.building import UNTRANSLATED
from desktop.packs.own_edits import BY_FORM, OWN_KEYS, Place, said
from desktop.packs.own_layer import OwnLayer, lay
from desktop.packs.reading import PackFiles

STALE, SAME = "stale", "same"
"""Marks of a layer: a text that no longer says the same, and one that was said to."""

_FOR_THE_PRACTITIONER = frozenset({"say", "cue", "bank", "stems"})
"""Parts that no client reads."""

_MARK = "\N{SYMBOL FOR UNIT SEPARATOR}"

NOT_YET = {"en": "[Not translated yet]", "es": "[Sin traducir todavía]"}
"""What stands in the compiled pack where a text of the practice's own is missing.

No client meets it: a language with such a text is not offered. If it were ever seen, it says so.
"""


@dataclass(frozen=True, slots=True)
class Untranslated:
    """A text that waits: where it stands, and whether there is none or only an older one."""

    place: Place
    is_missing: bool = False


def untranslated(layer: OwnLayer, languages: Sequence[str]) -> tuple[Untranslated, ...]:
    """Return every text that says another thing than its sister in another language, or nothing."""
    return tuple(one for place in _places(layer) for one in _waiting(layer, place, languages))


def unready(layer: OwnLayer, languages: Sequence[str]) -> tuple[str, ...]:
    """Return the languages that have a text which waits: no client is to read them."""
    waiting = {one.place.language for one in untranslated(layer, languages)}
    return tuple(language for language in languages if language in waiting)


def followed(before: OwnLayer, after: OwnLayer, languages: Sequence[str]) -> OwnLayer:
    """Return *after* with its marks brought up to the step from *before*.

    A text changed alone leaves its sisters waiting, unless it was itself the one that waited.
    """
    marks = dict(after.marks)
    for place in dict.fromkeys((*_places(before), *_places(after))):
        here = [replace(place, language=one) for one in languages]
        moved = [one for one in here if said(before, one) != said(after, one)]
        if moved:
            caught_up = any(_waits(before, one, languages) for one in moved)
            _mark(marks, after, moved if caught_up else here, moved)
    return replace(after, marks=marks)


def _mark(marks: dict[str, str], after: OwnLayer, here: list[Place], moved: list[Place]) -> None:
    """Let the texts of *here* that were not *moved* wait from now on, and no other."""
    for one in here:
        marks.pop(mark_of(one), None)
        if one not in moved and said(after, one) is not None:
            marks[mark_of(one)] = STALE


def says_the_same(layer: OwnLayer, place: Place) -> OwnLayer:
    """Return *layer* in which the text at *place* counts as saying what its sisters say."""
    return replace(layer, marks={**layer.marks, mark_of(place): SAME})


def laid(shipped: PackFiles, layer: OwnLayer) -> PackFiles:
    """Return the *shipped* pack, merged whole, with *layer* over it.

    It names the languages that no client is to read, because a sentence waits in them.

    Raises:
        PackRefusedError: if the layer leaves out or follows what the pack has not got.
    """
    languages = shipped.pack.get("languages", [])
    waiting = untranslated(layer, languages)
    if not waiting:
        return lay(shipped, layer)
    files = replace(layer.files, words=_filled_in(layer.files.words, waiting))
    merged = lay(shipped, replace(layer, files=files))
    merged.pack[UNTRANSLATED] = list(unready(layer, languages))
    return merged


def mark_of(place: Place) -> str:
    """Return the name under which a layer marks the text at *place*."""
    return _MARK.join((place.language, place.key, place.part, place.form))


def _waiting(layer: OwnLayer, place: Place, languages: Sequence[str]) -> Iterator[Untranslated]:
    for language in languages:
        there = replace(place, language=language)
        if _waits(layer, there, languages):
            missing = place.key.startswith(OWN_KEYS) and not said(layer, there)
            yield Untranslated(there, missing)


def _filled_in(
    words: Mapping[str, Mapping[str, dict[str, object]]], waiting: Sequence[Untranslated]
) -> dict[str, dict[str, dict[str, object]]]:
    """Return *words* with a plain remark wherever a text of the practice's own is missing."""
    full = {
        language: {key: dict(parts) for key, parts in by_key.items()}
        for language, by_key in words.items()
    }
    for one in waiting:
        if one.is_missing:
            place = one.place
            parts = full.setdefault(place.language, {}).setdefault(place.key, {})
            remark = NOT_YET.get(place.language, NOT_YET["en"])
            if place.part in BY_FORM:
                found = parts.get(place.part)
                forms = dict(found) if isinstance(found, Mapping) else {}
                parts[place.part] = {**forms, place.form: remark}
            else:
                parts[place.part] = remark
    return full


def _waits(layer: OwnLayer, place: Place, languages: Sequence[str]) -> bool:
    mark = layer.marks.get(mark_of(place))
    if mark == STALE:
        return True
    if said(layer, place):
        return False
    sisters = [replace(place, language=one) for one in languages if one != place.language]
    if place.key.startswith(OWN_KEYS):
        return any(said(layer, one) for one in sisters)
    if said(layer, place) is not None or mark == SAME:
        return False
    return any(said(layer, one) is not None for one in sisters)


def _places(layer: OwnLayer) -> Iterator[Place]:
    """Yield each text said in some language once, in the order of the layer."""
    found: dict[Place, None] = {}
    for words in layer.files.words.values():
        for key, parts in words.items():
            for part, value in parts.items():
                if part in _FOR_THE_PRACTITIONER:
                    continue
                if part in BY_FORM and isinstance(value, Mapping):
                    found.update(dict.fromkeys(Place("", key, part, form) for form in value))
                elif isinstance(value, str):
                    found[Place("", key, part)] = None
    yield from found
