"""Marks of how far the vault's log goes, where the vault's own files do not hold them."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from desktop.store.errors import VaultError
from desktop.store.slots import KeychainSecret

if TYPE_CHECKING:
    from desktop.store.keychain import Keychain
    from desktop.store.rollback import Rollback
    from desktop.store.vault import Vault

_ENDING = "-mark"


def compare_and_keep(vault: Vault, keychain: Keychain) -> Rollback | None:
    """Return what is wrong between *vault* and its marks; then mark how far it goes now.

    The keychain is asked only where it opens the vault, and may take some seconds; what it
    does not know is no alarm.

    Raises:
        VaultError: if the vault could not be read or written.
    """
    if vault.has_keychain:
        with suppress(VaultError):
            kept = keychain.read(vault.store_id + _ENDING)
            vault.compare_keychain_mark(kept.content)
    found = vault.rollback
    keep_marks(vault, keychain)
    return found


def keep_marks(vault: Vault, keychain: Keychain) -> None:
    """Mark beside the vault, and in the keychain where it opens the vault, how far it goes now.

    Raises:
        VaultError: if the vault could not be read.
    """
    if not vault.is_writable:
        return
    vault.keep_mark()
    if vault.has_keychain:
        with suppress(VaultError):
            keychain.keep(vault.store_id + _ENDING, KeychainSecret(vault.keychain_mark()))


def forget_mark(vault: Vault, keychain: Keychain) -> None:
    """Let the keychain remember nothing of *vault*; what cannot be reached is no harm."""
    with suppress(VaultError):
        keychain.forget(vault.store_id + _ENDING)
