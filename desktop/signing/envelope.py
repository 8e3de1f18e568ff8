"""The envelope of a seal: the one CMS structure a seal may be, built from three things.

Certificate, digest and signature decide every byte (RFC 5652 SignedData, detached, one
signer, the three signed attributes of PAdES B-B: EN 319 142-1 section 6.3). Sealing
writes what :func:`build` gives; checking builds it again and compares byte for byte.
So nothing in it can be written in another way: no other order, no other encoding, no
other case in a name, no guest.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from asn1crypto import cms, tsp, x509


class EnvelopeMalformedError(ValueError):
    """Bytes that are no envelope of a seal."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """What a seal shows: whose key, over which digest, with which signature."""

    certificate: bytes = field(repr=False)
    digest: bytes
    signature: bytes = field(repr=False)

    def attributes(self) -> bytes:
        """Return the signed attributes in DER: the bytes that the key signs."""
        encoded: bytes = _attributes(self.certificate, self.digest).dump()
        return encoded


def build(envelope: Envelope) -> bytes:
    """Return *envelope* as DER."""
    certificate = x509.Certificate.load(envelope.certificate)
    signer = {
        "version": "v1",
        "sid": cms.SignerIdentifier(
            {
                "issuer_and_serial_number": {
                    "issuer": certificate.issuer,
                    "serial_number": certificate.serial_number,
                }
            }
        ),
        "digest_algorithm": {"algorithm": "sha256"},
        "signed_attrs": _attributes(envelope.certificate, envelope.digest),
        "signature_algorithm": {"algorithm": "sha256_rsa"},
        "signature": envelope.signature,
    }
    signed = {
        "version": "v1",
        "digest_algorithms": [{"algorithm": "sha256"}],
        "encap_content_info": {"content_type": "data"},
        "certificates": [cms.CertificateChoices(name="certificate", value=certificate)],
        "signer_infos": [signer],
    }
    encoded: bytes = cms.ContentInfo(
        {"content_type": "signed_data", "content": cms.SignedData(signed)}
    ).dump()
    return encoded


def read(encoded: bytes) -> Envelope:
    """Return what *encoded* shows; it is worth nothing before :func:`build` agrees.

    Raises:
        EnvelopeMalformedError: if it cannot be read.
    """
    try:
        signed = cms.ContentInfo.load(encoded, strict=True)["content"]
        signer = signed["signer_infos"][0]
        (digest,) = (
            attribute["values"][0].native
            for attribute in signer["signed_attrs"]
            if attribute["type"].native == "message_digest"
        )
        return Envelope(
            certificate=signed["certificates"][0].chosen.dump(),
            digest=digest,
            signature=signer["signature"].native,
        )
    except Exception as trouble:  # whatever the parser stumbles over
        raise EnvelopeMalformedError("This is no seal.") from trouble


def _attributes(certificate: bytes, digest: bytes) -> cms.CMSAttributes:
    return cms.CMSAttributes(
        [
            {"type": "content_type", "values": ["data"]},
            {"type": "message_digest", "values": [digest]},
            {"type": "signing_certificate_v2", "values": [_named(certificate)]},
        ]
    )


def _named(certificate: bytes) -> tsp.SigningCertificateV2:
    """Return the attribute that ties the signature to this very certificate (RFC 5035)."""
    return tsp.SigningCertificateV2(
        {"certs": [{"cert_hash": hashlib.sha256(certificate).digest()}]}
    )
