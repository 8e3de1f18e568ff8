"""For the day she cannot: written down, printed, sealed, and opened by somebody else."""

import re
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from desktop.store.errors import WrongSecretError
from desktop.store.recovery_code import RecoveryCode
from desktop.ui.entry.recovery import RecoveryPage
from desktop.ui.entry.unlock import UnlockPage
from desktop.ui.home.client import ClientPage
from desktop.ui.home.clients import ClientsPage
from desktop.ui.home.custodian_home import CustodianHome
from desktop.ui.home.home import HomePage
from desktop.ui.home.row_list import RowList
from desktop.ui.practice.custodian.page import CustodianPage
from desktop.ui.practice.custodian.papers import HolderPaper, OwnDeskPaper, RevokePaper
from desktop.ui.practice.custodian.sheet_page import CustodianSheetPage
from desktop.ui.practice.keys.keys_page import KeysPage
from desktop.ui.practice.keys.proof import ProofPaper
from desktop.ui.session.papers.overlay import Overlay
from desktop.ui.session.press import Press
from desktop.ui.sheets import custodian_list_of
from tests.ui.furnished import PASSPHRASE, Rooms, wait_for

WHO = "Dana Whitfield"


def press(page: QWidget, name: str) -> None:
    wait_for(lambda: page.findChild(QPushButton, name) is not None)
    button = page.findChild(QPushButton, name)
    assert button is not None
    button.click()


def paper(page: QWidget) -> object:
    return page.findChildren(Overlay)[-1].paper


def words(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def at_custodian(rooms: Rooms) -> CustodianPage:
    rooms.places.keys.keys()
    press(rooms.at(KeysPage), "custodian")
    page = rooms.at(CustodianPage)
    wait_for(lambda: page._form is not None)
    return page


def shown_sheet(rooms: Rooms) -> CustodianSheetPage:
    """Write down who it is, prove who asks, and look at the sheet."""
    page = at_custodian(rooms)
    field = page.form.field("custodian")
    assert isinstance(field, QLineEdit)
    field.setText(WHO)
    field.textEdited.emit(WHO)
    press(page, "make")
    wait_for(lambda: bool(page.findChildren(Overlay)))
    proof = paper(page)
    assert isinstance(proof, ProofPaper)
    proof._field._edit.setText(PASSPHRASE)
    proof.use_button.click()
    return rooms.at(CustodianSheetPage)


def type_back(page: CustodianSheetPage) -> RecoveryCode:
    page._foot.onward_button.click()
    for number, field in page._fields.items():
        field.setText(page._code.groups[number - 1])
    page._foot.onward_button.click()
    return page._code


def open_with(rooms: Rooms, code: RecoveryCode) -> None:
    rooms.places.lock()
    rooms.at(UnlockPage).code_wanted.emit()
    rooms.at(RecoveryPage).entered.emit(code.text.lower().replace("-", " "))


def printed_text(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def test_a_sheet_opens_nothing_before_two_groups_are_typed_back(
    rooms: Rooms, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    rooms.unlock()
    made: list[bytes] = []
    monkeypatch.setattr(Press, "print_made", lambda _press, make: made.append(make()))
    before = {one for one in tmp_path.parent.rglob("*") if one.is_file()}
    sheet = shown_sheet(rooms)
    sheet._print.click()
    text = printed_text(made[0])

    assert WHO in text
    assert all(group in text for group in sheet._code.groups)
    assert {one for one in tmp_path.parent.rglob("*") if one.is_file()} == before
    vault = rooms.places.desks.now.vault
    assert not vault.has_custodian
    sheet._foot.back_button.click()
    rooms.at(CustodianPage)
    assert not vault.has_custodian


def test_the_custodian_comes_to_the_clients_first_and_the_vault_notes_it(rooms: Rooms) -> None:
    rooms.unlock()
    code = type_back(shown_sheet(rooms))
    rooms.at(CustodianPage)

    open_with(rooms, code)

    home = rooms.at(CustodianHome)
    vault = rooms.places.desks.now.vault
    assert dict(next(one for one in vault.audit() if one.kind == "unlock").body) == {
        "by": "custodian"
    }
    assert "You opened this vault as its custodian" in words(home)
    press(home, "clients")
    rooms.at(ClientsPage).back_wanted.emit()
    home = rooms.at(CustodianHome)
    rows = home.findChild(RowList, "next")
    if rows is not None and rows.rows():
        home.client_opened.emit(rows.rows()[0].key)
        rooms.at(ClientPage).back_wanted.emit()
        home = rooms.at(CustodianHome)
    press(home, "desk")
    asked = paper(home)
    assert isinstance(asked, OwnDeskPaper)
    assert asked.first_focus() is asked.leave_button
    asked.use_button.click()
    rooms.at(HomePage)
    assert dict(vault.audit(limit=1)[0].body) == {"what": "desk"}
    rooms.places.lock()
    rooms.unlock()


def test_the_list_names_every_client_and_brings_their_contact_sheets(rooms: Rooms) -> None:
    rooms.unlock()
    desk = rooms.places.desks.now

    text = printed_text(custodian_list_of(desk))

    for one in desk.vault.clients():
        assert one.name in text
    assert re.search(r"Contact sheet", text)
    assert sum(one.kind == "print" for one in desk.vault.audit(limit=10)) == 2


def test_the_register_says_who_has_the_envelope_and_since_when(rooms: Rooms) -> None:
    rooms.unlock()
    type_back(shown_sheet(rooms))
    page = rooms.at(CustodianPage)
    for who in ("Notary Pell", WHO):
        press(page, "holder")
        asked = paper(page)
        assert isinstance(asked, HolderPaper)
        asked._who.setText(who)
        asked.use_button.click()
        wait_for(lambda who=who: f"With {who} since" in words(page))  # type: ignore[misc]
    assert "Notary Pell." in words(page)

    press(page, "seen")

    wait_for(rooms.is_still)
    assert "Last looked at on" in words(page)


def test_a_revoked_sheet_opens_nothing_and_the_practitioners_own_keys_stay(rooms: Rooms) -> None:
    rooms.unlock()
    code = type_back(shown_sheet(rooms))
    page = rooms.at(CustodianPage)
    press(page, "revoke")
    asked = paper(page)
    assert isinstance(asked, RevokePaper)
    asked.use_button.click()
    wait_for(lambda: "There is none yet" in words(page))

    open_with(rooms, code)

    wait_for(lambda: WrongSecretError.sentence[:30] in words(rooms.at(RecoveryPage)))
    rooms.places._entrance.ask_passphrase()
    rooms.unlock()


def test_a_year_later_home_reminds_of_the_envelope(
    rooms: Rooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.domain import custodian

    rooms.unlock()
    type_back(shown_sheet(rooms))
    rooms.at(CustodianPage)
    monkeypatch.setattr(custodian, "CHECKED_EVERY", -custodian.CHECKED_EVERY)

    rooms.places.home()

    rooms.at(HomePage)
    wait_for(lambda: "a year since you last looked" in words(rooms.window))


def test_what_was_written_is_kept_when_she_leaves(rooms: Rooms) -> None:
    rooms.unlock()
    page = at_custodian(rooms)
    page.form.field("laptop").setPlainText("In the locked drawer")  # type: ignore[union-attr]
    rooms.places.keys.keys()
    rooms.at(KeysPage)

    page = at_custodian(rooms)

    assert page.form.facts().laptop == "In the locked drawer"


def test_the_custodian_is_never_shown_the_practitioners_own_sheet(rooms: Rooms) -> None:
    from desktop.services.change_keys import new_code
    from desktop.services.open_vault import keep_recovery_sheet

    rooms.unlock()
    code = type_back(shown_sheet(rooms))
    page = rooms.at(CustodianPage)
    desk = rooms.places.desks.now
    keep_recovery_sheet(desk.vault, new_code(desk.means))
    assert page.findChild(QPushButton, "revoke") is not None

    open_with(rooms, code)

    rooms.at(CustodianHome)
    seen = at_custodian(rooms)
    assert seen.findChild(QPushButton, "revoke") is None
