"""The whole check of a store that nobody has open: pages, indexes and all that is filed, at once.

It is the walk of `soundness`, on a connection of its own, while every page and every index is
looked at on another. Going through the indexes reads each page that is used and proves it by its
MAC; the few that are free are read beside it. On two cores that takes less than the pragmas alone.
"""

from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection

from desktop.store import audit, migrations, opening, pages, soundness
from desktop.store import connection as connections
from desktop.store.audit import AuditHead
from desktop.store.engine_thread import EngineThread
from desktop.store.errors import VaultError
from desktop.store.soundness import Soundness
from desktop.store.unlocking import Unlocked
from desktop.store.watch import Progress

_GLANCE_SECONDS = 0.1
_SEARCH = "search"


@dataclass(frozen=True, slots=True)
class Contents:
    """What a store holds: its schema, rows by table, and where its audit chain ends."""

    schema: int
    counts: Mapping[str, int]
    head: AuditHead


@dataclass(frozen=True, slots=True)
class Findings:
    """What an examination found; None for what could not be read at all."""

    pages_hold: bool
    contents: Contents | None
    soundness: Soundness | None = field(repr=False)

    @property
    def is_sound(self) -> bool:
        """Whether everything is as it was filed."""
        walked = self.soundness
        return (
            self.pages_hold and self.contents is not None and walked is not None and walked.is_whole
        )


def examine(unlocked: Unlocked, progress: Progress) -> Findings:
    """Examine the store of the vault *unlocked*, which nothing may have open meanwhile.

    A log that a full disk kept makes it one after the other: then one connection has it alone.

    Raises:
        WorkStoppedError: people stopped it.
        VaultError: the store cannot be opened at all.
    """
    look = _Look(unlocked)
    look.connect().close()
    with ThreadPoolExecutor(max_workers=look.at_once, thread_name_prefix="examine") as pool:
        free = pool.submit(look.unused_hold)
        indexes = pool.submit(look.answer, "integrity_check")
        walk = pool.submit(look.walk)
        try:
            _attend((free, indexes, walk), look, progress)
        except BaseException:
            look.interrupt()
            raise
    contents, walked = walk.result()
    return Findings(free.result() and indexes.result() == [("ok",)], contents, walked)


def _attend(looks: tuple[Future[Any], ...], look: "_Look", progress: Progress) -> None:
    """Tell how far it is until all *looks* have ended; the walk stands for the others."""
    size = look.size
    while wait(looks, timeout=_GLANCE_SECONDS).not_done:
        done, total = look.walked
        progress.reach(size * done // max(total, 1))


class _Look:
    """The connections of one examination, and how far its walk is."""

    def __init__(self, unlocked: Unlocked) -> None:
        self._unlocked = unlocked
        self._file = opening.store_file(unlocked, unlocked.store_path)
        self._open: list[Any] = []
        self._is_stopped = False
        log = opening.log_of(unlocked.store_path)
        self._is_still = not log.exists() or not log.stat().st_size
        self.at_once = 3 if self._is_still else 1
        self.size = unlocked.store_path.stat().st_size
        self.walked = (0, 1)

    def connect(self) -> Any:  # noqa: ANN401 - untyped driver
        """Return a connection; `interrupt` reaches it."""
        newest = migrations.NEWEST
        if self._is_still:
            made = connections.connect_unchanging(self._file, newest=newest)
        else:
            made = connections.connect(self._file, newest=newest, read_only=True)
        self._open.append(made)
        return made

    def interrupt(self) -> None:
        """End everything under way; what it answers counts no more."""
        self._is_stopped = True
        for each in self._open:
            with suppress(sqlcipher.Error):  # It may be closed already.
                each.interrupt()

    def answer(self, pragma: str) -> list[Any] | None:
        """Return what *pragma* answers, or None where it cannot be asked."""
        try:
            with closing(self.connect()) as connection:
                answer: list[Any] = connection.execute(f"PRAGMA {pragma}").fetchall()
                return answer
        except (sqlcipher.Error, MemoryError, VaultError):
            return None

    def unused_hold(self) -> bool:
        """Say whether the pages are as they were written that no index leads to."""
        if not self._is_still:  # The log may use them again.
            return self.answer("cipher_integrity_check") == []
        try:
            return pages.free_pages_hold(self._file)
        except VaultError:
            return False

    def walk(self) -> tuple[Contents | None, Soundness | None]:
        """Return what is there and what is wrong with it; None where that cannot be read."""
        thread = EngineThread(lambda _: self.connect())
        contents = walked = None
        try:
            contents = thread.read(_contents)
            unlocked = self._unlocked
            key = thread.read(lambda c: opening.audit_key(c, unlocked.keys))
            keys = replace(unlocked.keys, audit=key)
            walked = soundness.examine(thread, keys, self._watch, pages=False)
        except VaultError:
            pass  # What is missing in the answer says so.
        finally:
            thread.close()
        return contents, walked

    def _watch(self, done: int, total: int) -> bool:
        self.walked = (done, total)
        return not self._is_stopped


def _contents(connection: Connection) -> Contents:
    return Contents(migrations.version(connection), counts(connection), audit.head(connection))


def counts(connection: Connection) -> dict[str, int]:
    """Return how many rows each table has."""
    return {
        table: int(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())  # noqa: S608 - our own names
        for table in table_names(connection)
    }


def table_names(connection: Connection) -> list[str]:
    """Return the names of all tables but those of the full-text search."""
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' "
        "ESCAPE '\\' ORDER BY rowid"
    ).scalars()
    return [name for name in names if name.partition("_")[0] != _SEARCH]
