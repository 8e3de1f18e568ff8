"""What was destroyed, held or locked out since a backup is named when that backup comes back."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.store import restoring
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.destruction import Order
from desktop.store.holds import COMPLAINT
from desktop.store.key_room import NewKeys
from desktop.store.recovery_code import RecoveryCode
from desktop.store.retentions import Retention
from desktop.store.undone import Undone
from desktop.store.vault import Vault
from desktop.store.watch import unwatched
from tests.store.conftest import PASSPHRASE, Begun, FixedClock

OLD, NEW = Passphrase(PASSPHRASE), Passphrase("olive tram window harbour")


def _another(vault: Vault, begun: Begun, name: str) -> str:
    return vault.add_client(name=name, reference="", practitioner=begun.practitioner)


def _let_go(vault: Vault, begun: Begun, client: str) -> None:
    vault.keep_until(Retention(client, begun.practitioner, "2010-01-01", "2020-01-01"))


def _destroy(vault: Vault, begun: Begun, client: str) -> None:
    vault.destroy(Order(client, begun.practitioner, "2026-12-02", "the years are over"))


def _restored(vault: Vault, path: Path, by: Passphrase = OLD) -> Vault:
    """Close the *vault* and return the one of the backup at *path*, in its place."""
    vault.close()
    clock = FixedClock()
    backup = restoring.open_backup(path, by)
    unlocked = restoring.restore(
        vault.folder, backup, unwatched, now=clock.now(), even_damaged=False
    )
    return Vault.opened(unlocked, clock=clock, randomness=random.Random(3).randbytes)


@pytest.fixture
def back_up(vault: Vault, tmp_path: Path) -> Callable[[], Path]:
    """Makes a backup of the vault."""
    return lambda: vault.back_up(tmp_path, unwatched).path


def test_a_file_destroyed_since_is_named_until_it_is_destroyed_again(
    vault: Vault, begun: Begun, back_up: Callable[[], Path]
) -> None:
    gone = _another(vault, begun, "Ada")
    _let_go(vault, begun, gone)
    path = back_up()
    _destroy(vault, begun, gone)

    restored = _restored(vault, path)

    assert restored.undone() == Undone(destroyed=(gone,))
    _destroy(restored, begun, gone)
    assert restored.undone() == Undone()
    restored.check_audit()
    restored.close()


def test_holds_are_named_whichever_way_they_went(
    vault: Vault, begun: Begun, back_up: Callable[[], Path]
) -> None:
    lifted, both = _another(vault, begun, "Lifted"), _another(vault, begun, "Both")
    hold = vault.hold(lifted, COMPLAINT, reason="a letter", by=begun.practitioner)
    path = back_up()
    vault.lift_hold(hold, reason="settled", by=begun.practitioner)
    vault.hold(begun.client, COMPLAINT, reason="a letter", by=begun.practitioner)
    passing = vault.hold(both, COMPLAINT, reason="a letter", by=begun.practitioner)
    vault.lift_hold(passing, reason="a mistake", by=begun.practitioner)

    restored = _restored(vault, path)

    assert restored.undone() == Undone(held=(begun.client,), released=(lifted,))
    restored.lift_hold(hold, reason="settled", by=begun.practitioner)
    restored.hold(begun.client, COMPLAINT, reason="a letter", by=begun.practitioner)
    assert restored.undone() == Undone()
    restored.close()


def test_a_passphrase_changed_since_is_named(vault: Vault, back_up: Callable[[], Path]) -> None:
    path = back_up()
    vault.change_passphrase(OLD, NEW, cost=CHEAPEST)

    restored = _restored(vault, path)

    assert restored.undone() == Undone(keys=("passphrase",))
    restored.change_passphrase(OLD, NEW, cost=CHEAPEST)
    assert restored.undone() == Undone()
    restored.close()


def test_a_second_restore_hands_on_what_the_first_undid(
    vault: Vault, begun: Begun, back_up: Callable[[], Path]
) -> None:
    gone = _another(vault, begun, "Ada")
    _let_go(vault, begun, gone)
    path = back_up()
    _destroy(vault, begun, gone)
    first = _restored(vault, path)
    first.keep_restored()

    second = _restored(first, path)

    assert second.undone() == Undone(destroyed=(gone,))
    second.close()


def test_a_vault_encrypted_anew_since_cannot_be_compared(
    vault: Vault, begun: Begun, back_up: Callable[[], Path]
) -> None:
    gone = _another(vault, begun, "Ada")
    _let_go(vault, begun, gone)
    path = back_up()
    _destroy(vault, begun, gone)
    new_code = RecoveryCode.new(random.Random(9).randbytes)
    vault.reencrypt(OLD, NewKeys(NEW, new_code, CHEAPEST), unwatched)

    restored = _restored(vault, path)

    noted = restored.backup_log().restored
    assert noted is not None
    assert "undone" not in noted.body
    assert restored.undone() == Undone()
    restored.close()
