"""A backup is one file: its label, the store as it lay on the disk, and what proves both.

``magic | length | manifest | SHA-256 of these | store | log | SHA-256 of all | HMAC of that``

The two hashes tell damage without any secret, the HMAC (under a key derived from the vault's
data key) tells a backup from one that somebody else put together. Raw pages are copied, so
what a damaged page was stays as evidence; a copy made by the database might mend it to zeros.
"""

import hashlib
import hmac
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import FileIO
from itertools import cycle
from pathlib import Path

from desktop.store import backup_manifest
from desktop.store.backup_errors import (
    BackupDamagedError,
    BackupForeignError,
    reading_trouble_told,
)
from desktop.store.backup_manifest import Manifest
from desktop.store.files import disk_trouble_told, sync_file
from desktop.store.tally import Tally
from desktop.store.watch import Progress

MAGIC = b"HOLDFAST-BACKUP\n"
PIECE = 1024 * 1024
_LENGTH_BYTES = 4
_HASH_BYTES = 32


@dataclass(frozen=True, slots=True)
class Parts:
    """The files a backup is made of, or is taken apart into: the store and its log."""

    store: Path
    log: Path


def size_of(manifest: Manifest) -> int:
    """Return how many bytes the backup with this *manifest* has."""
    return _body_at(manifest) + manifest.size + manifest.log + 2 * _HASH_BYTES


def read_manifest(path: Path) -> Manifest:
    """Return the label of the backup at *path*; no secret is needed, and no proof is given.

    Raises:
        BackupUnreadableError: the file cannot be read.
        BackupForeignError: it is no backup.
        BackupNewerError: a newer program made it.
        BackupDamagedError: its label is damaged, or a part of it is missing.
    """
    with reading_trouble_told(), path.open("rb", buffering=0) as file:
        return _begin(file)[0]


def write(path: Path, manifest: Manifest, parts: Parts, key: bytearray, progress: Progress) -> str:
    """Write a backup of *parts* to the new file *path*, durably; return its SHA-256 in hex.

    Raises:
        OSError: the disk of the backup refused.
        DiskFailedError: the vault's own disk refused.
        WorkStoppedError: people stopped it.
    """
    begin = _beginning(manifest)
    with _new(path) as target, Tally(begin) as tally:
        _put(target, begin)
        for source, size in ((parts.store, manifest.size), (parts.log, manifest.log)):
            for piece in _source(source, size):
                tally.add(piece)
                _put(target, piece)
                progress.add(len(piece))
        digest = tally.digest()
        _put(target, digest + hmac.digest(key, digest, "sha256"))
        sync_file(target.fileno())
    return digest.hex()


def copy(source: Path, path: Path, progress: Progress) -> None:
    """Write what stands in the backup *source* to the new file *path*, durably.

    Raises: as `write` does; BackupUnreadableError where *source* cannot be read.
    """
    with reading_trouble_told():
        size = source.stat().st_size
    with _new(path) as target:
        for piece in _source(source, size):
            _put(target, piece)
            progress.add(len(piece))
        sync_file(target.fileno())


def check(path: Path, key: bytearray | None, progress: Progress) -> Manifest:
    """Read the backup at *path* whole and return its label.

    Without the *key* it is held only against its own hashes.

    Raises:
        BackupDamagedError: it is not as it was written, or another key wrote it.
        WorkStoppedError: people stopped it.
        VaultError: one of those that `read_manifest` names.
    """
    with reading_trouble_told(), path.open("rb", buffering=0) as file:
        _read_from_medium(file)
        manifest, begin = _begin(file)
        with Tally(begin) as tally:
            for piece in _pieces(file, manifest.size + manifest.log):
                tally.add(piece)
                progress.add(len(piece))
            _prove(file, tally, key)
    return manifest


def extract(path: Path, parts: Parts, key: bytearray, progress: Progress) -> Manifest:
    """Write the store inside the backup at *path* to *parts*, durably, and prove it.

    Raises: as `check` does; what was written is worth nothing then.
        DiskFullError, DiskFailedError: the disk it is written to refused.
    """
    with reading_trouble_told(), path.open("rb", buffering=0) as file:
        manifest, begin = _begin(file)
        with Tally(begin) as tally:
            for target, size in ((parts.store, manifest.size), (parts.log, manifest.log)):
                if target is parts.store or size:
                    _extract_part(file, target, size, tally=tally, progress=progress)
            _prove(file, tally, key)
    return manifest


def _extract_part(
    file: FileIO,
    path: Path,
    size: int,
    *,
    tally: Tally,
    progress: Progress,
) -> None:
    with disk_trouble_told(), _new(path) as target:
        for piece in _pieces(file, size):
            tally.add(piece)
            _put(target, piece)
            progress.add(len(piece))
        sync_file(target.fileno())


def _beginning(manifest: Manifest) -> bytes:
    spelled = backup_manifest.spell(manifest)
    head = MAGIC + len(spelled).to_bytes(_LENGTH_BYTES, "big") + spelled
    return head + hashlib.sha256(head).digest()


def _body_at(manifest: Manifest) -> int:
    return len(_beginning(manifest))


def _begin(file: FileIO) -> tuple[Manifest, bytes]:
    """Return the manifest and all that was read, up to the store itself."""
    head = file.read(len(MAGIC) + _LENGTH_BYTES)
    if head[: len(MAGIC)] != MAGIC:
        raise BackupForeignError
    length = int.from_bytes(head[len(MAGIC) :], "big")
    if length > backup_manifest.MOST_BYTES:
        raise BackupDamagedError
    spelled, digest = file.read(length), file.read(_HASH_BYTES)
    if hashlib.sha256(head + spelled).digest() != digest:
        raise BackupDamagedError
    manifest = backup_manifest.parse(spelled)
    if os.fstat(file.fileno()).st_size != size_of(manifest):
        raise BackupDamagedError
    return manifest, head + spelled + digest


def _prove(file: FileIO, tally: Tally, key: bytearray | None) -> None:
    digest, mac = file.read(_HASH_BYTES), file.read(_HASH_BYTES)
    if tally.digest() != digest:
        raise BackupDamagedError
    if key is not None and not hmac.compare_digest(hmac.digest(key, digest, "sha256"), mac):
        raise BackupDamagedError


def _new(path: Path) -> FileIO:
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    return FileIO(os.open(path, flags, 0o600), "wb")


def _put(target: FileIO, content: bytes | memoryview) -> None:
    """Write all of *content*: without a buffer a disk that fills may take a part only."""
    rest = memoryview(content)
    while rest:
        rest = rest[target.write(rest) :]


def _source(path: Path, size: int) -> Iterator[memoryview]:
    """Yield the *size* bytes at *path*; trouble of this disk is not the target's.

    Raises:
        DiskFailedError: they cannot be read, or there are fewer.
    """
    if not size:
        return
    with disk_trouble_told():
        file = path.open("rb", buffering=0)
    with file:
        pieces = _pieces(file, size)
        while True:
            with disk_trouble_told():
                piece = next(pieces, None)
            if piece is None:
                return
            yield piece


def _pieces(file: FileIO, size: int) -> Iterator[memoryview]:
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


def _read_from_medium(file: FileIO) -> None:
    """Let what is read come from the disk itself and not from memory, where that can be asked."""
    if hasattr(os, "posix_fadvise"):
        with suppress(OSError):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
