"""Spanish "y" and "o" before a word that begins with their own sound: "Ana e Inés"."""

from __future__ import annotations

import re

_JOINTS = (
    (" y ", " e ", re.compile(r"h?[ií](?![aeoáéó])|y(?=[b-df-hj-np-tv-z])", re.IGNORECASE)),
    (" o ", " u ", re.compile(r"h?[oó]|8|11(?!\d)", re.IGNORECASE)),
)


def euphonic(written: str, last: str) -> str:
    """Return the list *written* with the joint before its *last* part as it is spoken.

    "y" becomes "e" before the sound i, but not before "hie" or "ia"; "o" becomes "u"
    before the sound o (Real Academia Española, Ortografía 2010).
    """
    head = written.removesuffix(last)
    for plain, spoken, sound in _JOINTS:
        if head != written and head.endswith(plain) and sound.match(last):
            return head.removesuffix(plain) + spoken + last
    return written
