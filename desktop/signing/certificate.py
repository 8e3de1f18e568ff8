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

from desktop.signing.face import (
    REHEARSAL_NAME,
    REHEARSAL_PRACTICE,
    SealFace,
    SealKeyUnfitError,
    SealKeyUnreadableError,
    check_fit,
)
from desktop.signing.issuing import issue

_BITS = 3072


@dataclass(frozen=True, slots=True)
class SealKey(SealFace):
    """A private key and the certificate that shows its public half."""

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

    def sign(self, content: bytes) -> bytes:
        """Return the RSASSA-PKCS1-v1_5 signature of *content* with SHA-256."""
        return self._private.sign(content, padding.PKCS1v15(), hashes.SHA256())

    def pkcs12(self, passphrase: str) -> bytes:
        """Return key and certificate as a ``.p12`` file, for a copy outside the vault."""
        return pkcs12.serialize_key_and_certificates(
            b"Holdfast seal",
            self._private,
            self.shown(),
            None,
            BestAvailableEncryption(passphrase.encode()),
        )

    def for_vault(self) -> bytes:
        """Return key and certificate as PEM, unencrypted: only the vault may keep it."""
        private = self._private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        return private + self.crt()


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


def _fit(private: object, certificate: x509.Certificate, *, now: datetime) -> SealKey:
    if certificate.public_key() != getattr(private, "public_key", lambda: None)():
        raise SealKeyUnfitError("The key and the certificate in this file do not belong together.")
    check_fit(certificate, now=now)
    assert isinstance(private, rsa.RSAPrivateKey)  # noqa: S101 - as its public half is
    return SealKey(certificate.public_bytes(Encoding.DER), private)
