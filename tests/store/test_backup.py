"""A backup of an open vault: verified, told apart from damage, and the vault goes on."""

import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.journal import JournalRow
from desktop.store import backup_file
from desktop.store.back_up import Made
from desktop.store.backup_errors import (
    BackupDamagedError,
    BackupDiskFailedError,
    BackupFolderLockedError,
    BackupFolderMissingError,
    BackupForeignError,
    BackupFullError,
    BackupNewerError,
    BackupSourceDamagedError,
)
from desktop.store.errors import StoreDamagedError, VaultClosedError, WorkStoppedError
from desktop.store.vault import Vault
from desktop.store.watch import Progress, unwatched
from tests.store.conftest import Begun, FixedClock

ByHand = Callable[[str], None]


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """The folder for backups."""
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    return shelf


@pytest.fixture
def filled(vault: Vault, begun: Begun) -> Vault:
    """A vault with a few things in it."""
    vault.append(begun.intake, JournalRow(1, "now", "client", "answered", "hope", "calm"))
    vault.file_note(client=begun.client, practitioner=begun.practitioner, text="for me alone")
    vault.file_secret("seal", random.Random(1).randbytes(300_000))
    vault.describe(begun.client, {"safe contact": "mornings"})
    return vault


@pytest.fixture
def made(filled: Vault, shelf: Path) -> Made:
    """A backup of `filled`."""
    return filled.back_up(shelf, unwatched)


def check(vault: Vault, path: Path) -> None:
    backup_file.check(path, vault._unlocked.keys.backup_mac, Progress(unwatched, 1))


def damage_a_payload(by_hand: ByHand) -> None:
    by_hand("DROP TRIGGER payloads_never_change")
    by_hand("UPDATE payloads SET content = zeroblob(size)")
    by_hand(
        "CREATE TRIGGER payloads_never_change BEFORE UPDATE ON payloads\n"
        "        BEGIN SELECT RAISE(ABORT, 'what is filed never changes'); END"
    )


def test_a_backup_says_what_it_holds_and_its_name_says_no_more_than_when(
    filled: Vault, shelf: Path
) -> None:
    head = filled.audit_head()

    made = filled.back_up(shelf, unwatched)

    label = backup_file.read_manifest(made.path)
    assert label == made.manifest
    assert label.counts["clients"] == label.counts["private_notes"] == 1
    assert (label.anchor.seq, label.anchor.mac) == (head.seq, head.mac)
    assert label.anchor.generation == 1
    assert label.store_id == filled.store_id
    assert label.is_sound
    assert made.path.name == f"holdfast-2026-12-02-160305-{filled.store_id[:8]}.backup"
    assert made.path.stat().st_mode & 0o077 == 0
    assert b"Brien" not in made.path.read_bytes()
    assert [each.name for each in shelf.iterdir()] == [made.path.name]
    check(filled, made.path)


def test_the_vault_goes_on_after_it_and_knows_of_it(
    filled: Vault, begun: Begun, shelf: Path
) -> None:
    made = filled.back_up(shelf, unwatched)

    filled.append(begun.intake, JournalRow(2, "now", "client", "answered", "hope", "after"))
    assert filled.journal(begun.intake)[1].value == "after"
    (entry, *_) = filled.audit(limit=1)
    assert entry.kind == "backup"
    log = filled.backup_log()
    assert log.good is not None
    assert (log.good.name, log.good.folder) == (made.path.name, str(shelf))
    filled.check_audit()
    assert filled.is_sound()


def test_the_lock_on_the_vault_is_held_all_along(filled: Vault, shelf: Path, folder: Path) -> None:
    from desktop.store.errors import VaultInUseError
    from desktop.store.lock import InstanceLock

    def watch(done: int, total: int) -> bool:
        with pytest.raises(VaultInUseError):
            InstanceLock(folder)
        return done <= total

    filled.back_up(shelf, watch)


def test_progress_grows_to_the_whole(filled: Vault, shelf: Path) -> None:
    told: list[tuple[int, int]] = []

    def watch(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    filled.back_up(shelf, watch)

    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]


@pytest.mark.parametrize("at", [1, 2, 3])
def test_whoever_stops_it_leaves_nothing(filled: Vault, shelf: Path, at: int) -> None:
    answers = iter([True] * (at - 1) + [False] * 100)

    with pytest.raises(WorkStoppedError):
        filled.back_up(shelf, lambda *_: next(answers))

    assert not list(shelf.iterdir())
    assert filled.clients()
    assert filled.backup_log().good is None


def test_any_flipped_bit_is_noticed(filled: Vault, made: Made) -> None:
    whole = made.path.read_bytes()
    chance = random.Random(5)
    head = backup_file.size_of(replace(made.manifest, size=0, log=0))
    places = [*range(0, head, 40), *(chance.randrange(len(whole)) for _ in range(60)), -1, -33]

    for place in places:
        changed = bytearray(whole)
        changed[place] ^= 1 << chance.randrange(8)
        made.path.write_bytes(changed)

        with pytest.raises((BackupDamagedError, BackupForeignError)):
            check(filled, made.path)


@pytest.mark.parametrize("cut", [0, 10, 100, 2000, 100_000, -1])
def test_a_part_of_a_backup_is_told_without_any_secret(made: Made, cut: int) -> None:
    made.path.write_bytes(made.path.read_bytes()[:cut])

    with pytest.raises((BackupDamagedError, BackupForeignError)):
        backup_file.read_manifest(made.path)


def test_a_backup_with_something_behind_it_is_none(made: Made) -> None:
    with made.path.open("ab") as file:
        file.write(b"\0")

    with pytest.raises(BackupDamagedError):
        backup_file.read_manifest(made.path)


def test_damage_inside_is_noticed_without_any_secret(made: Made) -> None:
    content = bytearray(made.path.read_bytes())
    content[200_000] ^= 1
    made.path.write_bytes(content)

    backup_file.read_manifest(made.path)
    with pytest.raises(BackupDamagedError):
        backup_file.check(made.path, None, Progress(unwatched, 1))


def test_another_vaults_key_proves_nothing(made: Made) -> None:
    with pytest.raises(BackupDamagedError):
        backup_file.check(made.path, bytearray(32), Progress(unwatched, 1))


def test_a_backup_of_a_newer_program_is_told_as_such(made: Made, tmp_path: Path) -> None:
    import hashlib

    content = made.path.read_bytes()
    spelled = content[20 : 20 + int.from_bytes(content[16:20], "big")]
    newer = spelled.replace(b'"format":1,', b'"format":9,')
    head = content[:20] + newer
    path = tmp_path / "newer.backup"
    path.write_bytes(head + hashlib.sha256(head).digest())

    with pytest.raises(BackupNewerError):
        backup_file.read_manifest(path)


def test_a_damaged_vault_gets_no_good_backup_and_nothing_goes(
    filled: Vault, made: Made, shelf: Path, by_hand: ByHand
) -> None:
    damage_a_payload(by_hand)

    with pytest.raises(BackupSourceDamagedError, match="did not pass its check"):
        filled.back_up(shelf, unwatched)

    assert [each.name for each in shelf.iterdir()] == [made.path.name]
    log = filled.backup_log()
    assert log.good is not None
    assert log.damage is not None
    with pytest.raises(StoreDamagedError):
        filled.describe("anything", {})


def test_a_copy_of_a_damaged_vault_says_so_in_its_name_and_supersedes_nothing(
    filled: Vault, made: Made, shelf: Path, by_hand: ByHand
) -> None:
    damage_a_payload(by_hand)

    copy = filled.back_up(shelf, unwatched, even_damaged=True)

    assert copy.path.name.endswith("-damaged.backup")
    assert not copy.manifest.is_sound
    assert copy.removed == ()
    assert made.path.exists()
    assert filled.backup_log().damage is not None
    check(filled, copy.path)


def test_damage_in_a_note_a_description_or_the_journal_is_met(
    filled: Vault, shelf: Path, by_hand: ByHand
) -> None:
    by_hand("UPDATE private_notes SET content = x'00'")
    by_hand("UPDATE descriptions SET body = '{}'")
    by_hand("DROP TRIGGER journal_only_erases")
    by_hand("UPDATE journal SET value = '\"calmer\"'")

    copy = filled.back_up(shelf, unwatched, even_damaged=True)

    assert copy.findings.soundness is not None
    damaged = {each.part for each in copy.findings.soundness.findings}
    assert damaged == {"notes", "descriptions", "journals"}


def test_a_broken_audit_chain_is_met(filled: Vault, shelf: Path, by_hand: ByHand) -> None:
    by_hand("DROP TRIGGER audit_never_shrinks")
    by_hand("DELETE FROM audit WHERE seq = 2")

    copy = filled.back_up(shelf, unwatched, even_damaged=True)

    assert copy.findings.soundness is not None
    (broken,) = copy.findings.soundness.findings
    assert (broken.part, broken.id) == ("chain", "2")


def test_what_a_kill_left_goes_with_the_next_backup(filled: Vault, shelf: Path) -> None:
    ours = shelf / f"holdfast-2026-12-01-090000-{filled.store_id[:8]}.backup.partial"
    others = shelf / "holdfast-2026-12-01-090000-00000000.backup.partial"
    for each in (ours, others):
        each.write_bytes(b"half")

    filled.back_up(shelf, unwatched)

    assert not ours.exists()
    assert others.exists()


def test_the_rotation_touches_only_backups_of_this_vault(
    filled: Vault, shelf: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = filled.back_up(shelf, unwatched)
    foreign = shelf / "holdfast-2026-12-02-100000-00000000.backup"
    foreign.write_bytes(b"somebody else's")
    (shelf / "letter.txt").write_text("mine")
    later = clock.now() + timedelta(hours=5)
    monkeypatch.setattr(FixedClock, "now", lambda _: later)

    second = filled.back_up(shelf, unwatched)

    assert second.removed == (first.path.name,)
    assert {each.name for each in shelf.iterdir()} == {
        second.path.name,
        foreign.name,
        "letter.txt",
    }


def test_a_second_place_gets_the_same_backup(filled: Vault, made: Made, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()

    again = filled.back_up_again(made, stick, unwatched)

    assert again.path.read_bytes() == made.path.read_bytes()
    check(filled, again.path)


def test_a_folder_that_went_away_is_told_in_one_sentence(filled: Vault, tmp_path: Path) -> None:
    with pytest.raises(BackupFolderMissingError, match="taken out"):
        filled.back_up(tmp_path / "gone", unwatched)


def test_too_little_room_is_told_before_it_begins(
    filled: Vault, made: Made, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Usage:
        free = 1000

    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage())

    with pytest.raises(BackupFullError, match="MB are needed"):
        filled.back_up(shelf, unwatched)

    assert [each.name for each in shelf.iterdir()] == [made.path.name]


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("ENOSPC", BackupFullError),
        ("EROFS", BackupFolderLockedError),
        ("EIO", BackupDiskFailedError),
        ("ENODEV", BackupFolderMissingError),
    ],
)
def test_a_disk_that_refuses_leaves_earlier_backups_untouched(
    filled: Vault,
    made: Made,
    shelf: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: str,
    told: type[Exception],
) -> None:
    import errno

    def refuse(_: int) -> None:
        raise OSError(getattr(errno, number), "refused")

    monkeypatch.setattr(backup_file, "sync_file", refuse)

    with pytest.raises(told):
        filled.back_up(shelf, unwatched)

    assert [each.name for each in shelf.iterdir()] == [made.path.name]
    check(filled, made.path)


def test_a_medium_that_gives_back_something_else_is_not_trusted(
    filled: Vault, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = backup_file.write

    def spoil(path: Path, *rest: object) -> bytes:
        digest = written(path, *rest)  # type: ignore[arg-type]
        with path.open("r+b") as file:
            file.seek(50_000)
            file.write(b"\xff" * 10)
        return digest

    monkeypatch.setattr(backup_file, "write", spoil)

    with pytest.raises(BackupDiskFailedError):
        filled.back_up(shelf, unwatched)

    assert not list(shelf.iterdir())


def test_a_closed_vault_is_not_backed_up(filled: Vault, shelf: Path) -> None:
    filled.close()

    with pytest.raises(VaultClosedError):
        filled.back_up(shelf, unwatched)


def test_what_a_full_disk_kept_in_the_log_is_in_the_backup(
    filled: Vault, begun: Begun, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The log cannot be emptied into the store, so it goes along."""
    from desktop.store.engine_thread import EngineThread

    monkeypatch.setattr(EngineThread, "_checkpoint", lambda _: None)
    filled.append(begun.intake, JournalRow(2, "now", "client", "answered", "hope", "in the log"))

    made = filled.back_up(shelf, unwatched)

    check(filled, made.path)
    assert made.manifest.is_sound
