"""Large files read, written and compared piece by piece, so that none is ever whole in memory."""

import os
from collections.abc import Iterator
from contextlib import suppress
from io import FileIO
from itertools import cycle
from pathlib import Path

from desktop.store.backup_errors import BackupDamagedError
from desktop.store.files import disk_trouble_told
from desktop.store.watch import Progress

PIECE = 1024 * 1024
_PIECES_A_PUSH = 8


def new_file(path: Path) -> FileIO:
    """Return the new, empty file at *path*, readable by nobody but its owner."""
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    return FileIO(os.open(path, flags, 0o600), "wb")


def put(target: FileIO, content: bytes | memoryview) -> None:
    """Write all of *content*: without a buffer a disk that fills may take a part only."""
    rest = memoryview(content)
    while rest:
        rest = rest[target.write(rest) :]


def told(
    pieces: Iterator[memoryview], progress: Progress, target: FileIO | None = None
) -> Iterator[memoryview]:
    """Yield *pieces* and tell of each once it is dealt with.

    Now and then the disk is set to work on what the *target* got so far: at the end little is
    left to wait for.
    """
    for number, piece in enumerate(pieces, 1):
        yield piece
        progress.add(len(piece))
        if target is not None and number % _PIECES_A_PUSH == 0:
            past_memory(target)


def require_next(file: FileIO, expected: bytes | bytearray | memoryview) -> None:
    """Raise a BackupDamagedError unless *file* goes on with what is *expected*."""
    room = bytearray(len(expected))
    rest = memoryview(room)
    while rest:
        read = file.readinto(rest)
        if not read:
            raise BackupDamagedError
        rest = rest[read:]
    if room != expected:
        raise BackupDamagedError


def pieces_at(path: Path, size: int) -> Iterator[memoryview]:
    """Yield the *size* bytes at *path*; trouble of this disk is not the target's.

    Raises:
        DiskFailedError: they cannot be read, or there are fewer.
    """
    if not size:
        return
    with disk_trouble_told():
        file = path.open("rb", buffering=0)
    with file:
        pieces = pieces_of(file, size)
        while True:
            with disk_trouble_told():
                piece = next(pieces, None)
            if piece is None:
                return
            yield piece


def pieces_of(file: FileIO, size: int) -> Iterator[memoryview]:
    """Yield the next *size* bytes of *file* piece by piece, in two rooms of memory by turns.

    Raises:
        OSError: the file ends before.
    """
    rooms = tuple(memoryview(bytearray(min(PIECE, size))) for _ in range(2))
    left = size
    for room in cycle(rooms):
        if not left:
            return
        read = file.readinto(room[: min(PIECE, left)])
        if not read:
            raise OSError("the file ends too soon")
        left -= read
        yield room[:read]


def past_memory(file: FileIO) -> None:
    """Send what was written of *file* to the disk, and have it read from there again.

    Only where the system can be asked for that, and without waiting for it.
    """
    if hasattr(os, "posix_fadvise"):
        with suppress(OSError):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
