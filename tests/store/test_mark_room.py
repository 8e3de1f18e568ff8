"""Whether a vault that was put back says so, and one that was not keeps silent."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.store import audit
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.key_room import NewKeys
from desktop.store.recovery_code import RecoveryCode
from desktop.store.rollback import BESIDE, KEYCHAIN, KEYS_OLDER, OLDER, OTHER, Rollback
from desktop.store.unlocking import unlock
from desktop.store.vault import Vault
from tests.store.conftest import PASSPHRASE, Begun, FixedClock

Reopen = Callable[..., Vault]
AT = "2026-12-02T16:03:05-08:00"


@pytest.fixture
def yesterday(vault: Vault, begun: Begun, folder: Path, tmp_path: Path) -> Path:
    """The files of the vault as they were when it had 7 entries; it is closed."""
    assert begun.client
    vault.close()
    kept = tmp_path / "yesterday"
    shutil.copytree(folder, kept)
    return kept


def put_back(yesterday: Path, folder: Path) -> None:
    """Put the store and the key file of yesterday in their place."""
    for name in ("store-1.db", "vault.key", "vault.key.mirror"):
        shutil.copy2(yesterday / name, folder / name)


def work(vault: Vault, views: int = 10) -> None:
    """Work a little and close."""
    for _ in range(views):
        vault.note(audit.VIEW, {})
    vault.close()


def length(vault: Vault) -> int:
    """Return how many entries there are."""
    return vault.audit_head().seq


def test_a_closed_vault_has_a_mark_of_its_last_entry(vault: Vault, reopen: Reopen) -> None:
    vault.close()

    again = reopen()

    mark = again.anchor.mark
    assert mark is not None
    assert (mark.seq, mark.clean, mark.generation) == (2, True, 1)
    assert mark.head == again.audit(limit=1, offset=1)[0].mac
    assert again.rollback is None


def test_yesterdays_files_put_back_are_told_with_both_numbers(
    yesterday: Path, folder: Path, reopen: Reopen
) -> None:
    vault = reopen()
    here = length(vault) - 1
    work(vault)
    put_back(yesterday, folder)

    again = reopen()

    assert again.rollback == Rollback(OLDER, BESIDE, here, here + 12, AT)
    newest = again.audit(limit=1)[0]
    assert newest.kind == audit.ROLLED_BACK
    assert (newest.body["here"], newest.body["mark"]) == (here, here + 12)


def test_it_is_told_until_somebody_has_read_it(
    yesterday: Path, folder: Path, reopen: Reopen
) -> None:
    work(reopen())
    put_back(yesterday, folder)
    first = reopen()
    found = first.rollback
    first.close()

    second = reopen()
    assert second.rollback == found
    second.acknowledge_rollback()
    assert second.rollback is None
    second.close()

    third = reopen()
    assert third.rollback is None
    told = [one.body["done"] for one in third.audit() if one.kind == audit.ROLLED_BACK]
    assert told == ["seen", "found"]
    third.check_audit()


def test_files_that_went_another_way_are_told(
    yesterday: Path, folder: Path, tmp_path: Path, reopen: Reopen
) -> None:
    work(reopen(), views=3)
    here = tmp_path / "here"
    shutil.copytree(folder, here)
    put_back(yesterday, folder)
    (folder / "anchor").unlink()
    other = reopen()
    for _ in range(30):
        other.note(audit.VIEW, {"elsewhere": 1})
    other.close()
    shutil.copy2(here / "anchor", folder / "anchor")

    again = reopen()

    assert again.rollback is not None
    assert again.rollback.kind == OTHER


def test_an_older_key_file_is_told_with_both_generations(
    vault: Vault, folder: Path, tmp_path: Path, reopen: Reopen
) -> None:
    keys = tmp_path / "keys"
    keys.mkdir()
    for name in ("vault.key", "vault.key.mirror"):
        shutil.copy2(folder / name, keys / name)
    old, new = Passphrase(PASSPHRASE), Passphrase("another long passphrase")
    vault.change_passphrase(old, new, cost=CHEAPEST)
    vault.close()
    for name in ("vault.key", "vault.key.mirror"):
        shutil.copy2(keys / name, folder / name)

    again = reopen()

    assert again.rollback == Rollback(KEYS_OLDER, BESIDE, 1, 2, AT)


def test_a_store_beyond_its_mark_is_as_it_should_be(
    vault: Vault, folder: Path, reopen: Reopen
) -> None:
    vault.close()
    former = (folder / "anchor").read_bytes()
    work(reopen())
    (folder / "anchor").write_bytes(former)

    assert reopen().rollback is None


@pytest.mark.parametrize("content", [None, b"", b"{}\n"])
def test_a_lost_or_damaged_mark_alarms_nobody(
    vault: Vault, folder: Path, reopen: Reopen, content: bytes | None
) -> None:
    vault.close()
    (folder / "anchor").unlink()
    if content is not None:
        (folder / "anchor").write_bytes(content)

    again = reopen()

    assert again.rollback is None
    assert again.anchor.state == ("absent" if content is None else "damaged")
    again.close()
    assert reopen().anchor.state == "held"


def test_everything_encrypted_anew_alarms_nobody(vault: Vault, reopen: Reopen) -> None:
    vault.close()
    before = reopen()
    new = Passphrase("another long passphrase")
    other = RecoveryCode.new(lambda n: bytes(range(n)))
    before.reencrypt(Passphrase(PASSPHRASE), NewKeys(new, other, CHEAPEST), lambda *_: True)
    before._is_in_use = False  # A kill: no mark is written after it.
    before.close()

    again = reopen(new)

    assert again.anchor.state == "held"
    assert again.rollback is None
    again.close()
    assert reopen(other).rollback is None


def test_a_mirror_that_had_to_be_mended_alarms_nobody(
    vault: Vault, folder: Path, reopen: Reopen
) -> None:
    vault.close()
    (folder / "vault.key").write_bytes(b"damaged")

    assert reopen().rollback is None


def opened(
    folder: Path, clock: FixedClock, randomness: Callable[[int], bytes], **how: object
) -> Vault:
    unlocked = unlock(folder, Passphrase(PASSPHRASE), now=clock.now())
    return Vault.opened(unlocked, clock=clock, randomness=randomness, **how)  # type: ignore[arg-type]


def test_a_deliberate_restore_explains_itself(
    yesterday: Path,
    folder: Path,
    clock: FixedClock,
    randomness: Callable[[int], bytes],
    reopen: Reopen,
) -> None:
    vault = reopen()
    kept = vault.keychain_mark()
    work(vault)
    put_back(yesterday, folder)

    restored = opened(folder, clock, randomness, occasion=audit.RESTORE)

    assert restored.rollback is None
    assert restored.audit(limit=1)[0].kind == audit.RESTORE
    assert restored.compare_keychain_mark(kept) is None
    restored.close()
    again = reopen()
    assert again.rollback is None
    assert again.compare_keychain_mark(kept) is None


def test_a_rollback_after_a_restore_is_told_all_the_same(
    yesterday: Path,
    folder: Path,
    tmp_path: Path,
    clock: FixedClock,
    randomness: Callable[[int], bytes],
    reopen: Reopen,
) -> None:
    work(reopen())
    put_back(yesterday, folder)
    opened(folder, clock, randomness, occasion=audit.RESTORE).close()
    today = tmp_path / "today"
    shutil.copytree(folder, today)
    work(reopen(), views=2)
    put_back(today, folder)

    again = reopen()

    assert again.rollback is not None
    assert again.rollback.kind == OLDER


def test_reading_only_compares_and_writes_no_mark(
    yesterday: Path,
    folder: Path,
    clock: FixedClock,
    randomness: Callable[[int], bytes],
    reopen: Reopen,
) -> None:
    work(reopen())
    put_back(yesterday, folder)
    mark = (folder / "anchor").read_bytes()

    reading = opened(folder, clock, randomness, to_read=True)

    assert reading.rollback is not None
    reading.close()
    assert (folder / "anchor").read_bytes() == mark
    assert reopen().rollback is not None


def test_the_keychain_remembers_what_the_file_beside_does_not(
    yesterday: Path, folder: Path, reopen: Reopen
) -> None:
    vault = reopen()
    here = length(vault) - 1
    for _ in range(5):
        vault.note(audit.VIEW, {})
    kept = vault.keychain_mark()
    work(vault)
    put_back(yesterday, folder)
    shutil.copy2(yesterday / "anchor", folder / "anchor")
    again = reopen()
    assert again.rollback is None

    found = again.compare_keychain_mark(kept)

    assert found == Rollback(
        OTHER if length(again) >= here + 6 else OLDER, KEYCHAIN, here + 1, here + 6
    )
    assert again.audit(limit=1)[0].kind == audit.ROLLED_BACK
    again.close()
    assert reopen().rollback == found


def test_what_is_not_ours_in_the_keychain_is_nothing(vault: Vault) -> None:
    assert vault.compare_keychain_mark(bytes(32)) is None
    assert vault.compare_keychain_mark(vault.keychain_mark()) is None


def test_a_mark_can_be_kept_while_the_vault_is_open(vault: Vault, reopen: Reopen) -> None:
    vault.close()
    again = reopen()
    again.keep_mark()
    again._is_in_use = False  # A kill: nothing more is written.
    again.close()

    mark = reopen().anchor.mark

    assert mark is not None
    assert not mark.clean
