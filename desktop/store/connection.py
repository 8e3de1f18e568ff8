"""One connection to the encrypted store, by the open recipe, proven before it is used."""

import hmac
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from desktop.store import spelled_functions
from desktop.store.errors import (
    StoreDamagedError,
    StoreEmptyError,
    StoreForeignError,
    StoreMissingError,
    StoreNewerError,
    VaultError,
)
from desktop.store.faults import fault

APPLICATION_ID = 0x48464153
"""Marks the file as ours to whoever decrypts it ("HFAS")."""

BUSY_SECONDS = 10

_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",  # NORMAL loses acknowledged commits when the power goes
    "temp_store=MEMORY",  # FILE would write plain text into the temporary folder
    "secure_delete=ON",
    "foreign_keys=ON",
    "recursive_triggers=ON",  # or INSERT OR REPLACE slips past the audit's triggers
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "fullfsync=ON",
    "checkpoint_fullfsync=ON",
)


@dataclass(frozen=True, slots=True)
class StoreFile:
    """Which file holds the store, and what opens it."""

    path: Path
    store_id: str
    key: bytearray = field(repr=False)
    salt: bytes = field(repr=False)


def connect(file: StoreFile, *, newest: int, read_only: bool) -> Any:  # noqa: ANN401 - untyped driver
    """Return an open DBAPI connection to *file*, at most at schema version *newest*.

    Raises:
        StoreMissingError, StoreEmptyError, StoreForeignError, StoreNewerError,
        StoreDamagedError: the file was not touched.
    """
    if not file.path.exists():
        raise StoreMissingError
    if file.path.stat().st_size == 0:
        raise StoreEmptyError
    with _said_in_our_words(file), ExitStack() as undo:
        connection = _opened(file)
        undo.callback(connection.close)
        _prove(connection, file, newest)
        _set(connection, read_only=read_only)
        undo.pop_all()
    return connection


def connect_unchanging(file: StoreFile, *, newest: int) -> Any:  # noqa: ANN401 - untyped driver
    """Return a connection to *file* that locks nothing and that several may have at once.

    Only for a store that nobody changes meanwhile and whose log is empty.

    Raises: as `connect` does.
    """
    with _said_in_our_words(file), ExitStack() as undo:
        connection = _opened(file, "mode=ro&immutable=1")
        undo.callback(connection.close)
        _prove(connection, file, newest)
        for pragma in ("temp_store=MEMORY", "trusted_schema=OFF", "cell_size_check=ON"):
            connection.execute("PRAGMA " + pragma).fetchall()
        undo.pop_all()
    return connection


def connect_new(file: StoreFile) -> Any:  # noqa: ANN401 - untyped driver
    """Return an open DBAPI connection to the empty file at *file*'s path."""
    connection = _opened(file)
    _set(connection, read_only=False)
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    return connection


def _opened(file: StoreFile, how: str = "mode=rw") -> Any:  # noqa: ANN401 - untyped driver
    if (len(file.key), len(file.salt)) != (32, 16):
        # SQLCipher would silently take a malformed raw key for a passphrase.
        raise ValueError("a raw key has 32 bytes and its salt 16")
    connection = sqlcipher.connect(
        # mode=rw: a missing file is an error and never a new empty store.
        f"{file.path.resolve().as_uri()}?{how}",
        uri=True,
        isolation_level=None,  # we issue BEGIN, or a failed migration leaves half its tables
        check_same_thread=False,
        timeout=BUSY_SECONDS,
    )
    connection.execute("PRAGMA cipher_log_level=NONE")
    # A second guard behind the instance lock; before the first read, or a -shm file is made.
    connection.execute("PRAGMA locking_mode=EXCLUSIVE")
    connection.create_function("last_day", 1, spelled_functions.last_day, deterministic=True)
    connection.execute(f"PRAGMA key=\"x'{file.key.hex()}{file.salt.hex()}'\"")
    return connection


def _prove(connection: Any, file: StoreFile, newest: int) -> None:  # noqa: ANN401
    """Raise unless the decrypted file is this vault's and not newer than the program."""
    if not connection.execute("PRAGMA cipher_version").fetchone():
        raise RuntimeError("this SQLite has no encryption")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > newest:
        raise StoreNewerError
    if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").fetchone():
        raise StoreForeignError
    store_id = connection.execute("SELECT value FROM meta WHERE name = 'store_id'").fetchone()
    if store_id is None or not hmac.compare_digest(str(store_id[0]), file.store_id):
        raise StoreForeignError


def _set(connection: Any, *, read_only: bool) -> None:  # noqa: ANN401 - untyped driver
    for pragma in _PRAGMAS:
        connection.execute("PRAGMA " + pragma).fetchall()
    in_memory = 2
    if connection.execute("PRAGMA temp_store").fetchone()[0] != in_memory:
        raise RuntimeError("SQLite would write temporary plain text")
    if read_only:
        connection.execute("PRAGMA query_only=ON")


@contextmanager
def _said_in_our_words(file: StoreFile) -> Iterator[None]:
    try:
        yield
    except (sqlcipher.Error, MemoryError) as error:
        told = fault(error) or StoreDamagedError()
    else:
        return
    raise _foreign_or(told, file)


def _foreign_or(told: VaultError, file: StoreFile) -> VaultError:
    """Return *told*, unless the file's own salt says that it is another vault's.

    The key was proven by the header's MAC. With damage the salt still fits; a file with
    another salt (or a plain SQLite file) has been put here from elsewhere.
    """
    if isinstance(told, StoreDamagedError):
        with file.path.open("rb") as raw:
            salt = raw.read(len(file.salt))
        if len(salt) == len(file.salt) and salt != file.salt:
            return StoreForeignError()
    return told
