"""An honest word about a passphrase: what can be seen of it, never more."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from enum import Enum

LEAST = 12
"""Characters, by our own rule. NIST SP 800-63B-4 asks for 15 where nothing else protects, and 8 at
the least; a stolen vault can be guessed at for years, so short ones are refused and anything
below four words is called what it is."""

LEAST_GUESSES = 10
"""As a power of ten. One guess costs Argon2id with 256 MiB, so a rack of hardware makes about a
thousand a second: ten thousand million are used up in four months."""

GOOD_GUESSES = 13
"""As a power of ten: three hundred years at the same pace."""

_LONGEST_JUDGED = 72
"""What zxcvbn takes; beyond, more letters only add to the guesses."""

_FEW_DIFFERENT = 6
_WELL_KNOWN = (
    *("holdfast", "therapy", "therapist", "counselling", "passphrase", "correct horse battery"),
    *("contrase\u00f1a", "contrasena", "clave", "terapia", "teamo", "tequiero", "barcelona"),
)
"""What zxcvbn's lists (English, and common passwords) lack and anybody would try here."""


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


def strength(passphrase: str, known: Collection[str] = ()) -> Strength:
    """Return how *passphrase* looks; whether it was made up by chance nobody can see.

    *known* are words anybody connects with its owner, such as the name of the practice.
    The guesses are zxcvbn's estimate (Wheeler, USENIX Security 2016); it knows English
    lists only, so a saying in another language is easier to guess than it says.
    """
    text = unicodedata.normalize("NFKC", passphrase).casefold().strip()
    if not text:
        return Strength.EMPTY
    if len(text) < LEAST:
        return Strength.SHORT
    if len(set(text)) < _FEW_DIFFERENT:
        return Strength.GUESSABLE
    power = _guesses(text, known)
    if power < LEAST_GUESSES:
        return Strength.GUESSABLE
    return Strength.GOOD if power >= GOOD_GUESSES else Strength.FAIR


def _guesses(text: str, known: Collection[str]) -> float:
    """Return how many guesses *text* takes, as a power of ten.

    A space makes it no harder, and neither does a word of *known*.
    """
    from zxcvbn import zxcvbn

    for word in {word for each in known for word in each.casefold().split() if len(word) > 2}:
        text = text.replace(word, "")
    bare = "".join(text.split())[:_LONGEST_JUDGED]
    return float(zxcvbn(bare, user_inputs=_WELL_KNOWN)["guesses_log10"]) if bare else 0.0
