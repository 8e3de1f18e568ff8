"""Judges a file that somebody wants checked: bytes in, one of five verdicts out."""

from __future__ import annotations

from desktop.domain.document import fingerprint_of
from desktop.domain.verdict import FiledRecord, Reason, Verdict
from desktop.signing.face import REHEARSAL_NAME
from desktop.signing.hole import glimpse
from desktop.signing.refusal import SealError
from desktop.signing.strict import check_seal


def judge(
    content: bytes,
    *,
    known: FiledRecord | None,
    pinned: str | None,
    own: frozenset[str] | None = None,
) -> Verdict:
    """Return the verdict on *content*; never raises, whatever the bytes are.

    *known* is what the vault filed for this document, *pinned* the fingerprint of the
    key somebody has on paper (64 lower-case hex digits), *own* the fingerprints of the
    vault's keys, former ones too; None where there is none.
    """
    try:
        seal = check_seal(content, certificate=None, file_sha256=None)
    except SealError as refused:
        return Verdict(refused.reason, rehearsal=_seems_rehearsal(content))
    if pinned is not None and pinned != seal.fingerprint:
        reason = Reason.OTHER_KEY
    elif known is None:
        reason = Reason.AS_PINNED if pinned is not None else _by_key(seal.fingerprint, own)
    elif known == FiledRecord(fingerprint_of(content), seal.fingerprint):
        reason = Reason.AS_RECORDED
    else:
        reason = Reason.NOT_THE_RECORD
    return Verdict(reason, seal=seal, rehearsal=seal.rehearsal)


def _by_key(fingerprint: str, own: frozenset[str] | None) -> Reason:
    """Return how a sound seal stands to the vault's keys, if a vault is at hand."""
    if own is None:
        return Reason.AS_SEALED
    return Reason.AS_OWN if fingerprint in own else Reason.AS_STRANGER


def _seems_rehearsal(content: bytes) -> bool:
    return REHEARSAL_NAME.encode() in glimpse(content)
