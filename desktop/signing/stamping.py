"""Puts a time stamp into the hole of a sealed file; not one signed byte changes."""

from __future__ import annotations

from dataclasses import replace

from desktop.signing.envelope import build, read
from desktop.signing.hole import Hole, find_hole
from desktop.signing.refusal import TimeStampRefusedError
from desktop.signing.strict import check_seal
from desktop.signing.time_stamp import question_for, token_for


def question(sealed: bytes) -> bytes:
    """Return the question (``.tsq``) about the seal of *sealed*.

    Raises:
        SealError: if it is not intact.
        TimeStampRefusedError: if it has a time stamp already.
    """
    return question_for(read(_open(sealed).envelope).signature)


def stamped(sealed: bytes, answer: bytes) -> bytes:
    """Return *sealed* with the time stamp of *answer* (``.tsr``) in its hole, strictly checked.

    Raises:
        SealError: if *sealed* is not intact.
        TimeStampRefusedError: if *answer* is no time stamp for it, or there is no room.
    """
    hole = _open(sealed)
    envelope = read(hole.envelope)
    made = build(replace(envelope, token=token_for(envelope.signature, answer)))
    room = hole.stop - hole.start - 2
    digits = made.hex().upper().encode("ascii")
    if len(digits) > room:
        raise TimeStampRefusedError(
            "This time stamp is too long for the room that the seal keeps. Please ask another "
            "service."
        )
    written = sealed[: hole.start + 1] + digits.ljust(room, b"0") + sealed[hole.stop - 1 :]
    check_seal(written, certificate=envelope.certificate, file_sha256=None)
    return written


def _open(sealed: bytes) -> Hole:
    """Return the hole of a file that is intact and has no time stamp yet."""
    seal = check_seal(sealed, certificate=None, file_sha256=None)
    if seal.stamped is not None:
        raise TimeStampRefusedError("This file has a time stamp already. Nothing was changed.")
    return find_hole(sealed)
