"""Check a passphrase while the vault is open: only its owner may take the screen back."""

from __future__ import annotations

from pathlib import Path

from desktop.store import key_file
from desktop.store.derivation import Passphrase
from desktop.store.errors import WrongSecretError
from desktop.store.slots import unwrap


def is_passphrase(folder: Path, text: str) -> bool:
    """Say whether *text* opens the vault in *folder*; takes as long as the key derivation.

    Raises:
        VaultError: if the vault's header cannot be read.
    """
    for header in key_file.load(folder):
        try:
            unwrap(header.slots, Passphrase(text), store_id=header.store_id)
        except WrongSecretError:
            continue
        return True
    return False
