"""A custodian's code opens the vault by a slot of its own, and takes nothing from its owner."""

import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop.store import audit, key_file
from desktop.store import header as headers
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.errors import WrongSecretError
from desktop.store.key_room import NewKeys
from desktop.store.recovery_code import RecoveryCode
from desktop.store.slots import CUSTODIAN, RECOVERY
from desktop.store.vault import Vault
from tests.store.conftest import PASSPHRASE

OWNER = Passphrase(PASSPHRASE)


def _code(seed: int) -> RecoveryCode:
    return RecoveryCode.new(random.Random(seed).randbytes)


def test_the_custodians_code_opens_the_vault_and_the_audit_says_whose_sheet_it_was(
    vault: Vault, reopen: Callable[..., Vault], code: RecoveryCode
) -> None:
    vault.set_custodian(OWNER, _code(3))
    vault.close()

    opened = reopen(_code(3))

    assert opened.opened_by == CUSTODIAN
    assert dict(opened.audit(limit=1)[0].body) == {"by": CUSTODIAN}
    opened.close()
    own = reopen(code)
    assert own.opened_by == RECOVERY
    assert own.has_custodian


def test_a_new_sheet_kills_the_former_and_leaves_the_owners_alone(
    vault: Vault, reopen: Callable[..., Vault], code: RecoveryCode
) -> None:
    vault.set_custodian(OWNER, _code(3))
    vault.set_custodian(OWNER, _code(4))
    vault.close()

    with pytest.raises(WrongSecretError):
        reopen(_code(3))

    reopen(_code(4)).close()
    reopen(code).close()


def test_a_revoked_sheet_opens_nothing(
    vault: Vault, reopen: Callable[..., Vault], code: RecoveryCode
) -> None:
    vault.set_custodian(OWNER, _code(3))
    vault.drop_custodian()
    vault.drop_custodian()
    said = [(each.kind, dict(each.body)["done"]) for each in vault.audit(limit=2)]
    vault.close()

    with pytest.raises(WrongSecretError):
        reopen(_code(3))

    assert said == [(audit.KEYS, "off"), (audit.KEYS, "new")]
    reopen(code).close()


def test_the_custodian_changes_no_key(vault: Vault, reopen: Callable[..., Vault]) -> None:
    vault.set_custodian(OWNER, _code(3))
    vault.close()
    vault = reopen(_code(3))

    with pytest.raises(WrongSecretError):
        vault.change_passphrase(_code(3), Passphrase("harbour tram"), cost=CHEAPEST)
    with pytest.raises(WrongSecretError):
        vault.set_custodian(_code(3), _code(5))

    vault.close()
    reopen(OWNER).close()


def test_encrypting_anew_ends_the_custodians_sheet(
    vault: Vault, reopen: Callable[..., Vault]
) -> None:
    vault.set_custodian(OWNER, _code(3))

    vault.reencrypt(OWNER, NewKeys(OWNER, _code(6), CHEAPEST), lambda _done, _total: True)

    assert not vault.has_custodian
    vault.close()
    with pytest.raises(WrongSecretError):
        reopen(_code(3))


def test_a_header_without_a_custodian_is_what_every_version_reads(vault: Vault) -> None:
    before = key_file.load(vault.folder)[0]
    vault.set_custodian(OWNER, _code(3))
    after = key_file.load(vault.folder)[0]

    assert b'"format":1' in headers.write(before)
    assert b'"format":2' in headers.write(after)
    assert headers.write(replace(after, slots=before.slots)).count(b'"format":1') == 1
