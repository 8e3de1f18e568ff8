"""Key slots."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.errors import HeaderDamagedError, WrongSecretError
from desktop.store.recovery_code import RecoveryCode
from desktop.store.slots import KeychainSecret, Secret, Slot, check_slot, unwrap, wrap

DATA_KEY = bytes(range(32))
STORE = "ab" * 16
Chance = Callable[[int], bytes]


@pytest.fixture(params=["passphrase", "recovery", "keychain"])
def secret(request: pytest.FixtureRequest, randomness: Chance) -> Secret:
    """One secret of each kind."""
    kinds: dict[str, Secret] = {
        "passphrase": Passphrase("correct horse"),
        "recovery": RecoveryCode.new(randomness),
        "keychain": KeychainSecret(randomness(32)),
    }
    return kinds[request.param]


@pytest.fixture
def slot(secret: Secret, randomness: Chance) -> Slot:
    """The data key, wrapped for `secret`."""
    return wrap(DATA_KEY, secret, store_id=STORE, cost=CHEAPEST, randomness=randomness)


def test_each_kind_of_secret_opens_its_slot(secret: Secret, slot: Slot) -> None:
    check_slot(slot)

    assert unwrap((slot,), secret, store_id=STORE) == DATA_KEY


def test_a_slot_moved_to_another_vault_does_not_open(secret: Secret, slot: Slot) -> None:
    with pytest.raises(WrongSecretError):
        unwrap((slot,), secret, store_id="cd" * 16)


def test_a_slot_with_any_part_changed_does_not_open(secret: Secret, slot: Slot) -> None:
    changed = [
        replace(slot, salt=bytes(16)),
        replace(slot, nonce=bytes(12)),
        replace(slot, wrapped=bytes(48)),
    ]
    if slot.cost is not None:
        changed.append(replace(slot, cost=replace(CHEAPEST, passes=2)))
    for each in changed:
        with pytest.raises(WrongSecretError):
            unwrap((each,), secret, store_id=STORE)


def test_a_secret_without_a_slot_of_its_kind_opens_nothing(slot: Slot, secret: Secret) -> None:
    other = RecoveryCode("0" * 28) if isinstance(secret, Passphrase) else Passphrase("x")

    with pytest.raises(WrongSecretError):
        unwrap((slot,), other, store_id=STORE)


def test_a_passphrase_slot_without_its_cost_is_damaged(randomness: Chance) -> None:
    secret = Passphrase("correct horse")
    slot = wrap(DATA_KEY, secret, store_id=STORE, cost=CHEAPEST, randomness=randomness)

    with pytest.raises(HeaderDamagedError):
        check_slot(replace(slot, cost=None))
    with pytest.raises(HeaderDamagedError):
        unwrap((replace(slot, cost=None),), secret, store_id=STORE)


def test_a_slot_and_its_secret_show_nothing_in_their_reprs(secret: Secret, slot: Slot) -> None:
    assert "horse" not in repr(secret)
    assert "content" not in repr(secret)
    assert "wrapped" not in repr(slot)
