"""The one thread that owns the database."""

import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Connection

from desktop.domain.journal import JournalRow
from desktop.store.errors import (
    DiskFailedError,
    DiskFullError,
    RecordUnknownError,
    StatementRefusedError,
    StoreDamagedError,
    VaultClosedError,
    VaultInUseError,
)
from desktop.store.faults import fault
from desktop.store.vault import Vault
from tests.store.conftest import Begun


def _raise(error: BaseException) -> Callable[[Connection], None]:
    def work(_: Connection) -> None:
        raise error

    return work


def test_all_work_is_done_on_one_thread_of_its_own(vault: Vault) -> None:
    threads = {vault._thread.read(lambda _: threading.current_thread().name) for _ in range(5)}

    assert len(threads) == 1
    assert threads.pop().startswith("vault")


def test_many_threads_may_file_at_once(vault: Vault, begun: Begun) -> None:
    def file(_: int) -> str:
        return vault.add_client(name="X", reference="", practitioner=begun.practitioner)

    with ThreadPoolExecutor(8) as pool:
        ids = set(pool.map(file, range(40)))

    assert len(ids) == 40
    assert vault.client_count() == 41
    vault.check_audit()


def test_a_transaction_that_fails_half_way_leaves_nothing(vault: Vault, begun: Begun) -> None:
    def half(connection: Connection) -> None:
        connection.exec_driver_sql("DELETE FROM intakes")
        raise KeyError

    with pytest.raises(KeyError):
        vault._thread.write(half)

    assert vault.intake(begun.intake).id == begun.intake


def test_reading_cannot_lock_others_out_and_writes_nothing_by_itself(vault: Vault) -> None:
    assert vault._thread.read(lambda connection: connection.in_transaction())


class SaidError(Exception):
    """What the database driver raises, with its result code."""

    def __init__(self, code: int) -> None:
        super().__init__("kanarienvogel")
        self.sqlite_errorcode = code


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (13, DiskFullError),
        (10, DiskFailedError),
        (10 | 3 << 8, DiskFailedError),
        (8, DiskFailedError),
        (5, VaultInUseError),
        (11, StoreDamagedError),
        (26, StoreDamagedError),
        (19, RecordUnknownError),
    ],
)
def test_what_sqlite_says_is_told_in_our_words(code: int, told: type[Exception]) -> None:
    assert type(fault(SaidError(code))) is told


def test_what_sqlite_does_not_say_clearly_is_left_to_a_check() -> None:
    assert fault(SaidError(1)) is None
    assert fault(ValueError()) is None


@pytest.mark.parametrize("error", [MemoryError(), StoreDamagedError()])
def test_after_damage_the_vault_is_read_only(
    vault: Vault, begun: Begun, error: BaseException
) -> None:
    if isinstance(error, MemoryError):
        with pytest.raises(StoreDamagedError):
            vault._thread.read(_raise(error))
    else:
        vault._thread._run(lambda: vault._thread._judged(error))

    assert vault.is_damaged
    assert vault.client(begun.client).name
    with pytest.raises(StoreDamagedError, match="nothing more is written"):
        vault.append(begun.intake, JournalRow(1, "now", "client", "answered"))
    with pytest.raises(DiskFailedError):
        vault._thread.read(lambda connection: connection.exec_driver_sql("DELETE FROM search"))


def test_a_mistake_of_ours_is_told_without_a_word_of_the_client(vault: Vault) -> None:
    def mistaken(connection: Connection) -> None:
        connection.exec_driver_sql("SELECT ? FROM no_such_table", ("kanarienvogel",))

    with pytest.raises(StatementRefusedError) as error:
        vault._thread.read(mistaken)

    assert error.value.__notes__ == ["OperationalError: SELECT ? FROM no_such_table"]
    assert error.value.__cause__ is error.value.__context__ is None
    assert not vault.is_damaged


def test_an_unclear_error_on_a_damaged_store_is_damage(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vault._thread, "_pragma", lambda _: ["damaged"])

    with pytest.raises(StoreDamagedError):
        vault._thread.read(lambda connection: connection.exec_driver_sql("SELECT nothing"))

    assert vault.is_damaged


def test_a_check_that_cannot_be_made_finds_the_store_unsound(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def poisoned(_: str) -> None:
        raise MemoryError

    monkeypatch.setattr(vault._thread, "_pragma", poisoned)

    assert not vault.is_sound()


def test_a_closed_vault_says_so(vault: Vault) -> None:
    vault.close()
    vault.close()

    with pytest.raises(VaultClosedError, match="Unlock it"):
        vault.clients()
    with pytest.raises(VaultClosedError):
        vault.note("view", {})


def test_work_that_was_waiting_when_the_vault_closed_is_told(vault: Vault) -> None:
    vault._thread._run(vault._thread._dispose)

    with pytest.raises(VaultClosedError):
        vault.clients()


def test_a_closed_vault_is_one_file_that_plain_sqlite_cannot_read(
    vault: Vault, begun: Begun, folder: Path
) -> None:
    del begun
    assert not (folder / "store-1.db-shm").exists()

    vault.close()

    assert sorted(each.name for each in folder.glob("store*")) == ["store-1.db"]
    connection = sqlite3.connect(folder / "store-1.db")
    with pytest.raises(sqlite3.DatabaseError):
        connection.execute("SELECT * FROM sqlite_schema")
    connection.close()
