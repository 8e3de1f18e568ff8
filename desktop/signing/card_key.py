"""A seal whose key stays on a card: found once, kept as its place, opened by a PIN each time."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding

from desktop.domain.card import CardPlace, CardToken, Tries
from desktop.signing.card import CardError, CardFault
from desktop.signing.card_call import Room, ask
from desktop.signing.certificate import SealKey
from desktop.signing.face import SealFace, SealKeyUnfitError, SealKeyUnreadableError, check_fit


@dataclass(frozen=True, slots=True)
class CardSeal(SealFace):
    """A certificate, and the place of its key on a card; it seals nothing by itself."""

    place: CardPlace

    def for_vault(self) -> bytes:
        """Return place and certificate; there is nothing secret in them."""
        return json.dumps(asdict(self.place)).encode("ascii") + b"\n" + self.crt()

    def opened(self, pin: str | None, within: Room) -> OpenCard:
        """Return this seal ready to seal with *pin*; None if it is typed on the reader."""
        return OpenCard(self.certificate, self.place, pin, within)


@dataclass(frozen=True, slots=True)
class OpenCard(SealFace):
    """A card's seal and the PIN that somebody typed for one sealing."""

    place: CardPlace
    _pin: str | None = field(repr=False)
    _within: Room

    def sign(self, content: bytes) -> bytes:
        """Return the card's signature of *content*.

        Raises:
            CardError: if it does not sign, or not with the key of this certificate.
        """
        question = {"do": "sign", **asdict(self.place), "pin": self._pin, "content": content.hex()}
        signature = bytes.fromhex(ask(question, self._within)["signature"])
        if not _has_signed(self.shown(), signature, content):
            raise CardError(CardFault.REFUSED)
        return signature


def look(module: str, within: Room) -> tuple[CardToken, ...]:
    """Return the cards that are there, asked through the program at the path *module*.

    Raises:
        CardError: if the module cannot be used.
    """
    found = ask({"do": "look", "module": module}, within)["tokens"]
    return tuple(
        CardToken(
            str(one["label"]),
            str(one["serial"]),
            str(one["maker"]),
            Tries(one["tries"]),
            bool(one["keypad"]),
        )
        for one in found
    )


def prove(
    place: CardPlace, pin: str | None, within: Room, *, challenge: bytes, now: datetime
) -> tuple[CardSeal, ...]:
    """Return the seals on a card that may seal *now*, each proven by signing *challenge*.

    *place* needs no key yet.

    Raises:
        CardError: if the card cannot be used, or holds no fitting key.
    """
    question = {"do": "prove", **asdict(place), "pin": pin, "content": challenge.hex()}
    seals = []
    for one in ask(question, within)["keys"]:
        shown = x509.load_der_x509_certificate(bytes.fromhex(one["certificate"]))
        signature = bytes.fromhex(one["signature"])
        if _is_fit(shown, now) and _has_signed(shown, signature, challenge):
            der = shown.public_bytes(Encoding.DER)
            seals.append(CardSeal(der, replace(place, key=str(one["key"]))))
    if not seals:
        raise CardError(CardFault.NO_KEY)
    return tuple(seals)


def kept_seal(kept: bytes) -> SealKey | CardSeal:
    """Return the seal whose ``for_vault`` the vault has kept.

    Raises:
        SealKeyUnreadableError: if it cannot be read.
    """
    if not kept.startswith(b"{"):
        return SealKey.from_vault(kept)
    try:
        line, crt = kept.split(b"\n", 1)
        certificate = x509.load_pem_x509_certificate(crt).public_bytes(Encoding.DER)
        return CardSeal(certificate, CardPlace(**json.loads(line)))
    except (ValueError, TypeError):
        raise SealKeyUnreadableError("The vault's seal key cannot be read.") from None


def _is_fit(certificate: x509.Certificate, now: datetime) -> bool:
    try:
        check_fit(certificate, now=now)
    except SealKeyUnfitError:
        return False
    return True


def _has_signed(certificate: x509.Certificate, signature: bytes, content: bytes) -> bool:
    public = certificate.public_key()
    assert isinstance(public, rsa.RSAPublicKey)  # noqa: S101 - no other key becomes a seal
    try:
        public.verify(signature, content, padding.PKCS1v15(), hashes.SHA256())
    except InvalidSignature:
        return False
    return True
