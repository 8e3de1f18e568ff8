"""Direction of text: what is said at all, the way of a paragraph, the order runs are seen in."""

import re
import unicodedata
from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")

LEFT_MARK, RIGHT_MARK = "\u200e", "\u200f"
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

    Isolates stay: they keep a quoted name from pulling the number after it to its side.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _UNWANTED.sub("", _BREAKS.sub("\n", text.replace("\t", " ")))
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
