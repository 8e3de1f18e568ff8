"""One connection by the open recipe."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from desktop.store import connection as connections
from desktop.store import opening
from desktop.store.connection import StoreFile
from desktop.store.errors import (
    DiskFailedError,
    StoreDamagedError,
    StoreEmptyError,
    StoreForeignError,
    StoreMissingError,
    StoreNewerError,
    VaultInUseError,
)
from desktop.store.migrations import NEWEST
from desktop.store.vault import Vault


@pytest.fixture
def file(vault: Vault) -> StoreFile:
    """The store of a vault closed again; its keys are kept."""
    unlocked = vault._unlocked
    file = StoreFile(
        unlocked.store_path,
        vault.store_id,
        bytearray(unlocked.keys.database),
        unlocked.header.store_salt,
    )
    vault.close()
    return file


@pytest.fixture
def raw(file: StoreFile) -> Iterator[sqlcipher.Connection]:
    """An open connection."""
    raw = connections.connect(file, newest=NEWEST, read_only=False)
    yield raw
    raw.close()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("temp_store", 2),
        ("secure_delete", 1),
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("fullfsync", 1),
        ("checkpoint_fullfsync", 1),
        ("locking_mode", "exclusive"),
        ("application_id", connections.APPLICATION_ID),
        ("user_version", 3),
    ],
)
def test_the_open_recipe_is_in_force(raw: sqlcipher.Connection, pragma: str, value: object) -> None:
    assert raw.execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_a_key_of_the_wrong_length_never_becomes_a_passphrase(file: StoreFile) -> None:
    short = StoreFile(file.path, file.store_id, file.key[:31], file.salt)

    with pytest.raises(ValueError, match="32 bytes"):
        connections.connect(short, newest=NEWEST, read_only=False)


def test_a_read_only_connection_writes_nothing(file: StoreFile) -> None:
    raw = connections.connect(file, newest=NEWEST, read_only=True)

    with pytest.raises(sqlcipher.OperationalError):
        raw.execute("DELETE FROM meta")
    raw.close()


def test_a_store_with_another_id_is_foreign(file: StoreFile) -> None:
    other = StoreFile(file.path, "cd" * 16, file.key, file.salt)

    with pytest.raises(StoreForeignError):
        connections.connect(other, newest=NEWEST, read_only=False)


@pytest.mark.parametrize("harm", ["DELETE FROM meta", "DROP TABLE meta"])
def test_a_store_without_an_id_is_foreign(file: StoreFile, harm: str) -> None:
    raw = connections.connect(file, newest=NEWEST, read_only=False)
    raw.execute(harm)
    raw.close()

    with pytest.raises(StoreForeignError):
        connections.connect(file, newest=NEWEST, read_only=False)


def test_a_store_another_connection_holds_is_told(
    file: StoreFile, raw: sqlcipher.Connection
) -> None:
    del raw
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connections, "BUSY_SECONDS", 0)

        with pytest.raises(VaultInUseError, match="already open"):
            connections.connect(file, newest=NEWEST, read_only=False)


def test_a_store_that_is_a_folder_is_a_failed_disk(file: StoreFile) -> None:
    file.path.unlink()
    file.path.mkdir()

    with pytest.raises(DiskFailedError):
        connections.connect(file, newest=NEWEST, read_only=False)


def test_a_store_that_vanished_is_missing_and_not_made_anew(file: StoreFile) -> None:
    file.path.unlink()

    with pytest.raises(StoreMissingError):
        connections.connect(file, newest=NEWEST, read_only=False)

    assert not file.path.exists()


def test_an_empty_store_is_never_filled(file: StoreFile) -> None:
    file.path.write_bytes(b"")

    with pytest.raises(StoreEmptyError):
        connections.connect(file, newest=NEWEST, read_only=False)

    assert file.path.read_bytes() == b""


def test_a_store_of_a_newer_program_stays_closed(file: StoreFile) -> None:
    with pytest.raises(StoreNewerError):
        connections.connect(file, newest=0, read_only=False)


def test_a_plain_sqlite_file_is_foreign(file: StoreFile) -> None:
    file.path.write_bytes(b"SQLite format 3\0" + bytes(4080))

    with pytest.raises(StoreForeignError):
        connections.connect(file, newest=NEWEST, read_only=False)


def test_a_store_cut_off_within_its_first_bytes_is_damaged(file: StoreFile) -> None:
    file.path.write_bytes(file.path.read_bytes()[:10])

    with pytest.raises(StoreDamagedError):
        connections.connect(file, newest=NEWEST, read_only=False)


def test_temporary_tables_on_disk_are_never_accepted(
    file: StoreFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "_PRAGMAS", ("temp_store=FILE",))

    with pytest.raises(RuntimeError, match="plain text"):
        connections.connect(file, newest=NEWEST, read_only=False)


def test_a_driver_without_encryption_is_never_used(
    file: StoreFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sqlite3

    file.path.unlink()
    plain = sqlite3.connect(file.path)
    plain.execute("CREATE TABLE meta (name TEXT, value TEXT)")
    plain.commit()
    plain.close()
    monkeypatch.setattr(connections, "sqlcipher", sqlite3)

    with pytest.raises(RuntimeError, match="no encryption"):
        connections.connect(file, newest=NEWEST, read_only=False)


def test_a_damaged_first_page_is_damage_and_not_a_wrong_key(file: StoreFile, folder: Path) -> None:
    content = bytearray(file.path.read_bytes())
    content[2000] ^= 1
    file.path.write_bytes(content)

    with pytest.raises(StoreDamagedError):
        connections.connect(file, newest=NEWEST, read_only=False)
    assert folder.joinpath(opening.FIRST_STORE).read_bytes() == bytes(content)
