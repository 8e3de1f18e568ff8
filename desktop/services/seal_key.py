"""The practitioner's seal key, kept in the vault, and how pages name it."""

from __future__ import annotations

from desktop.domain.document import grouped
from desktop.domain.wording import Wording
from desktop.signing.certificate import SealKey
from desktop.store.vault import Vault

SEAL_KEY = "seal-key"
"""The name of the seal key among the vault's secrets."""
LOGO = "logo"
"""The name of the practice's logo among the vault's secrets."""


class SealKeyAbsentError(Exception):
    """The vault holds no seal key."""


class SealBusyError(Exception):
    """The seal cannot change now; nothing was changed."""


def seal_key(vault: Vault) -> SealKey:
    """Return the practitioner's seal key, opened.

    Raises:
        SealKeyAbsentError: if the vault has none.
        SealKeyUnreadableError, SealKeyUnfitError: if it cannot be used.
    """
    kept = vault.secret(SEAL_KEY)
    if kept is None:
        raise SealKeyAbsentError(
            "There is no seal key in this vault. Your papers are safe. "
            "Please make or import one in the settings."
        )
    return SealKey.from_vault(kept)


def own_fingerprints(vault: Vault) -> frozenset[str]:
    """Return the fingerprints of every key this vault ever sealed with, former ones too.

    Raises:
        SealKeyUnreadableError: if one cannot be read.
        VaultError: if the vault could not be read.
    """
    return frozenset(
        SealKey.from_vault(kept.content).fingerprint for kept in vault.secrets(SEAL_KEY)
    )


def key_named(vault: Vault, line: str) -> SealKey:
    """Return the key whose fingerprint *line* names, today's or a former one.

    Pages that somebody has signed name the key that will seal them; a key that came later
    must not seal them in its place. Without a line it is today's key.

    Raises:
        SealKeyAbsentError: if the vault has no such key.
        SealKeyUnreadableError, SealKeyUnfitError: if a key cannot be used.
    """
    key = seal_key(vault)
    if not line or grouped(key.fingerprint) in line:
        return key
    for kept in vault.secrets(SEAL_KEY):
        former = SealKey.from_vault(kept.content)
        if grouped(former.fingerprint) in line:
            return former
    raise SealKeyAbsentError(
        "The seal key that these pages name is not in this vault. Nothing was sealed, and every "
        "signature is kept. Please restore that key, or clear the signatures and sign again."
    )


def seal_line(key: SealKey, wording: Wording) -> str:
    """Return the line that names *key* on the pages it seals."""
    return wording.label("seal.line", fingerprint=grouped(key.fingerprint))
