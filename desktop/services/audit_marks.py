"""A mark from a paper: is it in this vault's chain, and does the chain hold from there on?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.store.audit import AuditHead
from desktop.store.errors import AuditBrokenError

if TYPE_CHECKING:
    from desktop.store.vault import Vault

LEAST_LETTERS = 16
"""So many letters of the value are asked for: as many as nobody finds twice."""

_MOST_LETTERS = 64
_MARK = re.compile(r"(\d{1,12})\b[^0-9a-f]*([0-9a-f][0-9a-f\s\-]*)$", re.IGNORECASE)


class Found(StrEnum):
    """What is to be said of a mark."""

    HELD = "held"
    OTHER = "other"
    LATER = "later"
    BROKEN = "broken"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class MarkFound:
    """What was *found* of the mark with the number *seq*, made at *at*; *last* ends the chain.

    ``broken`` is the entry at which the chain does not hold.
    """

    found: Found
    seq: int = 0
    at: str = ""
    last: int = 0
    broken: int = 0


def read_mark(typed: str) -> AuditHead | None:
    """Return number and letters as somebody copied them from a paper, or None.

    Spaces between the letters do not matter, nor what stands between number and letters.
    """
    match = _MARK.search(typed.strip().rstrip("."))
    letters = re.sub(r"[\s\-]", "", match[2]).lower() if match else ""
    if match is None or not LEAST_LETTERS <= len(letters) <= _MOST_LETTERS:
        return None
    return AuditHead(int(match[1]), letters)


def check_mark(vault: Vault, mark: AuditHead) -> MarkFound:
    """Return whether *mark* stands in the chain, and whether the chain holds as a whole.

    Where it holds, nothing before the marked entry was changed since the paper was printed.

    Raises:
        VaultError: if the vault could not be read.
    """
    last = vault.audit_head().seq
    if mark.seq > last:
        return MarkFound(Found.LATER, mark.seq, last=last)
    entry = vault.audit_entry(mark.seq)
    if entry is None or not entry.mac.startswith(mark.mac):
        return MarkFound(Found.OTHER, mark.seq, entry.at if entry else "", last)
    try:
        vault.check_audit()
    except AuditBrokenError as broken:
        if broken.seq <= mark.seq:
            return MarkFound(Found.BROKEN, mark.seq, entry.at, last, broken.seq)
    return MarkFound(Found.HELD, mark.seq, entry.at, last)
