"""Keys and locking in the window: changed on a real vault, told in plain words."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from desktop.services.set_up_practice import SetUp, set_up_practice
from desktop.store import key_file
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.errors import WrongSecretError
from desktop.store.keychain import KeychainForgetfulError, KeychainSilentError
from desktop.store.recovery_code import RecoveryCode
from desktop.store.slots import KeychainSecret, unwrap
from desktop.ui.entry.recovery import RecoveryPage
from desktop.ui.entry.unlock import UnlockPage
from desktop.ui.home.home import HomePage
from desktop.ui.page import Page
from desktop.ui.practice.keys.anew import AnewPage
from desktop.ui.practice.keys.keys_page import KeysPage
from desktop.ui.practice.keys.new_passphrase import NewPassphrasePage
from desktop.ui.practice.keys.proof import ProofPaper
from desktop.ui.practice.profile import ProfilePage
from desktop.ui.preferences import read_preferences
from desktop.ui.session.papers.overlay import Overlay
from desktop.ui.setup.recovery_sheet import RecoverySheetPage
from desktop.ui.theme.look import Look
from tests.ui.furnished import PASSPHRASE, Rooms, app_in, wait_for

NEW = "seven lanterns over quiet water"


class KeptInMemory:
    """A keychain that works, until it is told to be silent."""

    def __init__(self) -> None:
        self.kept: dict[str, KeychainSecret] = {}
        self.is_silent = False

    def read(self, account: str) -> KeychainSecret:
        if self.is_silent:
            raise KeychainSilentError
        if account not in self.kept:
            raise KeychainForgetfulError
        return self.kept[account]

    def keep(self, account: str, secret: KeychainSecret) -> None:
        self.kept[account] = secret

    def forget(self, account: str) -> None:
        self.kept.pop(account, None)


@pytest.fixture
def keychain() -> KeptInMemory:
    return KeptInMemory()


@pytest.fixture
def rooms(
    qapp: QApplication, furnished_folder: Path, tmp_path: Path, keychain: KeptInMemory, look: Look
) -> Iterator[Rooms]:
    """The program on a furnished practice, locked, with a keychain in memory."""
    assert look.scale == 1.0
    shutil.copytree(furnished_folder / "vault", tmp_path / "vault")
    rooms = Rooms(qapp, replace(app_in(tmp_path), keychain=keychain))
    rooms.places.start()
    yield rooms
    rooms.close()


@pytest.fixture
def page(rooms: Rooms) -> KeysPage:
    """The page, reached from home by pressing."""
    rooms.unlock()
    rooms.places.practice()
    press(rooms.at(ProfilePage), "keys")
    return rooms.at(KeysPage)


def press(page: Page, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None, name
    button.click()


def words(page: Page) -> str:
    labels = (label for label in page.findChildren(QLabel) if label.isVisible())
    return " ".join(label.accessibleName() or label.text() for label in labels)


def told(rooms: Rooms) -> str:
    return rooms.window._notice.accessibleName()


def opens(folder: Path, secret: object) -> bool:
    header = key_file.load(folder / "vault")[0]
    try:
        unwrap(header.slots, secret, store_id=header.store_id)  # type: ignore[arg-type]
    except WrongSecretError:
        return False
    return True


def proof(page: Page, typed: str) -> ProofPaper:
    """Type *typed* into the paper that asks who it is."""
    paper = page.findChildren(Overlay)[-1].paper
    assert isinstance(paper, ProofPaper)
    paper._field._edit.setText(typed)
    paper.use_button.click()
    return paper


def confirm(rooms: Rooms) -> RecoveryCode:
    """Type two groups of the new sheet back."""
    sheet = rooms.at(RecoverySheetPage)
    sheet._on_onward()
    for number in sheet.asked:
        sheet._fields[number].setText(sheet._code.groups[number - 1])
    sheet._on_onward()
    return sheet._code


def change(page: NewPassphrasePage, now: str, new: str, again: str) -> None:
    page._now._edit.setText(now)
    page._fields.first._edit.setText(new)
    page._fields.second._edit.setText(again)
    page.foot.onward_button.click()


def test_what_opens_the_vault_is_shown_with_its_days(page: KeysPage) -> None:
    said = words(page)

    assert "The same since" in said
    assert "Made on" in said
    assert "It is switched off." in said
    assert "disk encryption" in said
    assert "%" not in said.replace("200 %", "")


def test_the_passphrase_is_changed_and_the_old_one_opens_nothing(
    page: KeysPage, rooms: Rooms, tmp_path: Path
) -> None:
    press(page, "passphrase")

    change(rooms.at(NewPassphrasePage), PASSPHRASE, NEW, NEW)

    rooms.at(KeysPage)
    assert "only the new one" in told(rooms)
    assert opens(tmp_path, Passphrase(NEW))
    assert not opens(tmp_path, Passphrase(PASSPHRASE))


@pytest.mark.parametrize(
    ("now", "new", "again", "said"),
    [
        ("", NEW, NEW, "as it is now"),
        (PASSPHRASE, "short", "short", "Too short"),
        (PASSPHRASE, "password1234", "password1234", "Easy to guess"),
        (PASSPHRASE, NEW, NEW + "x", "not the same"),
        ("not this one", NEW, NEW, "does not open the vault"),
    ],
)
def test_a_change_that_cannot_be_made_says_why_and_changes_nothing(
    page: KeysPage, rooms: Rooms, tmp_path: Path, now: str, new: str, again: str, said: str
) -> None:
    before = (tmp_path / "vault" / "vault.key").read_bytes()
    press(page, "passphrase")
    asking = rooms.at(NewPassphrasePage)

    change(asking, now, new, again)
    wait_for(lambda: asking._trouble.isVisible() and rooms.is_still())

    assert said in asking._trouble.accessibleName()
    assert (tmp_path / "vault" / "vault.key").read_bytes() == before
    assert asking._fields.passphrase == new


def test_a_new_recovery_sheet_is_in_force_once_it_was_typed_back(
    page: KeysPage, rooms: Rooms, tmp_path: Path
) -> None:
    press(page, "code")
    proof(page, PASSPHRASE)
    sheet = rooms.at(RecoverySheetPage)
    assert not opens(tmp_path, sheet._code)
    assert rooms.window.bar._place.text() == "New recovery sheet"

    code = confirm(rooms)

    rooms.at(KeysPage)
    assert "tear it up" in told(rooms)
    assert opens(tmp_path, code)
    assert len(key_file.load(tmp_path / "vault")[0].slots) == 2


def test_whoever_leaves_the_new_sheet_keeps_the_old_one(
    page: KeysPage, rooms: Rooms, tmp_path: Path
) -> None:
    before = (tmp_path / "vault" / "vault.key").read_bytes()
    press(page, "code")
    proof(page, PASSPHRASE)

    rooms.at(RecoverySheetPage)._foot.back_button.click()

    rooms.at(KeysPage)
    assert "Nothing was changed" in told(rooms)
    assert (tmp_path / "vault" / "vault.key").read_bytes() == before


def test_an_open_vault_on_the_table_is_no_proof(page: KeysPage, rooms: Rooms) -> None:
    press(page, "code")

    paper = proof(page, "not this one")
    wait_for(rooms.is_still)

    assert rooms.at(KeysPage) is page
    assert paper._refusal.isVisible()
    assert "does not open the vault" in paper._refusal.text()


def test_everything_is_encrypted_anew_with_progress(
    page: KeysPage, rooms: Rooms, tmp_path: Path
) -> None:
    vault = rooms.places.desks.now.vault
    before = [client.name for client in vault.clients()]
    press(page, "anew")
    proof(page, PASSPHRASE)

    code = confirm(rooms)

    rooms.at(KeysPage)
    assert "encrypted anew" in told(rooms)
    assert "Backups made before still open with the former ones" in told(rooms)
    assert [client.name for client in vault.clients()] == before
    assert (tmp_path / "vault" / "store-2.db").exists()
    assert not (tmp_path / "vault" / "store-1.db").exists()
    assert opens(tmp_path, code)


def test_locking_stops_the_work_and_changes_nothing(
    page: KeysPage, rooms: Rooms, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(self: AnewPage, done: int, total: int) -> bool:
        return done < total // 2 and not self._stop.wait(20)

    monkeypatch.setattr(AnewPage, "watch", slow)
    press(page, "anew")
    proof(page, PASSPHRASE)
    confirm(rooms)
    wait_for(lambda: isinstance(rooms.window.page(), AnewPage))

    rooms.places.lock()

    rooms.at(UnlockPage)
    assert opens(tmp_path, Passphrase(PASSPHRASE))
    assert not list((tmp_path / "vault").glob("store-2*"))
    rooms.unlock()


def test_one_press_opens_the_vault_by_the_keychain(
    page: KeysPage, rooms: Rooms, keychain: KeptInMemory
) -> None:
    press(page, "keychain")
    proof(page, PASSPHRASE)
    wait_for(lambda: "one press opens" in told(rooms))
    wait_for(lambda: "It is switched on." in words(page))
    assert len(keychain.kept) == 1
    rooms.places.lock()

    press(rooms.at(UnlockPage), "keychain")

    rooms.at(HomePage)


def test_a_silent_keychain_leads_to_the_passphrase(
    page: KeysPage, rooms: Rooms, keychain: KeptInMemory
) -> None:
    press(page, "keychain")
    proof(page, PASSPHRASE)
    wait_for(lambda: bool(keychain.kept) and rooms.is_still())
    rooms.places.lock()
    keychain.is_silent = True

    press(rooms.at(UnlockPage), "keychain")
    unlock = rooms.at(UnlockPage)
    wait_for(unlock._trouble.isVisible)

    assert "did not answer" in unlock._trouble.accessibleName()
    assert not unlock._keychain.isVisible()
    rooms.unlock()


def test_the_keychain_is_switched_off_again(
    page: KeysPage, rooms: Rooms, keychain: KeptInMemory
) -> None:
    press(page, "keychain")
    proof(page, PASSPHRASE)
    wait_for(lambda: "It is switched on." in words(page))

    press(page, "keychain")
    wait_for(lambda: "It is switched off." in words(page))

    assert not keychain.kept
    rooms.places.lock()
    assert not rooms.at(UnlockPage)._keychain.isVisible()


def test_when_it_locks_is_kept_over_a_restart(page: KeysPage, rooms: Rooms, tmp_path: Path) -> None:

    wait_for(lambda: page.shown is not None)
    page._locking._group.button(2).click()

    assert read_preferences(tmp_path).lock_minutes == 2
    assert rooms.places.guard._idle._timer.interval() == 120_000


def test_a_late_lock_comes_no_sooner_and_no_later(page: KeysPage, rooms: Rooms) -> None:
    wait_for(lambda: page.shown is not None)
    page._locking._group.button(15).click()
    timer = rooms.places.guard._idle._timer
    assert timer.interval() == 5 * 60_000  # a session still hides itself in time

    for _ in range(2):
        timer.timeout.emit()
        assert rooms.window.page() is page
    timer.timeout.emit()

    rooms.at(UnlockPage)


def test_a_rehearsal_has_no_keys(rooms: Rooms) -> None:
    rooms.unlock()
    rooms.places.rehearse()
    wait_for(lambda: rooms.places.desks.is_rehearsing and rooms.is_still())

    rooms.places.practice()

    assert rooms.at(ProfilePage).findChild(QPushButton, "keys") is None


def test_whoever_came_in_by_the_code_chooses_a_new_passphrase(
    qapp: QApplication, tmp_path: Path, look: Look
) -> None:
    assert look.scale == 1.0
    app = app_in(tmp_path)
    rooms = Rooms(qapp, app)
    means = rooms.program.hall.means
    made = set_up_practice(means, app.vault, PASSPHRASE, SetUp("A", "us-ca", "en"), cost=CHEAPEST)
    made.vault.close()
    rooms.places.start()
    rooms.at(UnlockPage).code_wanted.emit()
    rooms.at(RecoveryPage).entered.emit(made.recovery_code.text)
    asking = rooms.at(NewPassphrasePage)
    assert not asking._now.isVisible()

    change(asking, "", NEW, NEW)

    rooms.at(HomePage)
    assert opens(tmp_path, Passphrase(NEW))
    assert opens(tmp_path, made.recovery_code)
    rooms.close()
