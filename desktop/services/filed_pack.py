"""The practice's form pack, out of the vault as long as its files stay as they are.

Reading a pack out of its files and checking every sentence takes a third of a second and
more; the vault has what came of it, so that home and a booking need not wait for it.
"""

from __future__ import annotations

from desktop.domain.pack import FormPack
from desktop.packs.compiled import read_compiled
from desktop.packs.files_hash import files_hash
from desktop.packs.load import load, load_compiled
from desktop.services.means import Means
from desktop.store.errors import DiskFullError, StoreDamagedError
from desktop.store.vault import Vault

_SUBJECT = "form-pack"
"""Under this name the vault notes which files its newest compiled pack was made of."""


def filed_pack(means: Means, vault: Vault, key: str) -> FormPack:
    """Return the pack *key*, whole and checked, which the vault holds by its fingerprint.

    Raises:
        PackRefusedError: naming the file and the key of the first mistake.
        VaultError: if the vault could not be read, or the pack not be filed.
    """
    files = files_hash(key, means.forms)
    noted = vault.details(_SUBJECT)
    if noted.get("files") == files:
        return read_compiled(vault.pack(str(noted.get("pack"))))
    pack, compiled = load_compiled(key, means.forms)
    vault.file_pack(compiled)
    vault.describe(_SUBJECT, {"files": files, "pack": pack.fingerprint})
    return pack


def pack_at_hand(means: Means, vault: Vault, key: str) -> FormPack:
    """Return the pack *key*, even where the vault can take nothing any more.

    Raises:
        PackRefusedError: naming the file and the key of the first mistake.
        VaultError: if the vault could not be read.
    """
    try:
        return filed_pack(means, vault, key)
    except (DiskFullError, StoreDamagedError):
        return load(key, means.forms)
