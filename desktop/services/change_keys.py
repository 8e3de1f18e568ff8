"""Change what opens the vault: the passphrase, the recovery code, or all of it at once."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from desktop.services.means import Means
from desktop.services.open_vault import confirm_recovery_sheet
from desktop.store.derivation import Cost, Passphrase, calibrate
from desktop.store.errors import RecoveryCodeMistypedError
from desktop.store.key_room import NewKeys
from desktop.store.recovery_code import RecoveryCode
from desktop.store.slots import Secret
from desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class KeysState:
    """What opens the vault now; moments are ISO, the vault's own where nothing changed since."""

    passphrase_since: str
    code_since: str
    encrypted_since: str
    has_keychain: bool
    has_custodian: bool = False


def keys_state(vault: Vault) -> KeysState:
    """Return what opens *vault*, and since when.

    Raises:
        VaultError: if it could not be read.
    """
    log = vault.key_log()
    return KeysState(
        passphrase_since=max(log.passphrase, log.data_key) or log.made,
        code_since=log.recovery_code or log.made,
        encrypted_since=log.data_key or log.made,
        has_keychain=vault.has_keychain,
        has_custodian=vault.has_custodian,
    )


def proof_of(typed: str) -> Secret:
    """Return what somebody *typed* as proof: a recovery code where it is one, else a passphrase."""
    try:
        return RecoveryCode.typed(typed)
    except RecoveryCodeMistypedError:
        return Passphrase(typed)


def new_code(means: Means) -> RecoveryCode:
    """Return a fresh recovery code; it opens nothing before it is put in force."""
    return RecoveryCode.new(means.randomness)


def change_passphrase(
    vault: Vault, proof: Secret, passphrase: str, *, cost: Cost | None = None
) -> None:
    """Let *passphrase* open *vault* instead of the former one; without *cost* the machine is timed.

    Raises:
        WrongSecretError: *proof* does not open it; nothing was changed.
        VaultError: one of its other children, which say what is in force.
    """
    vault.change_passphrase(
        proof, Passphrase(passphrase), cost=cost or calibrate(time.perf_counter)
    )


def renew_recovery_code(vault: Vault, proof: Secret, code: RecoveryCode) -> None:
    """Let *code*, whose sheet was typed back, open *vault* instead of the former code.

    Raises:
        WrongSecretError: *proof* does not open it; nothing was changed.
        VaultError: one of its other children, which say what is in force.
    """
    vault.change_recovery_code(proof, code)
    confirm_recovery_sheet(vault)


def encrypt_anew(
    vault: Vault,
    passphrase: Passphrase,
    code: RecoveryCode,
    watch: Callable[[int, int], bool],
    *,
    cost: Cost | None = None,
) -> None:
    """Encrypt everything in *vault* under a new key, opened by *passphrase* and the new *code*.

    *watch* is told how many bytes of how many are done, and stops the work by saying no.

    Raises:
        WrongSecretError: the passphrase does not open it; nothing was changed.
        VaultError: one of its other children, which say what is in force.
    """
    keys = NewKeys(passphrase, code, cost or calibrate(time.perf_counter))
    vault.reencrypt(passphrase, keys, watch)
    confirm_recovery_sheet(vault)
