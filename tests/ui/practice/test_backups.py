"""Backups in the window: told at home, made, tried, kept on a stick; never nagging."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from desktop.services import backup_state as states
from desktop.services.restore_vault import labels_in
from desktop.ui.home.backup_line import BackupLine
from desktop.ui.home.home import HomePage
from desktop.ui.home.row_list import RowList
from desktop.ui.practice.backups.backups_page import BackupsPage
from desktop.ui.practice.backups.papers import LabelPaper, TriedPaper
from desktop.ui.practice.keys.proof import ProofPaper
from desktop.ui.practice.profile import ProfilePage
from tests.ui.furnished import PASSPHRASE, Rooms, wait_for


def press(where: QWidget, name: str) -> None:
    found = where.findChild(QPushButton, name)
    assert found is not None, name
    found.click()


def shown(rooms: Rooms) -> BackupsPage:
    page = rooms.at(BackupsPage)
    wait_for(lambda: page._kept is not None and rooms.is_still())
    return page


def rows(page: BackupsPage) -> RowList:
    found = page.findChild(RowList, "backups")
    assert found is not None
    return found


@pytest.fixture
def page(desk_rooms: Rooms) -> BackupsPage:
    """The page with one backup beside the vault."""
    desk_rooms.places.backups.backups()
    page = shown(desk_rooms)
    press(page, "now")
    wait_for(lambda: page._run is None and desk_rooms.is_still())
    return page


def told(rooms: Rooms) -> str:
    notice = rooms.window.notice
    return "" if notice.isHidden() else notice.accessibleName()


def line(rooms: Rooms) -> str:
    return rooms.at(HomePage).findChildren(BackupLine)[0]._words.text()


def test_home_says_when_the_last_backup_was_made(desk_rooms: Rooms) -> None:
    assert line(desk_rooms) == "The first is made when you lock or quit."
    desk_rooms.places.lock()

    desk_rooms.unlock()

    assert line(desk_rooms).startswith("Last one: Today, ")


def test_home_and_profile_lead_to_the_backups(desk_rooms: Rooms) -> None:
    press(desk_rooms.at(HomePage), "backups")
    shown(desk_rooms).back_wanted.emit()
    desk_rooms.at(HomePage)
    desk_rooms.places.practice()
    profile = desk_rooms.at(ProfilePage)
    profile._go_to(0)

    press(profile, "backups")

    shown(desk_rooms)


def test_a_backup_is_made_now_and_stands_in_the_list(
    page: BackupsPage, desk_rooms: Rooms, tmp_path: Path
) -> None:
    (row,) = rows(page).rows()

    assert row.title.startswith("Today, ")
    assert row.detail.startswith("6 clients · 2 sessions")
    assert told(desk_rooms).startswith("The backup is made")
    assert len(labels_in(tmp_path / "vault" / "backups")) == 1


def test_it_goes_to_a_stick_and_is_found_there(
    page: BackupsPage, desk_rooms: Rooms, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()

    page.back_up(stick)

    wait_for(lambda: page._run is None and desk_rooms.is_still())
    (label,) = labels_in(stick)
    desk_rooms.places.backups.look(page, label.path)
    wait_for(lambda: bool(page.findChildren(LabelPaper)))


def test_a_stick_that_is_gone_is_told_and_harms_nothing(
    page: BackupsPage, desk_rooms: Rooms, tmp_path: Path
) -> None:
    page.back_up(tmp_path / "gone")

    wait_for(lambda: page._run is None and desk_rooms.is_still())
    assert "The folder for backups is not there" in told(desk_rooms)
    assert len(rows(page).rows()) == 1


def test_a_second_folder_is_chosen_and_let_go(
    page: BackupsPage, desk_rooms: Rooms, tmp_path: Path
) -> None:
    desk_rooms.places.backups.choose(page, tmp_path)
    wait_for(desk_rooms.is_still)
    chosen = page._kept.state.chosen if page._kept else None

    press(page, "beside")

    wait_for(desk_rooms.is_still)
    assert chosen == tmp_path
    assert page._kept is not None
    assert page._kept.state.chosen is None


def test_a_try_shows_what_is_in_it_beside_what_is_there_now(
    page: BackupsPage, desk_rooms: Rooms, tmp_path: Path
) -> None:
    rows(page).opened.emit(rows(page).rows()[0].key)
    wait_for(lambda: bool(page.findChildren(LabelPaper)))
    page.findChildren(LabelPaper)[-1].use_button.click()
    wait_for(lambda: bool(page.findChildren(ProofPaper)))
    proof = page.findChildren(ProofPaper)[-1]
    type_in(proof, "not this one")
    proof.done.emit()
    wait_for(desk_rooms.is_still)
    assert not page.findChildren(TriedPaper)
    type_in(proof, PASSPHRASE)

    proof.done.emit()

    wait_for(lambda: bool(page.findChildren(TriedPaper)) and desk_rooms.is_still())
    assert page._kept is not None
    assert page._kept.state.tried is not None
    assert not (tmp_path / "vault-restore-test" / "vault.key").exists()


def type_in(proof: ProofPaper, words: str) -> None:
    proof._field.findChildren(QLineEdit)[0].setText(words)


@pytest.fixture
def due(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """A month has passed without a backup elsewhere and without a try."""
    return lambda: monkeypatch.setattr(states, "_is_past", lambda *_: True)


def test_home_reminds_of_a_stick_and_is_put_away_for_the_day(
    desk_rooms: Rooms, due: Callable[[], None]
) -> None:
    due()
    desk_rooms.places.home()
    desk_rooms.at(HomePage)
    first = told(desk_rooms)
    desk_rooms.window.notice._away.click()
    wait_for(desk_rooms.is_still)

    desk_rooms.places.home()

    desk_rooms.at(HomePage)
    assert first.startswith("Please put a backup on a stick")
    assert told(desk_rooms) == ""


def test_the_reminder_leads_to_the_backups_and_does_not_follow(
    desk_rooms: Rooms, due: Callable[[], None]
) -> None:
    due()
    desk_rooms.places.home()
    desk_rooms.at(HomePage)

    desk_rooms.window.notice.acted.emit()

    shown(desk_rooms)
    assert told(desk_rooms) == ""


def test_nothing_is_told_of_backups_in_a_rehearsal_or_where_all_is_well(desk_rooms: Rooms) -> None:
    desk_rooms.places.lock()

    desk_rooms.unlock()

    assert told(desk_rooms) == ""
