"""The envelope of a seal: the one CMS structure a seal may be, built from four things.

Certificate, digest and signature decide every byte (RFC 5652 SignedData, detached, one
signer, the three signed attributes of PAdES B-B: EN 319 142-1 section 6.3), and, where one
was added later, a time stamp's token, the one unsigned attribute there may be. Sealing
writes what :func:`build` gives; checking builds it again and compares byte for byte.
So nothing in it can be written in another way: no other order, no other encoding, no
other case in a name, no guest.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from desktop.signing.der import (
    CONTEXT_0,
    CONTEXT_1,
    NULL,
    OCTETS,
    SEQUENCE,
    SET,
    inside,
    tlv,
    values_of,
)
from desktop.signing.oids import (
    CONTENT_TYPE,
    MESSAGE_DIGEST,
    SHA256,
    SIGNED_DATA,
    SIGNING_CERTIFICATE_V2,
    VERSION_1,
    oid,
)

_DATA = oid("2a864886f70d010701")  # 1.2.840.113549.1.7.1
_TIME_STAMP = oid("2a864886f70d010910020e")  # 1.2.840.113549.1.9.16.2.14
_SHA256 = tlv(SEQUENCE, SHA256)  # 2.16.840.1.101.3.4.2.1, RFC 5754
_SHA256_RSA = tlv(SEQUENCE, oid("2a864886f70d01010b"), tlv(NULL))  # 1.2.840.113549.1.1.11
_BEFORE_DIGEST = MESSAGE_DIGEST + b"\x31\x22\x04\x20"  # SET, OCTET STRING of 32


@dataclass(frozen=True, slots=True)
class Envelope:
    """What a seal shows: whose key (certificate, DER), over which digest, what signature.

    ``token`` is the time stamp on that signature (DER), if one was added.
    """

    certificate: bytes = field(repr=False)
    digest: bytes
    signature: bytes = field(repr=False)
    token: bytes = field(default=b"", repr=False)

    def attributes(self) -> bytes:
        """Return the signed attributes in DER: the bytes that the key signs."""
        return tlv(SET, *_attributes(self.certificate, self.digest))


def build(envelope: Envelope) -> bytes:
    """Return *envelope* as DER.

    Raises:
        DerMalformedError: if its certificate is none.
    """
    signer = tlv(
        SEQUENCE,
        VERSION_1,
        issuer_and_serial(envelope.certificate),
        _SHA256,
        tlv(CONTEXT_0, *_attributes(envelope.certificate, envelope.digest)),
        _SHA256_RSA,
        tlv(OCTETS, envelope.signature),
        _unsigned(envelope.token),
    )
    signed = tlv(
        SEQUENCE,
        VERSION_1,
        tlv(SET, _SHA256),
        tlv(SEQUENCE, _DATA),
        tlv(CONTEXT_0, envelope.certificate),
        tlv(SET, signer),
    )
    return tlv(SEQUENCE, SIGNED_DATA, tlv(CONTEXT_0, signed))


def read(encoded: bytes) -> Envelope:
    """Return what *encoded* shows; it is worth nothing before :func:`build` agrees.

    Raises:
        ValueError: if it cannot be read.
    """
    _, content = values_of(inside(encoded, SEQUENCE))
    *_, certificates, signers = values_of(inside(inside(content, CONTEXT_0), SEQUENCE))
    *parts, last = values_of(inside(inside(signers, SET), SEQUENCE))
    signature, token = (parts[-1], _token(last)) if last[0] == CONTEXT_1 else (last, b"")
    _, found, rest = encoded.partition(_BEFORE_DIGEST)
    if not found:
        raise ValueError("No digest was signed.")
    return Envelope(inside(certificates, CONTEXT_0), rest[:32], inside(signature, OCTETS), token)


def _unsigned(token: bytes) -> bytes:
    """Return the unsigned attributes: the time stamp, or nothing at all."""
    if not token:
        return b""
    return tlv(CONTEXT_1, tlv(SEQUENCE, _TIME_STAMP, tlv(SET, token)))


def _token(attributes: bytes) -> bytes:
    _, values = values_of(inside(inside(attributes, CONTEXT_1), SEQUENCE))
    return inside(values, SET)


def _attributes(certificate: bytes, digest: bytes) -> list[bytes]:
    """Return the signed attributes in the order DER wants of a SET OF: by their bytes."""
    named = tlv(SEQUENCE, tlv(SEQUENCE, tlv(SEQUENCE, _certificate_id(certificate))))
    return sorted(
        [
            tlv(SEQUENCE, CONTENT_TYPE, tlv(SET, _DATA)),
            tlv(SEQUENCE, MESSAGE_DIGEST, tlv(SET, tlv(OCTETS, digest))),
            tlv(SEQUENCE, SIGNING_CERTIFICATE_V2, tlv(SET, named)),
        ]
    )


def _certificate_id(certificate: bytes) -> bytes:
    """Return what ties the signature to this very certificate (RFC 5035 section 3)."""
    return tlv(OCTETS, hashlib.sha256(certificate).digest())


def issuer_and_serial(certificate: bytes) -> bytes:
    """Return the issuer's name and the serial number as *certificate* writes them."""
    to_be_signed, *_ = values_of(inside(certificate, SEQUENCE))
    _version, serial, _algorithm, issuer, *_ = values_of(inside(to_be_signed, SEQUENCE))
    return tlv(SEQUENCE, issuer, serial)
