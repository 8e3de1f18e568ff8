"""The practice's form pack, out of the vault as long as its files stay as they are.

Reading a pack out of its files and checking every sentence takes a third of a second and
more; the vault has what came of it, so that home and a booking need not wait for it.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field

from desktop.domain.journal import Value
from desktop.domain.pack import FormPack
from desktop.packs.compiled import read_compiled
from desktop.packs.errors import PackRefusedError
from desktop.packs.files_hash import files_hash
from desktop.packs.heads import pack_head
from desktop.packs.load import load, load_compiled
from desktop.services.means import Means
from desktop.services.own_wording import pack_in_force
from desktop.store.errors import DiskFullError, StoreDamagedError
from desktop.store.vault import Vault

_SUBJECT = "form-pack"
"""Under this name the vault notes which files its newest compiled pack was made of."""


@dataclass(frozen=True, slots=True)
class ReadPack:
    """A pack just read out of its files; ``files`` is their hash."""

    pack: FormPack
    compiled: bytes = field(repr=False)
    files: str


def read_pack(means: Means, key: str) -> ReadPack:
    """Return the pack *key*, whole and checked, read out of its files.

    Raises:
        PackRefusedError: naming the file and the key of the first mistake.
    """
    files = files_hash(pack_head(key, means.forms).chain, means.forms)
    pack, compiled = load_compiled(key, means.forms)
    return ReadPack(pack, compiled, files)


def keep_pack(vault: Vault, read: ReadPack) -> None:
    """File the pack, so that it need not be read out of its files again.

    Raises:
        VaultError: if it could not be written.
    """
    vault.file_pack(read.compiled)
    note: dict[str, Value] = {
        "chain": read.pack.chain,
        "files": read.files,
        "pack": read.pack.fingerprint,
    }
    vault.describe(_SUBJECT, note)


def filed_pack(means: Means, vault: Vault, key: str) -> FormPack:
    """Return the pack *key*, whole and checked, which the vault holds by its fingerprint.

    A practice with a wording of its own gets that.

    Raises:
        PackRefusedError: naming the file and the key of the first mistake.
        VaultError: if the vault could not be read, or the pack not be filed.
    """
    return pack_in_force(means, vault, key) or shipped_pack(means, vault, key)


def shipped_pack(means: Means, vault: Vault, key: str) -> FormPack:
    """Return the pack *key* as it ships today, which the vault holds by its fingerprint.

    Raises: as `filed_pack` does.
    """
    noted = vault.details(_SUBJECT)
    chain = noted.get("chain")
    if isinstance(chain, tuple) and chain[:1] == (key,):
        with suppress(PackRefusedError):  # a file that is gone is told of below
            if noted.get("files") == files_hash(map(str, chain), means.forms):
                return read_compiled(vault.pack(str(noted.get("pack"))))
    read = read_pack(means, key)
    keep_pack(vault, read)
    return read.pack


def pack_at_hand(means: Means, vault: Vault, key: str) -> FormPack:
    """Return the pack *key*, even where the vault can take nothing any more.

    Raises:
        PackRefusedError: naming the file and the key of the first mistake.
        VaultError: if the vault could not be read.
    """
    try:
        return filed_pack(means, vault, key)
    except (DiskFullError, StoreDamagedError):
        return pack_in_force(means, vault, key) or load(key, means.forms)
