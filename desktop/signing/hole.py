"""The hole: the one stretch of a sealed file its signature cannot cover, because it is there."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field

from desktop.domain.verdict import Reason
from desktop.signing.refusal import refusal

_RANGE = re.compile(rb"/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]")
_BEFORE = re.compile(rb"/Contents\s*\Z")
"""What has to stand right before a hole. Without it, a hole could move into the name
``/ByteRange`` itself, and a range that somebody once typed into a goal would rule."""
_NEAR = 32
_CANONICAL = re.compile(rb"<((?:[0-9A-F]{2})+)>")


@dataclass(frozen=True, slots=True)
class Hole:
    """Where the signature stands, from the ``<`` at *start* up to *stop*, and what is in it."""

    start: int
    stop: int
    content: bytes = field(repr=False)
    envelope: bytes = field(repr=False)


def count_signatures(content: bytes) -> int:
    """Return how many signatures stand in *content*: ranges that lead to a place for one.

    People may write a range into a goal or a name; words lead to no such place.
    """
    return sum(_leads_to_a_hole(content, found) for found in _RANGE.finditer(content))


def _leads_to_a_hole(content: bytes, found: re.Match[bytes]) -> bool:
    start, stop = int(found[2]), int(found[3])
    return content[start : start + 1] == b"<" and content[stop - 1 : stop] == b">"


def find_hole(content: bytes) -> Hole:
    """Return the hole of the one signature in *content*.

    It must be all that the signature leaves out, be written as one hexadecimal string
    in upper case, and hold one envelope with nothing but zeros after it.

    Raises:
        SealError: with the reason, if it is not so.
    """
    ranges = list(_RANGE.finditer(content))
    if not ranges:
        raise refusal(Reason.SEAL_UNREADABLE)
    # The seal was written after everything else.
    found = ranges[-1]
    first, start, stop, rest = (int(number) for number in found.groups())
    if first != 0 or not 0 < start < stop:
        raise refusal(Reason.REWRITTEN)
    if content[start : start + 1] != b"<" or content[stop - 1 : stop] != b">":
        raise refusal(Reason.REWRITTEN)
    if not _BEFORE.search(content[max(0, start - _NEAR) : start]):
        raise refusal(Reason.REWRITTEN)
    if stop + rest != len(content):
        raise refusal(Reason.ADDED_TO if stop + rest < len(content) else Reason.CUT_SHORT)
    digits = _CANONICAL.fullmatch(content, start, stop)
    if digits is None:
        raise refusal(Reason.SEAL_UNREADABLE)
    inside = bytes.fromhex(digits[1].decode("ascii"))
    return Hole(start, stop, inside, _unpadded(inside))


def digest_around(content: bytes, hole: Hole) -> bytes:
    """Return the SHA-256 of everything but the hole."""
    view = memoryview(content)
    digest = hashlib.sha256(view[: hole.start])
    digest.update(view[hole.stop :])
    return digest.digest()


def glimpse(content: bytes) -> bytes:
    """Return what seems to stand in the hole of a file that is not sound; maybe nothing."""
    digits = max(re.findall(rb"<([0-9A-Fa-f]{512,})", content), key=len, default=b"")
    return bytes.fromhex(digits[: len(digits) // 2 * 2].decode("ascii"))


def _unpadded(inside: bytes) -> bytes:
    """Return the DER at the beginning of *inside* if only zeros follow it."""
    # A seal is between 256 and 65535 bytes long: a SEQUENCE with two bytes of length.
    length = 4 + int.from_bytes(inside[2:4])
    if inside[:2] != b"\x30\x82" or length > len(inside) or any(inside[length:]):
        raise refusal(Reason.SEAL_UNREADABLE)
    return inside[:length]
