"""What the page of backups shows, gathered off the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.services.backup_state import BackupState
    from desktop.services.came_back import CameBack
    from desktop.services.restore_vault import Label
    from desktop.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class Kept:
    """The state of the backups, those in the folders the vault knows, and what came back with one."""

    state: BackupState
    labels: tuple[Label, ...]
    is_on_another_disk: bool
    came_back: CameBack


def read_kept(desk: Desk) -> Kept:
    """Return what there is.

    Raises:
        VaultError: if the vault could not be read.
    """
    from desktop.services.backup_state import backup_state, is_on_another_disk
    from desktop.services.came_back import came_back
    from desktop.services.restore_vault import labels_in

    vault = desk.vault
    state = backup_state(desk.means, vault)
    folders = [one for one in (state.folder, state.chosen) if one is not None]
    found = [label for folder in folders for label in labels_in(folder)]
    mine = {one.path.name: one for one in found if one.vault_id == vault.store_id}
    elsewhere = state.chosen is not None and is_on_another_disk(vault.folder, state.chosen)
    return Kept(
        state,
        tuple(sorted(mine.values(), key=lambda one: one.path.name, reverse=True)),
        elsewhere,
        came_back(vault),
    )
