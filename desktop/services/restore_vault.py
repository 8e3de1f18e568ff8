"""Restore a backup in the place of the vault, or on a clean machine; the former vault waits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.services.change_keys import proof_of
from desktop.services.means import Means
from desktop.store.slots import Secret

if TYPE_CHECKING:
    from desktop.store.backup_manifest import Manifest
    from desktop.store.vault import Vault

Watch = Callable[[int, int], bool]
"""Told what is done and of how much; says whether to go on."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What a vault holds, as people count it."""

    clients: int
    sessions: int
    agreements: int
    documents: int
    notes: int

    @classmethod
    def of(cls, rows: Mapping[str, int]) -> Counted:
        """Return the counts that stand in *rows* by table."""
        names = ("clients", "intakes", "agreements", "documents", "private_notes")
        return cls(*(rows.get(name, 0) for name in names))


@dataclass(frozen=True, slots=True)
class Label:
    """What a backup says of itself without any secret; only a restore proves it.

    ``made`` is ISO; ``vault`` the first symbols of the vault's id, ``vault_id`` all of them.
    ``is_good`` is False for a copy of a vault that was damaged already.
    """

    path: Path
    made: str
    vault: str
    vault_id: str
    counted: Counted
    size: int
    program: str
    is_good: bool
    is_rehearsal: bool


def label_of(path: Path) -> Label:
    """Return the label of the backup at *path*; quick, and no secret is needed.

    Raises:
        BackupForeignError: it is no backup.
        BackupDamagedError: its label is damaged, or a part of it is missing.
        VaultError: it cannot be read, or a newer program made it.
    """
    from desktop.store.backup_file import read_manifest

    return _label(path, read_manifest(path))


def check_backup(path: Path, watch: Watch) -> Label:
    """Read the backup at *path* whole, hold it against its own hashes, and return its label.

    No secret is needed. That nobody but the vault wrote it is proven by a restore only.

    Raises:
        BackupDamagedError: it is not as it was written.
        WorkStoppedError: *watch* said no.
        VaultError: one of those that `label_of` names.
    """
    from desktop.store import backup_file
    from desktop.store.watch import Progress

    size = label_of(path).size
    return _label(path, backup_file.check(path, None, Progress(watch, size)))


def labels_in(folder: Path) -> tuple[Label, ...]:
    """Return the labels of all backups in *folder* that can be read, the newest first."""
    from datetime import datetime

    from desktop.store.errors import VaultError

    found = []
    for path in folder.glob("*.backup") if folder.is_dir() else ():
        try:
            found.append(label_of(path))
        except VaultError:
            continue
    return tuple(sorted(found, key=lambda one: datetime.fromisoformat(one.made), reverse=True))


def restore_vault(
    means: Means,
    path: Path,
    typed: str | Secret,
    folder: Path,
    watch: Watch,
    *,
    even_damaged: bool = False,
) -> Vault:
    """Put the backup at *path* in the place of the vault in *folder*, and return it open.

    *typed* is the passphrase or the recovery code of the day of the backup. The vault in
    *folder* must be closed; its files go aside whole until `keep_restored` or `put_former_back`.
    *even_damaged* takes a copy of a damaged vault too. Takes seconds for every gigabyte;
    until the last moment nothing is changed, and after it everything is.

    Raises:
        WrongSecretError: it does not open this backup.
        BackupDamagedError: it is not as it was written.
        BackupUnsoundError: it is a copy of a damaged vault.
        RestoreUndecidedError: a former vault still waits for an answer.
        VaultInUseError: the vault in *folder* is open.
        WorkStoppedError: *watch* said no.
        VaultError: one of its other children. In all these cases nothing was changed.
    """
    from desktop.store import restoring
    from desktop.store.vault import Vault

    secret = proof_of(typed) if isinstance(typed, str) else typed
    backup = restoring.open_backup(path, secret)
    try:
        now = means.clock.now()
        unlocked = restoring.restore(folder, backup, watch, now=now, even_damaged=even_damaged)
    except BaseException:
        backup.close()
        raise
    return Vault.opened(unlocked, clock=means.clock, randomness=means.randomness)


def is_former_aside(folder: Path) -> bool:
    """Say whether in *folder* a former vault waits until people keep the restored one."""
    from desktop.store.exchange import is_undecided

    return is_undecided(folder)


def keep_restored(vault: Vault) -> None:
    """Keep the restored *vault*, which is open, and remove the former one for good.

    Raises:
        NothingToDecideError: no former vault waits.
        VaultError: the disk refused; it is tried again at the next unlock.
    """
    vault.keep_restored()


def put_former_back(means: Means, folder: Path, typed: str | Secret) -> Vault:
    """Put the former vault back and return it open; the restored one goes aside instead.

    *typed* opens the former vault, and the one in *folder* must be closed. What was filed in
    the restored one stays there: doing this once more brings it back, until `keep_restored`.

    Raises:
        NothingToDecideError: no former vault waits.
        WrongSecretError: it does not open the former vault; nothing was changed.
        VaultInUseError: the vault in *folder* is open; nothing was changed.
        VaultError: the disk refused; the next unlock ends it, one way or the other.
    """
    from desktop.store import audit, exchange, restoring
    from desktop.store.backup_errors import NothingToDecideError
    from desktop.store.lock import InstanceLock
    from desktop.store.unlocking import unlock
    from desktop.store.vault import Vault

    secret = proof_of(typed) if isinstance(typed, str) else typed
    lock = InstanceLock(folder)
    try:
        exchange.settle(folder)
        if not exchange.is_undecided(folder):
            raise NothingToDecideError
        is_noted = restoring.put_back(folder, secret, lock, now=means.clock.now())
    finally:
        lock.release()
    unlocked = unlock(folder, secret, now=means.clock.now())
    occasion = audit.UNLOCK if is_noted else audit.RESTORE
    return Vault.opened(unlocked, clock=means.clock, randomness=means.randomness, occasion=occasion)


def _label(path: Path, manifest: Manifest) -> Label:
    return Label(
        path=path,
        made=manifest.at,
        vault=manifest.store_id[:8],
        vault_id=manifest.store_id,
        counted=Counted.of(manifest.counts),
        size=manifest.size,
        program=manifest.program,
        is_good=manifest.is_sound,
        is_rehearsal=manifest.header.rehearsal,
    )
