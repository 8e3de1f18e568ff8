"""What SQLite says, in our words."""

from sqlalchemy.exc import DBAPIError

from desktop.store.errors import (
    DiskFailedError,
    DiskFullError,
    RecordUnknownError,
    StoreDamagedError,
    VaultError,
    VaultInUseError,
)

_PRIMARY = 0xFF
_TOLD: dict[int, type[VaultError]] = {
    3: DiskFailedError,  # SQLITE_PERM
    5: VaultInUseError,  # SQLITE_BUSY
    6: VaultInUseError,  # SQLITE_LOCKED
    8: DiskFailedError,  # SQLITE_READONLY
    10: DiskFailedError,  # SQLITE_IOERR
    11: StoreDamagedError,  # SQLITE_CORRUPT
    13: DiskFullError,  # SQLITE_FULL
    14: DiskFailedError,  # SQLITE_CANTOPEN
    19: RecordUnknownError,  # SQLITE_CONSTRAINT: our checks come first, so a missing parent
    26: StoreDamagedError,  # SQLITE_NOTADB: the key is proven by then, so never "wrong key"
}
"""Result codes (https://www.sqlite.org/rescode.html) whose meaning is certain."""


def fault(error: BaseException) -> VaultError | None:
    """Return what *error* of the database means, or None where a check must decide.

    A MemoryError counts as damage: SQLCipher raises it for pages that fail their MAC.
    """
    if isinstance(error, VaultError):
        return error
    if isinstance(error, MemoryError):
        return StoreDamagedError()
    original = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(original, "sqlite_errorcode", None)
    told = _TOLD.get(code & _PRIMARY) if isinstance(code, int) else None
    return None if told is None else told()
