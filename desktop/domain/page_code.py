"""The code on every page that is to be signed, and the id people read beside it.

``HF1:K7QF-2M-A:1/2:3FA1...``: nearly always capitals, digits, ``:``, ``-`` and ``/``, which a QR
code packs tightest (ISO/IEC 18004, alphanumeric mode). Of the fingerprint it holds the first
half: 128 bits, so no two papers share it, and the squares stay half a millimetre wide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_MARK = "HF1"
_DIGITS = 32  # of the fingerprint's 64
_CODE = re.compile(r"HF1:([^:]{1,60}):([1-9]\d{0,3})/([1-9]\d{0,3}):([0-9A-F]{32})")
_EARLIER = re.compile(r"HOLDFAST:([^:]{1,60}):([0-9a-f]{64})")
_ALIKE = str.maketrans("01258QDL", "OIZSBOOI")
"""Letters and digits that look alike in handwriting and on a worn print, each as one."""


@dataclass(frozen=True, slots=True)
class PageCode:
    """What a page says of itself: the paper's id, its words' fingerprint, and which page it is.

    ``fingerprint`` holds the first 32 hex digits, lower case. Pages printed before each had a
    code say no page: ``page`` and ``pages`` are 0.
    """

    id: str
    fingerprint: str
    page: int = 0
    pages: int = 0

    def is_of(self, content_hash: str) -> bool:
        """Say whether the page holds just the words of *content_hash*."""
        return bool(content_hash) and content_hash.startswith(self.fingerprint)


def code_text(paper_id: str, content_hash: str, page: int, pages: int) -> str:
    """Return the text of the code on *page* of *pages*."""
    return f"{_MARK}:{paper_id.upper()}:{page}/{pages}:{content_hash[:_DIGITS].upper()}"


def read_code(text: str) -> PageCode | None:
    """Return what the code *text* says, or None if it is no code of ours."""
    found = _CODE.fullmatch(text.strip())
    if found is not None:
        page, pages = int(found[2]), int(found[3])
        if page <= pages:
            return PageCode(found[1], found[4].lower(), page, pages)
    earlier = _EARLIER.fullmatch(text.strip())
    return PageCode(earlier[1], earlier[2][:_DIGITS]) if earlier is not None else None


def meant_id(typed: str, known: Iterable[str]) -> str:
    """Return which of the *known* ids was meant by what was *typed*; "" if none or several.

    Small letters, spaces and missing dashes do not matter, nor does 0 for O or 1 for I.
    """
    ids = tuple(dict.fromkeys(known))
    for form in (_bare, _worn):
        wanted = form(typed)
        found = [one for one in ids if wanted and form(one) == wanted]
        if len(found) == 1:
            return found[0]
    return ""


def _bare(text: str) -> str:
    return "".join(letter for letter in text.upper() if letter.isalnum())


def _worn(text: str) -> str:
    return _bare(text).translate(_ALIKE)
