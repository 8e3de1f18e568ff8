"""The first run on a fresh laptop, with a real vault at the end."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from desktop.services.set_up_practice import profile
from desktop.ui.entry.unlock import UnlockPage
from desktop.ui.entry.welcome import WelcomePage
from desktop.ui.home.home import HomePage
from desktop.ui.practice.profile import ProfilePage
from desktop.ui.setup.recovery_sheet import RecoverySheetPage
from desktop.ui.setup.set_up import SetUpPage
from tests.ui.furnished import PASSPHRASE, Rooms, wait_for
from tests.ui.rooms import write


def _at_set_up(rooms: Rooms) -> SetUpPage:
    rooms.at(WelcomePage).set_up_wanted.emit()
    return rooms.at(SetUpPage)


def _named(page: SetUpPage) -> None:
    write(page, "practice.practitioner", "Maya Chen")
    write(page, "practice.name", "Chen Psychotherapy")
    page._on_onward()


def _placed(page: SetUpPage) -> None:
    _named(page)
    page.where._group.button(0).setChecked(True)
    page._on_onward()


def _made(rooms: Rooms) -> RecoverySheetPage:
    page = _at_set_up(rooms)
    _placed(page)
    page.secret._first._edit.setText(PASSPHRASE)
    page.secret._second._edit.setText(PASSPHRASE)
    page._on_onward()
    return rooms.at(RecoverySheetPage)


def _typed_back(sheet: RecoverySheetPage) -> None:
    sheet._on_onward()
    for number in sheet.asked:
        write(sheet, f"group.{number}", sheet._code.groups[number - 1].lower())
    sheet._on_onward()


def test_names_are_asked_for_before_anything_else(fresh_rooms: Rooms) -> None:
    page = _at_set_up(fresh_rooms)

    page._on_onward()

    assert page.who.trouble.isVisible()
    assert "your name" in page.who.trouble.accessibleName()
    assert page._step() is page.who


def test_no_place_is_chosen_beforehand(fresh_rooms: Rooms) -> None:
    page = _at_set_up(fresh_rooms)
    _named(page)

    page._on_onward()

    assert page.where.chosen == ""
    assert page._step() is page.where
    assert page.where.trouble.isVisible()


def test_the_place_is_chosen_and_left_with_the_keyboard_alone(fresh_rooms: Rooms) -> None:
    page = _at_set_up(fresh_rooms)
    _named(page)
    page._on_onward()
    first = page.where.start()
    assert first is not None

    QTest.keyClick(first, Qt.Key.Key_Space)
    objects = page.where.trouble.isVisible()
    QTest.keyClick(first, Qt.Key.Key_Return)

    assert not objects
    assert page._step() is page.secret


def test_california_is_offered_first_and_core_not_at_all(fresh_rooms: Rooms) -> None:
    page = _at_set_up(fresh_rooms)

    assert [offer.key for offer in page.where._offers] == ["us-ca", "us"]


def test_back_keeps_what_was_entered(fresh_rooms: Rooms) -> None:
    page = _at_set_up(fresh_rooms)
    _placed(page)

    page._on_back()
    page._on_back()

    assert page.who.practitioner == "Maya Chen"
    page._on_onward()
    assert page.where.chosen == "us-ca"


def test_back_from_the_first_card_makes_nothing(fresh_rooms: Rooms, tmp_path: Path) -> None:
    page = _at_set_up(fresh_rooms)

    page._on_back()

    fresh_rooms.at(WelcomePage)
    assert not (tmp_path / "vault").exists()


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("", "", "At least 12"),
        ("too short", "too short", "Too short"),
        ("passwordpassword", "passwordpassword", "Easy to guess"),
        (PASSPHRASE, "something else entirely", "not the same"),
    ],
)
def test_a_weak_or_mistyped_passphrase_makes_no_vault(
    fresh_rooms: Rooms, tmp_path: Path, first: str, second: str, said: str
) -> None:
    page = _at_set_up(fresh_rooms)
    _placed(page)
    page.secret._first._edit.setText(first)
    page.secret._second._edit.setText(second)

    page._on_onward()

    assert said in page.secret.trouble.accessibleName()
    assert not (tmp_path / "vault").exists()


def test_the_set_up_ends_with_a_vault_and_the_practice_profile(fresh_rooms: Rooms) -> None:
    sheet = _made(fresh_rooms)

    _typed_back(sheet)

    fresh_rooms.at(ProfilePage)
    kept = profile(fresh_rooms.places.desks.now.vault)
    assert kept is not None
    assert kept.practitioner == "Maya Chen"
    assert kept.pack == "us-ca"
    assert kept.answers["practice.name"] == "Chen Psychotherapy"


def test_after_the_set_up_the_passphrase_opens_the_vault(fresh_rooms: Rooms) -> None:
    _typed_back(_made(fresh_rooms))
    fresh_rooms.at(ProfilePage)
    fresh_rooms.places.lock()

    home = fresh_rooms.unlock()

    assert isinstance(home, HomePage)


def test_the_sheet_tells_a_slip_from_another_group(fresh_rooms: Rooms) -> None:
    sheet = _made(fresh_rooms)
    sheet._on_onward()
    first, second = sheet.asked
    write(sheet, f"group.{first}", sheet._code.groups[second - 1])

    sheet._on_onward()

    assert f"That is group {second}" in sheet._trouble.accessibleName()
    write(sheet, f"group.{first}", "????")
    sheet._on_onward()
    assert "differs from the sheet" in sheet._trouble.accessibleName()


def test_a_set_up_cut_off_before_the_sheet_asks_for_it_again(
    fresh_rooms: Rooms, open_program: Callable[[Path], Rooms], tmp_path: Path
) -> None:
    code = _made(fresh_rooms)._code
    fresh_rooms.close()
    again = open_program(tmp_path)

    again.at(UnlockPage).entered.emit(PASSPHRASE)

    sheet = again.at(RecoverySheetPage)
    assert sheet._code == code
    _typed_back(sheet)
    again.at(HomePage)


def test_a_confirmed_code_is_never_shown_again(
    fresh_rooms: Rooms, open_program: Callable[[Path], Rooms], tmp_path: Path
) -> None:
    _typed_back(_made(fresh_rooms))
    fresh_rooms.at(ProfilePage)
    fresh_rooms.close()
    again = open_program(tmp_path)

    again.at(UnlockPage).entered.emit(PASSPHRASE)

    again.at(HomePage)


def test_enter_goes_from_name_to_name_and_on(fresh_rooms: Rooms) -> None:
    page = _at_set_up(fresh_rooms)
    write(page, "practice.practitioner", "Maya Chen")
    write(page, "practice.name", "Chen Psychotherapy")
    field = page.findChild(QLineEdit, "practice.name")
    assert field is not None

    field.returnPressed.emit()

    wait_for(lambda: page._step() is page.where)


def test_a_disk_that_refuses_is_one_sentence_and_keeps_what_was_entered(
    fresh_rooms: Rooms, tmp_path: Path
) -> None:
    (tmp_path / "vault").write_text("a file stands where the folder should be")
    page = _at_set_up(fresh_rooms)
    _placed(page)
    page.secret._first._edit.setText(PASSPHRASE)
    page.secret._second._edit.setText(PASSPHRASE)

    page._on_onward()

    wait_for(page.secret.trouble.isVisible)
    assert "disk" in page.secret.trouble.accessibleName()
    assert page.who.practitioner == "Maya Chen"


def test_the_passphrase_is_forgotten_when_the_page_is_left(fresh_rooms: Rooms) -> None:
    page = _at_set_up(fresh_rooms)
    page.secret._first._edit.setText(PASSPHRASE)

    page.leave()

    assert page.secret.passphrase == ""
