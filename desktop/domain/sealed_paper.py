"""A paper that everybody signed at an earlier meeting: it stands, whatever is settled later."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.domain.signature import Signature


@dataclass(frozen=True, slots=True)
class SealedPaper:
    """One signed and sealed paper of a meeting that is over.

    ``meeting`` is the one in which its signing began, counted from 1; ``until`` is the row of
    the journal with which its signing was over. The three hashes are those of words, pages
    and file (design section 4).
    """

    document: str
    meeting: int
    until: int
    content_hash: str
    reading_hash: str
    file_hash: str
    signatures: tuple[Signature, ...] = field(default=(), repr=False)

    @property
    def at(self) -> str:
        """Return when the last of them signed (ISO 8601, the laptop's clock)."""
        return self.signatures[-1].at if self.signatures else ""
