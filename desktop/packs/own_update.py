"""A practice's wording brought over to a newer shipped pack; where both changed, she decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace

from desktop.domain.pack import FormPack
from desktop.packs.own_edits import BY_FORM, OWN_KEYS, Place, shipped_text
from desktop.packs.own_layer import OwnLayer


@dataclass(frozen=True, slots=True)
class Conflict:
    """A text that the practice and the update both changed; ``gone`` if the update dropped it."""

    place: Place
    title: str = field(repr=False)
    was: str = field(repr=False)
    update: str = field(repr=False)
    own: str = field(repr=False)
    gone: bool = False


def conflicts(layer: OwnLayer, base: FormPack, shipped: FormPack) -> tuple[Conflict, ...]:
    """Return every text that *layer* and the step from *base* to *shipped* both changed."""
    return tuple(_conflicts(layer, base, shipped))


def brought_over(layer: OwnLayer, base: FormPack, shipped: FormPack) -> OwnLayer:
    """Return *layer* as it fits *shipped*: the practice's texts stay, what has no place goes.

    Clauses the update brings stand where it puts them, among those in the practice's order. The
    layer's ``base`` stays, so that its conflicts can be told until it is published.
    """
    files = deepcopy(layer.files)
    for place, group in list(files.groups.items()):
        if place not in shipped.groups:
            del files.groups[place]
        elif "items" in group:
            stood = base.groups[place].items if place in base.groups else ()
            group["items"] = list(_line(group["items"], stood, shipped.groups[place].items))
    cards = {step.key: step.cards for step in shipped.steps}
    stood_on = {step.key: step.cards for step in base.steps}
    files.steps[:] = [step for step in files.steps if step["key"] in cards]
    for step in files.steps:
        key = step["key"]
        step["cards"] = list(_line(step["cards"], stood_on.get(key, ()), cards[key]))
    for key in [one for one in files.items if not _is_there(shipped, one)]:
        del files.items[key]
    for words in files.words.values():
        for key in [one for one in words if not _is_there(shipped, one)]:
            del words[key]
    left = tuple(key for key in layer.leave_out if _is_there(shipped, key))
    reasons = {key: why for key, why in layer.reasons.items() if _is_there(shipped, key)}
    return replace(layer, files=files, leave_out=left, reasons=reasons)


def _conflicts(layer: OwnLayer, base: FormPack, shipped: FormPack) -> Iterator[Conflict]:
    for language, words in layer.files.words.items():
        for key, parts in words.items():
            if key.startswith(OWN_KEYS) or language not in base.words:
                continue
            for place, own in _texts(language, key, parts):
                was = shipped_text(base, place)
                gone = not _is_there(shipped, key)
                update = "" if gone else shipped_text(shipped, place)
                if update not in {was, own}:
                    title = base.said(language, key).title or key
                    yield Conflict(place, title, was, update, own, gone)


def _texts(language: str, key: str, parts: dict[str, object]) -> Iterator[tuple[Place, str]]:
    for part, found in parts.items():
        if part in BY_FORM and isinstance(found, dict):
            for form, text in found.items():
                yield Place(language, key, part, form), str(text)
        elif isinstance(found, str):
            yield Place(language, key, part), found


def _line(own: Sequence[str], stood: Sequence[str], stands: Sequence[str]) -> tuple[str, ...]:
    """Return the practice's order without what the update dropped, and with what it brings."""
    line = [key for key in own if key in stands or key.startswith(OWN_KEYS)]
    for number, key in enumerate(stands):
        if key in stood or key in line:
            continue
        before = next((one for one in reversed(stands[:number]) if one in line), None)
        line.insert(line.index(before) + 1 if before is not None else 0, key)
    return tuple(line)


def _is_there(pack: FormPack, key: str) -> bool:
    return (
        key.startswith(OWN_KEYS)
        or key in pack.items
        or key in pack.groups
        or key in pack.documents
        or any(key in words for words in pack.words.values())
    )
