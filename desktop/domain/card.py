"""Seal keys on cards and tokens: what is plain about them, and what she chose at one sealing."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class Tries(Enum):
    """How a card stands to wrong PINs; PKCS#11 tells no number, only these (section 3.2)."""

    PLENTY = "plenty"
    FEW = "few"
    """Somebody has typed a wrong one since the last right one."""
    LAST = "last"
    NONE = "none"
    """The card has locked its PIN."""


@dataclass(frozen=True, slots=True)
class CardToken:
    """A card or token that is there: its name and number, and how its PIN stands.

    ``keypad`` says that the PIN is typed on the reader and not here.
    """

    label: str
    serial: str
    maker: str
    tries: Tries
    keypad: bool


@dataclass(frozen=True, slots=True)
class CardPlace:
    """Where a key is: its maker's module (a path), the card, and the key's id (hex) on it."""

    module: str
    label: str
    serial: str
    key: str


@dataclass(frozen=True, slots=True)
class CardUse:
    """What she chose for one sealing: the PIN, or the practice's own key instead of the card.

    ``pin`` is None where it is typed on the reader. It is never kept.
    """

    pin: str | None = field(default=None, repr=False)
    own_key: bool = False
