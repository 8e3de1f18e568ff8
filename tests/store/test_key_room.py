"""What opens the vault is changed: on a real vault, through both copies of its header."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop.store import audit, files, key_file
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.errors import (
    DiskFullError,
    KeyFileHalfWrittenError,
    PassphraseDueError,
    WrongSecretError,
)
from desktop.store.recovery_code import RecoveryCode
from desktop.store.slots import KeychainSecret
from desktop.store.vault import Vault
from tests.store.conftest import PASSPHRASE, FixedClock

OLD = Passphrase(PASSPHRASE)
NEW = Passphrase("olive tram window harbour")
SECRET = KeychainSecret(bytes(range(32)))


@pytest.fixture
def other_code() -> RecoveryCode:
    return RecoveryCode.new(random.Random(7).randbytes)


def copies(folder: Path) -> set[bytes]:
    return {copy.read_bytes() for copy in key_file.copies(folder)}


def test_a_new_passphrase_opens_the_vault_and_the_former_one_does_not(
    vault: Vault, folder: Path, reopen: Callable[..., Vault], code: RecoveryCode
) -> None:
    vault.change_passphrase(OLD, NEW, cost=CHEAPEST)
    vault.close()

    assert len(copies(folder)) == 1
    with pytest.raises(WrongSecretError):
        reopen(OLD)
    reopen(NEW).close()
    reopen(code).close()


def test_whoever_has_only_the_recovery_code_can_set_a_new_passphrase(
    vault: Vault, reopen: Callable[..., Vault], code: RecoveryCode
) -> None:
    vault.close()
    vault = reopen(code)

    vault.change_passphrase(code, NEW, cost=CHEAPEST)
    vault.close()

    reopen(NEW).close()


@pytest.mark.parametrize("proof", [NEW, KeychainSecret(bytes(32))])
def test_nothing_is_changed_without_proof(vault: Vault, folder: Path, proof: object) -> None:
    before = copies(folder)

    with pytest.raises(WrongSecretError):
        vault.change_passphrase(proof, NEW, cost=CHEAPEST)  # type: ignore[arg-type]

    assert copies(folder) == before


def test_an_empty_passphrase_is_refused(vault: Vault) -> None:
    with pytest.raises(ValueError, match="protects nothing"):
        vault.change_passphrase(OLD, Passphrase("  "), cost=CHEAPEST)


def test_a_new_recovery_code_makes_the_old_sheet_worthless(
    vault: Vault,
    reopen: Callable[..., Vault],
    code: RecoveryCode,
    other_code: RecoveryCode,
) -> None:
    vault.change_recovery_code(OLD, other_code)
    vault.close()

    with pytest.raises(WrongSecretError):
        reopen(code)
    reopen(other_code).close()
    reopen(OLD).close()


def test_the_keychain_opens_the_vault_beside_the_others_until_it_is_switched_off(
    vault: Vault, reopen: Callable[..., Vault], code: RecoveryCode
) -> None:
    vault.add_keychain(OLD, SECRET)
    vault.add_keychain(OLD, SECRET)  # twice is one slot
    vault.close()

    vault = reopen(SECRET)
    assert vault.has_keychain
    assert vault.opened_by == "keychain"
    assert len(vault._unlocked.header.slots) == 3
    vault.drop_keychain()
    vault.drop_keychain()
    vault.close()

    with pytest.raises(WrongSecretError):
        reopen(SECRET)
    reopen(code).close()


def test_after_two_weeks_the_keychain_alone_is_not_enough(
    vault: Vault, reopen: Callable[..., Vault], clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.add_keychain(OLD, SECRET)
    vault.close()
    start = clock.now()
    moment = [start + timedelta(days=14)]
    monkeypatch.setattr(clock, "now", lambda: moment[0], raising=False)
    reopen(SECRET).close()
    moment[0] = start + timedelta(days=15)

    with pytest.raises(PassphraseDueError, match="two weeks"):
        reopen(SECRET)

    reopen(OLD).close()
    reopen(SECRET).close()
    moment[0] = start - timedelta(days=30)  # a clock set back buys no time
    with pytest.raises(PassphraseDueError):
        reopen(SECRET)


def test_every_change_and_every_way_in_stands_in_the_audit_chain(
    vault: Vault, reopen: Callable[..., Vault], other_code: RecoveryCode
) -> None:
    vault.change_passphrase(OLD, NEW, cost=CHEAPEST)
    vault.change_recovery_code(NEW, other_code)
    vault.add_keychain(NEW, SECRET)
    vault.drop_keychain()
    vault.close()
    vault = reopen(other_code)

    said = [(each.kind, dict(each.body)) for each in reversed(vault.audit())]

    assert said == [
        (audit.CREATED, {"by": "passphrase"}),
        (audit.KEYS, {"what": "passphrase", "done": "new", "generation": 2}),
        (audit.KEYS, {"what": "recovery", "done": "new", "generation": 3}),
        (audit.KEYS, {"what": "keychain", "done": "new", "generation": 4}),
        (audit.KEYS, {"what": "keychain", "done": "off", "generation": 5}),
        (audit.LOCK, {}),
        (audit.UNLOCK, {"by": "recovery"}),
    ]
    vault.check_audit()


def test_the_vault_knows_when_each_key_was_changed(vault: Vault, clock: FixedClock) -> None:
    assert vault.key_log().passphrase == ""

    vault.change_passphrase(OLD, NEW, cost=CHEAPEST)

    log = vault.key_log()
    assert datetime.fromisoformat(log.passphrase) == clock.now()
    assert log.made
    assert log.recovery_code == ""


class Refusing:
    """Lets so many files be put in place, then the disk is full."""

    def __init__(self, good: int) -> None:
        self.good = good

    def __call__(self, path: Path, content: bytes) -> None:
        self.good -= 1
        if self.good < 0:
            raise DiskFullError
        files.replace_durably(path, content)


def test_a_disk_that_takes_neither_copy_leaves_the_old_passphrase(
    vault: Vault, reopen: Callable[..., Vault], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(key_file, "replace_durably", Refusing(0))
        with pytest.raises(DiskFullError):
            vault.change_passphrase(OLD, NEW, cost=CHEAPEST)
    vault.close()

    reopen(OLD).close()
    with pytest.raises(WrongSecretError):
        reopen(NEW)


def test_a_disk_that_takes_one_copy_is_told_as_what_it_is_and_locks_nobody_out(
    vault: Vault, folder: Path, reopen: Callable[..., Vault], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(key_file, "replace_durably", Refusing(1))
        with pytest.raises(KeyFileHalfWrittenError, match="use the new one"):
            vault.change_passphrase(OLD, NEW, cost=CHEAPEST)
    assert len(copies(folder)) == 2
    vault.close()

    reopen(NEW).close()

    assert len(copies(folder)) == 1
    with pytest.raises(WrongSecretError):
        reopen(OLD)
