"""Direction of text: which way each character runs and the order it is seen in (UAX #9)."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Any, TypeVar

from bidi import algorithm

Item = TypeVar("Item")

_LEFT_MARK, _RIGHT_MARK = "\u200e", "\u200f"
_ISOLATES = re.compile("[\u2066-\u2069]")
# Embeddings and overrides (which can make a name read as another), soft hyphens,
# byte order marks and other controls say nothing that belongs on paper.
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u202a-\u202e\u206a-\u206f\ufeff\ufff9-\ufffb]"
)
_BREAKS = re.compile("\r\n?|[\u2028\u2029\x0b\x0c\x85]")
# The languages of the shipped fonts that are written from right to left (BCP 47, primary).
_RIGHT_LANGUAGES = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_RIGHT = frozenset({"R", "AL"})
_NEEDS_LEVELS = frozenset({"R", "AL", "AN"})


def clean(text: str) -> str:
    """Return *text* composed (NFC), without controls, with plain line ends.

    The levels are computed by the rules of Unicode 5, which know no isolates; an
    isolate becomes a mark of the paragraph's own direction, which keeps a quoted name
    from pulling the number after it to the wrong side.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _UNWANTED.sub("", _BREAKS.sub("\n", text.replace("\t", " ")))
    text = _ISOLATES.sub(_RIGHT_MARK if is_right_to_left(text) else _LEFT_MARK, text)
    return unicodedata.normalize("NFC", text)


def language_is_right_to_left(language: str) -> bool:
    """Return whether *language*, a BCP 47 tag, is written from right to left."""
    return language.partition("-")[0].lower() in _RIGHT_LANGUAGES


def is_right_to_left(text: str, *, otherwise: bool = False) -> bool:
    """Return the direction of a paragraph in a document that runs the way of *otherwise*.

    A paragraph keeps its document's way as soon as one letter in it does: a sentence that
    begins with a name in another script is still that sentence. Only one that is wholly
    in the other direction turns round.
    """
    if text.isascii():
        return otherwise and not any(map(str.isalpha, text))
    strong = {unicodedata.bidirectional(character) for character in text}
    if otherwise:
        return bool(strong & _RIGHT) or "L" not in strong
    return bool(strong & _RIGHT) and "L" not in strong


def needs_levels(text: str) -> bool:
    """Return whether any part of *text* may run from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(c) in _NEEDS_LEVELS for c in text)


def levels(text: str, *, right_to_left: bool) -> list[int]:
    """Return the embedding level of every character; odd levels run from right to left.

    *text* must have been through ``clean``, so that no rule removes a character.
    """
    storage: dict[str, Any] = algorithm.get_empty_storage()
    storage["base_level"] = int(right_to_left)
    storage["base_dir"] = "R" if right_to_left else "L"
    algorithm.get_embedding_levels(text, storage)
    # Joiners and other boundary neutrals would be dropped by rule X9 and the levels would
    # slip against the text; as marks of the character before them they stay in place.
    for entry in storage["chars"]:
        if entry["type"] == "BN":
            entry["type"] = entry["orig"] = "NSM"
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    return [entry["level"] for entry in storage["chars"]]


def reorder(items: Sequence[Item], of: Sequence[int]) -> list[Item]:
    """Return *items*, whose levels are *of*, in the order they are seen (rule L2)."""
    order = list(range(len(items)))
    odd = [level for level in of if level % 2]
    if not odd:
        return list(items)
    for level in range(max(of), min(odd) - 1, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and of[order[end]] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = max(end, start + 1)
    return [items[index] for index in order]
