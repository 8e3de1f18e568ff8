"""Judges a file that somebody wants checked: bytes in, one of five verdicts out."""

from __future__ import annotations

from desktop.domain.document import fingerprint_of
from desktop.domain.verdict import FiledRecord, Reason, Verdict
from desktop.signing.certificate import REHEARSAL_NAME
from desktop.signing.hole import glimpse
from desktop.signing.refusal import SealError
from desktop.signing.strict import check_seal


def judge(content: bytes, *, known: FiledRecord | None, pinned: str | None) -> Verdict:
    """Return the verdict on *content*; never raises, whatever the bytes are.

    *known* is what the vault filed for this document, *pinned* the fingerprint of the
    key somebody has on paper (64 lower-case hex digits); None where there is none.
    """
    try:
        seal = check_seal(content, certificate=None, file_sha256=None)
    except SealError as refused:
        return Verdict(refused.reason, rehearsal=_seems_rehearsal(content))
    if pinned is not None and pinned != seal.fingerprint:
        reason = Reason.OTHER_KEY
    elif known is None:
        reason = Reason.AS_SEALED if pinned is None else Reason.AS_PINNED
    elif known == FiledRecord(fingerprint_of(content), seal.fingerprint):
        reason = Reason.AS_RECORDED
    else:
        reason = Reason.NOT_THE_RECORD
    return Verdict(reason, seal=seal, rehearsal=seal.rehearsal)


def _seems_rehearsal(content: bytes) -> bool:
    return REHEARSAL_NAME.encode() in glimpse(content)
