"""The vault as a whole: made, opened, closed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.store import vault as vaults
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.errors import (
    DiskFullError,
    StatementRefusedError,
    StoreMissingError,
    VaultError,
    VaultInUseError,
    WrongSecretError,
)
from desktop.store.recovery_code import RecoveryCode
from desktop.store.transaction import Transaction
from desktop.store.vault import Vault
from tests.store.conftest import PASSPHRASE, Begun, FixedClock

Reopen = Callable[..., Vault]


def test_everything_is_there_again_after_closing(
    vault: Vault, begun: Begun, code: RecoveryCode, reopen: Reopen
) -> None:
    vault.close()

    again = reopen(code)

    assert again.client(begun.client).name == "Zo\u00e9 O'Brien"
    assert again.store_id == vault.store_id
    assert not again.rehearsal
    again.check_audit()


def test_making_and_unlocking_are_in_the_audit(
    vault: Vault, code: RecoveryCode, reopen: Reopen
) -> None:
    vault.close()
    for _ in range(2):
        with pytest.raises(WrongSecretError):
            reopen(Passphrase("wrong"))

    first = reopen(code)
    kinds = [entry.kind for entry in first.audit()]
    failed = first.audit()[1]
    first.close()

    assert kinds == ["unlock", "failed_unlock", "lock", "created"]
    assert failed.body["count"] == 2
    assert [one.kind for one in reopen(code).audit(limit=3)] == ["unlock", "lock", "unlock"]


def test_an_open_vault_lets_nobody_else_in(vault: Vault, reopen: Reopen) -> None:
    with pytest.raises(VaultInUseError):
        reopen()

    vault.close()
    reopen()


def test_a_failed_opening_lets_the_next_one_in(
    vault: Vault, folder: Path, code: RecoveryCode, reopen: Reopen
) -> None:
    vault.close()
    store = folder / "store-1.db"
    store.rename(folder / "elsewhere")
    with pytest.raises(StoreMissingError):
        reopen(code)

    (folder / "elsewhere").rename(store)

    assert not reopen(code).is_damaged


def test_a_full_disk_keeps_nobody_from_reading(
    vault: Vault, begun: Begun, code: RecoveryCode, reopen: Reopen, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.close()

    def full(*_: object) -> None:
        raise DiskFullError

    monkeypatch.setattr(Transaction, "note", full)

    assert reopen(code).client(begun.client).id == begun.client


def test_an_unlock_that_cannot_be_filed_for_our_own_mistake_closes_the_vault(
    vault: Vault, code: RecoveryCode, reopen: Reopen, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.close()

    def mistaken(*_: object, **__: object) -> None:
        raise StatementRefusedError

    with monkeypatch.context() as patch:
        patch.setattr(Vault, "_note_unlock", mistaken)

        with pytest.raises(StatementRefusedError):
            reopen(code)

    reopen(code)


def test_a_rehearsal_vault_says_so_for_ever(
    folder: Path, clock: FixedClock, randomness: Callable[[int], bytes]
) -> None:
    vault, code = Vault.create(
        folder, PASSPHRASE, clock=clock, randomness=randomness, cost=CHEAPEST, rehearsal=True
    )
    assert vault.rehearsal
    vault.close()

    again = Vault.open(folder, code, clock=clock, randomness=randomness)

    assert again.rehearsal
    again.close()


def test_without_a_cost_the_machine_is_measured(
    folder: Path,
    clock: FixedClock,
    randomness: Callable[[int], bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(vaults, "calibrate", lambda _: CHEAPEST)

    vault, _ = Vault.create(folder, PASSPHRASE, clock=clock, randomness=randomness)

    assert vault._unlocked.header.slots[0].cost == CHEAPEST
    vault.close()


def test_ids_are_random_uuids(begun: Begun) -> None:
    assert len({begun.client, begun.intake, begun.practitioner}) == 3
    assert {each[12] for each in (begun.client, begun.intake)} == {"4"}


def _children(kind: type[VaultError]) -> list[type[VaultError]]:
    return [kind, *(each for child in kind.__subclasses__() for each in _children(child))]


@pytest.mark.parametrize("kind", _children(VaultError)[1:])
def test_every_trouble_says_what_happened_what_is_safe_and_what_to_do(
    kind: type[VaultError],
) -> None:
    sentence = kind.sentence or str(kind(1, "it is missing"))  # type: ignore[call-arg, arg-type]

    assert 2 <= sentence.count(". ") + 1 <= 5
    assert sentence.endswith(".")
    assert kind.__doc__
