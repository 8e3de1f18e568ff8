"""What can go wrong with a seal key on a card, and the one sentence for each."""

from __future__ import annotations

from enum import Enum

from desktop.domain.saying import Saying


class CardFault(Enum):
    """Why a card does not seal."""

    NEEDED = "needed"
    NOT_INSTALLED = "not installed"
    MODULE_UNFIT = "module unfit"
    ABSENT = "absent"
    OTHER = "other"
    PIN_WRONG = "pin wrong"
    PIN_LAST = "pin last"
    PIN_LOCKED = "pin locked"
    NO_KEY = "no key"
    REFUSED = "refused"
    BROKE_OFF = "broke off"
    TIMED_OUT = "timed out"


_SENTENCES = {
    CardFault.NEEDED: (
        "Your seal is on a card. Everything is kept, and nothing is sealed yet. Please put the "
        "card in and type its PIN."
    ),
    CardFault.NOT_INSTALLED: (
        "Holdfast cannot speak with cards yet: python-pkcs11 is not installed. Nothing was "
        "changed. Please run %1 once in a terminal, then start Holdfast again."
    ),
    CardFault.MODULE_UNFIT: (
        "This file is no module for cards that works here. Nothing was changed. Please choose "
        "the one that the maker of your card gives out for this system."
    ),
    CardFault.ABSENT: (
        "No card is there. Nothing was changed. Please put the card or token in and try again."
    ),
    CardFault.OTHER: (
        "This is another card than the one with your seal. Nothing was changed. Please put "
        "yours in and try again."
    ),
    CardFault.PIN_WRONG: (
        "This PIN is wrong. Nothing was changed. After a few wrong ones a card locks itself: "
        "please look the PIN up before you try again."
    ),
    CardFault.PIN_LAST: (
        "This PIN is wrong, and the next wrong one locks the card. Nothing was changed. Please "
        "look the PIN up before you try again."
    ),
    CardFault.PIN_LOCKED: (
        "The card has locked its PIN after too many wrong ones. Nothing was changed. It can be "
        "unlocked with the program of its maker and the PUK."
    ),
    CardFault.NO_KEY: (
        "This card holds no key that may seal papers now. Nothing was changed. It takes an RSA "
        "key of 2,048 bits or more, with a certificate for signing documents that is valid today."
    ),
    CardFault.REFUSED: (
        "The card did not sign. Nothing was changed. Please take it out, put it in again, and "
        "try once more."
    ),
    CardFault.BROKE_OFF: (
        "The card's module broke off. Nothing was changed, and Holdfast goes on. Please take "
        "the card out, put it in again, and try once more."
    ),
    CardFault.TIMED_OUT: (
        "The card did not answer in time, so its module was ended. Nothing was changed. Please "
        "take the card out, put it in again, and try once more."
    ),
}


class CardError(Exception):
    """A card that does not seal; ``fault`` says why, the text says it to people."""

    def __init__(self, fault: CardFault, *values: str) -> None:
        super().__init__(Saying(_SENTENCES[fault], *values))
        self.fault = fault


class CardNeededError(CardError):
    """A seal on a card is to be used, and nobody was asked for its PIN yet."""

    def __init__(self) -> None:
        super().__init__(CardFault.NEEDED)
