"""Let the system's keychain open the vault, and stop that again."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from desktop.services.keep_marks import forget_mark
from desktop.services.means import Means
from desktop.store import key_file
from desktop.store.errors import VaultError, WrongSecretError
from desktop.store.keychain import SECRET_BYTES, Keychain, KeychainForgetfulError
from desktop.store.slots import KEYCHAIN, KeychainSecret, Secret
from desktop.store.unlocking import unlock
from desktop.store.vault import Vault


def has_keychain(folder: Path) -> bool:
    """Say whether the vault in *folder* may be opened by the keychain; its header says so.

    Raises:
        VaultError: if the header cannot be read.
    """
    return any(slot.kind == KEYCHAIN for each in key_file.load(folder) for slot in each.slots)


def open_with_keychain(means: Means, folder: Path, keychain: Keychain) -> Vault:
    """Return the open vault in *folder*, with the key that *keychain* holds.

    Raises:
        PassphraseDueError: it did so for two weeks; the passphrase is asked for again.
        KeychainForgetfulError: it holds none, or one that opens nothing.
        VaultError: one of its other children; nothing was changed.
    """
    from desktop.services.try_restore import clear_left_over

    secret = keychain.read(key_file.load(folder)[0].store_id)
    try:
        unlocked = unlock(folder, secret, now=means.clock.now())
    except WrongSecretError:
        raise KeychainForgetfulError from None
    vault = Vault.opened(unlocked, clock=means.clock, randomness=means.randomness)
    clear_left_over(folder)
    return vault


def switch_on(means: Means, vault: Vault, proof: Secret, keychain: Keychain) -> None:
    """Let *keychain* open *vault*; it proves that it keeps a key before that is relied on.

    Raises:
        WrongSecretError: *proof* does not open the vault; nothing was changed.
        VaultError: the keychain or the disk refused; nothing was changed.
    """
    vault.prove(proof)
    secret = KeychainSecret(means.randomness(SECRET_BYTES))
    keychain.keep(vault.store_id, secret)
    try:
        vault.add_keychain(proof, secret)
    except BaseException:
        if not vault.has_keychain:
            with suppress(VaultError):
                keychain.forget(vault.store_id)
        raise


def switch_off(vault: Vault, keychain: Keychain) -> None:
    """Let the keychain open *vault* no more; what it still holds opens nothing then.

    Raises:
        VaultError: the disk refused; the keychain goes on opening the vault.
    """
    vault.drop_keychain()
    with suppress(VaultError):
        keychain.forget(vault.store_id)
        forget_mark(vault, keychain)
