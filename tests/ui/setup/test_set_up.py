"""The first run on a fresh laptop, with a real vault at the end."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.services.load_pack import load_pack
from desktop.services.set_up_practice import profile
from desktop.ui.entry.unlock import UnlockPage
from desktop.ui.entry.welcome import WelcomePage
from desktop.ui.home.home import HomePage
from desktop.ui.practice.profile import ProfilePage
from desktop.ui.setup.recovery_sheet import RecoverySheetPage
from desktop.ui.setup.set_up import SetUpPage
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.choice import Choice
from tests.ui.furnished import PASSPHRASE, Rooms, wait_for
from tests.ui.rooms import write


def _at_set_up(rooms: Rooms) -> SetUpPage:
    rooms.at(WelcomePage).set_up_wanted.emit()
    return rooms.at(SetUpPage)


def _named(page: SetUpPage) -> None:
    write(page, "practice.practitioner", "Maya Chen")
    write(page, "practice.name", "Chen Psychotherapy")
    page._on_onward()


def _placed(page: SetUpPage, key: str = "us-ca") -> None:
    _named(page)
    page.where.places.button(key).setChecked(True)
    page._on_onward()
    wait_for(lambda: page._step() is page.secret)


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
    wait_for(lambda: page._step() is page.secret)


def test_all_places_are_offered_by_region_and_parents_are_not(fresh_rooms: Rooms) -> None:
    page = _at_set_up(fresh_rooms)

    assert [(one.place.region, one.place.name) for one in page.where.places.offers] == [
        ("United States", "California"),
        ("United States", "Any other state"),
        ("United Kingdom and Ireland", "England"),
        ("United Kingdom and Ireland", "Scotland"),
        ("United Kingdom and Ireland", "Wales"),
        ("United Kingdom and Ireland", "Northern Ireland"),
        ("United Kingdom and Ireland", "Ireland"),
        ("Canada", "Ontario"),
        ("Australia", "Victoria"),
        ("Australia", "New South Wales"),
        ("Australia", "Any other state or territory"),
        ("European Union", "A country of your own"),
    ]


@pytest.mark.parametrize(
    ("typed", "key"),
    [("s", "gb-sct"), ("new", "au-nsw"), ("no", "gb-nir"), ("CAN", "ca-on"), ("eng", "gb-eng")],
)
def test_the_first_letters_of_a_place_or_its_region_choose_it(
    fresh_rooms: Rooms, typed: str, key: str
) -> None:
    page = _at_set_up(fresh_rooms)
    _named(page)

    for letter in typed:
        focused = fresh_rooms.window.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, letter)

    assert page.where.chosen == key
    assert fresh_rooms.window.focusWidget() is page.where.places.button(key)


def test_arrows_go_from_place_to_place_and_from_column_to_column(fresh_rooms: Rooms) -> None:
    page = _at_set_up(fresh_rooms)
    _named(page)
    chosen = []

    for _ in range(13):
        focused = fresh_rooms.window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Down)
        chosen.append(page.where.chosen)

    assert chosen[0] == "us"
    assert chosen[5:8] == ["ie", "ca-on", "au-vic"]
    assert chosen[-2:] == ["eu", "eu"]


def test_a_pack_that_is_refused_is_one_sentence_and_another_can_be_chosen(
    fresh_rooms: Rooms, tmp_path: Path
) -> None:
    hall = fresh_rooms.program.hall
    forms = tmp_path / "forms"
    shutil.copytree(hall.means.forms, forms)
    with (forms / "ie" / "words.es.toml").open("a", encoding="utf-8") as file:
        file.write('["no.such"]\ntitel = "x"\n')
    object.__setattr__(hall.means, "forms", forms)
    page = _at_set_up(fresh_rooms)
    _named(page)
    page.where.places.button("ie").setChecked(True)

    page._on_onward()

    wait_for(page.where.trouble.isVisible)
    assert "ie/words.es.toml: no.such" in page.where.trouble.accessibleName()
    assert page._step() is page.where
    page.where.places.button("gb-nir").setChecked(True)
    page._on_onward()
    wait_for(lambda: page._step() is page.secret)


def test_a_practice_may_read_its_own_pages_in_spanish(fresh_rooms: Rooms) -> None:
    page = _at_set_up(fresh_rooms)
    spanish = page.findChild(Choice, "language.es")
    assert spanish is not None
    spanish.setChecked(True)
    _placed(page, "gb-eng")
    page.secret._first._edit.setText(PASSPHRASE)
    page.secret._second._edit.setText(PASSPHRASE)
    page._on_onward()
    _typed_back(fresh_rooms.at(RecoverySheetPage))

    profile_page = fresh_rooms.at(ProfilePage)

    kept = profile(fresh_rooms.places.desks.now.vault)
    assert kept is not None
    assert (kept.pack, kept.language) == ("gb-eng", "es")
    labels = [field._blank.label for field in profile_page._fields]
    pack = load_pack("gb-eng", fresh_rooms.program.hall.means.forms)
    said = pack.said("es", "practice.name")
    assert (said.question or said.title) in labels


def test_a_place_whose_pack_lacks_the_language_is_not_taken(fresh_rooms: Rooms) -> None:
    page = _at_set_up(fresh_rooms)
    offers = page.where.places.offers
    page.offer_places(tuple(replace(one, languages=("en",)) for one in offers))
    page.who._language.choose("es")
    _named(page)
    page.where.places.button("us").setChecked(True)

    page._on_onward()

    assert "no words in Español" in page.where.trouble.accessibleName()
    assert page._step() is page.where


def test_the_chosen_pack_is_read_out_of_its_files_once(
    fresh_rooms: Rooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.packs import reading

    read: list[str] = []
    real = reading.read_folder

    def noted(folder: Path) -> reading.PackFiles:
        read.append(folder.name)
        return real(folder)

    monkeypatch.setattr("desktop.packs.load.read_folder", noted)

    _typed_back(_made(fresh_rooms))

    fresh_rooms.at(ProfilePage)
    fresh_rooms.places.home()
    fresh_rooms.at(HomePage)
    assert read == ["us-ca", "us", "core"]


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


class Hands:
    """Somebody who has a keyboard and nothing else."""

    def __init__(self, rooms: Rooms) -> None:
        self._window = rooms.window

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self._here(), key)

    def write(self, words: str) -> None:
        QTest.keyClicks(self._here(), words)

    def tab_to(self, button: QWidget) -> None:
        for _ in range(20):
            if self._here() is button:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(button)

    def _here(self) -> QWidget:
        focused = self._window.focusWidget()
        assert focused is not None
        return focused


def test_the_whole_set_up_is_gone_through_with_the_keyboard_alone(fresh_rooms: Rooms) -> None:
    hands, key = Hands(fresh_rooms), Qt.Key
    offered = fresh_rooms.at(WelcomePage).findChildren(Button)
    hands.tab_to(next(one for one in offered if one.accessibleName() == "Set up my practice"))
    hands.press(key.Key_Space)
    page = fresh_rooms.at(SetUpPage)
    for words in ("Maya Chen", "Chen Psychotherapy"):
        hands.write(words)
        hands.press(key.Key_Tab)
    hands.press(key.Key_Right, key.Key_Space, key.Key_Return)
    hands.write("sco")
    hands.press(key.Key_Down, key.Key_Return)
    wait_for(lambda: page._step() is page.secret)
    for words in (PASSPHRASE, PASSPHRASE):
        hands.write(words)
        hands.press(key.Key_Return)
    sheet = fresh_rooms.at(RecoverySheetPage)
    hands.tab_to(sheet._foot.onward_button)
    hands.press(key.Key_Space)
    for number in sheet.asked:
        hands.write(sheet._code.groups[number - 1])
        hands.press(key.Key_Tab if number == sheet.asked[0] else key.Key_Return)

    fresh_rooms.at(ProfilePage)
    kept = profile(fresh_rooms.places.desks.now.vault)
    assert kept is not None
    assert (kept.practitioner, kept.language, kept.pack) == ("Maya Chen", "es", "gb-wls")
