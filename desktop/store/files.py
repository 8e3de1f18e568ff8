"""Small files written so that a power cut leaves the old one or the new one, never half."""

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from desktop.store.errors import DiskFailedError, DiskFullError

_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
WAITS_FOR_SCANNERS = sys.platform == "win32"
"""On Windows scanners and synchronisers hold a fresh file for up to about three seconds."""

_REPLACE_TRIES = 30


def replace_durably(path: Path, content: bytes) -> None:
    """Put *content* at *path*: temporary file, fsync, rename, fsync of the folder.

    Raises:
        DiskFullError: no room; what stood at *path* still stands there.
        DiskFailedError: the same for any other refusal of the disk.
    """
    temporary = temporary_of(path)
    with disk_trouble_told():
        temporary.unlink(missing_ok=True)
        _write_new(temporary, content)
        _replace(temporary, path)
        sync_folder(path.parent)


def temporary_of(path: Path) -> Path:
    """Return the name under which *path* is written before it is put in place."""
    return path.with_name(path.name + ".tmp")


def private_folder(folder: Path) -> None:
    """Make *folder*, readable by nobody but its owner.

    Raises:
        DiskFullError: no room.
        DiskFailedError: it cannot be made or is not ours.
    """
    with disk_trouble_told():
        missing = [each for each in (folder, *folder.parents) if not each.exists()]
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder.chmod(0o700)
        for made in missing:  # or a power cut may take the folder away with all that is in it
            sync_folder(made.parent)


def private_file(path: Path) -> None:
    """Make an empty file at *path*, readable by nobody but its owner; it must be new.

    Raises:
        DiskFullError: no room.
        DiskFailedError: it exists or cannot be made.
    """
    with disk_trouble_told():
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def move_durably(source: Path, target: Path) -> None:
    """Give the finished file *source* the name *target*.

    Raises:
        DiskFullError: no room.
        DiskFailedError: the disk refused.
    """
    with disk_trouble_told():
        move(source, target)


def move(source: Path, target: Path) -> None:
    """Give the finished file *source* the name *target*, durably.

    Raises:
        OSError: the disk refused.
    """
    _replace(source, target)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make names in *folder* durable; Windows does that by itself."""
    if sys.platform == "win32":  # pragma: no cover - the other half runs elsewhere
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def disk_trouble_told() -> Iterator[None]:
    """Turn what the system says about the disk into our own two sentences."""
    try:
        yield
    except OSError as error:
        raise (DiskFullError if error.errno in _FULL else DiskFailedError) from None


def _write_new(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        sync_file(file.fileno())


if sys.platform == "darwin":  # pragma: no cover - the other half runs elsewhere
    import fcntl

    def sync_file(descriptor: int) -> None:
        """Make what was written to *descriptor* durable."""
        # fsync on macOS stops at the drive's own cache.
        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)

else:

    def sync_file(descriptor: int) -> None:
        """Make what was written to *descriptor* durable."""
        os.fsync(descriptor)


def _replace(source: Path, target: Path) -> None:
    for _ in range(_REPLACE_TRIES - 1):
        try:
            source.replace(target)
        except PermissionError:
            if not WAITS_FOR_SCANNERS:
                raise
            time.sleep(0.1)
        else:
            return
    source.replace(target)
