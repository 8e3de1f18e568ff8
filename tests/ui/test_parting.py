"""Locking and quitting: covered at once, backed up behind the cover, closed whatever happens."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QPushButton
from shiboken6 import isValid

from desktop.services import back_up_vault
from desktop.services.restore_vault import labels_in
from desktop.store.errors import WorkStoppedError
from desktop.ui.backup_bar import BackupBar
from desktop.ui.closing_page import ClosingPage
from desktop.ui.entry.unlock import UnlockPage
from desktop.ui.home.home import HomePage
from desktop.ui.session.page import SessionPage
from tests.ui.furnished import PASSPHRASE, Rooms, wait_for


def backups(folder: Path) -> int:
    return len(labels_in(folder / "vault" / "backups"))


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Backups that last until they are stopped or the event is set; set, they are whole."""
    done, real = Event(), back_up_vault.back_up_when_due

    def wait(means: object, vault: object, watch: Callable[[int, int], bool]) -> object:
        while not done.wait(0.01):
            if not watch(1, 4):
                raise WorkStoppedError
        return real(means, vault, watch)  # type: ignore[arg-type]

    monkeypatch.setattr(back_up_vault, "back_up_when_due", wait)
    return done


def bar(rooms: Rooms) -> BackupBar:
    return rooms.window.findChildren(BackupBar)[0]


def press_skip(rooms: Rooms) -> None:
    button = bar(rooms).findChild(QPushButton, "skip_backup")
    assert button is not None
    button.click()


def test_locking_makes_the_days_backup_without_being_asked(
    desk_rooms: Rooms, tmp_path: Path
) -> None:
    desk_rooms.places.lock()

    desk_rooms.at(UnlockPage)
    assert backups(tmp_path) == 1


def test_locking_again_soon_makes_no_second_one(desk_rooms: Rooms, tmp_path: Path) -> None:
    desk_rooms.places.lock()
    desk_rooms.unlock()
    desk_rooms.places.lock()

    desk_rooms.at(UnlockPage)
    assert backups(tmp_path) == 1


def test_the_screen_is_covered_at_once_while_the_backup_goes_on(
    desk_rooms: Rooms, slow: Event
) -> None:
    desk_rooms.places.lock()

    assert isinstance(desk_rooms.window.page(), UnlockPage)
    assert not desk_rooms.places.desks.is_open
    wait_for(bar(desk_rooms).isVisible)
    assert bar(desk_rooms)._bar.value() == 250
    slow.set()
    wait_for(desk_rooms.is_still)
    assert not bar(desk_rooms).isVisible()


def test_a_backup_that_is_skipped_closes_the_vault_and_stays_due(
    desk_rooms: Rooms, slow: Event, tmp_path: Path
) -> None:
    vault = desk_rooms.places.desks.now.vault
    desk_rooms.places.lock()
    wait_for(bar(desk_rooms).isVisible)

    press_skip(desk_rooms)

    wait_for(desk_rooms.is_still)
    with pytest.raises(Exception, match="vault is closed"):
        vault.clients()
    assert backups(tmp_path) == 0
    slow.set()
    desk_rooms.unlock()
    desk_rooms.places.lock()
    wait_for(desk_rooms.is_still)
    assert backups(tmp_path) == 1


def test_whoever_unlocks_does_not_wait_for_a_backup(desk_rooms: Rooms, slow: Event) -> None:
    desk_rooms.places.lock()
    page = desk_rooms.window.page()
    assert isinstance(page, UnlockPage)

    page.entered.emit(PASSPHRASE)

    desk_rooms.at(HomePage)
    assert not slow.is_set()


def test_quitting_covers_backs_up_and_then_closes(
    desk_rooms: Rooms, slow: Event, tmp_path: Path
) -> None:
    closed: list[bool] = []
    desk_rooms.window.closing.connect(lambda: closed.append(True))

    desk_rooms.window.close()

    assert isinstance(desk_rooms.window.page(), ClosingPage)
    assert desk_rooms.window.isVisible()
    slow.set()
    wait_for(lambda: bool(closed))
    assert not desk_rooms.window.isVisible()
    assert backups(tmp_path) == 1


def test_quitting_twice_does_not_wait(desk_rooms: Rooms, slow: Event, tmp_path: Path) -> None:
    vault = desk_rooms.places.desks.now.vault
    desk_rooms.window.close()

    desk_rooms.window.close()

    wait_for(lambda: not desk_rooms.window.isVisible())
    assert not slow.is_set()
    assert backups(tmp_path) == 0
    with pytest.raises(Exception, match="vault is closed"):
        vault.clients()


def test_a_system_that_shuts_down_is_not_held_up(
    desk_rooms: Rooms, slow: Event, tmp_path: Path
) -> None:
    vault = desk_rooms.places.desks.now.vault
    desk_rooms.places.parting._on_session_end(None)

    desk_rooms.window.close()

    assert not desk_rooms.window.isVisible()
    assert not slow.is_set()
    assert backups(tmp_path) == 0
    with pytest.raises(Exception, match="vault is closed"):
        vault.clients()


def test_a_computer_that_falls_asleep_waits_three_seconds_at_most(
    desk_rooms: Rooms, slow: Event
) -> None:
    desk_rooms.places.guard._is_leaving = True

    desk_rooms.places.lock()

    wait_for(desk_rooms.is_still, 6)
    assert not slow.is_set()


def test_a_rehearsal_is_never_backed_up(desk_rooms: Rooms, tmp_path: Path) -> None:
    desk_rooms.at(HomePage).rehearse_wanted.emit()
    desk_rooms.at(SessionPage)

    desk_rooms.places._rehearsal.end_wanted.emit()

    desk_rooms.at(HomePage)
    assert backups(tmp_path) == 0


def test_a_folder_that_is_gone_holds_nobody_up(desk_rooms: Rooms, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "vault" / "backups", ignore_errors=True)
    (tmp_path / "vault" / "backups").write_text("in the way")

    desk_rooms.window.close()

    wait_for(lambda: not desk_rooms.window.isVisible())


def test_a_bug_in_the_backup_closes_the_vault_all_the_same(
    desk_rooms: Rooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = desk_rooms.places.desks.now.vault
    monkeypatch.setattr(back_up_vault, "back_up_when_due", lambda *_: 1 // 0)

    desk_rooms.window.close()

    wait_for(lambda: not desk_rooms.window.isVisible())
    assert isValid(desk_rooms.window)
    with pytest.raises(Exception, match="vault is closed"):
        vault.clients()
