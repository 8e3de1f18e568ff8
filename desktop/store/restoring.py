"""A backup opened, unpacked beside the vault, checked, and put in the vault's place."""

import shutil
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from desktop.domain.clock import stamp
from desktop.domain.journal import Value
from desktop.domain.saying import Saying
from desktop.store import (
    anchor,
    backup_file,
    backup_log,
    examination,
    exchange,
    key_file,
    migrations,
    opening,
    rollback,
    undone,
)
from desktop.store import connection as connections
from desktop.store.backup_errors import (
    BackupDamagedError,
    BackupUnsoundError,
    RestoreUndecidedError,
)
from desktop.store.backup_file import Parts
from desktop.store.backup_manifest import Manifest
from desktop.store.engine_thread import EngineThread
from desktop.store.errors import DiskFullError, HeaderDamagedError, StoreDamagedError, VaultError
from desktop.store.examination import Findings
from desktop.store.files import disk_trouble_told, private_folder
from desktop.store.header import Header
from desktop.store.keys import Keys
from desktop.store.lock import InstanceLock
from desktop.store.slots import Secret, opened
from desktop.store.transaction import Transaction
from desktop.store.undone import Undone
from desktop.store.unlocking import Unlocked, opened_by
from desktop.store.watch import Progress, Watch

_SPARE_BYTES = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class OpenedBackup:
    """A backup whose key is known; what it says of itself is proven only by reading it whole."""

    path: Path
    manifest: Manifest
    keys: Keys = field(repr=False)
    by: str

    def close(self) -> None:
        """Overwrite the keys."""
        self.keys.wipe()


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A vault unpacked from a backup, unlocked, and what was found in it."""

    unlocked: Unlocked
    findings: Findings


def open_backup(path: Path, secret: Secret) -> OpenedBackup:
    """Open the backup at *path* with what opened the vault when it was made.

    Takes as long as the key derivation.

    Raises:
        WrongSecretError: *secret* does not open it.
        VaultError: one of those that `backup_file.read_manifest` names.
    """
    manifest = backup_file.read_manifest(path)
    header = manifest.header
    data_key, by = opened(header.slots, secret, store_id=header.store_id)
    keys = Keys.derived(data_key)
    try:
        header.check_mac(keys.header_mac)
    except HeaderDamagedError:
        raise BackupDamagedError from None
    return OpenedBackup(path, manifest, keys, by)


def unpack(backup: OpenedBackup, folder: Path, header: Header, watch: Watch) -> Unpacked:
    """Make the whole vault inside *backup* in the new *folder*, under *header*, and examine it.

    Raises:
        BackupDamagedError: the backup is not as it was written.
        StoreDamagedError: it was, but what was unpacked is not what its label says.
        WorkStoppedError: *watch* said no.
        VaultError: the disk refused. Whatever is raised, the caller clears *folder* away.
    """
    manifest = backup.manifest
    progress = Progress(watch, 2 * (manifest.size + manifest.log))
    private_folder(folder)
    _require_room(folder, manifest.size + manifest.log)
    with ExitStack() as undo:
        lock = InstanceLock(folder)
        undo.callback(lock.release)
        unlocked = Unlocked(folder, header, backup.keys, lock, backup.by)
        store = unlocked.store_path
        parts = Parts(store, opening.log_of(store))
        backup_file.extract(backup.path, parts, backup.keys.backup_mac, progress)
        findings = examination.examine(unlocked, progress)
        if manifest.is_sound and not (findings.is_sound and _fits(manifest, findings)):
            raise StoreDamagedError
        key_file.save(folder, header)
        undo.pop_all()
    progress.reach(2 * (manifest.size + manifest.log))
    return Unpacked(unlocked, findings)


def restore(
    folder: Path, backup: OpenedBackup, watch: Watch, *, now: datetime, even_damaged: bool
) -> Unlocked:
    """Put the vault inside *backup* in the place of the one in *folder*, or where none is yet.

    The former one goes aside whole, until `exchange.forget_former` or `exchange.put_back`.

    Raises:
        VaultInUseError: the vault in *folder* is open.
        RestoreUndecidedError: a former vault still waits there.
        BackupUnsoundError: it is a copy of a damaged vault, and not *even_damaged*.
        VaultError: one of those that `unpack` names; the former vault is in force.
    """
    if not (backup.manifest.is_sound or even_damaged):
        raise BackupUnsoundError
    private_folder(folder)
    with ExitStack() as undo:
        lock = InstanceLock(folder)
        undo.callback(lock.release)
        exchange.settle(folder)
        if exchange.is_undecided(folder):
            raise RestoreUndecidedError
        incoming = folder / exchange.INCOMING
        undo.callback(exchange.settle, folder)
        header = _next_header(folder, backup)
        unlocked = unpack(backup, incoming, header, watch).unlocked
        unlocked.lock.release()
        since = undone.since(folder, backup.keys, backup.manifest.anchor)
        _note(unlocked, folder, _about(folder, backup), since, now=now)
        _put_in(folder, incoming, header)
        undo.pop_all()
    return replace(unlocked, folder=folder, lock=lock)


def put_back(folder: Path, secret: Secret, lock: InstanceLock, *, now: datetime) -> bool:
    """Put the vault that went aside in force again; *lock* is that of *folder*.

    It notes that before it is, as a restored one does: however soon a kill comes, the mark
    beside the one it replaces is explained. One that cannot take the note goes back without it:
    what is returned says which.

    Raises:
        WrongSecretError: *secret* does not open it; nothing was changed.
        VaultError: the disk refused; `exchange.settle` ends it, one way or the other.
    """
    former = opened_by(folder / exchange.ASIDE, secret, lock)
    try:
        _note(former, folder, {}, None, now=now)
        is_noted = True
    except VaultError:
        is_noted = False
    finally:
        former.keys.wipe()
    exchange.put_back(folder)
    return is_noted


def _put_in(folder: Path, incoming: Path, header: Header) -> None:
    """Put the vault in *incoming* in force; a disk that fails after that is no failure."""
    try:
        exchange.put_in(folder, incoming)
    except VaultError:
        exchange.settle(folder)
        if not key_file.is_in_force(folder, header):
            raise


def clear(folder: Path) -> None:
    """Remove a *folder* into which a backup was unpacked only to try it."""
    with suppress(OSError):
        shutil.rmtree(folder)


def _next_header(folder: Path, backup: OpenedBackup) -> Header:
    """Return the header for *folder*: newer than any there, naming a store that none comes near."""
    header = backup.manifest.header
    generations = [header.generation]
    with suppress(VaultError):
        generations += [each.generation for each in key_file.load(folder)]
    return replace(
        header,
        generation=max(generations) + 1,
        store_file=opening.store_name(exchange.free_number(folder)),
    ).signed(backup.keys.header_mac)


def _fits(manifest: Manifest, findings: Findings) -> bool:
    anchored, read = manifest.anchor, findings.contents
    return (
        read is not None
        and (read.schema, read.counts) == (manifest.schema, manifest.counts)
        and (read.head.seq, read.head.mac) == (anchored.seq, anchored.mac)
    )


def _about(folder: Path, backup: OpenedBackup) -> dict[str, Value]:
    replaced = 0
    with suppress(VaultError):
        replaced = key_file.load(folder)[0].generation
    return {
        "done": backup_log.RESTORED,
        "name": backup.path.name,
        "made": backup.manifest.at,
        "sound": backup.manifest.is_sound,
        "seq": backup.manifest.anchor.seq,
        "generation": backup.manifest.anchor.generation,
        "replaced_generation": replaced,
    }


def _note(
    unlocked: Unlocked,
    folder: Path,
    about: dict[str, Value],
    since: Undone | None,
    *,
    now: datetime,
) -> None:
    """Note the restore in the vault that is to come in force in *folder*, before it does.

    *since* is what the former one did after the backup, where that could be told.
    So the mark beside the former vault is explained, whenever a kill comes. A copy of a
    damaged vault may not take it; then its pages are left as they are.
    """
    file = opening.store_file(unlocked, unlocked.store_path)
    newest = migrations.NEWEST
    thread = EngineThread(
        lambda read_only: connections.connect(file, newest=newest, read_only=read_only)
    )

    def note(connection: Connection) -> None:
        key = opening.audit_key(connection, unlocked.keys)
        mark = anchor.read(folder, key, unlocked.header.store_id).mark
        transaction = Transaction(connection, stamp(now), _no_chance, key)
        lost = undone.those_there(connection, since).plain() if since else None
        known = about if lost is None else {**about, undone.UNDONE: lost}
        rollback.note_restore(transaction, unlocked.by, mark, known)

    try:
        thread.write(note)
    except VaultError:
        if about.get("sound", True):
            raise
    finally:
        thread.close()


def _no_chance(count: int) -> bytes:
    raise AssertionError(f"nothing here needs {count} random bytes")


def _require_room(folder: Path, size: int) -> None:
    with disk_trouble_told():
        free = shutil.disk_usage(folder).free
    needed = size + _SPARE_BYTES
    if free < needed:
        raise DiskFullError(
            Saying(
                "There is not enough room on this disk to restore the backup: %1 MB are needed. "
                "Nothing was changed. Free some space and try again.",
                -(-needed // 1_000_000),
            )
        )
