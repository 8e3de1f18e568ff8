"""Which backups may still hold a file that was destroyed, and for how long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.rotation import MONTHS
from desktop.services.backup_state import chosen_folder, default_folder
from desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class Copy:
    """A backup that may hold the file: its name, and when it was made (ISO)."""

    name: str
    at: str


def copies_there(vault: Vault) -> tuple[Copy, ...]:
    """Return the backups of this vault in the folders it knows of, the newest first."""
    from desktop.store.back_up import of_vault

    folders = dict.fromkeys((default_folder(vault.folder), chosen_folder(vault)))
    found = {
        path.name: Copy(path.name, manifest.at)
        for folder in folders
        if folder is not None
        for path, manifest in of_vault(folder, vault.store_id)
    }
    return tuple(sorted(found.values(), key=lambda one: one.at, reverse=True))


def backups_live_until(day: date) -> date:
    """Return when the rotation has removed the last backup made by *day*, if backups go on."""
    months = day.month + MONTHS
    return date(day.year + months // 12, months % 12 + 1, 1)
