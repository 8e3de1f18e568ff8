"""Making a vault's files and opening its store, so that a kill at any moment does no harm."""

from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from desktop.store import connection as connections
from desktop.store import key_file, migrations
from desktop.store.connection import StoreFile
from desktop.store.derivation import Cost, Passphrase
from desktop.store.engine_thread import EngineThread
from desktop.store.errors import StoreOlderError, VaultExistsError
from desktop.store.files import move_durably, private_file, private_folder
from desktop.store.header import STORE_SALT_BYTES, Header
from desktop.store.keys import KEY_BYTES, Keys
from desktop.store.lock import InstanceLock
from desktop.store.recovery_code import RecoveryCode
from desktop.store.slots import wrap
from desktop.store.tables import META
from desktop.store.unlocking import Unlocked

AUDIT_KEY = "audit_key"
"""In ``meta``: the audit chain's key, once the vault was encrypted anew."""

FIRST_STORE = "store-1.db"

_UNFINISHED = ".partial"


def create(
    folder: Path,
    passphrase: Passphrase,
    *,
    cost: Cost,
    rehearsal: bool,
    randomness: Callable[[int], bytes],
) -> tuple[Unlocked, RecoveryCode]:
    """Make a new vault in *folder* and return it unlocked, with its recovery code.

    The finished store gets its name last. A kill before the header is written leaves no
    vault at all; a kill after it leaves one that `open_store` completes.

    Raises:
        ValueError: the passphrase is empty.
        VaultExistsError: there is one already.
        VaultError: the disk or the memory did not suffice; nothing is left behind.
    """
    if not passphrase.text.strip():
        raise ValueError("an empty passphrase protects nothing")
    private_folder(folder)
    if key_file.is_vault(folder):
        raise VaultExistsError
    with ExitStack() as undo:
        lock = InstanceLock(folder)
        undo.callback(lock.release)
        header, keys, code = _new_header(
            passphrase, cost=cost, rehearsal=rehearsal, randomness=randomness
        )
        unlocked = Unlocked(folder, header, keys, lock)
        for name in (partial(unlocked), *key_file.copies(folder)):
            undo.callback(name.unlink, missing_ok=True)
        _make_store(unlocked)
        key_file.save(folder, header)
        move_durably(partial(unlocked), unlocked.store_path)
        undo.pop_all()
    return unlocked, code


def open_store(
    unlocked: Unlocked,
    *,
    to_read: bool = False,
    before_change: Callable[[EngineThread], None] | None = None,
) -> EngineThread:
    """Return the engine of the unlocked vault, proven to be its own and brought up to date.

    *to_read* leaves one of an older version alone. *before_change* is called before one is
    brought up to date; what it raises leaves the store as it was.

    Raises:
        StoreOlderError: it would have to be brought up to date first.
        VaultError: one of its children; the store's file was not touched.
    """
    if not unlocked.store_path.exists() and partial(unlocked).exists():
        move_durably(partial(unlocked), unlocked.store_path)
    file = store_file(unlocked, unlocked.store_path)

    def connect(read_only: bool) -> Any:  # noqa: ANN401, FBT001 - untyped driver; one caller
        return connections.connect(file, newest=migrations.NEWEST, read_only=read_only)

    thread = EngineThread(connect)
    try:
        _bring_up_to_date(thread, before_change, may_change=not to_read)
        keys = unlocked.keys
        keys.audit[:] = thread.read(lambda connection: audit_key(connection, keys))
    except BaseException:
        thread.close()
        raise
    if not to_read:
        _clear_neighbours(unlocked)
    return thread


def keep_audit_key(connection: Connection, key: bytearray) -> None:
    """Keep the key of the audit chain inside a store whose own data key gives another.

    Heads of the chain stand on printed paper. A new chain would leave them without proof.
    """
    connection.execute(delete(META).where(META.c.name == AUDIT_KEY))
    connection.execute(insert(META).values(name=AUDIT_KEY, value=key.hex()))


def audit_key(connection: Connection, keys: Keys) -> bytearray:
    """Return the key under which the audit chain of this store was begun."""
    kept = connection.execute(select(META.c.value).where(META.c.name == AUDIT_KEY)).scalar()
    return keys.audit if kept is None else bytearray.fromhex(kept)


def _clear_neighbours(unlocked: Unlocked) -> None:
    """Remove the stores that re-encryption left: the superseded one, or an unfinished one.

    Only where both copies of the header name the store that is open and proven now.
    """
    header = unlocked.header
    if not key_file.are_both(unlocked.folder, header):
        return
    number = store_number(header.store_file)
    with suppress(OSError):
        for other in (number - 1, number + 1):
            for finished in (unlocked.folder / store_name(other), _unfinished(unlocked, other)):
                remove_store(finished)


def log_of(store: Path) -> Path:
    """Return where SQLite keeps the write-ahead log of *store*."""
    return store.with_name(store.name + "-wal")


def remove_store(path: Path) -> None:
    """Remove the store at *path* and what SQLite writes beside it.

    Raises:
        OSError: the disk refused.
    """
    for ending in ("", "-wal", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _unfinished(unlocked: Unlocked, number: int) -> Path:
    return unlocked.folder / (store_name(number) + _UNFINISHED)


def store_name(number: int) -> str:
    """Return the name of the vault's store number *number*."""
    return f"store-{number}.db"


def store_number(name: str) -> int:
    """Return the number of the store called *name*."""
    return int(name.removeprefix("store-").removesuffix(".db"))


def _bring_up_to_date(
    thread: EngineThread, before: Callable[[EngineThread], None] | None, *, may_change: bool
) -> None:
    if thread.read(migrations.version) == migrations.NEWEST:
        return
    if not may_change:
        raise StoreOlderError
    if before is not None:
        before(thread)
    thread.write(migrations.migrate)


def partial(unlocked: Unlocked) -> Path:
    """Return the name a store bears until it is complete."""
    return unlocked.store_path.with_name(unlocked.store_path.name + _UNFINISHED)


def _new_header(
    passphrase: Passphrase, *, cost: Cost, rehearsal: bool, randomness: Callable[[int], bytes]
) -> tuple[Header, Keys, RecoveryCode]:
    data_key = randomness(KEY_BYTES)
    store_id = randomness(16).hex()
    code = RecoveryCode.new(randomness)
    keys = Keys.derived(data_key)
    header = Header(
        generation=1,
        store_id=store_id,
        rehearsal=rehearsal,
        store_file=FIRST_STORE,
        store_salt=randomness(STORE_SALT_BYTES),
        slots=tuple(
            wrap(data_key, secret, store_id=store_id, cost=cost, randomness=randomness)
            for secret in (passphrase, code)
        ),
    )
    return header.signed(keys.header_mac), keys, code


def _make_store(unlocked: Unlocked) -> None:
    """Write the complete, empty store under its partial name."""
    path = partial(unlocked)
    remove_store(path)
    private_file(path)
    file = store_file(unlocked, path)
    thread = EngineThread(lambda _: connections.connect_new(file))
    try:
        thread.write(lambda connection: _lay_out(connection, unlocked.header.store_id))
    finally:
        thread.close()


def _lay_out(connection: Connection, store_id: str) -> None:
    migrations.migrate(connection)
    connection.execute(insert(META).values(name="store_id", value=store_id))


def store_file(unlocked: Unlocked, path: Path) -> StoreFile:
    """Return the store of *unlocked* at *path*, with what opens it."""
    return StoreFile(
        path=path,
        store_id=unlocked.header.store_id,
        key=unlocked.keys.database,
        salt=unlocked.header.store_salt,
    )
