"""A trusted time for a seal, added later: RFC 3161, without going online.

The question (a ``.tsq`` file) is carried to a time-stamping service by hand, its answer
(a ``.tsr`` file) back. What is stamped is the signature itself, so the token can stand in
the unsigned attributes of the same hole and not one signed byte changes (PAdES B-T,
EN 319 142-1 section 6.3; the attribute is RFC 3161 appendix A).
"""

from __future__ import annotations

import hashlib

from asn1crypto import tsp
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.x509.oid import ExtendedKeyUsageOID

from desktop.domain.document import fingerprint_of
from desktop.domain.verdict import TimeStamp
from desktop.signing.der import INTEGER, SEQUENCE, inside, values_of
from desktop.signing.face import subject_of
from desktop.signing.refusal import TimeStampRefusedError
from desktop.signing.time_stamp_token import (
    TimeStampFalseError,
    build_token,
    check_token,
    read_token,
)

_GRANTED = (b"\x00", b"\x01")  # RFC 3161 section 2.4.2: granted, granted with modifications


def question_for(signature: bytes) -> bytes:
    """Return the question to a time-stamping service about *signature*, DER.

    It holds the SHA-256 of the signature and nothing of the document. There is no nonce:
    no other seal has this signature, so no older answer fits.
    """
    question = tsp.TimeStampReq(
        {
            "version": "v1",
            "message_imprint": {
                "hash_algorithm": {"algorithm": "sha256"},
                "hashed_message": hashlib.sha256(signature).digest(),
            },
            "cert_req": True,
        }
    )
    return bytes(question.dump())


def token_for(signature: bytes, answer: bytes) -> bytes:
    """Return the token in *answer* in its one spelling, checked to be about *signature*.

    Raises:
        TimeStampRefusedError: with one sentence for people, if it is not.
    """
    try:
        token = read_token(_granted(answer))
        imprint = _stated(token.content)["message_imprint"]["hashed_message"].native
    except TimeStampRefusedError:
        raise
    except (ValueError, TypeError, KeyError, IndexError) as trouble:
        raise TimeStampRefusedError(
            "This file is no answer of a time-stamping service. Please choose the .tsr file that "
            "came back."
        ) from trouble
    if imprint != hashlib.sha256(signature).digest():
        raise TimeStampRefusedError(
            "This time stamp belongs to another file. Please choose the answer to this file's "
            "own question."
        )
    try:
        plain = build_token(token)
        time_stamp_of(plain, signature)
    except (ValueError, TypeError, InvalidSignature) as trouble:
        raise TimeStampRefusedError(
            "This time stamp does not hold: its own signature cannot be confirmed. Please ask "
            "for a new one."
        ) from trouble
    return plain


def time_stamp_of(token: bytes, signature: bytes) -> TimeStamp:
    """Return what *token* says if it holds for *signature*; whom to trust is not decided here.

    Raises:
        TimeStampFalseError: if it does not hold.
    """
    try:
        return _sound(token, signature)
    except TimeStampFalseError:
        raise
    except Exception as trouble:
        # Whatever a token makes the libraries stumble over, it does not hold.
        raise TimeStampFalseError("the token cannot be read") from trouble


def _sound(token: bytes, signature: bytes) -> TimeStamp:
    read = read_token(token)
    if build_token(read) != token:
        raise TimeStampFalseError("it can be written in another way")
    check_token(read)
    said = _stated(read.content)
    imprint = said["message_imprint"]
    is_this = imprint["hashed_message"].native == hashlib.sha256(signature).digest()
    if imprint["hash_algorithm"]["algorithm"].native != "sha256" or not is_this:
        raise TimeStampFalseError("it belongs to another seal")
    shown = x509.load_der_x509_certificate(read.certificate)
    purposes = shown.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    if ExtendedKeyUsageOID.TIME_STAMPING not in purposes:
        raise TimeStampFalseError("its key is not for time stamps")
    at = said["gen_time"].native
    if not shown.not_valid_before_utc <= at <= shown.not_valid_after_utc:
        raise TimeStampFalseError("its key was not valid at that time")
    return TimeStamp(at, subject_of(shown), fingerprint_of(read.certificate))


def _stated(content: bytes) -> tsp.TSTInfo:
    return tsp.TSTInfo.load(content, strict=True)


def _granted(answer: bytes) -> bytes:
    """Return the token in *answer*.

    Raises:
        TimeStampRefusedError: if the service said no.
        ValueError: if it is no answer.
    """
    status, *token = values_of(inside(answer, SEQUENCE))
    said, *_ = values_of(inside(status, SEQUENCE))
    if inside(said, INTEGER) not in _GRANTED:
        raise TimeStampRefusedError(
            "The time-stamping service said no. Please ask it again, or ask another one."
        )
    (granted,) = token
    return granted
