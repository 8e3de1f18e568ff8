"""The vault before the power goes, and the next morning."""

import os
from pathlib import Path

from desktop.store.back_up import FOLDER
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.slots import Secret
from desktop.store.vault import Vault
from tests.acceptance.vault_victim import PASSPHRASE, Clock


def make(folder: Path) -> Path:
    """Make a practice's vault in *folder*, close it, and return the folder."""
    vault, _ = Vault.create(folder, PASSPHRASE, clock=Clock(), randomness=os.urandom, cost=CHEAPEST)
    vault.add_practitioner("A Practitioner")
    vault.close()
    return folder


def opened(folder: Path, secret: Secret | None = None) -> Vault:
    """Open the vault as the product does the next morning; nothing may be left lying about."""
    secret = secret or Passphrase(PASSPHRASE)
    vault = Vault.open(folder, secret, clock=Clock(), randomness=os.urandom)
    assert (folder / "vault.key").read_bytes() == (folder / "vault.key.mirror").read_bytes()
    store = vault._unlocked.header.store_file
    ours = {"vault.key", "vault.key.mirror", "anchor", "app.lock", store, f"{store}-wal"}
    assert {each.name for each in folder.iterdir()} <= ours | {FOLDER}
    assert vault.rollback is None  # a power cut is no reason to suspect anybody
    return vault
