"""Everything encrypted anew: counts and hashes equal, old keys useless, a stop changes nothing."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.journal import JournalRow
from desktop.store import key_file, reencryption
from desktop.store.agreements import Enclosure, Filing
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.errors import (
    DiskFullError,
    KeyFileHalfWrittenError,
    PayloadDamagedError,
    StoreDamagedError,
    WorkStoppedError,
    WrongSecretError,
)
from desktop.store.key_room import NewKeys
from desktop.store.recovery_code import RecoveryCode
from desktop.store.slots import KeychainSecret
from desktop.store.vault import Vault
from tests.store.conftest import PASSPHRASE, Begun
from tests.store.test_key_room import Refusing

OLD = Passphrase(PASSPHRASE)
NEW = Passphrase("olive tram window harbour")
CODE = RecoveryCode.new(random.Random(7).randbytes)
KEYS = NewKeys(NEW, CODE, CHEAPEST)
PDF = random.Random(1).randbytes(300_000)


def on(done: int, total: int) -> bool:
    """Go on, whatever is done."""
    assert 0 <= done <= total
    return True


@pytest.fixture
def filled(vault: Vault, begun: Begun) -> Vault:
    """A vault with something in every room."""
    filing = Filing(
        client=begun.client,
        practitioner=begun.practitioner,
        intake=begun.intake,
        title="What we settled",
        documents=(Enclosure("agreement", "What we settled", PDF),),
    )
    vault.file(filing)
    row = JournalRow(1, "2026-12-02T16:03:05-08:00", "client", "answered", "hope", "half \ud800")
    vault.append(begun.intake, row)
    vault.file_note(client=begun.client, practitioner=begun.practitioner, text="for me alone")
    vault.file_secret("seal", b"a key")
    return vault


def seen(vault: Vault, begun: Begun) -> tuple[object, ...]:
    """Return what people see of the vault."""
    agreements = vault.agreements(begun.client)
    return (
        vault.search("zoe"),
        agreements,
        [vault.read_payload(each.documents[0].id) for each in agreements],
        vault.journal(begun.intake),
        vault.notes(begun.client),
        vault.secret("seal"),
    )


def test_everything_is_there_under_new_keys_and_the_old_ones_open_nothing(
    filled: Vault, begun: Begun, folder: Path, reopen: Callable[..., Vault], code: RecoveryCode
) -> None:
    before, head = seen(filled, begun), filled.audit_head()
    old_key = bytes(filled._unlocked.keys.database)
    steps: list[tuple[int, int]] = []

    def watch(done: int, total: int) -> bool:
        steps.append((done, total))
        return True

    filled.reencrypt(OLD, KEYS, watch)

    assert seen(filled, begun) == before
    assert bytes(filled._unlocked.keys.database) != old_key
    assert [each.name for each in folder.glob("store-*")] == ["store-2.db", "store-2.db-wal"]
    assert steps[-1][0] == steps[-1][1]
    filled.check_audit()
    assert filled.audit(limit=2)[1].mac == head.mac  # what is printed on paper still holds
    filled.append(begun.intake, JournalRow(2, "now", "client", "answered", "hope", "after"))
    filled.close()
    for former in (OLD, code):
        with pytest.raises(WrongSecretError):
            reopen(former)
    reopen(CODE).close()
    vault = reopen(NEW)
    assert vault.journal(begun.intake)[1].value == "after"
    vault.check_audit()
    assert vault.is_sound()


def test_it_can_be_done_again(filled: Vault, begun: Begun, folder: Path) -> None:
    before = seen(filled, begun)

    filled.reencrypt(OLD, KEYS, on)
    filled.reencrypt(NEW, NewKeys(OLD, CODE, CHEAPEST), on)

    assert seen(filled, begun) == before
    filled.check_audit()
    assert (folder / "store-3.db").exists()
    assert not (folder / "store-2.db").exists()


def test_the_keychain_is_switched_off_by_it(filled: Vault) -> None:
    filled.add_keychain(OLD, KeychainSecret(bytes(32)))

    filled.reencrypt(OLD, KEYS, on)

    assert not filled.has_keychain


@pytest.mark.parametrize("at", [1, 4, 12])
def test_whoever_stops_it_changes_nothing(
    filled: Vault, begun: Begun, folder: Path, reopen: Callable[..., Vault], at: int
) -> None:
    before, keys = seen(filled, begun), (folder / "vault.key").read_bytes()
    answers = iter([True] * (at - 1) + [False])

    with pytest.raises(WorkStoppedError, match="Nothing was changed"):
        filled.reencrypt(OLD, KEYS, lambda *_: next(answers))

    assert seen(filled, begun) == before
    assert (folder / "vault.key").read_bytes() == keys
    assert not list(folder.glob("store-2*"))
    filled.append(begun.intake, JournalRow(2, "now", "client", "answered", "hope", "after"))
    filled.close()
    reopen(OLD).close()


def test_without_proof_nothing_begins(filled: Vault, folder: Path) -> None:
    with pytest.raises(WrongSecretError):
        filled.reencrypt(NEW, KEYS, on)

    assert not list(folder.glob("store-2*"))


def test_too_little_room_is_told_before_it_begins(
    filled: Vault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Usage:
        free = 1_000_000

    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage())

    with pytest.raises(DiskFullError, match="MB are needed"):
        filled.reencrypt(OLD, KEYS, on)

    assert not list(folder.glob("store-2*"))


def test_a_damaged_payload_is_not_carried_over(
    filled: Vault, begun: Begun, folder: Path, by_hand: Callable[[str], None]
) -> None:
    by_hand("DROP TRIGGER payloads_never_change")
    by_hand("UPDATE payloads SET content = zeroblob(size) WHERE kind = 'document'")
    by_hand(
        "CREATE TRIGGER payloads_never_change BEFORE UPDATE ON payloads\n"
        "        BEGIN SELECT RAISE(ABORT, 'what is filed never changes'); END"
    )

    with pytest.raises(PayloadDamagedError):
        filled.reencrypt(OLD, KEYS, on)

    assert not list(folder.glob("store-2*"))
    assert filled.clients()[0].id == begun.client


def test_a_copy_that_does_not_read_back_the_same_is_not_used(
    filled: Vault, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reencryption._Copying, "_hashes", lambda *_: {"clients": "other"})

    with pytest.raises(StoreDamagedError):
        filled.reencrypt(OLD, KEYS, on)

    assert (folder / "store-1.db").exists()
    assert not list(folder.glob("store-2*"))


def test_a_disk_that_takes_no_header_leaves_the_former_vault(
    filled: Vault,
    begun: Begun,
    folder: Path,
    reopen: Callable[..., Vault],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = seen(filled, begun)
    with monkeypatch.context() as patch:
        patch.setattr(key_file, "replace_durably", Refusing(0))
        with pytest.raises(DiskFullError):
            filled.reencrypt(OLD, KEYS, on)

    assert seen(filled, begun) == before
    assert not list(folder.glob("store-2*"))
    filled.close()
    reopen(OLD).close()


def test_a_disk_that_takes_one_header_keeps_both_stores_until_the_next_unlock(
    filled: Vault,
    begun: Begun,
    folder: Path,
    reopen: Callable[..., Vault],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = seen(filled, begun)
    with monkeypatch.context() as patch:
        patch.setattr(key_file, "replace_durably", Refusing(1))
        with pytest.raises(KeyFileHalfWrittenError):
            filled.reencrypt(OLD, KEYS, on)

    assert seen(filled, begun) == before
    filled.close()
    assert {each.name for each in folder.glob("store-*")} == {"store-1.db", "store-2.db"}
    vault = reopen(NEW)
    assert seen(vault, begun) == before
    assert not (folder / "store-1.db").exists()
