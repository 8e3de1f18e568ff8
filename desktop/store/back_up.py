"""One backup: the source examined, copied raw, read back, put in place; then the rotation."""

import contextlib
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop import __version__
from desktop.domain.clock import stamp
from desktop.domain.rotation import Dated, superseded
from desktop.domain.saying import Saying
from desktop.store import backup_file, examination, opening
from desktop.store.backup_errors import (
    BackupDamagedError,
    BackupDiskFailedError,
    BackupFolderMissingError,
    BackupForeignError,
    BackupFullError,
    BackupSourceDamagedError,
    BackupUnreadableError,
    target_trouble_told,
)
from desktop.store.backup_file import Parts
from desktop.store.backup_manifest import Anchor, Manifest
from desktop.store.errors import VaultError
from desktop.store.examination import Findings
from desktop.store.files import move
from desktop.store.half_written import clear_beside
from desktop.store.unlocking import Unlocked
from desktop.store.watch import Progress, Watch

FOLDER = "backups"
"""The folder beside the vault's files that needs nobody to choose it."""

ENDING = ".backup"
_UNFINISHED = ".partial"
_NAME = re.compile(r"holdfast-\d{4}-\d\d-\d\d-\d{6}-([0-9a-f]{8})(-damaged)?(-[0-9]+)?\.backup")
_SPARE_BYTES = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Order:
    """Where a backup goes and when it is made; *even_damaged* takes what cannot be good too."""

    folder: Path
    at: datetime
    even_damaged: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """A finished backup, its label, and the older ones that went because of it."""

    path: Path
    manifest: Manifest
    findings: Findings
    removed: tuple[str, ...]


def take(unlocked: Unlocked, order: Order, watch: Watch) -> Made:
    """Back up the vault *unlocked*, whose store nothing may have open meanwhile.

    Raises:
        BackupSourceDamagedError: the vault did not pass its check; nothing was copied.
        WorkStoppedError: *watch* said no; nothing is left behind.
        VaultError: whatever else stopped it; earlier backups are untouched.
    """
    size = unlocked.store_path.stat().st_size
    progress = Progress(watch, 3 * size)
    with target_trouble_told():
        clear_unfinished(order.folder, unlocked.header.store_id)
    _require_room(order.folder, size)
    findings = examination.examine(unlocked, progress)
    if not findings.is_sound and not order.even_damaged:
        raise BackupSourceDamagedError
    progress.reach(size)
    manifest = _manifest(unlocked, order, findings)
    path = _free_name(order.folder, manifest)
    store = unlocked.store_path
    with _finished(path) as partial:
        parts = Parts(store, opening.log_of(store))
        proofs = backup_file.write(partial, manifest, parts, unlocked.keys.backup_mac, progress)
        with _disk_proven(partial):
            backup_file.compare(partial, manifest, parts, proofs, progress=progress)
    removed = rotate(order.folder, manifest, just_made=path.name)
    return Made(path, manifest, findings, removed)


def duplicate(unlocked: Unlocked, made: Made, folder: Path, watch: Watch) -> Made:
    """Put the finished backup *made* into another *folder* as well, read back like the first.

    Raises: as `take` does.
    """
    manifest = made.manifest
    size = backup_file.size_of(manifest)
    progress = Progress(watch, 2 * size)
    with target_trouble_told():
        clear_unfinished(folder, manifest.store_id)
    _require_room(folder, size)
    path = _free_name(folder, manifest)
    with _finished(path) as partial:
        backup_file.copy(made.path, partial, progress)
        with _disk_proven(partial):
            backup_file.check(partial, unlocked.keys.backup_mac, progress)
    removed = rotate(folder, manifest, just_made=path.name)
    return Made(path, manifest, made.findings, removed)


def rotate(folder: Path, manifest: Manifest, *, just_made: str) -> tuple[str, ...]:
    """Remove what the backup *just_made* supersedes in *folder*; return the names that went.

    Only backups of the same vault are counted or touched. One that cannot be removed stays.
    """
    dated = [
        Dated(path.name, datetime.fromisoformat(each.at), each.schema, each.is_sound)
        for path, each in of_vault(folder, manifest.store_id)
    ]
    gone = []
    for name in superseded(dated, just_made=just_made):
        with contextlib.suppress(OSError):
            (folder / name).unlink()
            gone.append(name)
    return tuple(gone)


def of_vault(folder: Path, store_id: str) -> Iterator[tuple[Path, Manifest]]:
    """Yield the whole-looking backups of one vault in *folder*, by name."""
    for path in sorted(folder.glob(f"*{ENDING}")) if folder.is_dir() else ():
        with contextlib.suppress(VaultError):
            manifest = backup_file.read_manifest(path)
            if manifest.store_id == store_id:
                yield path, manifest


def clear_unfinished(folder: Path, store_id: str) -> None:
    """Remove what a kill left of this vault's backups in *folder*.

    Raises:
        OSError: the disk refused.
    """
    for path in folder.glob(f"holdfast-*{ENDING}{_UNFINISHED}"):
        name = _NAME.fullmatch(path.name.removesuffix(_UNFINISHED))
        if name is not None and name[1] == store_id[:8]:
            path.unlink(missing_ok=True)


def require_writable(folder: Path) -> None:
    """Raise a BackupRefusedError unless a file can be written in *folder*, and leave none."""
    if not folder.is_dir():
        raise BackupFolderMissingError
    proof = folder / f"holdfast-proof{_UNFINISHED}"
    with target_trouble_told():
        proof.write_bytes(b"")
        proof.unlink()


def _require_room(folder: Path, size: int) -> None:
    if not folder.is_dir():
        raise BackupFolderMissingError
    with target_trouble_told():
        free = shutil.disk_usage(folder).free
    needed = size + _SPARE_BYTES
    if free < needed:
        raise BackupFullError(
            Saying(
                "There is no room for another backup in this folder: %1 MB are needed. The vault "
                "and all earlier backups are untouched. Free some space there, or choose another "
                "folder.",
                -(-needed // 1_000_000),
            )
        )


def _manifest(unlocked: Unlocked, order: Order, findings: Findings) -> Manifest:
    read, header = findings.contents, unlocked.header
    log = opening.log_of(unlocked.store_path)
    return Manifest(
        at=stamp(order.at),
        program=f"Holdfast {__version__}",
        schema=read.schema if read else 0,
        header=header,
        anchor=Anchor(
            header.generation, read.head.seq if read else 0, read.head.mac if read else ""
        ),
        counts=read.counts if read else {},
        size=unlocked.store_path.stat().st_size,
        log=log.stat().st_size if log.exists() else 0,
        is_sound=findings.is_sound,
    )


def _free_name(folder: Path, manifest: Manifest) -> Path:
    """Return where the backup goes: its name tells when and of which vault, and no more."""
    at = datetime.fromisoformat(manifest.at)
    stem = f"holdfast-{at:%Y-%m-%d-%H%M%S}-{manifest.store_id[:8]}"
    stem += "" if manifest.is_sound else "-damaged"
    path, number = folder / f"{stem}{ENDING}", 2
    while path.exists():
        path, number = folder / f"{stem}-{number}{ENDING}", number + 1
    return path


@contextlib.contextmanager
def _finished(path: Path) -> Iterator[Path]:
    """Give the name to write under, and after that the file its own; or leave nothing."""
    partial = path.with_name(path.name + _UNFINISHED)
    with target_trouble_told():
        try:
            yield partial
            move(partial, path)
            clear_beside(path)
        except BaseException:
            with contextlib.suppress(OSError):
                partial.unlink()
            raise


@contextlib.contextmanager
def _disk_proven(partial: Path) -> Iterator[None]:
    """Raise BackupDiskFailedError where the disk does not give back what was written."""
    try:
        yield
    except (BackupUnreadableError, BackupDamagedError, BackupForeignError):
        gone = not partial.parent.is_dir()
        raise (BackupFolderMissingError if gone else BackupDiskFailedError) from None
