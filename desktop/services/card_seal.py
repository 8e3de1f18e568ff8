"""A seal on a card or token: what is there, which of its keys may seal, and how it stands now.

The maker's module runs in a process of its own (desktop/signing/card_room.py), and only once
she has chosen its file. The PIN goes there for one sealing and is not kept.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from desktop.domain.card import CardPlace, CardToken
from desktop.services.means import Means
from desktop.services.seal_key import own_key, seal_key
from desktop.signing.card import CardError, CardFault
from desktop.signing.card_call import TO_LOOK, TO_SIGN, error_of, room
from desktop.signing.card_key import CardSeal, look, prove
from desktop.store.vault import Vault

_CHALLENGE = 32  # random bytes that each key signs to prove itself


def require_cards() -> None:
    """Go on only where the part that speaks with cards is installed.

    Raises:
        CardError: if it is not, with the line that gets it.
    """
    if find_spec("pkcs11") is None:
        raise error_of(CardFault.NOT_INSTALLED)


def cards_of(module: Path) -> tuple[CardToken, ...]:
    """Return the cards that the program at *module* finds.

    Raises:
        CardError: if it is no module, or no card is there.
    """
    there = look(str(module), room(TO_LOOK))
    if not there:
        raise CardError(CardFault.ABSENT)
    return there


def seals_on(means: Means, module: Path, token: CardToken, pin: str | None) -> tuple[CardSeal, ...]:
    """Return the seals on a card that may seal papers now, each proven by a signature.

    Raises:
        CardError: if the card cannot be used, or holds no fitting key.
    """
    place = CardPlace(str(module), token.label, token.serial, "")
    challenge = means.randomness(_CHALLENGE)
    return prove(place, pin, room(TO_SIGN), challenge=challenge, now=means.clock.now())


def card_now(vault: Vault) -> CardToken:
    """Return how the card of today's seal stands, before anybody types a PIN.

    Raises:
        CardError: if it is not there, or cannot be asked.
        VaultError: if the vault could not be read.
    """
    key = seal_key(vault)
    if not isinstance(key, CardSeal):
        raise CardError(CardFault.NO_KEY)
    there = look(key.place.module, room(TO_LOOK))
    if not there:
        raise CardError(CardFault.ABSENT)
    for token in there:
        if (token.label, token.serial) == (key.place.label, key.place.serial):
            return token
    raise CardError(CardFault.OTHER)


def may_stand_in(means: Means, vault: Vault) -> bool:
    """Say whether the practice has a key of its own that may seal in the card's place.

    Raises:
        VaultError: if the vault could not be read.
    """
    return own_key(vault, now=means.clock.now()) is not None
