"""What only some cards do: they lock, have a keypad, do not hash, or ask for the PIN each time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256

import pytest
from pkcs11 import PROTECTED_AUTH, Attribute, Mechanism, ObjectClass, TokenFlag
from pkcs11.exceptions import (
    AttributeTypeInvalid,
    DeviceError,
    DeviceRemoved,
    PinIncorrect,
    PinLocked,
    TokenNotPresent,
)

from desktop.signing import card_room
from desktop.signing.card import CardFault

QUESTION = {
    "do": "sign",
    "module": "maker.so",
    "label": "Card",
    "serial": "01",
    "key": "05",
    "pin": "1234",
    "content": b"words".hex(),
}
BASE = TokenFlag.TOKEN_INITIALIZED | TokenFlag.USER_PIN_INITIALIZED


@dataclass
class Key:
    """A key that writes down how it was asked to sign."""

    always_asks: object = False
    asked: list[tuple[bytes, Mechanism, object]] = field(default_factory=list)

    def __getitem__(self, name: Attribute) -> object:
        if name is Attribute.ALWAYS_AUTHENTICATE and self.always_asks is None:
            raise AttributeTypeInvalid
        return self.always_asks if name is Attribute.ALWAYS_AUTHENTICATE else b"\x05"

    def sign(self, content: bytes, *, mechanism: Mechanism, pin: object = None) -> bytes:
        self.asked.append((content, mechanism, pin))
        return b"signed"


@dataclass
class Card:
    """A card, its reader and the open session in one; what a wrong PIN does is its own."""

    key: Key = field(default_factory=Key)
    flags: TokenFlag = BASE
    can: frozenset[Mechanism] = frozenset({Mechanism.SHA256_RSA_PKCS})
    login: Callable[[Card], None] = lambda _card: None
    pins: list[object] = field(default_factory=list)
    label: str = "Card"
    serial: bytes = b"\x01"
    manufacturer_id: str = "Maker"
    model: str = "M1"

    def get_token(self) -> Card:
        return self

    def get_mechanisms(self) -> frozenset[Mechanism]:
        return self.can

    @property
    def token(self) -> Card:
        return self

    @property
    def slot(self) -> Card:
        return self

    def open(self, *, user_pin: object) -> Card:
        self.pins.append(user_pin)
        self.login(self)
        return self

    def get_objects(self, wanted: dict[Attribute, object]) -> list[Key]:
        return [self.key] if wanted[Attribute.CLASS] is ObjectClass.PRIVATE_KEY else []

    def close(self) -> None:
        return


@pytest.fixture
def card(monkeypatch: pytest.MonkeyPatch) -> Card:
    """A card in the only reader."""
    there = Card()
    monkeypatch.setattr(card_room, "_slots", lambda _module: [there])
    return there


def asked(**changed: object) -> dict[str, object]:
    return card_room.answer({**QUESTION, **changed})


def test_a_locked_card_is_not_given_another_pin(card: Card) -> None:
    card.flags = BASE | TokenFlag.USER_PIN_LOCKED

    assert asked() == {"fault": CardFault.PIN_LOCKED.value}
    assert card.pins == []


def wrong_then(flag: TokenFlag) -> Callable[[Card], None]:
    def login(card: Card) -> None:
        card.flags = BASE | flag
        raise PinIncorrect

    return login


@pytest.mark.parametrize(
    ("flag", "fault"),
    [
        (TokenFlag.USER_PIN_COUNT_LOW, CardFault.PIN_WRONG),
        (TokenFlag.USER_PIN_FINAL_TRY, CardFault.PIN_LAST),
        (TokenFlag.USER_PIN_LOCKED, CardFault.PIN_LOCKED),
    ],
)
def test_after_a_wrong_pin_the_card_says_what_is_left(
    card: Card, flag: TokenFlag, fault: CardFault
) -> None:
    card.login = wrong_then(flag)

    assert asked() == {"fault": fault.value}
    assert card.pins == ["1234"]


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (PinLocked, CardFault.PIN_LOCKED),
        (TokenNotPresent, CardFault.ABSENT),
        (DeviceRemoved, CardFault.ABSENT),
        (DeviceError, CardFault.REFUSED),
        (ZeroDivisionError, CardFault.REFUSED),
    ],
)
def test_whatever_a_module_answers_is_one_of_our_faults(
    card: Card, error: type[Exception], fault: CardFault
) -> None:
    def login(_card: Card) -> None:
        raise error

    card.login = login

    assert asked() == {"fault": fault.value}


def test_where_the_reader_has_keys_of_its_own_the_pin_is_typed_there(card: Card) -> None:
    card.flags = BASE | TokenFlag.PROTECTED_AUTHENTICATION_PATH

    shown = asked(do="look")["tokens"]
    asked(pin=None)

    assert isinstance(shown, list)
    assert shown[0]["keypad"] is True
    assert card.pins == [PROTECTED_AUTH]


def test_a_card_that_does_not_hash_gets_the_digest_as_the_standard_writes_it(card: Card) -> None:
    card.can = frozenset({Mechanism.RSA_PKCS})

    asked()

    ((content, mechanism, _),) = card.key.asked
    assert mechanism is Mechanism.RSA_PKCS
    assert content.hex() == "3031300d060960864801650304020105000420" + sha256(b"words").hexdigest()


@pytest.mark.parametrize(("asks", "pin"), [(True, "1234"), (False, None), (None, None)])
def test_a_key_that_asks_each_time_gets_the_pin_again(
    card: Card, asks: object, pin: object
) -> None:
    card.key.always_asks = asks

    asked()

    assert card.key.asked[0][2] == pin


def test_a_reader_with_a_card_that_was_never_made_ready_counts_as_empty(card: Card) -> None:
    card.flags = TokenFlag(0)

    assert asked() == {"fault": CardFault.ABSENT.value}
