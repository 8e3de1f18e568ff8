"""What stands at a place of the draft while it is being written, and whether it can be shown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop.domain.sentence import blanks, fill
from desktop.packs.own_edits import Place, said, shipped_text
from desktop.services.edit_wording import WordingDraft

_HALF = re.compile(r"[{}]|\[[^\]]*$|^[^\[]*\]")
"""A bracket that only begins, or only ends; or a brace, which no sentence has."""


@dataclass(frozen=True, slots=True)
class TextNow:
    """A text as it stands while it is typed.

    Where it is empty, ``elsewhere`` says that another language has it. ``is_half`` says that a blank in it is not finished. One that is ``behind`` still says what
    ships, though another language says something else by now.
    """

    text: str = field(repr=False)
    is_half: bool
    behind: bool
    elsewhere: bool


def text_now(draft: WordingDraft, place: Place, typed: Mapping[Place, str]) -> TextNow:
    """Return what stands at *place*: as *typed*, else as drafted, else as shipped."""
    text = _text(draft, place, typed)
    there = [replace(place, language=language) for language in draft.shipped.languages]
    texts = {one: _text(draft, one, typed) for one in there}
    changed = {one for one in there if texts[one] != shipped_text(draft.shipped, one)}
    behind = bool(text) and place not in changed and bool(changed)
    return TextNow(text, _is_half(draft, text), behind, any(texts.values()))


def _text(draft: WordingDraft, place: Place, typed: Mapping[Place, str]) -> str:
    if place in typed:
        return typed[place].strip()
    own = said(draft.layer, place)
    return shipped_text(draft.shipped, place) if own is None else own


def _is_half(draft: WordingDraft, text: str) -> bool:
    items = draft.shipped.items.keys() | draft.layer.files.items.keys()
    unknown = any(blank.item not in items for blank in blanks(text))
    return unknown or bool(_HALF.search(fill(text, lambda _: "")))
