"""A name typed as a signature: kept as its owner writes it, compared with the printed one."""

from __future__ import annotations

import unicodedata


def tidy_name(text: str) -> str:
    """Return *text* in NFC with single spaces: the same name always gives the same page."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def is_the_name(typed: str, printed: str) -> bool:
    """Say whether *typed* is the name that is printed, whatever its case, marks and stops.

    A differing name is asked about and never refused: people sign as they are called.
    """
    return _core(typed) == _core(printed)


def _core(name: str) -> str:
    """Return the letters of *name* without case, accents, spaces and punctuation."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in apart if sign.isalnum())
