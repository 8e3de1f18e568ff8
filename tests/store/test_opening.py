"""Making a vault's files."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection, inspect

from desktop.store import key_file, migrations, opening
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.errors import (
    DiskFailedError,
    DiskFullError,
    StatementRefusedError,
    StoreNewerError,
    StoreOlderError,
    VaultExistsError,
    VaultReadOnlyError,
)
from desktop.store.unlocking import unlock
from desktop.store.vault import Vault
from tests.store.conftest import PASSPHRASE, FixedClock

Chance = Callable[[int], bytes]


def test_a_new_vault_is_five_private_files(vault: Vault, folder: Path) -> None:
    vault.close()

    assert {each.name for each in folder.iterdir()} == {
        "anchor",
        "app.lock",
        "store-1.db",
        "vault.key",
        "vault.key.mirror",
    }
    assert {each.stat().st_mode & 0o777 for each in folder.iterdir()} == {0o600}
    assert folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("ending", ["", "-wal", "-journal"])
@pytest.mark.parametrize("name", ["store-2.db", "store-2.db.partial"])
def test_what_a_killed_encryption_left_behind_is_removed_at_the_next_unlock(
    vault: Vault, folder: Path, clock: FixedClock, randomness: Chance, name: str, ending: str
) -> None:
    vault.close()
    (folder / f"{name}{ending}").write_bytes(b"half a store")

    Vault.open(folder, Passphrase(PASSPHRASE), clock=clock, randomness=randomness).close()

    assert [each.name for each in folder.glob("store-*")] == ["store-1.db"]


def test_a_vault_is_never_made_over_another(
    vault: Vault, folder: Path, clock: FixedClock, randomness: Chance
) -> None:
    vault.close()
    before = {each.name: each.read_bytes() for each in folder.iterdir()}

    with pytest.raises(VaultExistsError):
        Vault.create(folder, PASSPHRASE, clock=clock, randomness=randomness, cost=CHEAPEST)

    assert {each.name: each.read_bytes() for each in folder.iterdir()} == before


def test_a_vault_is_never_made_beside_a_store_whose_header_is_gone(
    vault: Vault, folder: Path, clock: FixedClock, randomness: Chance
) -> None:
    vault.close()
    for copy in key_file.copies(folder):
        copy.unlink()

    with pytest.raises(VaultExistsError):
        Vault.create(folder, PASSPHRASE, clock=clock, randomness=randomness, cost=CHEAPEST)


@pytest.mark.parametrize("passphrase", ["", "  "])
def test_an_empty_passphrase_makes_no_vault(
    folder: Path, clock: FixedClock, randomness: Chance, passphrase: str
) -> None:
    with pytest.raises(ValueError, match="protects nothing"):
        Vault.create(folder, passphrase, clock=clock, randomness=randomness, cost=CHEAPEST)

    assert not folder.exists()


def test_a_disk_that_fills_up_at_the_header_leaves_no_half_vault(
    folder: Path, clock: FixedClock, randomness: Chance, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFullError

    with monkeypatch.context() as patch:
        patch.setattr(opening, "move_durably", full)

        with pytest.raises(DiskFullError):
            Vault.create(folder, PASSPHRASE, clock=clock, randomness=randomness, cost=CHEAPEST)

    assert {each.name for each in folder.iterdir()} == {"app.lock"}
    vault, _ = Vault.create(folder, PASSPHRASE, clock=clock, randomness=randomness, cost=CHEAPEST)
    vault.close()


def test_a_vault_whose_making_was_cut_off_after_the_header_is_completed(
    vault: Vault, folder: Path, reopen: Callable[..., Vault]
) -> None:
    vault.close()
    (folder / "store-1.db").rename(folder / "store-1.db.partial")

    again = reopen()

    assert again.store_id == vault.store_id
    assert (folder / "store-1.db").exists()


def test_an_older_store_is_brought_up_to_date(
    vault: Vault, reopen: Callable[..., Vault], monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.close()
    steps = (*migrations.STEPS, ("CREATE TABLE news (id TEXT) STRICT",))
    monkeypatch.setattr(migrations, "NEWEST", len(steps))
    monkeypatch.setattr(migrations.migrate, "__defaults__", (steps,))

    again = reopen()

    assert again._thread.read(migrations.version) == len(steps)
    assert again._thread.read(lambda connection: inspect(connection).has_table("news"))


def opened_to_read(folder: Path, clock: FixedClock, randomness: Chance) -> Vault:
    unlocked = unlock(folder, Passphrase(PASSPHRASE), now=clock.now())
    return Vault.opened(unlocked, clock=clock, randomness=randomness, to_read=True)


def test_an_older_store_that_is_only_to_be_read_is_left_as_it_is(
    vault: Vault,
    folder: Path,
    clock: FixedClock,
    randomness: Chance,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    vault.close()
    before = (folder / "store-1.db").read_bytes()
    monkeypatch.setattr(migrations, "NEWEST", migrations.NEWEST + 1)

    with pytest.raises(StoreOlderError, match="Unlock it in the window once"):
        opened_to_read(folder, clock, randomness)

    assert (folder / "store-1.db").read_bytes() == before


def test_a_vault_opened_to_be_read_notes_the_unlock_and_takes_nothing_more(
    vault: Vault, folder: Path, clock: FixedClock, randomness: Chance
) -> None:
    vault.close()
    reading = opened_to_read(folder, clock, randomness)

    with pytest.raises(VaultReadOnlyError):
        reading.add_practitioner(name="Jordan")
    with pytest.raises(DiskFailedError):
        reading._thread.read(lambda c: c.exec_driver_sql("CREATE TABLE more (id TEXT)"))

    assert [one.kind for one in reading.audit()] == ["unlock", "lock", "created"]
    assert reading.audit(limit=1)[0].body["to_read"]
    reading.close()


def test_a_migration_that_fails_half_way_changes_nothing(
    vault: Vault, reopen: Callable[..., Vault], monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.close()
    steps = (*migrations.STEPS, ("CREATE TABLE news (id TEXT) STRICT", "CREATE NONSENSE"))
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "NEWEST", len(steps))
        patch.setattr(migrations.migrate, "__defaults__", (steps,))

        with pytest.raises(StatementRefusedError):
            reopen()

    again = reopen()
    assert again._thread.read(migrations.version) == len(migrations.STEPS)
    assert not again._thread.read(lambda connection: inspect(connection).has_table("news"))


def test_a_newer_store_is_never_migrated(vault: Vault) -> None:
    def older_program(connection: Connection) -> None:
        migrations.migrate(connection, ())

    with pytest.raises(StoreNewerError):
        vault._thread.write(older_program)
