"""One running program per vault: a lock the system drops by itself when a process ends."""

import os
import sys
import time
from pathlib import Path

from desktop.store.errors import StoreMissingError, VaultError, VaultInUseError
from desktop.store.files import disk_trouble_told

LOCK_FILE = "app.lock"

_LOOKS_PASS = (0.01, 0.04, 0.1)
"""Seconds: a window that only looks who holds the vault holds it for an instant itself."""


class InstanceLock:
    """The lock on a vault's folder, held from construction until `release`.

    Raises:
        VaultInUseError: another program, or another window, holds it.
        StoreMissingError: the folder is not there.
        DiskFullError, DiskFailedError: the lock file cannot be made.
    """

    def __init__(self, folder: Path) -> None:
        self._descriptor: int | None = _open(folder / LOCK_FILE)
        for wait in (*_LOOKS_PASS, None):
            try:
                _hold(self._descriptor)
            except OSError:
                if wait is None:
                    self.release()
                    raise VaultInUseError from None
                time.sleep(wait)
            else:
                return

    def release(self) -> None:
        """Let go of the lock; doing it twice is no harm.

        The file stays: deleting it would let two programs hold two different files.
        """
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def is_held(folder: Path) -> bool:
    """Say whether a running program has the vault in *folder* open; changes nothing."""
    path = folder / LOCK_FILE
    if not path.exists():
        return False
    try:
        descriptor = _open(path)
    except VaultError:
        return False  # what else is wrong is told when the vault is opened
    try:
        _hold(descriptor)
    except OSError:
        return True
    finally:
        os.close(descriptor)
    return False


def _open(path: Path) -> int:
    if not path.parent.is_dir():
        raise StoreMissingError
    with disk_trouble_told():
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)


if sys.platform == "win32":  # pragma: no cover - the other half runs on the other systems
    import msvcrt

    def _hold(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _hold(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
