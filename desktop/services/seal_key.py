"""The practitioner's seal, kept in the vault, how pages name it, and the key that seals now.

The key is in the vault, or on a card of which the vault keeps the place. Pages for a card
name the practice's own key as well, which may stand in for it if she chooses so.
"""

from __future__ import annotations

from datetime import datetime

from desktop.domain.card import CardUse
from desktop.domain.document import grouped
from desktop.domain.wording import Wording
from desktop.signing.card import CardNeededError
from desktop.signing.card_call import TO_SIGN, room
from desktop.signing.card_key import CardSeal, kept_seal
from desktop.signing.certificate import SealKey
from desktop.signing.face import Sealer
from desktop.store.vault import Vault

SEAL_KEY = "seal-key"
"""The name of the seal key among the vault's secrets."""
LOGO = "logo"
"""The name of the practice's logo among the vault's secrets."""

PracticeKey = SealKey | CardSeal
"""What the practice seals with: a key in the vault, or one on a card."""


class SealKeyAbsentError(Exception):
    """The vault holds no seal key."""


class SealBusyError(Exception):
    """The seal cannot change now; nothing was changed."""


def seal_key(vault: Vault) -> PracticeKey:
    """Return the practitioner's seal as it is kept.

    Raises:
        SealKeyAbsentError: if the vault has none.
        SealKeyUnreadableError: if it cannot be read.
    """
    kept = vault.secret(SEAL_KEY)
    if kept is None:
        raise SealKeyAbsentError(
            "There is no seal key in this vault. Your papers are safe. "
            "Please make or import one in the settings."
        )
    return kept_seal(kept)


def own_key(vault: Vault, *, now: datetime) -> SealKey | None:
    """Return the newest key that is in the vault itself, if it is valid *now*.

    Raises:
        SealKeyUnreadableError: if one cannot be read.
        VaultError: if the vault could not be read.
    """
    keys = (kept_seal(kept.content) for kept in vault.secrets(SEAL_KEY))
    newest = next((key for key in keys if isinstance(key, SealKey)), None)
    return newest if newest is not None and newest.covers(now) else None


def own_fingerprints(vault: Vault) -> frozenset[str]:
    """Return the fingerprints of every key this vault ever sealed with, former ones too.

    Raises:
        SealKeyUnreadableError: if one cannot be read.
        VaultError: if the vault could not be read.
    """
    return frozenset(kept_seal(kept.content).fingerprint for kept in vault.secrets(SEAL_KEY))


def key_named(vault: Vault, line: str) -> PracticeKey:
    """Return the key whose fingerprint *line* names, today's or a former one.

    Pages that somebody has signed name the key that will seal them; a key that came later
    must not seal them in its place. Without a line it is today's key.

    Raises:
        SealKeyAbsentError: if the vault has no such key.
        SealKeyUnreadableError: if a key cannot be read.
    """
    key = seal_key(vault)
    if not line or grouped(key.fingerprint) in line:
        return key
    for kept in vault.secrets(SEAL_KEY):
        former = kept_seal(kept.content)
        if grouped(former.fingerprint) in line:
            return former
    raise SealKeyAbsentError(
        "The seal key that these pages name is not in this vault. Nothing was sealed, and every "
        "signature is kept. Please restore that key, or clear the signatures and sign again."
    )


def sealer(vault: Vault, line: str, card: CardUse | None, *, now: datetime) -> Sealer:
    """Return the key that seals pages with this *line*, opened.

    A key on a card takes what she chose: its PIN, or the practice's own key, which has to
    stand in the line as well.

    Raises:
        CardNeededError: if the key is on a card, and she was not asked yet.
        SealKeyAbsentError: if the vault has no such key.
        SealKeyUnreadableError: if a key cannot be read.
    """
    key = key_named(vault, line)
    if isinstance(key, SealKey):
        return key
    if card is None or card.pin == "":
        raise CardNeededError
    if not card.own_key:
        return key.opened(card.pin, room(TO_SIGN))
    own = own_key(vault, now=now)
    if own is None or (line and grouped(own.fingerprint) not in line):
        raise SealKeyAbsentError(
            "These pages do not name a key of the practice's own, so only the card may seal "
            "them. Nothing was sealed, and every signature is kept. Please put the card in."
        )
    return own


def seal_line(vault: Vault, wording: Wording, *, now: datetime) -> str:
    """Return the line that names today's key on the pages it seals.

    Where it is on a card, the line names the key that may stand in for it too.

    Raises:
        SealKeyAbsentError: if the vault has no seal key.
        VaultError: if the vault could not be read.
    """
    key = seal_key(vault)
    own = own_key(vault, now=now) if isinstance(key, CardSeal) else None
    named = grouped(key.fingerprint)
    if own is None:
        return wording.label("seal.line", fingerprint=named)
    return wording.label("seal.line_card", fingerprint=named, own=grouped(own.fingerprint))
