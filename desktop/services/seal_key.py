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


def seal_line(key: SealKey, wording: Wording) -> str:
    """Return the line that names *key* on the pages it seals."""
    return wording.label("seal.line", fingerprint=grouped(key.fingerprint))
