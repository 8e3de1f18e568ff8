"""Backups as the practitioner meets them: daily by themselves, tried, restored, put back."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop.assets import FORMS
from desktop.services import backup_state as states
from desktop.services.back_up_vault import back_up_vault, back_up_when_due
from desktop.services.backup_state import BackupState, backup_state, choose_folder
from desktop.services.means import Means
from desktop.services.open_vault import open_with_passphrase
from desktop.services.restore_vault import (
    Counted,
    check_backup,
    is_former_aside,
    keep_restored,
    label_of,
    labels_in,
    put_former_back,
    restore_vault,
)
from desktop.services.try_restore import scratch_beside, try_restore
from desktop.store import restoring
from desktop.store.backup_errors import (
    BackupDamagedError,
    BackupFolderMissingError,
    BackupSourceDamagedError,
    NothingToDecideError,
)
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.errors import DiskFullError, WorkStoppedError, WrongSecretError
from desktop.store.lock import InstanceLock
from desktop.store.recovery_code import RecoveryCode
from desktop.store.vault import Vault

PASSPHRASE = "correct horse battery staple"


@dataclass
class Calendar:
    """A clock whose days are turned by hand."""

    at: datetime = field(
        default_factory=lambda: datetime.fromisoformat("2026-12-02T16:03:05-08:00")
    )

    def now(self) -> datetime:
        return self.at

    def turn(self, **by: float) -> None:
        self.at += timedelta(**by)


@dataclass(frozen=True)
class Desk:
    """A vault that is open, with its clock and its recovery code."""

    vault: Vault
    clock: Calendar
    code: RecoveryCode

    @property
    def means(self) -> Means:
        return Means(self.clock, os.urandom, FORMS, "Holdfast test")

    @property
    def state(self) -> BackupState:
        return backup_state(self.means, self.vault)

    def night(self) -> object:
        return back_up_when_due(self.means, self.vault, on)


def on(done: int, total: int) -> bool:
    """Go on."""
    return done <= total


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A new vault with one client in it."""
    clock = Calendar()
    vault, code = Vault.create(
        tmp_path / "vault", PASSPHRASE, clock=clock, randomness=os.urandom, cost=CHEAPEST
    )
    practitioner = vault.add_practitioner("Ada Lovelace")
    vault.add_client(name="Zoe", reference="C-1", practitioner=practitioner)
    yield Desk(vault, clock, code)
    vault.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder on what may be another disk."""
    stick = tmp_path / "stick"
    stick.mkdir()
    return stick


def test_before_the_first_backup_one_is_due_and_nothing_else(desk: Desk) -> None:
    state = desk.state

    assert state.good is None
    assert state.is_due
    assert not state.is_elsewhere_due
    assert not state.is_trial_due
    assert state.folder == desk.vault.folder / "backups"


def test_the_daily_backup_makes_itself_and_is_not_due_again(desk: Desk) -> None:
    made = back_up_when_due(desk.means, desk.vault, on)

    assert made is not None
    assert made.is_good
    assert [each.parent for each in made.files] == [desk.vault.folder / "backups"]
    assert made.files[0].parent.stat().st_mode & 0o077 == 0
    assert desk.state.good is not None
    assert desk.state.good.name == made.files[0].name
    assert back_up_when_due(desk.means, desk.vault, on) is None


@pytest.mark.parametrize(("later", "due"), [(3, False), (4, True), (9, True), (-48, True)])
def test_it_is_due_after_four_hours_on_another_day_and_when_the_clock_was_set_back(
    desk: Desk,
    later: int,
    due: bool,  # noqa: FBT001 - a case
) -> None:
    desk.night()

    desk.clock.turn(hours=later)

    assert desk.state.is_due == due


def test_a_chosen_folder_gets_every_daily_backup_too(desk: Desk, stick: Path) -> None:
    choose_folder(desk.vault, stick)

    made = back_up_when_due(desk.means, desk.vault, on)

    assert made is not None
    beside, chosen = made.files
    assert chosen.parent == stick
    assert chosen.read_bytes() == beside.read_bytes()
    assert desk.state.is_chosen_there


def test_a_stick_that_is_not_plugged_in_hinders_nothing_and_is_told(
    desk: Desk, stick: Path
) -> None:
    choose_folder(desk.vault, stick)
    stick.rmdir()

    made = back_up_when_due(desk.means, desk.vault, on)

    assert made is not None
    assert made.is_good
    assert len(made.files) == 1
    assert "taken out" in str(made.trouble)
    assert not desk.state.is_chosen_there


def test_a_chosen_folder_that_takes_nothing_is_told_until_a_backup_succeeds(
    desk: Desk, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_folder(desk.vault, stick)

    def full(*_: object) -> None:
        raise DiskFullError

    with monkeypatch.context() as patch:
        patch.setattr(type(desk.vault), "back_up_again", full)
        back_up_when_due(desk.means, desk.vault, on)

    assert backup_state(desk.means, desk.vault).trouble
    back_up_vault(desk.vault, on)
    assert not backup_state(desk.means, desk.vault).trouble


def test_a_folder_that_is_not_there_is_not_chosen(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(BackupFolderMissingError):
        choose_folder(desk.vault, tmp_path / "gone")

    assert desk.state.chosen is None


def test_reminders_come_after_a_month_and_go_with_the_deed(
    desk: Desk, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.clock.turn(days=32)
    assert desk.state.is_elsewhere_due
    assert desk.state.is_trial_due
    monkeypatch.setattr("desktop.store.backup_room.is_other_disk", lambda *_: True)

    made = back_up_vault(desk.vault, on, folder=stick)
    assert not desk.state.is_elsewhere_due
    try_restore(made.files[0], PASSPHRASE, scratch_beside(desk.vault.folder), on, vault=desk.vault)

    assert not desk.state.is_trial_due
    assert desk.state.elsewhere is not None
    assert desk.state.elsewhere.folder == str(stick)


def test_a_full_disk_is_told_until_a_backup_succeeds(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Usage:
        free = 1000

    with monkeypatch.context() as patch:
        patch.setattr(shutil, "disk_usage", lambda _: Usage())
        made = back_up_when_due(desk.means, desk.vault, on)
    assert made is not None
    assert not made.files
    assert "no room" in str(made.trouble)
    assert "no room" in str(desk.state.trouble)

    desk.night()

    assert desk.state.trouble is None


def test_whoever_stops_the_daily_backup_is_obeyed(desk: Desk) -> None:
    with pytest.raises(WorkStoppedError):
        back_up_when_due(desk.means, desk.vault, lambda *_: False)

    assert desk.state.good is None


def _spoil(vault: Vault) -> None:
    vault.describe("somebody", {"a": 1})
    vault._thread.write(
        lambda c: c.exec_driver_sql(
            "UPDATE descriptions SET body = '{}' WHERE subject = 'somebody'"
        )
    )


def test_thirty_nights_with_a_damaged_vault_keep_every_good_backup_and_tell_it_at_once(
    desk: Desk,
) -> None:
    for _ in range(3):
        desk.night()
        desk.clock.turn(days=1)
    shelf = desk.state.folder
    good = {each.name for each in shelf.iterdir()}
    assert len(good) == 3
    _spoil(desk.vault)
    told = []

    for _ in range(30):
        desk.vault._thread.is_damaged = False  # as after the next unlock
        made = desk.night()
        told.append(bool(desk.state.damaged_since))
        assert made is not None
        assert not getattr(made, "is_good")  # noqa: B009 - typed as an object here
        desk.clock.turn(days=1)

    assert all(told)
    left = {each.name for each in shelf.iterdir()}
    assert good < left
    copies = [name for name in left if name.endswith("-damaged.backup")]
    assert 4 <= len(copies) <= 6
    assert desk.state.good is not None
    assert desk.state.good.name == max(good)


def test_a_damaged_vault_says_so_when_a_backup_is_asked_for(desk: Desk) -> None:
    _spoil(desk.vault)

    with pytest.raises(BackupSourceDamagedError):
        back_up_vault(desk.vault, on)

    assert desk.state.damaged_since
    assert not list(desk.state.folder.glob("*"))


def test_a_label_is_read_without_any_secret(desk: Desk) -> None:
    (path,) = back_up_vault(desk.vault, on).files

    label = label_of(path)

    assert label == check_backup(path, on)
    assert labels_in(path.parent) == (label,)
    assert label.counted == Counted(clients=1, sessions=0, agreements=0, documents=0, notes=0)
    assert label.vault == desk.vault.store_id[:8]
    assert label.is_good
    assert "Zoe" not in repr(label)


def test_a_test_restore_counts_everything_and_leaves_nothing(desk: Desk) -> None:
    (path,) = back_up_vault(desk.vault, on).files
    desk.vault.add_client(
        name="Max", reference="C-2", practitioner=desk.vault.practitioners()[0].id
    )
    scratch = scratch_beside(desk.vault.folder)

    tried = try_restore(path, desk.code.text, scratch, on, vault=desk.vault)

    assert tried.is_sound
    assert tried.is_same_vault
    assert tried.now is not None
    assert (tried.counted.clients, tried.now.clients) == (1, 2)
    assert not scratch.exists()
    assert desk.state.tried is not None
    assert desk.state.tried.name == path.name


@pytest.mark.parametrize("place", [100, 20_000, -5])
def test_a_test_restore_of_a_damaged_backup_says_so_and_leaves_nothing(
    desk: Desk, place: int
) -> None:
    (path,) = back_up_vault(desk.vault, on).files
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)
    scratch = scratch_beside(desk.vault.folder)

    with pytest.raises(BackupDamagedError):
        try_restore(path, PASSPHRASE, scratch, on, vault=desk.vault)

    assert not scratch.exists()
    assert desk.state.tried is None


def test_a_stopped_or_mistyped_test_restore_leaves_nothing(desk: Desk) -> None:
    (path,) = back_up_vault(desk.vault, on).files
    scratch = scratch_beside(desk.vault.folder)

    with pytest.raises(WrongSecretError):
        try_restore(path, "something else entirely", scratch, on, vault=desk.vault)
    with pytest.raises(WorkStoppedError):
        try_restore(path, PASSPHRASE, scratch, lambda *_: False, vault=desk.vault)

    assert not scratch.exists()


def test_a_restore_is_no_rollback_and_can_be_taken_back(desk: Desk) -> None:
    (path,) = back_up_vault(desk.vault, on).files
    practitioner = desk.vault.practitioners()[0].id
    desk.vault.add_client(name="Max", reference="C-2", practitioner=practitioner)
    folder = desk.vault.folder
    desk.vault.close()

    restored = restore_vault(desk.means, path, PASSPHRASE, folder, on)
    assert restored.rollback is None
    assert len(restored.clients()) == 1
    state = backup_state(desk.means, restored)
    assert state.restored is not None
    assert state.is_former_aside
    restored.close()
    former = put_former_back(desk.means, folder, PASSPHRASE)

    assert former.rollback is None
    assert len(former.clients()) == 2
    former.check_audit()
    assert is_former_aside(folder)
    keep_restored(former)
    assert not is_former_aside(folder)
    former.close()


def test_a_putting_back_that_is_killed_before_anybody_unlocks_is_no_rollback(desk: Desk) -> None:
    (path,) = back_up_vault(desk.vault, on).files
    folder = desk.vault.folder
    desk.vault.close()
    restored = restore_vault(desk.means, path, PASSPHRASE, folder, on)
    for number in range(5):
        restored.describe(f"something {number}", {"kept": "since"})
    restored.close()
    lock = InstanceLock(folder)
    restoring.put_back(folder, Passphrase(PASSPHRASE), lock, now=desk.means.clock.now())
    lock.release()

    former = open_with_passphrase(desk.means, folder, PASSPHRASE)

    assert former.rollback is None
    former.check_audit()
    assert sum(one.kind == "restore" for one in former.audit()) == 1
    former.close()


def test_the_former_vault_comes_back_only_for_whoever_opens_it(desk: Desk) -> None:
    (path,) = back_up_vault(desk.vault, on).files
    folder = desk.vault.folder
    desk.vault.close()
    restored = restore_vault(desk.means, path, PASSPHRASE, folder, on)
    restored.close()

    with pytest.raises(WrongSecretError):
        put_former_back(desk.means, folder, "something else entirely")

    assert is_former_aside(folder)


def test_where_nothing_was_restored_nothing_is_to_decide(desk: Desk) -> None:
    with pytest.raises(NothingToDecideError):
        keep_restored(desk.vault)
    desk.vault.close()
    with pytest.raises(NothingToDecideError):
        put_former_back(desk.means, desk.vault.folder, PASSPHRASE)


def test_a_stolen_laptop_costs_nothing_but_the_laptop(
    desk: Desk, stick: Path, tmp_path: Path
) -> None:
    choose_folder(desk.vault, stick)
    desk.night()
    desk.vault.close()
    shutil.rmtree(desk.vault.folder)
    (label,) = labels_in(stick)

    vault = restore_vault(desk.means, label.path, desk.code.text, tmp_path / "new" / "vault", on)

    assert vault.clients()[0].name == "Zoe"
    vault.check_audit()
    assert vault.rollback is None
    assert not is_former_aside(vault.folder)
    vault.close()


def test_a_rehearsal_needs_no_backup(tmp_path: Path) -> None:
    clock = Calendar()
    vault, _ = Vault.create(
        tmp_path / "vault",
        PASSPHRASE,
        clock=clock,
        randomness=os.urandom,
        cost=CHEAPEST,
        rehearsal=True,
    )

    due = backup_state(Means(clock, os.urandom, FORMS, ""), vault).is_due

    assert not due
    assert states.MONTH.days == 31
    vault.close()
