"""The face of a seal: what its certificate says, to anybody who looks, and what it may do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from desktop.domain.document import fingerprint_of
from desktop.domain.saying import Saying
from desktop.domain.visible import visible

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

_FEWEST_BITS = 2048  # for keys that are brought along


class SealKeyUnreadableError(ValueError):
    """A key file that does not open."""


class SealKeyUnfitError(ValueError):
    """A key that opens but must not seal."""


@dataclass(frozen=True, slots=True)
class SealFace:
    """A seal as its certificate shows it, wherever its key is."""

    certificate: bytes
    """The X.509 certificate, DER."""

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate in hex; printed on paper, shown by every reader."""
        return fingerprint_of(self.certificate)

    @property
    def size(self) -> int:
        """Length of a signature in bytes."""
        public = self.shown().public_key()
        assert isinstance(public, rsa.RSAPublicKey)  # noqa: S101 - no other key becomes a seal
        return public.key_size // 8

    @property
    def subject(self) -> str:
        """The name on the certificate."""
        return subject_of(self.shown())

    @property
    def issuer(self) -> str:
        """Who vouches for that name; empty where nobody does."""
        shown = self.shown()
        return "" if shown.issuer == shown.subject else common_name(shown.issuer)

    @property
    def span(self) -> tuple[datetime, datetime]:
        """From when to when the certificate is valid, in UTC."""
        shown = self.shown()
        return shown.not_valid_before_utc, shown.not_valid_after_utc

    def covers(self, moment: datetime) -> bool:
        """Return whether the certificate is valid at *moment*."""
        begins, ends = self.span
        return begins <= moment <= ends

    def crt(self) -> bytes:
        """Return the certificate as a ``.crt`` file (PEM) to hand to anybody."""
        return self.shown().public_bytes(Encoding.PEM)

    def shown(self) -> x509.Certificate:
        """Return the certificate, read."""
        return x509.load_der_x509_certificate(self.certificate)


class Sealer(Protocol):
    """A key that seals now, in the vault or on a card that is unlocked."""

    @property
    def certificate(self) -> bytes:
        """The certificate of the key, DER."""

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate in hex."""

    @property
    def size(self) -> int:
        """Length of a signature in bytes."""

    def covers(self, moment: datetime) -> bool:
        """Return whether the certificate is valid at *moment*."""

    def sign(self, content: bytes) -> bytes:
        """Return the RSASSA-PKCS1-v1_5 signature of *content* with SHA-256."""


def check_fit(certificate: x509.Certificate, *, now: datetime) -> None:
    """Go on only if the key of *certificate* may seal papers *now*.

    Raises:
        SealKeyUnfitError: with one sentence that says why it may not.
    """
    public = certificate.public_key()
    if not isinstance(public, rsa.RSAPublicKey) or public.key_size < _FEWEST_BITS:
        raise SealKeyUnfitError(
            Saying(
                "This key cannot seal agreements: it has to be an RSA key of %1 bits or more. "
                "Ask whoever issued it for one, or let Holdfast make a key.",
                str(_FEWEST_BITS),
            )
        )
    if not may_seal(certificate):
        raise SealKeyUnfitError(
            "This certificate is not meant for signing documents. Ask whoever issued it for one "
            "that is, or let Holdfast make a key."
        )
    if not certificate.not_valid_before_utc <= now <= certificate.not_valid_after_utc:
        raise SealKeyUnfitError(
            "This certificate is not valid today: it has run out or not begun. Please renew it, "
            "or let Holdfast make a key."
        )


def subject_of(certificate: x509.Certificate) -> str:
    """Return the name on *certificate* as people read it."""
    return common_name(certificate.subject)


def common_name(name: x509.Name) -> str:
    """Return *name* as people read it; whoever wrote it cannot make it say more."""
    found = name.get_attributes_for_oid(NameOID.COMMON_NAME)
    return visible(str(found[0].value) if found else name.rfc4514_string())


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
