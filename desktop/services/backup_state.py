"""What is known of backups: the last good one, what is due, and what stands in the way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.saying import Saying, said
from desktop.services.means import Means

if TYPE_CHECKING:
    from desktop.store.backup_log import Noted
    from desktop.store.vault import Vault

AGAIN_AFTER = timedelta(hours=4)
"""A day's backup is made anew on a later lock: what was filed since would be lost (our rule)."""

MONTH = timedelta(days=31)
WEEK = timedelta(days=7)
_SUBJECT = "backups"


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that was done: when (ISO), with which file, in which folder."""

    at: str
    name: str
    folder: str


@dataclass(frozen=True, slots=True)
class BackupState:
    """What a practitioner should know of her backups.

    ``good`` is the last good backup, ``elsewhere`` the last one on another disk than the vault's,
    ``tried`` the last test restore, ``restored`` the last restore. ``damaged_since`` is when the
    vault last failed its check, "" if a good backup came after. ``trouble`` says why the last
    backup that nobody watched failed. ``chosen`` is the folder chosen beside the default one.
    """

    good: Told | None
    elsewhere: Told | None
    tried: Told | None
    restored: Told | None
    damaged_since: str
    trouble: Saying | None
    folder: Path
    chosen: Path | None
    is_chosen_there: bool
    is_due: bool
    is_elsewhere_due: bool
    is_trial_due: bool
    is_damaged_copy_due: bool
    is_former_aside: bool


def backup_state(means: Means, vault: Vault) -> BackupState:
    """Return what is known of the backups of *vault*, and what is due now.

    Due are: a backup once a day and again after four hours; one on another disk and a test
    restore once a month, the first a month after the vault was made.

    Raises:
        VaultError: if the vault could not be read.
    """
    from desktop.store.exchange import is_undecided

    log, now = vault.backup_log(), means.clock.now()
    chosen = chosen_folder(vault)
    return BackupState(
        good=_told(log.good),
        elsewhere=_told(log.elsewhere),
        tried=_told(log.tried),
        restored=_told(log.restored),
        damaged_since=log.damage.at if log.damage else "",
        trouble=_sentence(log.refused),
        folder=default_folder(vault.folder),
        chosen=chosen,
        is_chosen_there=chosen is not None and chosen.is_dir(),
        is_due=not vault.rehearsal and _is_due(log.good, now) and _is_due(log.damage, now),
        is_elsewhere_due=_is_past(log.elsewhere, log.made, now, MONTH),
        is_trial_due=_is_past(log.tried, log.made, now, MONTH),
        is_damaged_copy_due=_is_past(log.damaged_copy, "", now, WEEK),
        is_former_aside=is_undecided(vault.folder),
    )


def default_folder(vault: Path) -> Path:
    """Return the folder for the backups of the vault in the folder *vault*, beside its files."""
    from desktop.store.back_up import FOLDER

    return vault / FOLDER


def chosen_folder(vault: Vault) -> Path | None:
    """Return the folder that was chosen for backups beside the default one, or None.

    Raises:
        VaultError: if the vault could not be read.
    """
    chosen = vault.details(_SUBJECT).get("folder")
    return Path(str(chosen)) if chosen else None


def choose_folder(vault: Vault, folder: Path | None) -> None:
    """Put every daily backup into *folder* too from now on; None leaves the default one alone.

    Raises:
        BackupFolderMissingError, BackupFolderLockedError: nothing can be written there.
        VaultError: if it could not be filed.
    """
    from desktop.store.back_up import require_writable

    if folder is not None:
        require_writable(folder)
    vault.describe(_SUBJECT, {"folder": "" if folder is None else str(folder)})


def is_on_another_disk(vault: Path, folder: Path) -> bool:
    """Say whether *folder* is on another disk than the vault in the folder *vault*."""
    from desktop.store.backup_room import is_other_disk

    return is_other_disk(folder, vault)


def _told(noted: Noted | None) -> Told | None:
    return None if noted is None else Told(noted.at, noted.name, noted.folder)


def _is_due(good: Noted | None, now: datetime) -> bool:
    if good is None:
        return True
    last = datetime.fromisoformat(good.at)
    # A clock that was set back must not put backups off for years.
    return last.astimezone(now.tzinfo).date() != now.date() or not (
        -AGAIN_AFTER < now - last < AGAIN_AFTER
    )


def _is_past(noted: Noted | None, since: str, now: datetime, wait: timedelta) -> bool:
    """Say whether it is *wait* since *noted*, or *since* then where there is none."""
    last = noted.at if noted is not None else since
    return not last or abs(now - datetime.fromisoformat(last)) >= wait


def _sentence(refused: Noted | None) -> Saying | None:
    """Return the sentence of the error that was noted by its name."""
    if refused is None:
        return None
    from desktop.store import backup_errors, errors

    name = str(refused.body.get("why"))
    kind = getattr(backup_errors, name, None) or getattr(errors, name, None)
    return said(getattr(kind, "sentence", "") or backup_errors.BackupDiskFailedError.sentence)
