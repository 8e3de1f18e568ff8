"""Back the open vault up: when it is asked for, and once a day without being asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.saying import Saying, said
from desktop.services.backup_state import backup_state, default_folder
from desktop.services.means import Means
from desktop.store.backup_errors import BackupFolderMissingError, BackupSourceDamagedError
from desktop.store.errors import VaultError
from desktop.store.files import private_folder

if TYPE_CHECKING:
    from desktop.store.vault import Vault

Watch = Callable[[int, int], bool]
"""Told what is done and of how much; says whether to go on."""


@dataclass(frozen=True, slots=True)
class BackedUp:
    """What became of it: the files made, whether they are good, and what went wrong.

    ``counts`` are rows by table; ``removed`` are the names that the rotation cleared away.
    """

    files: tuple[Path, ...]
    is_good: bool
    counts: dict[str, int]
    removed: tuple[str, ...] = ()
    trouble: Saying | None = None


def back_up_vault(
    vault: Vault, watch: Watch, *, folder: Path | None = None, even_damaged: bool = False
) -> BackedUp:
    """Make a verified backup of *vault* in *folder*; without one, beside the vault.

    Takes seconds for every gigabyte, and other work on the vault waits meanwhile. *watch* is
    told how many bytes of how many are done, and stops it by saying no. *even_damaged* copies
    a vault that does not pass its check too, under a name that says so.

    Raises:
        BackupSourceDamagedError: the vault did not pass its check; nothing was copied.
        WorkStoppedError: *watch* said no; nothing is left behind.
        VaultError: whatever else stopped it; earlier backups are untouched.
    """
    place = folder or default_folder(vault.folder)
    if folder is None:
        private_folder(place)
    made = vault.back_up(place, watch, even_damaged=even_damaged)
    manifest = made.manifest
    return BackedUp((made.path,), manifest.is_sound, dict(manifest.counts), made.removed)


def back_up_when_due(means: Means, vault: Vault, watch: Watch) -> BackedUp | None:
    """Make the daily backup of *vault* if it is due, in all the places that were chosen.

    It is called before the vault is locked or the program ends, so it raises nothing that is
    known trouble: what went wrong is told in what is returned, and by `backup_state` from then
    on. A damaged vault gets a copy once a week, under a name that says so.

    Raises:
        WorkStoppedError: *watch* said no; nothing is left behind.
    """
    from desktop.store.errors import WorkStoppedError

    try:
        state = backup_state(means, vault)
        if not state.is_due:
            return None
        return _everywhere(vault, watch, state.chosen, even_damaged=state.is_damaged_copy_due)
    except WorkStoppedError:
        raise
    except VaultError as trouble:
        if not isinstance(trouble, BackupSourceDamagedError):
            vault.note_backup_refused(type(trouble).__name__)
        return BackedUp((), is_good=False, counts={}, trouble=said(trouble.args[0]))


def _everywhere(vault: Vault, watch: Watch, chosen: Path | None, *, even_damaged: bool) -> BackedUp:
    """Back up beside the vault first, then put the same backup into the *chosen* folder."""
    from desktop.store.errors import WorkStoppedError

    place = default_folder(vault.folder)
    private_folder(place)
    made = vault.back_up(place, watch, even_damaged=even_damaged)
    files, removed, trouble = [made.path], made.removed, None
    if chosen is not None:
        try:
            again = vault.back_up_again(made, chosen, watch)
            files.append(again.path)
            removed += again.removed
        except WorkStoppedError:
            pass  # The one beside the vault is whole.
        except VaultError as error:
            trouble = said(error.args[0])
            if not isinstance(error, BackupFolderMissingError):  # a stick may be elsewhere
                vault.note_backup_refused(type(error).__name__)
    manifest = made.manifest
    return BackedUp(tuple(files), manifest.is_sound, dict(manifest.counts), removed, trouble)
