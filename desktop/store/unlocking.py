"""Unlocking: lock, header, data key, MAC - all that needs no database library.

The unlock window derives the key here while SQLAlchemy loads in another thread.
"""

import json
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from desktop.domain.clock import stamp
from desktop.store import anchor, exchange, key_file
from desktop.store.errors import HeaderDamagedError, VaultError, WrongSecretError
from desktop.store.files import replace_durably, temporary_of
from desktop.store.header import Header
from desktop.store.keys import Keys
from desktop.store.lock import InstanceLock
from desktop.store.slots import PASSPHRASE, Secret, opened

FAILED_UNLOCKS = "failed-unlocks"


@dataclass(frozen=True, slots=True)
class FailedUnlocks:
    """How often, and from when to when, a wrong secret was tried since the last unlock."""

    count: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Unlocked:
    """A vault whose key is known and whose folder is ours alone, until `close`.

    ``by`` is the kind of slot that opened it.
    """

    folder: Path
    header: Header
    keys: Keys = field(repr=False)
    lock: InstanceLock = field(repr=False)
    by: str = PASSPHRASE

    @property
    def store_path(self) -> Path:
        """Where the encrypted store lies."""
        return self.folder / self.header.store_file

    def close(self) -> None:
        """Overwrite the keys and let go of the lock; doing it twice is no harm."""
        self.keys.wipe()
        self.lock.release()


def unlock(folder: Path, secret: Secret, *, now: datetime) -> Unlocked:
    """Return the unlocked vault in *folder*; a wrong secret is counted as of *now*.

    Takes as long as the key derivation; any thread may do it.

    Raises:
        VaultError: one of its children; see each for what it means.
    """
    key_file.load(folder)  # A folder without a vault gets no lock file either.
    with ExitStack() as undo:
        lock = InstanceLock(folder)
        undo.callback(lock.release)
        exchange.settle(folder)
        try:
            header, keys, by = _prove(key_file.load(folder), secret)
        except WrongSecretError:
            _count_failure(folder, stamp(now))
            raise
        key_file.mend(folder, header)
        _clear_unfinished(folder)
        undo.pop_all()
    return Unlocked(folder, header, keys, lock, by)


def opened_by(folder: Path, secret: Secret, lock: InstanceLock) -> Unlocked:
    """Return the vault in *folder* unlocked under a *lock* that the caller keeps.

    Nothing is touched, and a wrong secret is not counted. Takes as long as the key derivation.

    Raises:
        WrongSecretError: *secret* does not open its key file.
        VaultError: the key file cannot be read.
    """
    header, keys, by = _prove(key_file.load(folder), secret)
    return Unlocked(folder, header, keys, lock, by)


def failed_unlocks(folder: Path) -> FailedUnlocks | None:
    """Return the wrong secrets tried since `forget_failed_unlocks`, if any."""
    try:
        fields = json.loads((folder / FAILED_UNLOCKS).read_bytes())
        return FailedUnlocks(int(fields["count"]), str(fields["first"]), str(fields["last"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def forget_failed_unlocks(folder: Path) -> None:
    """Start counting anew, once the audit chain holds the count."""
    with suppress(OSError):
        (folder / FAILED_UNLOCKS).unlink()


def _clear_unfinished(folder: Path) -> None:
    """Remove what a kill left of the small files beside the vault."""
    for name in (anchor.ANCHOR, FAILED_UNLOCKS):
        with suppress(OSError):
            temporary_of(folder / name).unlink(missing_ok=True)


def _prove(candidates: tuple[Header, ...], secret: Secret) -> tuple[Header, Keys, str]:
    """Return the newest header that *secret* opens and whose MAC holds, and by which slot."""
    trouble: VaultError = WrongSecretError()
    for header in candidates:
        try:
            data_key, by = opened(header.slots, secret, store_id=header.store_id)
            keys = Keys.derived(data_key)
            header.check_mac(keys.header_mac)
        except WrongSecretError:
            continue
        except HeaderDamagedError as error:
            trouble = error
            continue
        return header, keys, by
    raise trouble


def _count_failure(folder: Path, at: str) -> None:
    """Count one wrong secret; if the disk refuses, the count is lost and not the answer."""
    before = failed_unlocks(folder) or FailedUnlocks(0, at, at)
    fields = {"count": before.count + 1, "first": before.first, "last": at}
    with suppress(VaultError):
        replace_durably(folder / FAILED_UNLOCKS, json.dumps(fields).encode())
