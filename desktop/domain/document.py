"""Documents: an agreement typeset as PDF, before and after it is sealed.

Three fingerprints name what was agreed, each the SHA-256 of its bytes in hex
(design section 4):

- *content hash*: of the agreement's canonical text; on every page and in the QR code;
- *reading hash*: of the unsigned PDF that was shown, filed at the first signature;
- *file hash*: of the sealed PDF; in the vault and on the receipt.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

SEAL_FIELD = "Sig_Practitioner"
"""Name of the one empty signature field a document offers for its seal."""


class FingerprintMalformedError(ValueError):
    """Text that is no SHA-256 fingerprint."""


def fingerprint_of(content: bytes | str) -> str:
    """Return the SHA-256 of *content* as 64 lower-case hex digits; text is taken as UTF-8."""
    return hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()


def grouped(fingerprint: str) -> str:
    """Return *fingerprint* as people compare it: upper-case pairs with colons.

    The form is the one every PDF reader and ``openssl x509 -fingerprint`` show.
    """
    digits = fingerprint.upper()
    return ":".join(digits[at : at + 2] for at in range(0, len(digits), 2))


def read_fingerprint(text: str) -> str:
    """Return the fingerprint typed or pasted as *text*, however it was grouped.

    Raises:
        FingerprintMalformedError: unless it holds exactly 64 hex digits.
    """
    digits = "".join(text.lower().replace(":", " ").replace("-", " ").split())
    if len(digits) != 64 or set(digits) - set("0123456789abcdef"):
        raise FingerprintMalformedError(
            "A fingerprint has 64 digits and letters from A to F. Please compare it with the paper."
        )
    return digits


@dataclass(frozen=True, slots=True)
class Document:
    """A typeset PDF that nobody has sealed yet."""

    kind: str
    title: str
    content: bytes = field(repr=False)

    @property
    def fingerprint(self) -> str:
        """The reading hash: SHA-256 of the bytes that are shown before signing."""
        return fingerprint_of(self.content)


@dataclass(frozen=True, slots=True)
class SealedDocument:
    """A PDF under its seal; *seal_fingerprint* is the SHA-256 of the seal's certificate."""

    kind: str
    title: str
    content: bytes = field(repr=False)
    seal_fingerprint: str

    @property
    def fingerprint(self) -> str:
        """The file hash: SHA-256 of the sealed bytes."""
        return fingerprint_of(self.content)
