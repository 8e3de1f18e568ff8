"""Verdicts: what can honestly be said about a file that somebody wants checked.

Five findings and no more (design section 4): it matches this vault's record, it is
unchanged since it was sealed, it was changed, it is damaged, it is not ours. A verdict
says first if the file is only a rehearsal, and it says what it cannot know.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from desktop.domain.document import grouped
from desktop.domain.saying import Saying, said

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

    ALTERED = "altered"
    ADDED_TO = "added to"
    REWRITTEN = "rewritten"
    UNSEALED = "unsealed"
    SEAL_FALSE = "seal false"
    NOT_THE_RECORD = "not the record"

    CUT_SHORT = "cut short"
    SEAL_UNREADABLE = "seal unreadable"
    FILE_UNREADABLE = "file unreadable"

    EMPTY = "empty"
    TOO_LARGE = "too large"
    NO_PDF = "no pdf"
    LOCKED = "locked"
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
    Reason.ALTERED: Finding.CHANGED,
    Reason.ADDED_TO: Finding.CHANGED,
    Reason.REWRITTEN: Finding.CHANGED,
    Reason.UNSEALED: Finding.CHANGED,
    Reason.SEAL_FALSE: Finding.CHANGED,
    Reason.NOT_THE_RECORD: Finding.CHANGED,
    Reason.CUT_SHORT: Finding.DAMAGED,
    Reason.SEAL_UNREADABLE: Finding.DAMAGED,
    Reason.FILE_UNREADABLE: Finding.DAMAGED,
    Reason.EMPTY: Finding.NOT_OURS,
    Reason.TOO_LARGE: Finding.NOT_OURS,
    Reason.NO_PDF: Finding.NOT_OURS,
    Reason.LOCKED: Finding.NOT_OURS,
    Reason.NO_SEAL: Finding.NOT_OURS,
    Reason.OTHER_PROGRAM: Finding.NOT_OURS,
    Reason.OTHER_KEY: Finding.NOT_OURS,
}


@dataclass(frozen=True, slots=True)
class Seal:
    """What a sound seal says of itself.

    ``fingerprint`` is the SHA-256 of its certificate; ``signed_at`` what the sealing
    computer's clock claimed; ``self_issued`` whether nobody vouches for the name.
    """

    fingerprint: str
    subject: str = field(repr=False)
    signed_at: datetime
    rehearsal: bool
    self_issued: bool


@dataclass(frozen=True, slots=True)
class FiledRecord:
    """What the vault knows of a sealed file it filed."""

    file_sha256: str
    seal_fingerprint: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found about one file, and why; ``seal`` only where the seal is sound."""

    reason: Reason
    seal: Seal | None = None
    rehearsal: bool = False

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

    def sentences(self) -> tuple[Saying, ...]:
        """Return the verdict in plain words: rehearsal, finding, what to do, what is unknown."""
        found = (_FOUND[self.reason], _next(self.reason))
        words = found if self.seal is None else (*found, *_about(self.seal))
        return tuple(map(said, (_REHEARSAL, *words) if self.rehearsal else words))


_REHEARSAL = "This is a rehearsal, not a real document. Nothing in it is valid."

_FOUND = {
    Reason.AS_RECORDED: "This file matches the record in this vault, down to the last bit.",
    Reason.AS_SEALED: "This file has not changed since it was sealed.",
    Reason.AS_PINNED: "This file has not changed since it was sealed with the key you asked for.",
    Reason.ALTERED: "This file was changed: what it says now is not what was sealed.",
    Reason.ADDED_TO: "This file was changed: something was added to it after it was sealed.",
    Reason.REWRITTEN: "This file was changed: another program has written it anew.",
    Reason.UNSEALED: "This file has a place for a seal, and no seal is in it.",
    Reason.SEAL_FALSE: "This file was changed: its seal was not made by the key that it names.",
    Reason.NOT_THE_RECORD: "This file is sealed, but it is not the one in the vault's record.",
    Reason.CUT_SHORT: "This file is damaged: part of it is missing, as after a broken copy.",
    Reason.SEAL_UNREADABLE: "This file is damaged: its seal cannot be read.",
    Reason.FILE_UNREADABLE: "This file is damaged: it cannot be read as a PDF.",
    Reason.EMPTY: "This file is empty.",
    Reason.TOO_LARGE: "This file is far larger than anything Holdfast seals; it was not opened.",
    Reason.NO_PDF: "This file is not a PDF.",
    Reason.LOCKED: "This file is locked with a password.",
    Reason.NO_SEAL: "This PDF carries no seal of ours.",
    Reason.OTHER_PROGRAM: "This PDF is signed, but not in the way Holdfast seals.",
    Reason.OTHER_KEY: "This file is sealed, but not with the key you asked for.",
}

_COMPARE = (
    "Compare the fingerprint below with the one on the paper copy: only if they are the same "
    "was it sealed with the practitioner's key."
)
_CHOOSE = "Please choose another file."
_FRESH = "Do not rely on it. A fresh copy can come from the practitioner's vault."
_NEXT = {
    Reason.AS_RECORDED: "It can be relied on as the document that was sealed and filed.",
    Reason.AS_SEALED: _COMPARE,
    Reason.AS_PINNED: "It can be relied on as the document that was sealed.",
    Reason.UNSEALED: (
        "Either it was never sealed, or the seal was taken away. Ask for the sealed copy."
    ),
    Reason.EMPTY: _CHOOSE,
    Reason.TOO_LARGE: _CHOOSE,
    Reason.NO_PDF: "Sealed documents are PDF files. Please choose another file.",
    Reason.LOCKED: "If it is the protected copy, open it and check the file inside it.",
    Reason.NO_SEAL: (
        "If it was printed to a new file, the seal was lost on the way. Please choose the file "
        "that was handed over."
    ),
    Reason.OTHER_PROGRAM: "A PDF reader can say more about it.",
    Reason.OTHER_KEY: "Compare the fingerprint below with the one on the paper copy.",
}


def sentence_of(reason: Reason) -> str:
    """Return what *reason* says of a file, in one sentence."""
    return _FOUND[reason]


def _next(reason: Reason) -> str:
    return _NEXT.get(reason, _FRESH)


def _about(seal: Seal) -> tuple[str, ...]:
    moment = seal.signed_at.strftime("%Y-%m-%d %H:%M %z")
    time = Saying(
        "Time on the seal: %1. It is what the clock of the sealing computer said; no outside "
        "clock confirms it.",
        moment,
    )
    name = Saying(
        "Name on the seal: %1. Nobody else vouches for this name."
        if seal.self_issued
        else "Name on the seal: %1. Whoever vouches for this name was not asked.",
        seal.subject,
    )
    other = "A file cannot show whether another version of it exists."
    key = Saying("Fingerprint of the key: %1", grouped(seal.fingerprint))
    return (key, name, time, other)
