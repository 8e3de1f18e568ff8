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
from dataclasses import dataclass
from io import FileIO
from pathlib import Path

from desktop.store import backup_manifest, pieces
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


def write(
    path: Path, manifest: Manifest, parts: Parts, key: bytearray, progress: Progress
) -> bytes:
    """Write a backup of *parts* to the new file *path*, durably; return the proofs at its end.

    Raises:
        OSError: the disk of the backup refused.
        DiskFailedError: the vault's own disk refused.
        WorkStoppedError: people stopped it.
    """
    begin = _beginning(manifest)
    with pieces.new_file(path) as target, Tally(begin) as tally:
        pieces.put(target, begin)
        for piece in pieces.told(_contents(parts, manifest), progress, target):
            tally.add(piece)
            pieces.put(target, piece)
        digest = tally.digest()
        proofs = digest + hmac.digest(key, digest, "sha256")
        pieces.put(target, proofs)
        sync_file(target.fileno())
    return proofs


def compare(
    path: Path, manifest: Manifest, parts: Parts, proofs: bytes, *, progress: Progress
) -> None:
    """Hold what the disk gives back of the fresh backup at *path* against what it was made of.

    That shows all that `check` would, at a third of the work: the hash was just made of the
    same bytes, so they are compared themselves.

    Raises:
        BackupDamagedError: the disk gives back something else.
        BackupUnreadableError: it gives back nothing.
        DiskFailedError: the vault's own disk refused.
        WorkStoppedError: people stopped it.
    """
    with reading_trouble_told(), path.open("rb", buffering=0) as file:
        pieces.past_memory(file)
        pieces.require_next(file, _beginning(manifest))
        for piece in pieces.told(_contents(parts, manifest), progress):
            pieces.require_next(file, piece)
        pieces.require_next(file, proofs)
        if file.read(1):
            raise BackupDamagedError


def copy(source: Path, path: Path, progress: Progress) -> None:
    """Write what stands in the backup *source* to the new file *path*, durably.

    Raises: as `write` does; BackupUnreadableError where *source* cannot be read.
    """
    with reading_trouble_told():
        size = source.stat().st_size
    with pieces.new_file(path) as target:
        for piece in pieces.told(pieces.pieces_at(source, size), progress, target):
            pieces.put(target, piece)
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
        pieces.past_memory(file)
        manifest, begin = _begin(file)
        with Tally(begin) as tally:
            for piece in pieces.pieces_of(file, manifest.size + manifest.log):
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
    with disk_trouble_told(), pieces.new_file(path) as target:
        for piece in pieces.pieces_of(file, size):
            tally.add(piece)
            pieces.put(target, piece)
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


def _contents(parts: Parts, manifest: Manifest) -> Iterator[memoryview]:
    """Yield what a backup holds of the vault: its store, then its log."""
    for source, size in ((parts.store, manifest.size), (parts.log, manifest.log)):
        yield from pieces.pieces_at(source, size)
