"""The practitioner sees how long a file is kept, holds it, and lets it end: in the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
)

from desktop.domain.card import CardUse
from desktop.signing.card import CardError, CardFault, CardNeededError
from desktop.ui.home.client import ClientPage
from desktop.ui.home.home import HomePage
from desktop.ui.home.row_list import RowList
from desktop.ui.home.state import keep_names_hidden
from desktop.ui.keeping.certificate import CertificatePage
from desktop.ui.keeping.destroying import DestroyPaper, LastPaper
from desktop.ui.keeping.page import KeepingPage
from desktop.ui.practice.backups.backups_page import BackupsPage
from desktop.ui.practice.backups.frames import Frame
from desktop.ui.practice.profile import ProfilePage
from desktop.ui.widgets.text import Heading, Note, Passage
from tests.ui.furnished import FINISHED, OTHERS, PASSPHRASE, Rooms, app_in, furnish, wait_for
from tests.ui.keeping_rooms import OLD, at_file, at_files, old_client, paper, press


@pytest.fixture
def rooms(qapp: QApplication, tmp_path: Path) -> Iterator[Rooms]:
    """The furnished practice, unlocked."""
    app = app_in(tmp_path)
    furnish(app)
    rooms = Rooms(qapp, app)
    rooms.places.start()
    rooms.unlock()
    yield rooms
    rooms.close()


def words(page: KeepingPage) -> str:
    shown = [one.text() for kind in (Passage, Note) for one in page.findChildren(kind)]
    return " ".join(" ".join(shown).split())


def settled(rooms: Rooms) -> KeepingPage:
    """Wait until what was said is kept and shown."""
    wait_for(rooms.is_still)
    return rooms.at(KeepingPage)


def write(page: KeepingPage, name: str, text: str) -> None:
    edit = paper(page).findChild(QLineEdit, name)
    assert isinstance(edit, QLineEdit)
    edit.setText(text)


def ordered(page: KeepingPage, reason: str, passphrase: str) -> DestroyPaper:
    """Say why the file goes and who says so."""
    press(page, "destroy")
    first = paper(page)
    assert isinstance(first, DestroyPaper)
    assert not first.use_button.isEnabled()
    write(page, "reason", reason)
    first._field._edit.setText(passphrase)
    first.use_button.click()
    return first


def test_the_end_of_the_work_gives_a_day_with_its_law(rooms: Rooms) -> None:
    page = at_file(rooms, rooms.client_id(FINISHED))
    assert "nobody has said when the work ended" in words(page)
    press(page, "ended")

    paper(page).use_button.click()

    page = settled(rooms)
    assert "Kept until" in words(page)
    assert "4980.49" in words(page)
    assert "and not before" in words(page)
    assert page.findChild(QPushButton, "destroy") is None


def test_a_file_on_hold_offers_no_end(rooms: Rooms) -> None:
    client = old_client(rooms)
    page = at_file(rooms, client)
    assert page.findChild(QPushButton, "destroy") is not None
    press(page, "hold")
    assert not paper(page).use_button.isEnabled()
    kind = paper(page).findChild(QRadioButton, "kind.complaint")
    assert kind is not None
    kind.click()
    write(page, "why", "The board wrote on Monday.")

    paper(page).use_button.click()

    page = settled(rooms)
    wait_for(lambda: page.findChild(QPushButton, "destroy") is None)
    assert "The board wrote on Monday." in words(page)
    assert "While it is on hold nothing of it can be destroyed." in words(page)
    press(page, "lift")
    write(page, "why", "They withdrew it.")
    paper(page).use_button.click()
    page = settled(rooms)
    wait_for(lambda: "They withdrew it." in words(page))


def test_a_file_ends_by_two_acts_and_with_a_certificate(rooms: Rooms) -> None:
    client = old_client(rooms)
    page = at_file(rooms, client)
    ordered(page, "The time to keep it is over.", PASSPHRASE)
    wait_for(lambda: isinstance(paper(page), LastPaper))
    last = paper(page)
    assert rooms.places.desks.now.vault.client(client).name == OLD
    assert not last.use_button.isEnabled()
    sure = last.findChild(QAbstractButton, "sure")
    assert sure is not None
    sure.click()

    last.use_button.click()

    shown = rooms.at(CertificatePage)
    wait_for(shown.print_button.isEnabled)
    vault = rooms.places.desks.now.vault
    assert client not in {one.id for one in vault.clients()}
    assert vault.register()[0].certificate
    assert OLD not in rooms.window.windowTitle()


def test_a_reason_that_names_the_client_is_not_taken(rooms: Rooms) -> None:
    client = old_client(rooms)

    first = ordered(at_file(rooms, client), "Ada wants it so.", PASSPHRASE)

    wait_for(first._refusal.isVisible)
    assert "name the client" in first._refusal.text()
    assert rooms.places.desks.now.vault.client(client).name == OLD


def test_a_wrong_passphrase_destroys_nothing(rooms: Rooms) -> None:
    client = old_client(rooms)
    page = at_file(rooms, client)

    first = ordered(page, "The time is over.", "another one")

    wait_for(first._refusal.isVisible)
    assert first.typed == ""
    assert rooms.places.desks.now.vault.client(client).name == OLD


def test_somebody_added_by_mistake_is_removed(rooms: Rooms) -> None:
    page = at_file(rooms, rooms.client_id(OTHERS[0]))
    press(page, "mistake")

    paper(page).use_button.click()

    rooms.at(HomePage)
    names = {one.name for one in rooms.places.desks.now.vault.clients()}
    assert OTHERS[0] not in names


def test_the_files_to_look_at_are_two_steps_from_home(rooms: Rooms) -> None:
    old_client(rooms)
    rooms.places.practice()
    page = rooms.at(ProfilePage)
    wait_for(rooms.is_still)

    press(page, "files")

    from desktop.ui.keeping.files_page import FilesPage

    files = rooms.at(FilesPage)
    wait_for(lambda: files.state is not None)
    assert files.state is not None
    assert [one.name for one in files.state.clients] == [OLD]
    (listed,) = files.findChildren(RowList)
    assert listed.rows()[0].tail == "time is over"
    listed.opened.emit(listed.rows()[0].key)
    assert rooms.at(KeepingPage).state is not None


def test_a_file_that_came_back_with_a_restore_is_named_until_it_is_gone_again(
    rooms: Rooms,
) -> None:
    client = old_client(rooms)
    undone = {"destroyed": (client,), "held": (), "released": (), "keys": ("passphrase",)}
    rooms.places.desks.now.vault._write(
        lambda tx: tx.note("restore", {"done": "restored", "undone": undone})
    )
    page = at_files(rooms)

    again, _files = page.findChildren(RowList)

    block = again.parentWidget()
    assert block is not None
    heading = block.findChild(Heading)
    assert heading is not None
    assert heading.text() == "Came back with a restored backup"
    assert again.rows()[0].key == f"client:{client}"
    assert again.rows()[0].detail == "It had been destroyed: destroy it again"
    rooms.places.backups.backups()
    backups = rooms.at(BackupsPage)
    wait_for(lambda: backups.findChildren(Frame) != [])
    said = " ".join(one.text() for one in backups.findChildren(QLabel))
    assert "back: 1." in " ".join(said.split())
    assert "passphrase of that day opens the vault again" in " ".join(said.split())
    assert OLD not in said


def test_old_files_show_references_where_names_are_hidden(rooms: Rooms) -> None:
    old_client(rooms)
    keep_names_hidden(rooms.places.desks.now, True)  # noqa: FBT003 - as the home page's button

    (listed,) = at_files(rooms).findChildren(RowList)

    assert [row.title for row in listed.rows()] == ["OLD-1"]
    assert OLD not in listed.rows()[0].spoken


def test_the_years_are_settled_once(rooms: Rooms) -> None:
    page = at_files(rooms)
    press(page, "years")

    paper(page).use_button.click()

    wait_for(rooms.is_still)
    kept = rooms.places.desks.now.vault.details("retention")
    assert kept == {"years": 7, "age": 25, "age_years": 0}


def test_the_record_of_a_client_leads_there_and_back(rooms: Rooms) -> None:
    client = rooms.client_id(FINISHED)
    rooms.places.client(client)
    page = rooms.at(ClientPage)

    page.record_wanted.emit("keep")

    rooms.at(KeepingPage).back_wanted.emit()
    assert isinstance(rooms.at(ClientPage), ClientPage)


def test_a_certificate_that_only_a_card_can_seal_asks_for_its_pin(
    rooms: Rooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[CardUse | None] = []

    def certify(*_: object, card: CardUse | None, **__: object) -> bytes:
        tried.append(card)
        if card is None:
            raise CardNeededError
        raise CardError(CardFault.PIN_WRONG)

    monkeypatch.setattr("desktop.services.destroy_file.certify", certify)
    rooms.places.record.keeping.certificate("a line", 1)
    page = rooms.at(CertificatePage)
    wait_for(rooms.is_still)

    asked = page.card_asking.paper
    assert asked is not None
    asked._field._edit.setText("0000")
    asked.use_button.click()
    wait_for(rooms.is_still)

    again = page.card_asking.paper
    assert tried == [None, CardUse("0000")]
    assert again is not None
    assert again._refusal.isVisible()
    again.leave_button.click()
    wait_for(lambda: not isinstance(rooms.window.page(), CertificatePage))
