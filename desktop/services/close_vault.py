"""Close a vault, and forget the words from it that are remembered only to be quick."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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


def _forget_words() -> None:
    """Forget them only where typesetting is loaded: loading it takes half a second."""
    if "desktop.documents.typeset" in sys.modules:
        from desktop.documents.typeset import forget_words

        forget_words()
