"""Close a vault, with a backup if one is due, and forget words remembered only to be quick."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.services.means import Means
    from desktop.store.vault import Vault


def close_vault(vault: Vault) -> None:
    """Close *vault*; no word that was typeset stays in memory, even if closing fails.

    Raises:
        VaultError: if the vault could not be closed cleanly.
    """
    try:
        vault.close()
    finally:
        _forget_words()


def back_up_and_close(means: Means, vault: Vault, watch: Callable[[int, int], bool]) -> None:
    """Make the backup of *vault* that is due, if any, and close it whatever became of that.

    *watch* is told how many bytes of how many are done; where it says no, the vault closes
    without a backup, which is then still due.

    Raises:
        VaultError: if the vault could not be closed cleanly.
    """
    from desktop.services.back_up_vault import back_up_when_due
    from desktop.store.errors import WorkStoppedError

    try:
        if watch(0, 0) and not vault.rehearsal:
            back_up_when_due(means, vault, watch)
    except WorkStoppedError:
        pass  # Whoever said no waits for the vault to be closed.
    finally:
        close_vault(vault)


def _forget_words() -> None:
    """Forget them only where typesetting is loaded: loading it takes half a second."""
    if "desktop.documents.typeset" in sys.modules:
        from desktop.documents.typeset import forget_words

        forget_words()
