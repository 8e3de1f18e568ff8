"""An honest word about a passphrase: what can be seen of it, never more."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from itertools import pairwise

LEAST = 12
"""Characters, by our own rule. NIST SP 800-63B-4 asks for 15 where nothing else protects, and 8 at
the least; a stolen vault can be guessed at for years, so short ones are refused and anything
below four words is called what it is."""

_GOOD = 20
_GOOD_WORDS = 4
_FEW_DIFFERENT = 6
_WELL_KNOWN = (
    "password",
    "passphrase",
    "qwert",
    "asdf",
    "letmein",
    "welcome",
    "holdfast",
    "therapy",
    "iloveyou",
    "correct horse",
)


class Strength(Enum):
    """How a passphrase looks from outside."""

    EMPTY = "empty"
    SHORT = "short"
    GUESSABLE = "guessable"
    FAIR = "fair"
    GOOD = "good"

    @property
    def is_enough(self) -> bool:
        """Whether a vault may be made with it."""
        return self in {Strength.FAIR, Strength.GOOD}


def strength(passphrase: str) -> Strength:
    """Return how *passphrase* looks; whether it was made up by chance nobody can see."""
    text = unicodedata.normalize("NFKC", passphrase).casefold().strip()
    if not text:
        return Strength.EMPTY
    if len(text) < LEAST:
        return Strength.SHORT
    if _is_guessable(text):
        return Strength.GUESSABLE
    long_enough = len(text) >= _GOOD and len(set(text)) > _FEW_DIFFERENT + 2
    return Strength.GOOD if long_enough and _words(text) >= _GOOD_WORDS else Strength.FAIR


def _is_guessable(text: str) -> bool:
    """Say whether anybody would try *text* early."""
    bare = re.sub(r"[\W\d_]+", "", text)
    known = any(re.sub(r"\W+", "", each) in re.sub(r"\W+", "", text) for each in _WELL_KNOWN)
    few = len(set(text)) < _FEW_DIFFERENT
    return few or not bare or _is_run(text) or (known and len(bare) < _GOOD)


def _is_run(text: str) -> bool:
    """Say whether most letters follow one another, as in abcdef or 123456."""
    steps = [ord(after) - ord(before) for before, after in pairwise(text)]
    return sum(step in {-1, 0, 1} for step in steps) * 2 > len(steps)


def _words(text: str) -> int:
    """Return how many different stretches of at least two letters there are."""
    return len({word for word in re.split(r"[\W\d_]+", text) if len(word) > 1})
