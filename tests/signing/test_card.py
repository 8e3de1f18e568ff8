"""A seal key on a card: a real SoftHSM token seals, and every fault has its own sentence."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

from desktop.domain.card import CardPlace, Tries
from desktop.domain.verdict import Finding
from desktop.signing.card import CardError, CardFault, CardNeededError
from desktop.signing.card_call import GET_IT, Room, ask, room
from desktop.signing.card_key import CardSeal, kept_seal, look, prove
from desktop.signing.certificate import SealKey
from desktop.signing.face import SealKeyUnreadableError
from desktop.signing.judge import judge
from desktop.signing.strict import check_seal
from tests.signing.paper import NOON, sealed_by
from tests.soft_token import LABEL, PIN, SoftToken, certified, soft_token

CHALLENGE = bytes(range(32))


@pytest.fixture(scope="module")
def private() -> rsa.RSAPrivateKey:
    """The key that stays on the card."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@pytest.fixture
def token(tmp_path: Path, private: rsa.RSAPrivateKey, monkeypatch: pytest.MonkeyPatch) -> SoftToken:
    """A card with a fitting key, put in."""
    made = soft_token(tmp_path / "card")
    made.add()
    made.put(private, certified(private, NOON))
    monkeypatch.setenv("SOFTHSM2_CONF", str(made.conf))
    return made


@pytest.fixture
def card(token: SoftToken) -> CardSeal:
    """The seal on that card, as it was found."""
    (found,) = found_on(token)
    return found


def place_of(token: SoftToken, label: str = LABEL) -> CardPlace:
    there = next(one for one in look(token.module, room(60)) if one.label == label)
    return CardPlace(token.module, there.label, there.serial, "")


def found_on(token: SoftToken, pin: str = PIN) -> tuple[CardSeal, ...]:
    return prove(place_of(token), pin, room(60), challenge=CHALLENGE, now=NOON)


def fault_of(card: CardSeal, pin: str | None = PIN, within: Room | None = None) -> CardFault:
    with pytest.raises(CardError) as refused:
        card.opened(pin, within or room(60)).sign(b"words")
    return refused.value.fault


def test_a_card_says_who_it_is_before_anybody_types_a_pin(token: SoftToken) -> None:
    (there,) = look(token.module, room(60))

    assert there.label == LABEL
    assert there.tries is Tries.PLENTY
    assert not there.keypad
    assert "SoftHSM" in there.maker


def test_a_file_sealed_by_a_card_is_as_sound_as_any(card: CardSeal) -> None:
    sealed = sealed_by(card.opened(PIN, room(60)))

    assert (
        check_seal(sealed, certificate=card.certificate, file_sha256=None).subject == card.subject
    )
    assert judge(sealed, known=None, pinned=card.fingerprint).finding is Finding.UNCHANGED


def test_the_vault_keeps_the_place_of_the_key_and_nothing_secret(card: CardSeal) -> None:
    kept = card.for_vault()

    assert kept_seal(kept) == card
    assert PIN.encode() not in kept
    assert b"PRIVATE" not in kept


@pytest.mark.parametrize("kept", [b"{", b'{"module": 1}\njunk', b"{}\n", b'{"no": "place"}\n'])
def test_what_is_no_place_of_a_key_is_refused(kept: bytes) -> None:
    with pytest.raises(SealKeyUnreadableError):
        kept_seal(kept)


def test_a_key_in_the_vault_stays_what_it_was(key: SealKey) -> None:
    assert kept_seal(key.for_vault()).certificate == key.certificate


def test_a_pin_shows_itself_nowhere(card: CardSeal) -> None:
    assert PIN not in repr(card.opened(PIN, room(60)))


def test_a_wrong_pin_is_tried_once_and_the_card_warns_from_then_on(
    card: CardSeal, token: SoftToken
) -> None:
    fault = fault_of(card, "0000")

    assert fault is CardFault.PIN_WRONG
    assert look(token.module, room(60))[0].tries is Tries.FEW


def test_a_card_that_was_taken_out_is_missed_and_welcome_again(
    card: CardSeal, token: SoftToken
) -> None:
    token.take_out()
    fault = fault_of(card)
    token.put_back()

    assert fault is CardFault.ABSENT
    assert card.opened(PIN, room(60)).sign(b"words")


def test_another_card_is_not_taken_for_hers_and_gets_no_pin(
    card: CardSeal, token: SoftToken
) -> None:
    token.take_out()
    token.add("Somebody's card")

    assert fault_of(card, "0000") is CardFault.OTHER
    assert look(token.module, room(60))[0].tries is Tries.PLENTY


def test_a_card_without_a_key_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = soft_token(tmp_path / "empty")
    made.add()
    monkeypatch.setenv("SOFTHSM2_CONF", str(made.conf))

    with pytest.raises(CardError) as refused:
        found_on(made)
    assert refused.value.fault is CardFault.NO_KEY


@pytest.mark.parametrize("why", ["too short", "too old", "no certificate"])
def test_a_card_whose_key_must_not_seal_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    made = soft_token(tmp_path / "unfit")
    made.add()
    size = 1024 if why == "too short" else 2048
    private = rsa.generate_private_key(public_exponent=65537, key_size=size)
    shown = certified(private, NOON, days=0 if why == "too old" else 400)
    made.put(private, None if why == "no certificate" else shown)
    monkeypatch.setenv("SOFTHSM2_CONF", str(made.conf))

    with pytest.raises(CardError) as refused:
        found_on(made)
    assert refused.value.fault is CardFault.NO_KEY


def test_of_two_keys_each_is_found_with_its_own_certificate(
    token: SoftToken,
) -> None:
    second = rsa.generate_private_key(public_exponent=65537, key_size=3072)
    token.put(second, certified(second, NOON), number="02")

    seals = found_on(token)

    assert {seal.place.key: seal.size for seal in seals} == {"01": 256, "02": 384}


def test_a_key_that_is_no_longer_there_is_said(card: CardSeal) -> None:
    gone = replace(card, place=replace(card.place, key="77"))

    assert fault_of(gone) is CardFault.NO_KEY


def test_a_card_that_signs_with_another_key_than_the_certificates_is_refused(
    card: CardSeal, token: SoftToken
) -> None:
    second = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    token.put(second, certified(second, NOON), number="02")
    swapped = replace(card, place=replace(card.place, key="02"))

    assert fault_of(swapped) is CardFault.REFUSED


@pytest.mark.parametrize("what", ["text", "absent", "other library"])
def test_a_file_that_is_no_module_says_so(tmp_path: Path, what: str) -> None:
    path = tmp_path / "module.so"
    if what == "text":
        path.write_text("This is no module.")
    module = sys.modules["_json"].__file__ if what == "other library" else str(path)

    with pytest.raises(CardError) as refused:
        look(str(module), room(60))
    assert refused.value.fault is CardFault.MODULE_UNFIT


def acting(words: str, seconds: float = 60) -> Room:
    return Room((sys.executable, "-c", words), seconds)


def test_a_module_that_never_answers_is_ended_in_time(card: CardSeal) -> None:
    asleep = acting("import time; time.sleep(600)", 0.2)

    assert fault_of(card, within=asleep) is CardFault.TIMED_OUT


@pytest.mark.parametrize("act", ["import os; os.abort()", "print('hello')", ""])
def test_a_module_that_falls_harms_nobody_else(card: CardSeal, act: str) -> None:
    assert fault_of(card, within=acting(act)) is CardFault.BROKE_OFF


def test_what_a_module_prints_does_not_spoil_the_answer(token: SoftToken) -> None:
    words = (
        "import os, desktop.signing.card_room as room; kept = room._slots;"
        "room._slots = lambda module: (os.write(1, b'noise'), kept(module))[1]; room.main()"
    )

    assert look(token.module, acting(words))[0].label == LABEL


def test_without_the_extra_one_sentence_says_how_to_get_it(tmp_path: Path) -> None:
    words = (
        "import desktop.signing.card_room as room;room.find_spec = lambda name: None; room.main()"
    )

    with pytest.raises(CardError) as refused:
        look(str(tmp_path), acting(words))
    assert refused.value.fault is CardFault.NOT_INSTALLED
    assert f"-m pip install {GET_IT}" in str(refused.value)


def test_the_pin_goes_through_the_pipe_and_not_over_the_command_line() -> None:
    words = "import sys; said = sys.stdin.read(); print('{}' if 'fel' in said else '')"
    telling = acting(words + "; assert 'fel' not in str([sys.argv, __import__('os').environ])")

    assert ask({"do": "look", "pin": PIN}, telling) == {}


def test_a_card_nobody_was_asked_about_says_what_is_needed() -> None:
    assert "nothing is sealed yet" in str(CardNeededError())


def test_an_elliptic_key_beside_a_fitting_one_does_not_disturb(
    token: SoftToken, card: CardSeal
) -> None:
    private = ec.generate_private_key(ec.SECP256R1())
    token.put(private, None, number="09")

    assert [seal.place.key for seal in found_on(token)] == [card.place.key]


def test_a_plain_signature_of_a_card_is_what_everybody_expects(card: CardSeal) -> None:
    signature = card.opened(PIN, room(60)).sign(b"words")

    public = card.shown().public_key()
    assert isinstance(public, rsa.RSAPublicKey)
    public.verify(signature, b"words", padding.PKCS1v15(), hashes.SHA256())
