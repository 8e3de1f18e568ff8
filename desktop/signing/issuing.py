"""Writes the practitioner's own certificate: what it says, what it allows, for how long."""

from __future__ import annotations

import unicodedata
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID, ObjectIdentifier

VALID_FOR = timedelta(days=15 * 365 + 4)

_LONGEST_NAME = 64  # X.520, ub-common-name
_DOCUMENT_SIGNING = ObjectIdentifier("1.3.6.1.5.5.7.3.36")  # RFC 9336


def issue(
    private: rsa.RSAPrivateKey, *, name: str, practice: str = "", now: datetime, serial: bytes
) -> x509.Certificate:
    """Return a certificate that *private* signs for itself, in the name of *name*.

    *serial* is 18 random bytes.

    Raises:
        ValueError: if *name* has nothing to print.
    """
    attributes = [_attribute(NameOID.ORGANIZATION_NAME, practice)] if practice else []
    subject = x509.Name([*attributes, _attribute(NameOID.COMMON_NAME, name)])
    begins = now.replace(microsecond=0)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(private.public_key())
        # RFC 5280 section 4.1.2.2: positive, at most 20 octets, unique per issuer.
        .serial_number(int.from_bytes(b"\x01" + serial))
        # A laptop's clock that is set back a little must not make the key "not yet valid".
        .not_valid_before(begins - timedelta(days=1))
        .not_valid_after(begins + VALID_FOR)
    )
    for extension, critical in _extensions(private.public_key()):
        builder = builder.add_extension(extension, critical=critical)
    return builder.sign(private, hashes.SHA256())


def _extensions(public: rsa.RSAPublicKey) -> list[tuple[x509.ExtensionType, bool]]:
    identifier = x509.SubjectKeyIdentifier.from_public_key(public)
    # documentSigning alone makes a plain `openssl cms -verify` refuse the certificate.
    purposes = [_DOCUMENT_SIGNING, ExtendedKeyUsageOID.EMAIL_PROTECTION]
    return [
        (x509.BasicConstraints(ca=False, path_length=None), True),
        (_usage(), True),
        (x509.ExtendedKeyUsage(purposes), False),
        (identifier, False),
        (x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(identifier), False),
    ]


def _usage() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def _attribute(kind: ObjectIdentifier, text: str) -> x509.NameAttribute[str]:
    """Return *text* as part of a name, without control and direction characters."""
    kept = "".join(
        letter
        for letter in unicodedata.normalize("NFC", " ".join(text.split()))
        if unicodedata.category(letter) not in {"Cc", "Cs", "Co", "Cn"}
        and not (unicodedata.category(letter) == "Cf" and letter not in "\u200c\u200d")
    )
    kept = " ".join(kept.split())[:_LONGEST_NAME].strip()
    if not kept:
        raise ValueError("A seal key needs the practitioner's name.")
    return x509.NameAttribute(kind, kept)
