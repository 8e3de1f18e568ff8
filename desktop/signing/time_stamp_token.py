"""The token of a time stamp, taken apart and put together in the one way it may be written.

A token (RFC 3161 section 2.4.2) is a CMS structure around what a clock says. Every byte of
it has to be vouched for: by the clock's signature, by the certificate that signature names,
by the signatures of that certificate's issuers, or because :func:`build_token` writes it
so. What is left are the certificates of issuers: the topmost is covered by no signature
that a reader has to know, and nothing is concluded from it here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

from desktop.signing.der import (
    CONTEXT_0,
    INTEGER,
    NULL,
    OCTETS,
    SEQUENCE,
    SET,
    inside,
    tlv,
    values_of,
)
from desktop.signing.envelope import issuer_and_serial
from desktop.signing.oids import (
    CONTENT_TYPE,
    MESSAGE_DIGEST,
    SHA256,
    SIGNED_DATA,
    SIGNING_CERTIFICATE_V2,
    VERSION_1,
    oid,
)

_TST_INFO = oid("2a864886f70d0109100104")  # 1.2.840.113549.1.9.16.1.4
_SIGNING_CERTIFICATE = oid("2a864886f70d010910020c")  # 1.2.840.113549.1.9.16.2.12
_VERSION_3 = tlv(INTEGER, b"\x03")

_DIGESTS: dict[bytes, type[hashes.SHA256 | hashes.SHA384 | hashes.SHA512]] = {  # RFC 5754 section 2
    SHA256: hashes.SHA256,
    oid("608648016503040202"): hashes.SHA384,
    oid("608648016503040203"): hashes.SHA512,
}
_PLAIN_RSA = oid("2a864886f70d010101")  # 1.2.840.113549.1.1.1
_RSA = {  # RFC 5754 section 3.2
    oid("2a864886f70d01010b"): hashes.SHA256,
    oid("2a864886f70d01010c"): hashes.SHA384,
    oid("2a864886f70d01010d"): hashes.SHA512,
}
_ELLIPTIC = {  # RFC 5754 section 3.3
    oid("2a8648ce3d040302"): hashes.SHA256,
    oid("2a8648ce3d040303"): hashes.SHA384,
    oid("2a8648ce3d040304"): hashes.SHA512,
}


class TimeStampFalseError(ValueError):
    """A token that does not hold, whatever the reason."""


@dataclass(frozen=True, slots=True)
class Token:
    """The parts of a token, each in DER; ``certificate`` is the clock's own."""

    content: bytes
    certificate: bytes = field(repr=False)
    certificates: tuple[bytes, ...] = field(repr=False)
    digest: bytes
    attributes: bytes = field(repr=False)
    algorithm: bytes
    signature: bytes = field(repr=False)


def read_token(token: bytes) -> Token:
    """Return the parts of *token*; they are worth nothing before :func:`check_token`.

    Raises:
        ValueError: if it cannot be read.
    """
    _, wrapped = values_of(inside(token, SEQUENCE))
    parts = list(values_of(inside(inside(wrapped, CONTEXT_0), SEQUENCE)))
    _, stated = values_of(inside(parts[2], SEQUENCE))
    certificates = tuple(values_of(inside(parts[3], CONTEXT_0)))
    _, named, digest, attributes, algorithm, signature, *_ = values_of(
        inside(inside(parts[-1], SET), SEQUENCE)
    )
    (own,) = (one for one in certificates if issuer_and_serial(one) == named)
    return Token(
        content=inside(inside(stated, CONTEXT_0), OCTETS),
        certificate=own,
        certificates=certificates,
        digest=digest,
        attributes=attributes,
        algorithm=algorithm,
        signature=inside(signature, OCTETS),
    )


def build_token(token: Token) -> bytes:
    """Return *token* in DER with no other certificates than its issuers', and nothing unsigned."""
    signer = tlv(
        SEQUENCE,
        VERSION_1,
        issuer_and_serial(token.certificate),
        token.digest,
        token.attributes,
        token.algorithm,
        tlv(OCTETS, token.signature),
    )
    signed = tlv(
        SEQUENCE,
        _VERSION_3,
        tlv(SET, token.digest),
        tlv(SEQUENCE, _TST_INFO, tlv(CONTEXT_0, tlv(OCTETS, token.content))),
        tlv(CONTEXT_0, *sorted(_chain(token.certificate, token.certificates))),
        tlv(SET, signer),
    )
    return tlv(SEQUENCE, SIGNED_DATA, tlv(CONTEXT_0, signed))


def check_token(token: Token) -> None:
    """Go on only if the clock whose certificate it names has signed *token*.

    Raises:
        TimeStampFalseError: if it has not.
        ValueError, InvalidSignature: if it cannot be read, or was signed otherwise.
    """
    kind = _digest_of(token.digest)
    attributes = dict(_pairs(token.attributes))
    digest = hashlib.new(kind.name, token.content).digest()
    if attributes[MESSAGE_DIGEST] != tlv(OCTETS, digest):
        raise TimeStampFalseError("it was signed over another content")
    if attributes[CONTENT_TYPE] != _TST_INFO or not _binds(attributes, token.certificate):
        raise TimeStampFalseError("it was signed as another thing")
    what = tlv(SET, inside(token.attributes, CONTEXT_0))
    public = x509.load_der_x509_certificate(token.certificate).public_key()
    _check_signature(public, token, what, kind)


def _check_signature(public: object, token: Token, what: bytes, kind: hashes.HashAlgorithm) -> None:
    """Go on only if *what* is signed with the key *public*, by the algorithm that is named."""
    named, *rest = values_of(inside(token.algorithm, SEQUENCE))
    is_bare = rest in ([], [tlv(NULL)])
    if isinstance(public, rsa.RSAPublicKey) and is_bare:
        if named != _PLAIN_RSA and not isinstance(kind, _RSA[named]):
            raise TimeStampFalseError("it names two digests")
        public.verify(token.signature, what, padding.PKCS1v15(), kind)
    elif isinstance(public, ec.EllipticCurvePublicKey) and not rest:
        if not isinstance(kind, _ELLIPTIC[named]):
            raise TimeStampFalseError("it names two digests")
        public.verify(token.signature, what, ec.ECDSA(kind))
    else:
        raise TimeStampFalseError("its key is of another kind")


def _digest_of(algorithm: bytes) -> hashes.HashAlgorithm:
    named, *rest = values_of(inside(algorithm, SEQUENCE))
    if rest not in ([], [tlv(NULL)]):
        raise TimeStampFalseError("its digest has parameters")
    return _DIGESTS[named]()


def _pairs(attributes: bytes) -> list[tuple[bytes, bytes]]:
    """Return the signed attributes by their kind; each holds one value."""
    found = []
    for one in values_of(inside(attributes, CONTEXT_0)):
        kind, values = values_of(inside(one, SEQUENCE))
        (value,) = values_of(inside(values, SET))
        found.append((kind, value))
    return found


def _binds(attributes: dict[bytes, bytes], certificate: bytes) -> bool:
    """Return whether the token is tied to this very *certificate* (RFC 5035, RFC 2634)."""
    newer = attributes.get(SIGNING_CERTIFICATE_V2)
    listed, *_ = values_of(inside(newer or attributes[_SIGNING_CERTIFICATE], SEQUENCE))
    first, *_ = values_of(inside(listed, SEQUENCE))
    parts = list(values_of(inside(first, SEQUENCE)))
    if newer is None:
        digest = hashlib.sha1(certificate).digest()  # noqa: S324 - RFC 2634 knows no other
    elif parts[0][0] == SEQUENCE:
        digest = hashlib.new(_digest_of(parts.pop(0)).name, certificate).digest()
    else:
        digest = hashlib.sha256(certificate).digest()
    return parts[0] == tlv(OCTETS, digest)


def _chain(own: bytes, certificates: Sequence[bytes]) -> list[bytes]:
    """Return *own* and its issuers among *certificates*, as far as they go.

    Raises:
        InvalidSignature: if one at the top did not issue itself after all.
    """
    chain, last = [own], x509.load_der_x509_certificate(own)
    while last.issuer != last.subject:
        issuers = [one for one in certificates if one not in chain and _has_issued(one, last)]
        if not issuers:
            return chain
        chain.append(issuers[0])
        last = x509.load_der_x509_certificate(issuers[0])
    last.verify_directly_issued_by(last)
    return chain


def _has_issued(issuer: bytes, issued: x509.Certificate) -> bool:
    try:
        issued.verify_directly_issued_by(x509.load_der_x509_certificate(issuer))
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True
