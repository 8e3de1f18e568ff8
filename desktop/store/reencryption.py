"""Everything encrypted anew: a verified copy under new keys, put in force by the header.

`PRAGMA rekey` fails silently on a full disk and is not used. The copy is made row by row,
its rows are held against the source by their hashes, and it gets its name last.
"""

import hashlib
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from sqlalchemy import Connection, text

from desktop.domain.saying import Saying
from desktop.store import audit, migrations, opening, plain, private_notes, search
from desktop.store import connection as connections
from desktop.store.connection import StoreFile
from desktop.store.engine_thread import EngineThread
from desktop.store.errors import (
    DiskFullError,
    PayloadDamagedError,
    StoreDamagedError,
    WorkStoppedError,
)
from desktop.store.examination import table_names
from desktop.store.files import disk_trouble_told, move_durably, private_file
from desktop.store.unlocking import Unlocked
from desktop.store.watch import Watch

Row: TypeAlias = tuple[Any, ...]
_BATCH_BYTES = 4 * 1024 * 1024
_SPARE_BYTES = 16 * 1024 * 1024


def file_after(name: str) -> str:
    """Return the name of the store that comes after the one called *name*."""
    return opening.store_name(opening.store_number(name) + 1)


@dataclass(frozen=True, slots=True)
class Plan:
    """From which vault to which: both unlocked, in one folder, under one lock."""

    before: Unlocked
    after: Unlocked
    randomness: Callable[[int], bytes] = field(repr=False)

    @property
    def size(self) -> int:
        """How many bytes the store has now."""
        return self.before.store_path.stat().st_size

    def require_room(self) -> None:
        """Raise DiskFullError unless a second store fits beside the first."""
        with disk_trouble_told():
            free = shutil.disk_usage(self.before.folder).free
        needed = self.size * 11 // 10 + _SPARE_BYTES
        if free < needed:
            raise DiskFullError(
                Saying(
                    "There is not enough room on the disk for a second copy of the vault: %1 MB "
                    "are needed. Nothing was changed. Free some space and try again.",
                    -(-needed // 1_000_000),
                )
            )

    def clear(self) -> None:
        """Take the unfinished store away; the former one is in force."""
        for store in (self.after.store_path, opening.partial(self.after)):
            opening.remove_store(store)


def copy(source: Connection, plan: Plan, watch: Watch) -> Plan:
    """Make the whole store of *plan* and return the plan; it has its final name then.

    Raises:
        WorkStoppedError: *watch* said no; nothing is left behind.
        VaultError: whatever stopped it; nothing is left behind.
    """
    plan.clear()
    try:
        _Copying(source, plan, watch).run()
        move_durably(opening.partial(plan.after), plan.after.store_path)
    except BaseException:
        plan.clear()
        raise
    return plan


class _Copying:
    """One copy under way; counts what it has done and asks whether to go on."""

    def __init__(self, source: Connection, plan: Plan, watch: Watch) -> None:
        self._source = source
        self._plan = plan
        self._watch = watch
        self._done = 0
        self._total = 2 * max(plan.size, 1)  # written once, read back once

    def run(self) -> None:
        """Write, then read back."""
        path = opening.partial(self._plan.after)
        private_file(path)
        file = opening.store_file(self._plan.after, path)
        written = self._on(lambda _: _unbound(file), self._write)
        newest = migrations.NEWEST
        self._on(
            lambda read_only: connections.connect(file, newest=newest, read_only=read_only),
            lambda thread: self._prove(thread, written),
        )
        self._watch(self._total, self._total)

    def _on(
        self, connect: Callable[[bool], Any], work: Callable[[EngineThread], dict[str, str]]
    ) -> dict[str, str]:
        thread = EngineThread(connect)
        try:
            return work(thread)
        finally:
            thread.close()

    def _write(self, thread: EngineThread) -> dict[str, str]:
        """Fill the new store; return the hash of each table as it was read."""
        thread.write(migrations.migrate)
        tables = table_names(self._source)
        if thread.read(_schema) != _schema(self._source):
            raise StoreDamagedError
        hashes = {table: self._copy_table(thread, table) for table in tables}
        key = self._plan.after.keys.audit
        thread.write(lambda to: opening.keep_audit_key(to, key))
        thread.write(_index_all)
        return hashes

    def _copy_table(self, thread: EngineThread, table: str) -> str:
        columns = _columns(self._source, table)
        statement = _insert(table, columns)
        opened, sealed = _notes(self._plan) if table == "private_notes" else (_as_is, _as_is)
        tally = hashlib.sha256()
        for batch in self._batches(self._source, table):
            rows = [opened(row) for row in batch]
            _tally(tally, table, rows)
            ready = [sealed(row) for row in rows]
            thread.write(lambda to, ready=ready: to.exec_driver_sql(statement, ready))  # type: ignore[misc]
        return tally.hexdigest()

    def _prove(self, thread: EngineThread, written: dict[str, str]) -> dict[str, str]:
        """Read the new store back; whatever is not as it was read before is damage."""
        if not thread.is_sound():
            raise StoreDamagedError
        found = thread.read(self._hashes)
        if found != written or thread.read(_dangling):
            raise StoreDamagedError
        thread.read(lambda c: audit.check(c, self._plan.after.keys.audit))
        return found

    def _hashes(self, connection: Connection) -> dict[str, str]:
        hashes = {}
        for table in table_names(connection):
            tally = hashlib.sha256()
            again = _opened_notes(self._plan.after.keys.notes)
            opened = again if table == "private_notes" else _as_is
            for batch in self._batches(connection, table):
                _tally(tally, table, [opened(row) for row in batch])
            hashes[table] = tally.hexdigest()
        return hashes

    def _batches(self, connection: Connection, table: str) -> Iterator[list[Row]]:
        """Yield the rows of *table* by a few megabytes, asking before each whether to go on."""
        batch: list[Row] = []
        size = 0
        for row in connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY rowid"):  # noqa: S608 - our own names
            batch.append(tuple(row))
            size += sum(len(each) for each in row if isinstance(each, str | bytes)) + 16
            if size >= _BATCH_BYTES:
                self._go_on(size)
                yield batch
                batch, size = [], 0
        self._go_on(size)
        if batch:
            yield batch

    def _go_on(self, size: int) -> None:
        self._done = min(self._done + size, self._total - 1)
        if not self._watch(self._done, self._total):
            raise WorkStoppedError


def _unbound(file: StoreFile) -> Any:  # noqa: ANN401 - untyped driver
    """Return a connection on which rows may come before those they name; checked at the end."""
    connection = connections.connect_new(file)
    connection.execute("PRAGMA foreign_keys=OFF")
    return connection


def _schema(connection: Connection) -> list[Row]:
    found = connection.exec_driver_sql("SELECT name, sql FROM sqlite_schema ORDER BY name")
    return [tuple(row) for row in found]


def _columns(connection: Connection, table: str) -> list[str]:
    found = connection.exec_driver_sql(f"PRAGMA table_info({table})")
    return [str(row[1]) for row in found]


def _insert(table: str, columns: Sequence[str]) -> str:
    # A fresh store knows its own id already, and says the same.
    verb = "INSERT OR REPLACE" if table == "meta" else "INSERT"
    places = ", ".join("?" for _ in columns)
    return f"{verb} INTO {table} ({', '.join(columns)}) VALUES ({places})"


def _dangling(connection: Connection) -> bool:
    return bool(connection.exec_driver_sql("PRAGMA foreign_key_check").all())


def _index_all(connection: Connection) -> None:
    clients = connection.execute(text("SELECT id FROM clients ORDER BY number")).scalars().all()
    for client in clients:
        search.index(connection, client)


def _tally(tally: Any, table: str, rows: Sequence[Row]) -> None:  # noqa: ANN401 - hashlib's
    """Add *rows* to *tally*; a payload that is not what was filed stops everything.

    Raises:
        PayloadDamagedError: its hash says so.
    """
    for row in rows:
        if table == "meta" and row[0] == opening.AUDIT_KEY:
            continue
        if table == "payloads" and plain.fingerprint(row[-1]) != row[4]:
            raise PayloadDamagedError
        for each in row:
            content = each if isinstance(each, bytes) else str(each).encode("utf-8", "replace")
            tally.update(f"{type(each).__name__} {len(content)} ".encode())
            tally.update(content)


def _as_is(row: Row) -> Row:
    return row


def _notes(plan: Plan) -> tuple[Callable[[Row], Row], Callable[[Row], Row]]:
    """Return how a private note is opened under the former key and sealed under the new one."""
    key, chance = plan.after.keys.notes, plan.randomness

    def sealed(row: Row) -> Row:
        return (*row[:5], *private_notes.sealed(key, row[6], row[1:5], chance))

    return _opened_notes(plan.before.keys.notes), sealed


def _opened_notes(key: bytearray) -> Callable[[Row], Row]:
    def opened(row: Row) -> Row:
        return (*row[:5], None, private_notes.opened(key, row[5], row[6], row[1:5]))

    return opened
