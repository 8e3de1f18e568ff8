"""What a verdict says: plain, calm, what is safe to conclude and what is not.

A verdict says first if the file is only a rehearsal, and last what it cannot know.
"""

from __future__ import annotations

from datetime import timedelta

from desktop.domain.document import grouped
from desktop.domain.saying import Saying, said
from desktop.domain.verdict import Reason, Seal, TimeStamp, Verdict

_REHEARSAL = "This is a rehearsal, not a real document. Nothing in it is valid."

_CLOCKS_DIFFER = timedelta(hours=1)
"""A laptop's clock may be off by as much and mean no harm."""

_CONTRADICTION = (
    "The two clocks contradict each other: the time stamp says that the seal was there before it "
    "was made. Rely on neither time."
)

_FOUND = {
    Reason.AS_RECORDED: "This file matches the record in this vault, down to the last bit.",
    Reason.AS_SEALED: "This file has not changed since it was sealed.",
    Reason.AS_PINNED: "This file has not changed since it was sealed with the key you asked for.",
    Reason.AS_OWN: "This file has not changed since it was sealed with a key of this vault.",
    Reason.AS_STRANGER: (
        "This file has not changed since it was sealed, but not with a key of this vault."
    ),
    Reason.ALTERED: "This file was changed: what it says now is not what was sealed.",
    Reason.ADDED_TO: "This file was changed: something was added to it after it was sealed.",
    Reason.REWRITTEN: "This file was changed: another program has written it anew.",
    Reason.UNSEALED: "This file has a place for a seal, and no seal is in it.",
    Reason.SEAL_FALSE: "This file was changed: its seal was not made by the key that it names.",
    Reason.NOT_THE_RECORD: "This file is sealed, but it is not the one in the vault's record.",
    Reason.CUT_SHORT: "This file is damaged: part of it is missing, as after a broken copy.",
    Reason.SEAL_UNREADABLE: "This file is damaged: its seal cannot be read.",
    Reason.STAMP_FALSE: "This file is damaged: the time stamp in its seal does not hold.",
    Reason.FILE_UNREADABLE: "This file is damaged: it cannot be read as a PDF.",
    Reason.EMPTY: "This file is empty.",
    Reason.TOO_LARGE: "This file is far larger than anything Holdfast seals; it was not opened.",
    Reason.NO_PDF: "This file is not a PDF.",
    Reason.LOCKED: "This file is locked with a password.",
    Reason.ENVELOPE: "This file is an envelope: it carries another file inside it.",
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
    Reason.AS_OWN: (
        "It can be relied on as sealed by this practice. This very file is not in the vault's "
        "record: it may come from before a backup was restored."
    ),
    Reason.AS_STRANGER: (
        "Whoever sealed it, this vault does not know them, whatever name they give. Compare the "
        "fingerprint below with the one on the paper copy."
    ),
    Reason.UNSEALED: (
        "Either it was never sealed, or the seal was taken away. Ask for the sealed copy."
    ),
    Reason.EMPTY: _CHOOSE,
    Reason.TOO_LARGE: _CHOOSE,
    Reason.NO_PDF: "Sealed documents are PDF files. Please choose another file.",
    Reason.LOCKED: "If it is the protected copy, open it and check the file inside it.",
    Reason.ENVELOPE: "Open it, save the file that is inside, and check that one.",
    Reason.NO_SEAL: (
        "If it was printed to a new file, the seal was lost on the way. Please choose the file "
        "that was handed over."
    ),
    Reason.OTHER_PROGRAM: "A PDF reader can say more about it.",
    Reason.OTHER_KEY: "Compare the fingerprint below with the one on the paper copy.",
}


def sentences(verdict: Verdict) -> tuple[Saying, ...]:
    """Return *verdict* in plain words: rehearsal, finding, what to do, what is unknown."""
    words: list[str] = [_REHEARSAL] if verdict.rehearsal else []
    words.append(_FOUND[verdict.reason])
    if verdict.voided_on:
        words.append(_voided(verdict.voided_on))
    words.extend(verdict.since)
    words.append(_NEXT.get(verdict.reason, _FRESH))
    if verdict.seal is not None:
        words.extend(_about(verdict.seal))
    return tuple(map(said, words))


def headline(verdict: Verdict) -> Saying:
    """Return the finding in one sentence; a rehearsal or a voided paper is said instead of it."""
    if verdict.rehearsal:
        return said(_REHEARSAL)
    return _voided(verdict.voided_on) if verdict.voided_on else sentence_of(verdict.reason)


def sentence_of(reason: Reason) -> Saying:
    """Return what *reason* says of a file, in one sentence."""
    return said(_FOUND[reason])


def _voided(on: str) -> Saying:
    return Saying("A later document in this vault voided it on %1: it does not count any more.", on)


def _about(seal: Seal) -> tuple[str, ...]:
    name = Saying(
        "Name on the seal: %1. Nobody else vouches for this name."
        if seal.self_issued
        else "Name on the seal: %1. Whoever vouches for this name was not asked.",
        seal.subject,
    )
    other = "A file cannot show whether another version of it exists."
    key = Saying("Fingerprint of the key: %1", grouped(seal.fingerprint))
    return (key, name, *_about_time(seal), other)


def _about_time(seal: Seal) -> tuple[str, ...]:
    moment = seal.signed_at.strftime("%Y-%m-%d %H:%M %z")
    if seal.stamped is None:
        return (
            Saying(
                "Time on the seal: %1. It is what the clock of the sealing computer said; no "
                "outside clock confirms it.",
                moment,
            ),
        )
    claimed = Saying(
        "Time on the seal: %1. It is what the clock of the sealing computer said.", moment
    )
    told = (claimed, *_about_stamp(seal.stamped))
    if seal.signed_at - seal.stamped.at < _CLOCKS_DIFFER:
        return told
    return (
        *told,
        _CONTRADICTION,
    )


def _about_stamp(stamped: TimeStamp) -> tuple[str, ...]:
    moment = stamped.at.strftime("%Y-%m-%d %H:%M %z")
    return (
        Saying(
            "A time stamp was added: the clock of %1 says that the seal was there on %2.",
            stamped.authority,
            moment,
        ),
        "It counts only for whoever trusts that service. Holdfast cannot ask it, and has not.",
        Saying("Fingerprint of the time stamp's key: %1", grouped(stamped.fingerprint)),
    )
