"""Just enough DER (X.690) to write one fixed structure and to walk through it again."""

from __future__ import annotations

from collections.abc import Iterator

INTEGER, OCTETS, NULL, OID, SEQUENCE, SET = 0x02, 0x04, 0x05, 0x06, 0x30, 0x31
CONTEXT_0, CONTEXT_1 = 0xA0, 0xA1


class DerMalformedError(ValueError):
    """Bytes that do not add up."""


def tlv(tag: int, *parts: bytes) -> bytes:
    """Return *parts* under *tag* with their length, in the one way DER allows."""
    body = b"".join(parts)
    size = len(body)
    if size < 0x80:
        return bytes([tag, size]) + body
    length = size.to_bytes((size.bit_length() + 7) // 8)
    return bytes([tag, 0x80 | len(length)]) + length + body


def inside(encoded: bytes, tag: int) -> bytes:
    """Return what stands under *tag*, which must be all there is.

    Raises:
        DerMalformedError: if it is another tag, or more or less than one value.
    """
    values = list(values_of(encoded))
    if len(values) != 1 or encoded[0] != tag:
        raise DerMalformedError("Another value was expected.")
    start = 2 if encoded[1] < 0x80 else 2 + (encoded[1] & 0x7F)
    return encoded[start:]


def values_of(body: bytes) -> Iterator[bytes]:
    """Give the values that *body* is made of, each with its tag and length.

    Raises:
        DerMalformedError: if the lengths do not add up.
    """
    at = 0
    while at < len(body):
        size, start = _length(body, at)
        if start + size > len(body):
            raise DerMalformedError("A value is longer than what holds it.")
        yield body[at : start + size]
        at = start + size


def _length(body: bytes, at: int) -> tuple[int, int]:
    """Return how long the value at *at* is and where its content starts."""
    first = body[at + 1] if at + 1 < len(body) else 0x80
    if first < 0x80:
        return first, at + 2
    digits = first & 0x7F
    if not 0 < digits <= 4:
        raise DerMalformedError("A length is missing.")
    return int.from_bytes(body[at + 2 : at + 2 + digits]), at + 2 + digits
