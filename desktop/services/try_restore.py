"""Restore a backup as a test: into a scratch folder, checked, counted, and wiped again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.services.change_keys import proof_of
from desktop.services.means import Means
from desktop.services.restore_vault import Counted, Label, Watch, label_of
from desktop.store.slots import Secret

if TYPE_CHECKING:
    from desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Tried:
    """What a test restore showed: what came out of the backup, and what the vault holds now."""

    label: Label
    counted: Counted
    now: Counted | None
    is_sound: bool
    is_same_vault: bool


def scratch_beside(folder: Path) -> Path:
    """Return the folder in which a backup of the vault in *folder* is tried."""
    return folder.with_name(f"{folder.name}-restore-test")


def clear_left_over(folder: Path) -> None:
    """Remove what a kill left of a test in which a backup of the vault in *folder* was restored.

    It is a whole second vault. A test that is running is left alone.
    """
    from desktop.store.lock import is_held

    scratch = scratch_beside(folder)
    if scratch.is_dir() and not is_held(scratch):
        from desktop.store import restoring

        restoring.clear(scratch)


def try_restore(
    path: Path, typed: str | Secret, scratch: Path, watch: Watch, *, vault: Vault | None
) -> Tried:
    """Restore the backup at *path* into *scratch*, examine everything, and wipe it.

    *typed* is the passphrase or the recovery code of the day of the backup. All that is written
    is encrypted as in the vault. An open *vault* is counted beside it, and notes the test.

    Raises:
        WrongSecretError: it does not open this backup.
        BackupDamagedError: it is not as it was written.
        WorkStoppedError: *watch* said no.
        VaultError: one of its other children. Whatever is raised, nothing stays in *scratch*.
    """
    from desktop.store import restoring

    label = label_of(path)
    secret = proof_of(typed) if isinstance(typed, str) else typed
    backup = restoring.open_backup(path, secret)
    restoring.clear(scratch)
    try:
        unpacked = restoring.unpack(backup, scratch, backup.manifest.header, watch)
        unpacked.unlocked.lock.release()
    finally:
        backup.close()
        restoring.clear(scratch)
    read = unpacked.findings.contents
    tried = Tried(
        label=label,
        counted=Counted.of(read.counts if read else {}),
        now=None if vault is None else Counted.of(vault.counts()),
        is_sound=unpacked.findings.is_sound,
        is_same_vault=vault is not None and vault.store_id == label.vault_id,
    )
    if vault is not None and tried.is_same_vault and tried.is_sound:
        vault.note_restore_tried(path.name, at=label.made)
    return tried


def note_test(means: Means, folder: Path, tried: Tried, secret: Secret) -> bool:
    """Note in the vault in *folder*, which is closed, that its backup was *tried*; say if it is.

    It is not where that is another vault, where somebody has it open, or where *secret* opens
    the backup only: a test that was made is none the worse for it.
    """
    from desktop.services.close_vault import close_vault
    from desktop.services.open_vault import open_by
    from desktop.store.errors import VaultError

    try:
        vault = open_by(means, folder, secret)
    except VaultError:
        return False
    try:
        is_ours = tried.is_sound and vault.store_id == tried.label.vault_id
        if is_ours:
            vault.note_restore_tried(tried.label.path.name, at=tried.label.made)
        return is_ours
    finally:
        close_vault(vault)
