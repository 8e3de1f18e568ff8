"""The way in: first page, unlocking, and every way it can be refused."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.services.open_vault import open_with_passphrase, unconfirmed_recovery_code
from desktop.services.set_up_practice import SetUp, set_up_practice
from desktop.store.derivation import CHEAPEST
from desktop.ui.entry.recovery import RecoveryPage
from desktop.ui.entry.unlock import UnlockPage
from desktop.ui.entry.welcome import WelcomePage
from desktop.ui.home.home import HomePage
from desktop.ui.practice.keys.new_passphrase import NewPassphrasePage
from desktop.ui.session.page import SessionPage
from desktop.ui.widgets.button import Button
from tests.ui.furnished import PASSPHRASE, Rooms, wait_for


def _refused(rooms: Rooms, passphrase: str = PASSPHRASE) -> str:
    page = rooms.at(UnlockPage)
    page.entered.emit(passphrase)
    wait_for(page._trouble.isVisible)
    assert rooms.at(UnlockPage) is page
    return page._trouble.accessibleName()


def test_without_a_vault_the_first_page_is_the_welcome(fresh_rooms: Rooms) -> None:
    page = fresh_rooms.at(WelcomePage)

    offered = [button.accessibleName() for button in page.findChildren(Button)]
    assert offered == [
        "Try it",
        "Set up my practice",
        "Try it with a client who reads Spanish",
        "I have a vault already",
        "Restore a backup",
        "About Holdfast",
        "Español",
    ]


def test_with_a_vault_the_first_page_asks_for_the_passphrase(rooms: Rooms) -> None:
    page = rooms.at(UnlockPage)

    assert rooms.window.focusWidget() is page._field._edit


def test_the_right_passphrase_leads_home(rooms: Rooms) -> None:
    rooms.at(UnlockPage).entered.emit(PASSPHRASE)

    rooms.at(HomePage)


def test_a_wrong_passphrase_is_one_sentence_and_is_forgotten(rooms: Rooms) -> None:
    said = _refused(rooms, "not this one at all")

    page = rooms.at(UnlockPage)
    assert "does not open the vault" in said
    assert page._field.passphrase() == ""
    assert rooms.window.focusWidget() is page._field._edit


def test_unlocking_never_offers_to_start_over(rooms: Rooms) -> None:
    _refused(rooms, "not this one at all")

    words = " ".join(b.accessibleName() for b in rooms.at(UnlockPage).findChildren(Button))
    assert not {"new", "start", "reset", "delete"} & set(words.lower().split())


def test_a_vault_that_is_open_elsewhere_is_told_so(rooms: Rooms, tmp_path: Path) -> None:
    other = open_with_passphrase(rooms.program.hall.means, tmp_path / "vault", PASSPHRASE)

    said = _refused(rooms)

    other.close()
    assert "already open in another window" in said


def test_a_second_window_is_told_before_anybody_types(rooms: Rooms, tmp_path: Path) -> None:
    other = open_with_passphrase(rooms.program.hall.means, tmp_path / "vault", PASSPHRASE)

    rooms.program.places.start()
    page = rooms.at(UnlockPage)
    wait_for(page._trouble.isVisible)
    said = page._trouble.accessibleName()

    other.close()
    page.entered.emit(PASSPHRASE)
    rooms.at(HomePage)
    assert "already open in another window" in said


def _without_store(folder: Path) -> None:
    for file in folder.glob("store-*"):
        file.unlink()


def _emptied(folder: Path) -> None:
    for file in folder.glob("store-*.db"):
        file.write_bytes(b"")


def _damaged(folder: Path) -> None:
    for file in folder.glob("store-*.db"):
        file.write_bytes(bytes(len(file.read_bytes())))


def _keys_damaged(folder: Path) -> None:
    for file in folder.glob("vault.key*"):
        file.write_bytes(b"nonsense")


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (_without_store, "not in this folder"),
        (_emptied, "is empty"),
        (_damaged, "another vault"),
        (_keys_damaged, "key file"),
    ],
)
def test_a_vault_that_cannot_be_opened_is_one_clear_sentence(
    rooms: Rooms, tmp_path: Path, harm: Callable[[Path], None], said: str
) -> None:
    harm(tmp_path / "vault")

    assert said in _refused(rooms)


def test_somebody_elses_vault_file_is_told_so(rooms: Rooms, tmp_path: Path) -> None:
    other = set_up_practice(
        rooms.program.hall.means,
        tmp_path / "other",
        PASSPHRASE,
        SetUp("Somebody Else", "us-ca", "en"),
        cost=CHEAPEST,
    )
    other.vault.close()
    foreign = next((tmp_path / "other").glob("store-*.db")).read_bytes()
    next((tmp_path / "vault").glob("store-*.db")).write_bytes(foreign)

    assert "belongs to another vault" in _refused(rooms)


def test_the_recovery_code_opens_the_vault_however_it_is_typed(
    open_program: Callable[[Path], Rooms], tmp_path: Path
) -> None:
    rooms = open_program(tmp_path)
    made = set_up_practice(
        rooms.program.hall.means,
        tmp_path / "vault",
        PASSPHRASE,
        SetUp("Maya Chen", "us-ca", "en"),
        cost=CHEAPEST,
    )
    assert unconfirmed_recovery_code(made.vault) is None
    made.vault.close()
    rooms.places._entrance.ask_passphrase()
    rooms.at(UnlockPage).code_wanted.emit()

    rooms.at(RecoveryPage).entered.emit(made.recovery_code.text.lower().replace("-", " "))

    rooms.at(NewPassphrasePage).foot.back_button.click()
    rooms.at(HomePage)


def test_a_typo_in_the_recovery_code_keeps_what_was_typed(rooms: Rooms) -> None:
    rooms.at(UnlockPage).code_wanted.emit()
    page = rooms.at(RecoveryPage)
    page._code.setText("ABCD-EFGH")

    page._on_entered()

    wait_for(page._trouble.isVisible)
    assert "typing mistake" in page._trouble.accessibleName()
    assert page._code.text() == "ABCD-EFGH"


def test_from_the_recovery_code_one_goes_back_to_the_passphrase(rooms: Rooms) -> None:
    rooms.at(UnlockPage).code_wanted.emit()

    rooms.at(RecoveryPage).back_wanted.emit()

    rooms.at(UnlockPage)


def test_a_folder_without_a_vault_is_told_so(fresh_rooms: Rooms, tmp_path: Path) -> None:
    fresh_rooms.places._entrance.open_folder(str(tmp_path))

    fresh_rooms.at(WelcomePage)
    assert "no vault in this folder" in fresh_rooms.window._notice.accessibleName()


def test_a_vault_elsewhere_is_found_and_remembered(
    open_program: Callable[[Path], Rooms], furnished_folder: Path, tmp_path: Path
) -> None:
    rooms = open_program(tmp_path / "here")
    rooms.places._entrance.open_folder(str(furnished_folder))
    rooms.at(UnlockPage)
    rooms.close()

    again = open_program(tmp_path / "here")

    again.at(UnlockPage)
    assert again.places._entrance.folder == furnished_folder / "vault"


def test_trying_it_starts_a_session_and_leaves_nothing(fresh_rooms: Rooms) -> None:
    fresh_rooms.at(WelcomePage).try_wanted.emit()
    fresh_rooms.at(SessionPage)
    tried = fresh_rooms.places.desks._tried
    assert tried is not None
    assert tried.folder.stat().st_mode & 0o777 == 0o700
    assert fresh_rooms.places._rehearsal.isVisible()
    assert fresh_rooms.places._rehearsal.accessibleName() == "Rehearsal - not valid"

    fresh_rooms.places.end_rehearsal()

    fresh_rooms.at(WelcomePage)
    assert not tried.folder.exists()
    assert not fresh_rooms.places._rehearsal.isVisible()


def test_it_can_be_tried_with_a_client_who_reads_spanish(fresh_rooms: Rooms) -> None:
    fresh_rooms.at(WelcomePage).bilingual_wanted.emit()

    page = fresh_rooms.at(SessionPage)
    assert page.live.wording.language == "es"
    assert page.live.practitioners_language == "en"
    fresh_rooms.places.end_rehearsal()
    fresh_rooms.at(WelcomePage)


def test_closing_the_window_in_a_rehearsal_removes_it(fresh_rooms: Rooms) -> None:
    fresh_rooms.at(WelcomePage).try_wanted.emit()
    fresh_rooms.at(SessionPage)
    tried = fresh_rooms.places.desks._tried
    assert tried is not None

    fresh_rooms.close()

    assert not tried.folder.exists()


def test_without_an_example_trying_is_one_sentence(
    fresh_rooms: Rooms, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(type(fresh_rooms.program.hall.app), "sessions", tmp_path)

    fresh_rooms.at(WelcomePage).try_wanted.emit()

    wait_for(fresh_rooms.window._notice.isVisible)
    assert "example session" in fresh_rooms.window._notice.accessibleName()
    assert fresh_rooms.at(WelcomePage)._try.isEnabled()
