"""Restoring in the window: on a new laptop, over a damaged vault, and back again."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from desktop.services.restore_vault import is_former_aside, labels_in
from desktop.ui.entry.restore_page import RestorePage
from desktop.ui.entry.unlock import UnlockPage
from desktop.ui.entry.welcome import WelcomePage
from desktop.ui.home.home import HomePage
from desktop.ui.practice.backups.backups_page import BackupsPage
from desktop.ui.practice.backups.papers import LabelPaper
from desktop.ui.session.papers.overlay import Paper
from tests.ui.furnished import FINISHED, PASSPHRASE, Rooms, wait_for


def press(where: QWidget, name: str) -> None:
    found = where.findChild(QPushButton, name)
    assert found is not None, name
    found.click()


def type_in(page: RestorePage, words: str) -> None:
    page.findChildren(QLineEdit)[0].setText(words)
    page.foot.onward.emit()


@pytest.fixture
def stick(desk_rooms: Rooms, tmp_path: Path) -> Path:
    """A backup on a stick, made as the vault was locked."""
    desk_rooms.places.lock()
    wait_for(desk_rooms.is_still)
    shutil.copytree(tmp_path / "vault" / "backups", tmp_path / "stick")
    return tmp_path / "stick"


def chosen(rooms: Rooms, path: Path) -> RestorePage:
    page = rooms.at(RestorePage)
    rooms.places._entrance.restoring.look(page, path)
    wait_for(lambda: page.label is not None and rooms.is_still())
    return page


def test_a_new_laptop_needs_a_stick_and_the_passphrase(
    stick: Path, open_program: Callable[[Path], Rooms], tmp_path: Path
) -> None:
    (tmp_path / "new").mkdir()
    rooms = open_program(tmp_path / "new")
    rooms.at(WelcomePage).restore_wanted.emit()
    page = chosen(rooms, labels_in(stick)[0].path)
    type_in(page, "not this one")
    wait_for(rooms.is_still)
    assert not page._trouble.isHidden()

    type_in(page, PASSPHRASE)

    rooms.at(HomePage)
    assert rooms.client_id(FINISHED)
    assert not is_former_aside(tmp_path / "new" / "vault")


def test_the_backups_of_a_folder_are_offered_or_said_to_be_none(
    stick: Path, desk_rooms: Rooms, tmp_path: Path
) -> None:
    restoring = desk_rooms.places._entrance.restoring
    restoring.page()
    page = desk_rooms.at(RestorePage)
    assert len(page._labels) == 1

    restoring.look_through(page, tmp_path / "nowhere", told=True)

    wait_for(desk_rooms.is_still)
    assert not page._trouble.isHidden()
    page.back_wanted.emit()
    desk_rooms.at(UnlockPage)
    assert stick.is_dir()


def test_a_damaged_vault_leads_from_unlocking_to_the_last_backup(
    stick: Path, desk_rooms: Rooms, tmp_path: Path
) -> None:
    for name in ("vault.key", "vault.key.mirror"):
        (tmp_path / "vault" / name).write_bytes(b"broken")
    unlock = desk_rooms.at(UnlockPage)
    assert unlock._restore.isHidden()
    unlock.entered.emit(PASSPHRASE)
    wait_for(lambda: not unlock._restore.isHidden() and desk_rooms.is_still())

    unlock._restore.click()

    page = desk_rooms.at(RestorePage)
    page.picked.emit(str(labels_in(stick)[0].path))
    wait_for(lambda: page.label is not None and desk_rooms.is_still())
    type_in(page, PASSPHRASE)
    desk_rooms.at(HomePage)
    assert is_former_aside(tmp_path / "vault")


def test_a_wrong_passphrase_leads_nobody_to_a_restore(rooms: Rooms) -> None:
    unlock = rooms.at(UnlockPage)

    unlock.entered.emit("not this one")

    wait_for(rooms.is_still)
    assert unlock._restore.isHidden()


def test_one_goes_back_to_a_backup_and_forth_again(stick: Path, desk_rooms: Rooms) -> None:
    desk_rooms.unlock()
    vault = desk_rooms.places.desks.now.vault
    vault.add_client(
        name="Came Later", reference="", practitioner=desk_rooms.places.desks.now.practitioner
    )
    desk_rooms.places.backups.backups()
    page = desk_rooms.at(BackupsPage)
    desk_rooms.places.backups.look(page, labels_in(stick)[0].path)
    wait_for(lambda: bool(page.findChildren(LabelPaper)) and desk_rooms.is_still())
    page.findChildren(LabelPaper)[-1].other_button.click()
    wait_for(lambda: type(page.findChildren(Paper)[-1]) is Paper)
    page.findChildren(Paper)[-1].use_button.click()
    restore = desk_rooms.at(RestorePage)
    wait_for(lambda: restore.label is not None and desk_rooms.is_still())

    type_in(restore, PASSPHRASE)

    desk_rooms.at(HomePage)
    assert not desk_rooms.places.desks.now.vault.search("Came Later")
    assert "You restored a backup" in desk_rooms.window.notice.accessibleName()
    desk_rooms.window.notice.acted.emit()
    page = desk_rooms.at(BackupsPage)
    wait_for(lambda: page._kept is not None and desk_rooms.is_still())
    press(page, "former")
    type_in(desk_rooms.at(RestorePage), PASSPHRASE)
    desk_rooms.at(HomePage)
    assert desk_rooms.places.desks.now.vault.search("Came Later")


def test_the_restored_vault_is_kept_and_the_former_removed(
    stick: Path, desk_rooms: Rooms, tmp_path: Path
) -> None:
    desk_rooms.places._entrance.restoring.page(labels_in(stick)[0].path)
    restore = desk_rooms.at(RestorePage)
    wait_for(lambda: restore.label is not None and desk_rooms.is_still())
    type_in(restore, PASSPHRASE)
    desk_rooms.at(HomePage)
    desk_rooms.places.backups.backups()
    page = desk_rooms.at(BackupsPage)
    wait_for(lambda: page._kept is not None and desk_rooms.is_still())
    press(page, "keep")
    wait_for(lambda: bool(page.findChildren(Paper)))

    page.findChildren(Paper)[-1].use_button.click()

    wait_for(desk_rooms.is_still)
    assert not is_former_aside(tmp_path / "vault")
