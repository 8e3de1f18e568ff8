"""Open the practice's vault with its passphrase or its recovery code."""

from __future__ import annotations

from pathlib import Path

from desktop.services.means import Means
from desktop.store.derivation import Passphrase
from desktop.store.errors import RecoveryCodeMistypedError
from desktop.store.recovery_code import RecoveryCode
from desktop.store.slots import Secret
from desktop.store.unlocking import unlock
from desktop.store.vault import Vault

RECOVERY_SHEET = "recovery-sheet"
"""The secret that holds the recovery code until its sheet was typed back; empty after that."""


def open_with_passphrase(means: Means, folder: Path, passphrase: str) -> Vault:
    """Return the open vault in *folder*; takes as long as the key derivation.

    Raises:
        VaultError: one of its children; nothing was changed.
    """
    return open_by(means, folder, Passphrase(passphrase))


def open_with_code(means: Means, folder: Path, typed: str) -> Vault:
    """Return the vault in *folder*, opened with the recovery code as somebody *typed* it.

    Raises:
        RecoveryCodeMistypedError: if it holds a typing mistake.
        VaultError: one of its other children; nothing was changed.
    """
    return open_by(means, folder, RecoveryCode.typed(typed))


def open_to_read(means: Means, folder: Path, typed: str) -> Vault:
    """Return the vault in *folder* open to be read; *typed* is its passphrase or recovery code.

    The unlock is noted in the audit chain like every other; nothing else can be filed.

    Raises:
        VaultError: one of its children; nothing was changed.
    """
    unlocked = unlock(folder, _secret(typed), now=means.clock.now())
    return Vault.opened(unlocked, clock=means.clock, randomness=means.randomness, to_read=True)


def open_with_secret(means: Means, folder: Path, typed: str) -> Vault:
    """Return the open vault in *folder*; *typed* is its passphrase or recovery code.

    Raises:
        VaultError: one of its children; nothing was changed.
    """
    return open_by(means, folder, _secret(typed))


def open_by(means: Means, folder: Path, secret: Secret) -> Vault:
    """Return the open vault in *folder*.

    Raises:
        VaultError: one of its children; nothing was changed.
    """
    from desktop.services.try_restore import clear_left_over

    unlocked = unlock(folder, secret, now=means.clock.now())
    vault = Vault.opened(unlocked, clock=means.clock, randomness=means.randomness)
    clear_left_over(folder)
    return vault


def _secret(typed: str) -> Secret:
    try:
        return RecoveryCode.typed(typed)
    except RecoveryCodeMistypedError:
        return Passphrase(typed)


def keep_recovery_sheet(vault: Vault, code: RecoveryCode) -> None:
    """Keep the code inside the vault until its sheet is known to be right.

    Were the program stopped between making a vault and writing the code down, the
    vault would have no second key. Inside the vault the code opens nothing that is
    not open already.

    Raises:
        VaultError: if it could not be written.
    """
    vault.file_secret(RECOVERY_SHEET, code.symbols.encode("ascii"))


def unconfirmed_recovery_code(vault: Vault) -> RecoveryCode | None:
    """Return the code whose sheet was never typed back, or None.

    Raises:
        VaultError: if the vault could not be read.
    """
    kept = vault.secret(RECOVERY_SHEET)
    return RecoveryCode(kept.decode("ascii")) if kept else None


def confirm_recovery_sheet(vault: Vault) -> None:
    """Note that the sheet was typed back: the code is not shown any more.

    Raises:
        VaultError: if it could not be written.
    """
    vault.file_secret(RECOVERY_SHEET, b"")
