"""Names from elsewhere, made safe to read: of a file, or of whoever claims to have sealed it.

A name may hold a new line and a sentence of ours after it, turn the order of letters round,
or command a terminal. Nothing in it acts any more: what would is shown by its number.
"""

from __future__ import annotations

import unicodedata

_ACTING = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
"""Categories of Unicode that show nothing by themselves (Unicode Standard, section 4.5)."""

_JOINING = "\u200c\u200d"
"""Needed to write names in Persian and Hindi; they only join and part letters."""

_LONGEST = 240


def visible(name: str, *, longest: int = _LONGEST) -> str:
    """Return *name* on one line, with its end left out if it is longer than *longest*."""
    shown = "".join(map(_shown, name))
    return shown if len(shown) <= longest else shown[: longest - 1] + "…"


def _shown(letter: str) -> str:
    if letter in _JOINING or unicodedata.category(letter) not in _ACTING:
        return letter
    return letter.encode("unicode_escape").decode("ascii")
