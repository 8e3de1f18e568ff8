"""The one thread that owns the database; everybody else asks it and waits."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any, TypeVar

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import QueuePool

from desktop.store.errors import (
    PayloadDamagedError,
    StatementRefusedError,
    StoreDamagedError,
    VaultClosedError,
    VaultError,
    VaultReadOnlyError,
)
from desktop.store.faults import fault

T = TypeVar("T")


class EngineThread:
    """Runs work in transactions, one at a time, on a thread of its own.

    Damage closes the connection at once, because SQLCipher's is poisoned after a page
    fails its MAC. From then on the store is read only: what can be read stays readable.

    Args:
        connect: opens a DBAPI connection; its argument says whether to read only.
    """

    def __init__(self, connect: Callable[[bool], Any]) -> None:
        self._connect = connect
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="vault")
        self._engine: Engine | None = _engine(
            lambda: self._connect(self.is_damaged or self.is_read_only)
        )
        self.is_damaged = False
        self.is_read_only = False

    def read(self, work: Callable[[Connection], T]) -> T:
        """Return what *work* reads, all from one moment.

        Raises:
            VaultError: whatever stopped it, in our words.
        """
        return self._run(lambda: self._transact(work, "BEGIN"))

    def write(self, work: Callable[[Connection], T]) -> T:
        """Return what *work* returns once all it wrote is durable; else nothing is.

        Raises:
            VaultError: whatever stopped it, in our words; the transaction is undone.
        """
        return self._run(lambda: self._transact(work, "BEGIN IMMEDIATE"))

    def last(self, work: Callable[[Connection], T]) -> T:
        """Return what *work* reads, and do nothing more here: the store goes on elsewhere.

        If *work* fails, everything goes on here as before.

        Raises:
            VaultError: whatever stopped it, in our words.
        """
        return self._run(lambda: self._last(work))

    def stop_writing(self) -> None:
        """Read only from now on: the next connection cannot write, whatever it is asked."""
        self.is_read_only = True
        self._run(lambda: self._open_engine().dispose())

    def checkpoint(self) -> None:
        """Empty the write-ahead log into the store, so that erased words leave it too.

        A full disk only puts it off: the next checkpoint, at the latest on close, does it.
        """
        self._run(self._checkpoint)

    def forget_pages(self) -> None:
        """Let go of the pages that were read and opened, until they are asked for again."""
        self._run(self._forget_pages)

    def at_rest(self, work: Callable[[], T]) -> T:
        """Return what *work* finds in the file while no connection is open; the next one is new.

        Raises:
            VaultError: whatever stopped it, in our words.
        """
        return self._run(lambda: self._at_rest(work))

    def is_sound(self) -> bool:
        """Check every page's MAC and every index; minutes for many gigabytes."""
        return not self.faults()

    def faults(self) -> tuple[str, ...]:
        """Return what SQLCipher and SQLite say of bad pages and indexes; nothing if all hold.

        Their words name pages and tables, and none of what stands there.
        """
        return self._run(self._faults)

    def close(self) -> None:
        """Put everything into one file and let go of it; doing it twice is no harm."""
        with suppress(VaultClosedError):
            self._run(self._dispose)
        self._worker.shutdown(wait=True)

    def _run(self, work: Callable[[], T]) -> T:
        try:
            waiting = self._worker.submit(work)
        except RuntimeError:  # The worker has been shut down.
            raise VaultClosedError from None
        return waiting.result()

    def _open_engine(self) -> Engine:
        if self._engine is None:
            raise VaultClosedError
        return self._engine

    def _transact(self, work: Callable[[Connection], T], begin: str) -> T:
        if begin != "BEGIN":
            self._require_writable()
        try:
            with self._open_engine().connect() as connection:
                connection.execution_options(begin=begin)
                with connection.begin():
                    return work(connection)
        except (SQLAlchemyError, MemoryError, PayloadDamagedError) as error:
            trouble = self._judged(error)
        # Not "from error": what SQLAlchemy says may quote a client's words.
        raise trouble from None

    def _last(self, work: Callable[[Connection], T]) -> T:
        result = self._transact(work, "BEGIN")
        self._dispose()
        return result

    def _require_writable(self) -> None:
        if self.is_damaged:
            raise StoreDamagedError
        if self.is_read_only:
            raise VaultReadOnlyError

    def _judged(self, error: BaseException) -> VaultError:
        """Return what *error* means; after damage, discard the connection for good."""
        told = fault(error)
        if told is None:
            self._open_engine().dispose()
            told = StoreDamagedError() if self._faults() else _refused(error)
        if isinstance(told, StoreDamagedError):
            self.is_damaged = True
            self._open_engine().dispose()
        return told

    def _faults(self) -> tuple[str, ...]:
        # The page MACs are read from the main file only, so the log is emptied first. Where
        # a full disk forbids it, integrity_check still reads every page of the log.
        self._checkpoint()
        try:
            macs = self._pragma("cipher_integrity_check")
            found = [*macs, *self._pragma("integrity_check")]
        except (sqlcipher.Error, SQLAlchemyError, MemoryError, VaultError):
            return ("the store could not be read through",)
        return tuple(str(row[0]) for row in found if tuple(row) != ("ok",))

    def _checkpoint(self) -> None:
        if not self.is_damaged:
            with suppress(sqlcipher.Error, SQLAlchemyError, MemoryError):
                self._pragma("wal_checkpoint(TRUNCATE)")

    def _at_rest(self, work: Callable[[], T]) -> T:
        # SQLite's locks on a file are dropped when the same process closes it elsewhere, so
        # nobody touches the raw file while a connection is open.
        self._checkpoint()
        self._open_engine().dispose()
        return work()

    def _forget_pages(self) -> None:
        with suppress(sqlcipher.Error, SQLAlchemyError, MemoryError):
            self._pragma("shrink_memory")

    def _pragma(self, pragma: str) -> list[Any]:
        """Return what *pragma* answers outside of any transaction."""
        raw = self._open_engine().raw_connection()
        try:
            answer: list[Any] = raw.cursor().execute(f"PRAGMA {pragma}").fetchall()
            return answer
        finally:
            raw.close()

    def _dispose(self) -> None:
        engine = self._open_engine()
        self._checkpoint()
        self._engine = None
        engine.dispose()


def _refused(error: BaseException) -> StatementRefusedError:
    """Return our mistake with the statement, whose values stay out of it."""
    refused = StatementRefusedError()
    refused.add_note(f"{type(error).__name__}: {getattr(error, 'statement', None)}")
    return refused


def _engine(creator: Callable[[], Any]) -> Engine:
    engine = create_engine(
        "sqlite://",
        creator=creator,
        module=sqlcipher,
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))
