"""The practitioner's seal key: made at set-up or brought along, and its certificate.

RSA, because an elliptic key makes the library raise the file to PDF 2.0, which
PDF/A-2 does not know (reference pdf.md section 7.5).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from desktop.domain.document import fingerprint_of
from desktop.domain.saying import Saying
from desktop.signing.issuing import issue

REHEARSAL_NAME = "REHEARSAL - not valid"
REHEARSAL_PRACTICE = "Holdfast rehearsal"

_PURPOSES = frozenset(
    {
        ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE,
        ExtendedKeyUsageOID.EMAIL_PROTECTION,
        x509.ObjectIdentifier("1.3.6.1.5.5.7.3.36"),  # RFC 9336, document signing
        x509.ObjectIdentifier("1.3.6.1.4.1.311.10.3.12"),  # Microsoft, document signing
        x509.ObjectIdentifier("1.2.840.113583.1.1.5"),  # Adobe, authentic documents
    }
)
"""What a certificate that names purposes has to name one of."""

_BITS = 3072
_FEWEST_BITS = 2048  # for keys that are brought along


class SealKeyUnreadableError(ValueError):
    """A key file that does not open."""


class SealKeyUnfitError(ValueError):
    """A key that opens but must not seal."""


@dataclass(frozen=True, slots=True)
class SealKey:
    """A private key and the certificate that shows its public half."""

    certificate: bytes
    """The X.509 certificate, DER."""
    _private: rsa.RSAPrivateKey = field(repr=False)

    @classmethod
    def from_pkcs12(cls, content: bytes, passphrase: str, *, now: datetime) -> SealKey:
        """Return the key of a ``.p12`` or ``.pfx`` file.

        Raises:
            SealKeyUnreadableError: for a wrong passphrase or another kind of file.
            SealKeyUnfitError: if the key may not seal agreements now.
        """
        try:
            private, certificate, _ = pkcs12.load_key_and_certificates(content, passphrase.encode())
        except (ValueError, TypeError, UnsupportedAlgorithm):
            raise SealKeyUnreadableError(
                "This key file does not open. Please check its passphrase, and that it is a "
                ".p12 or .pfx file."
            ) from None
        if private is None or certificate is None:
            raise SealKeyUnreadableError(
                "This file holds no key with its certificate. Please export both together."
            )
        return _fit(private, certificate, now=now)

    @classmethod
    def from_vault(cls, kept: bytes) -> SealKey:
        """Return the key that :meth:`for_vault` wrote; the vault vouches for its bytes.

        Raises:
            SealKeyUnreadableError: if it holds no key with its certificate.
        """
        try:
            # The vault has already compared these bytes with their SHA-256, and every
            # seal is checked after it is made: proving the primes again costs 0.2 s.
            private = load_pem_private_key(kept, None, unsafe_skip_rsa_key_validation=True)
            certificate = x509.load_pem_x509_certificate(kept)
        except (ValueError, TypeError, UnsupportedAlgorithm):
            raise SealKeyUnreadableError("The vault's seal key cannot be read.") from None
        if not isinstance(private, rsa.RSAPrivateKey):
            raise SealKeyUnreadableError("The vault's seal key is of another kind.")
        return cls(certificate.public_bytes(Encoding.DER), private)

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate in hex; printed on paper, shown by every reader."""
        return fingerprint_of(self.certificate)

    @property
    def size(self) -> int:
        """Length of a signature in bytes."""
        return self._private.key_size // 8

    @property
    def subject(self) -> str:
        """The name on the certificate."""
        return subject_of(self._x509())

    @property
    def issuer(self) -> str:
        """Who vouches for that name; empty where nobody does."""
        shown = self._x509()
        return "" if shown.issuer == shown.subject else common_name(shown.issuer)

    @property
    def span(self) -> tuple[datetime, datetime]:
        """From when to when the certificate is valid, in UTC."""
        shown = self._x509()
        return shown.not_valid_before_utc, shown.not_valid_after_utc

    def sign(self, content: bytes) -> bytes:
        """Return the RSASSA-PKCS1-v1_5 signature of *content* with SHA-256."""
        return self._private.sign(content, padding.PKCS1v15(), hashes.SHA256())

    def covers(self, moment: datetime) -> bool:
        """Return whether the certificate is valid at *moment*."""
        certificate = self._x509()
        return certificate.not_valid_before_utc <= moment <= certificate.not_valid_after_utc

    def pkcs12(self, passphrase: str) -> bytes:
        """Return key and certificate as a ``.p12`` file, for a copy outside the vault."""
        return pkcs12.serialize_key_and_certificates(
            b"Holdfast seal",
            self._private,
            self._x509(),
            None,
            BestAvailableEncryption(passphrase.encode()),
        )

    def for_vault(self) -> bytes:
        """Return key and certificate as PEM, unencrypted: only the vault may keep it."""
        private = self._private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        return private + self.crt()

    def crt(self) -> bytes:
        """Return the certificate as a ``.crt`` file (PEM) to hand to anybody."""
        return self._x509().public_bytes(Encoding.PEM)

    def _x509(self) -> x509.Certificate:
        return x509.load_der_x509_certificate(self.certificate)


def make_seal_key(name: str, *, now: datetime, randomness: Callable[[int], bytes]) -> SealKey:
    """Make a self-signed RSA-3072 key for the practitioner *name*, valid for 15 years.

    *randomness* gives the serial number; the primes come from OpenSSL's own generator.

    Raises:
        ValueError: if *name* has nothing to print.
    """
    private = rsa.generate_private_key(public_exponent=65537, key_size=_BITS)
    certificate = issue(private, name=name, now=now, serial=randomness(18))
    return SealKey(certificate.public_bytes(Encoding.DER), private)


def make_rehearsal_key(*, now: datetime, randomness: Callable[[int], bytes]) -> SealKey:
    """Make a throwaway key whose certificate says that nothing it seals is valid."""
    private = rsa.generate_private_key(public_exponent=65537, key_size=_BITS)
    certificate = issue(
        private,
        name=REHEARSAL_NAME,
        practice=REHEARSAL_PRACTICE,
        now=now,
        serial=randomness(18),
    )
    return SealKey(certificate.public_bytes(Encoding.DER), private)


def subject_of(certificate: x509.Certificate) -> str:
    """Return the name on *certificate* as people read it."""
    return common_name(certificate.subject)


def common_name(name: x509.Name) -> str:
    """Return *name* as people read it."""
    found = name.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(found[0].value) if found else name.rfc4514_string()


def is_rehearsal(certificate: x509.Certificate) -> bool:
    """Return whether *certificate* says that nothing it seals is valid."""
    practices = certificate.subject.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)
    is_marked = any(practice.value == REHEARSAL_PRACTICE for practice in practices)
    return is_marked or subject_of(certificate) == REHEARSAL_NAME


def may_seal(certificate: x509.Certificate) -> bool:
    """Return whether *certificate* lets its key commit its owner to a document."""
    for one in certificate.extensions:
        if isinstance(one.value, x509.KeyUsage) and not one.value.content_commitment:
            return False
        if isinstance(one.value, x509.ExtendedKeyUsage) and not _PURPOSES & set(one.value):
            return False
    return True


def _fit(private: object, certificate: x509.Certificate, *, now: datetime) -> SealKey:
    if not isinstance(private, rsa.RSAPrivateKey) or private.key_size < _FEWEST_BITS:
        raise SealKeyUnfitError(
            Saying(
                "This key cannot seal agreements: it has to be an RSA key of %1 bits or more. "
                "Ask whoever issued it for one, or let Holdfast make a key.",
                str(_FEWEST_BITS),
            )
        )
    if certificate.public_key() != private.public_key():
        raise SealKeyUnfitError("The key and the certificate in this file do not belong together.")
    if not may_seal(certificate):
        raise SealKeyUnfitError(
            "This certificate is not meant for signing documents. Ask whoever issued it for one "
            "that is, or let Holdfast make a key."
        )
    key = SealKey(certificate.public_bytes(Encoding.DER), private)
    if not key.covers(now):
        raise SealKeyUnfitError(
            "This certificate is not valid today: it has run out or not begun. Please renew it, "
            "or let Holdfast make a key."
        )
    return key
