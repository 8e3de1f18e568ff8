"""Verdicts: what can honestly be said about a file that somebody wants checked.

Five findings and no more (design section 4): it matches this vault's record, it is
unchanged since it was sealed, it was changed, it is damaged, it is not ours.
``verdict_words`` puts them into words.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from desktop.domain.saying import Saying

if TYPE_CHECKING:
    from datetime import datetime


class Finding(Enum):
    """The five findings, in the order of the design."""

    RECORDED = "recorded"
    UNCHANGED = "unchanged"
    CHANGED = "changed"
    DAMAGED = "damaged"
    NOT_OURS = "not ours"

    @property
    def exit_code(self) -> int:
        """Exit code of ``holdfast verify``: 0 for the first two, 10 to 12 for the others.

        The most alarming is the highest, so a batch ends with the highest of its codes.
        1 and 2 stay with Python and with the reading of arguments, 4 means "no display".
        """
        return {Finding.NOT_OURS: 10, Finding.DAMAGED: 11, Finding.CHANGED: 12}.get(self, 0)


class Reason(Enum):
    """Why a finding was reached; a closed set, so that each can be put in plain words."""

    AS_RECORDED = "as recorded"
    AS_SEALED = "as sealed"
    AS_PINNED = "as pinned"
    AS_OWN = "as own"
    AS_STRANGER = "as stranger"

    ALTERED = "altered"
    ADDED_TO = "added to"
    REWRITTEN = "rewritten"
    UNSEALED = "unsealed"
    SEAL_FALSE = "seal false"
    NOT_THE_RECORD = "not the record"

    CUT_SHORT = "cut short"
    SEAL_UNREADABLE = "seal unreadable"
    STAMP_FALSE = "stamp false"
    FILE_UNREADABLE = "file unreadable"

    EMPTY = "empty"
    TOO_LARGE = "too large"
    NO_PDF = "no pdf"
    LOCKED = "locked"
    ENVELOPE = "envelope"
    NO_SEAL = "no seal"
    OTHER_PROGRAM = "other program"
    OTHER_KEY = "other key"

    @property
    def finding(self) -> Finding:
        """The finding this reason leads to."""
        return _FINDINGS[self]


_FINDINGS = {
    Reason.AS_RECORDED: Finding.RECORDED,
    Reason.AS_SEALED: Finding.UNCHANGED,
    Reason.AS_PINNED: Finding.UNCHANGED,
    Reason.AS_OWN: Finding.UNCHANGED,
    Reason.AS_STRANGER: Finding.UNCHANGED,
    Reason.ALTERED: Finding.CHANGED,
    Reason.ADDED_TO: Finding.CHANGED,
    Reason.REWRITTEN: Finding.CHANGED,
    Reason.UNSEALED: Finding.CHANGED,
    Reason.SEAL_FALSE: Finding.CHANGED,
    Reason.NOT_THE_RECORD: Finding.CHANGED,
    Reason.CUT_SHORT: Finding.DAMAGED,
    Reason.SEAL_UNREADABLE: Finding.DAMAGED,
    Reason.STAMP_FALSE: Finding.DAMAGED,
    Reason.FILE_UNREADABLE: Finding.DAMAGED,
    Reason.EMPTY: Finding.NOT_OURS,
    Reason.TOO_LARGE: Finding.NOT_OURS,
    Reason.NO_PDF: Finding.NOT_OURS,
    Reason.LOCKED: Finding.NOT_OURS,
    Reason.ENVELOPE: Finding.NOT_OURS,
    Reason.NO_SEAL: Finding.NOT_OURS,
    Reason.OTHER_PROGRAM: Finding.NOT_OURS,
    Reason.OTHER_KEY: Finding.NOT_OURS,
}


@dataclass(frozen=True, slots=True)
class TimeStamp:
    """What a time stamp that was added later says: whose clock, and when it read the seal.

    ``authority`` is the name on the service's certificate, ``fingerprint`` its SHA-256.
    """

    at: datetime
    authority: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Seal:
    """What a sound seal says of itself.

    ``fingerprint`` is the SHA-256 of its certificate; ``signed_at`` what the sealing
    computer's clock claimed; ``self_issued`` whether nobody vouches for the name;
    ``stamped`` the time stamp in it, if one was added.
    """

    fingerprint: str
    subject: str = field(repr=False)
    signed_at: datetime
    rehearsal: bool
    self_issued: bool
    stamped: TimeStamp | None = None


@dataclass(frozen=True, slots=True)
class FiledRecord:
    """What the vault knows of a sealed file it filed."""

    file_sha256: str
    seal_fingerprint: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found about one file, and why; ``seal`` only where the seal is sound.

    ``voided_on`` is the date (ISO) on which a later document of this vault voided it; ``since``
    tells of its other later papers: one that changed it, took it back or replaced it.
    ``standing`` is how the paper stands in the vault, in one word for scripts; empty where the
    vault does not know the file, or nobody signs its kind.
    """

    reason: Reason
    seal: Seal | None = None
    rehearsal: bool = False
    voided_on: str = ""
    since: tuple[Saying, ...] = field(default=(), repr=False)
    standing: str = ""

    @property
    def finding(self) -> Finding:
        """Which of the five findings this is."""
        return self.reason.finding

    @property
    def exit_code(self) -> int:
        """The exit code of the finding."""
        return self.finding.exit_code

    @property
    def is_intact(self) -> bool:
        """Whether the file is as it was sealed, by the key that was asked for."""
        return self.exit_code == 0
