"""The strict check: the only meaning of "intact" in Holdfast (reference pdf.md 7.6).

First the bytes, without any library that reads PDF: one signature, that leaves out
nothing but its own hole, over the very bytes that are there, in an envelope that could
not be written otherwise, by a key that is meant for it. Only then is the file opened
and looked at as a reader would see it. Whatever goes wrong on the way is an answer.

A time stamp that was added later has to hold as well; it says whose clock, never that the
clock is right.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from desktop.domain.document import SEAL_FIELD, fingerprint_of
from desktop.domain.verdict import Reason, Seal, TimeStamp
from desktop.signing.envelope import Envelope, build, read
from desktop.signing.face import is_rehearsal, may_seal, subject_of
from desktop.signing.hole import Hole, count_signatures, digest_around, find_hole
from desktop.signing.offline import keep_offline
from desktop.signing.refusal import SealError, refusal

if TYPE_CHECKING:
    from datetime import datetime

_LARGEST = 100 * 1024 * 1024
_END = re.compile(rb"[\r\n]%%EOF\s*\Z")


def check_seal(content: bytes, *, certificate: bytes | None, file_sha256: str | None) -> Seal:
    """Return the seal of *content* if nothing has changed since it was sealed.

    *certificate* (DER) pins whose seal it has to be, *file_sha256* which file; pass
    None for what is not known. Without either this proves only that the file is as
    it was sealed by whoever holds the key. May be called from any thread.

    Raises:
        SealBrokenError: if the file was changed.
        SealDamagedError: if it is damaged.
        SealAbsentError: if it is no file of ours, or sealed with another key.
    """
    try:
        seal = _sound_seal(content)
    except SealError:
        raise
    except Exception as trouble:
        # Any stumble over a file that somebody hands in means that it is not intact.
        raise refusal(Reason.FILE_UNREADABLE) from trouble
    if certificate is not None and fingerprint_of(certificate) != seal.fingerprint:
        raise refusal(Reason.OTHER_KEY)
    if file_sha256 is not None and fingerprint_of(content) != file_sha256:
        raise refusal(Reason.NOT_THE_RECORD)
    return seal


def _sound_seal(content: bytes) -> Seal:
    _look_from_outside(content)
    hole = find_hole(content)
    envelope = _sound_envelope(content, hole)
    shown = x509.load_der_x509_certificate(envelope.certificate)
    if not may_seal(shown):
        raise refusal(Reason.OTHER_PROGRAM)
    stamped = _sound_stamp(envelope)
    signed_at = _look_inside(content, hole)
    if not shown.not_valid_before_utc <= signed_at <= shown.not_valid_after_utc:
        raise refusal(Reason.SEAL_FALSE)
    return Seal(
        fingerprint=fingerprint_of(envelope.certificate),
        subject=subject_of(shown),
        signed_at=signed_at,
        rehearsal=is_rehearsal(shown),
        self_issued=shown.issuer == shown.subject,
        stamped=stamped,
    )


def _look_from_outside(content: bytes) -> None:
    """Refuse what need not be opened, and what holds no signature or several."""
    if not content:
        raise refusal(Reason.EMPTY)
    if len(content) > _LARGEST:
        raise refusal(Reason.TOO_LARGE)
    is_marked = SEAL_FIELD.encode() in content
    if not is_marked and b"%PDF-" not in content[:1024]:
        raise refusal(Reason.NO_PDF)
    if not is_marked or b"/ByteRange" not in content:
        # A library that reads PDF would search for the end byte by byte.
        if not _END.search(content[-1024:]):
            raise refusal(Reason.CUT_SHORT if is_marked else Reason.FILE_UNREADABLE)
        raise refusal(_reason_for_no_seal(content))
    if count_signatures(content) > 1:
        raise refusal(Reason.ADDED_TO)


def _reason_for_no_seal(content: bytes) -> Reason:
    keep_offline()
    from desktop.signing.structure import reason_for_no_seal

    return reason_for_no_seal(content)


def _sound_envelope(content: bytes, hole: Hole) -> Envelope:
    """Return the envelope in *hole* once digest, form and signature are proven."""
    try:
        envelope = read(hole.envelope)
        is_ours = build(envelope) == hole.envelope
    except ValueError as trouble:
        raise refusal(Reason.SEAL_UNREADABLE) from trouble
    if envelope.digest != digest_around(content, hole):
        raise refusal(Reason.ALTERED)
    if not is_ours:
        raise refusal(Reason.SEAL_UNREADABLE)
    public = x509.load_der_x509_certificate(envelope.certificate).public_key()
    if not isinstance(public, rsa.RSAPublicKey):
        raise refusal(Reason.OTHER_PROGRAM)
    try:
        public.verify(
            envelope.signature, envelope.attributes(), padding.PKCS1v15(), hashes.SHA256()
        )
    except InvalidSignature as trouble:
        raise refusal(Reason.SEAL_FALSE) from trouble
    return envelope


def _sound_stamp(envelope: Envelope) -> TimeStamp | None:
    """Return the time stamp that was added, if one was and it holds."""
    if not envelope.token:
        return None
    from desktop.signing.time_stamp import time_stamp_of
    from desktop.signing.time_stamp_token import TimeStampFalseError

    try:
        return time_stamp_of(envelope.token, envelope.signature)
    except TimeStampFalseError as trouble:
        raise refusal(Reason.STAMP_FALSE) from trouble


def _look_inside(content: bytes, hole: Hole) -> datetime:
    """Return the time on the seal if the file as a reader sees it is what the bytes say."""
    keep_offline()
    from desktop.signing.structure import is_sealed_our_way

    is_ours, signed_at = is_sealed_our_way(content, hole)
    if not is_ours or signed_at is None or signed_at.tzinfo is None:
        raise refusal(Reason.OTHER_PROGRAM)
    return signed_at
