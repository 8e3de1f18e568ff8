"""Copies of a record, of the notes, and corrections, as a practitioner does them in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop.ui.home.client import ClientPage
from desktop.ui.record.copy_page import RecordCopyPage
from desktop.ui.record.correct_page import CorrectPage
from desktop.ui.record.fact_paper import FactPaper, StatementPaper
from desktop.ui.record.notes_page import NotesCopyPage
from tests.ui.after.after_rooms import open_row, press, rows_of, write
from tests.ui.furnished import FINISHED, PASSPHRASE, Rooms, wait_for


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """An empty folder of its own."""
    place = tmp_path / "stick"
    place.mkdir()
    return place


def _copy_page(rooms: Rooms) -> RecordCopyPage:
    rooms.places.client(rooms.client_id(FINISHED))
    open_row(rooms.at(ClientPage), "copy")
    page = rooms.at(RecordCopyPage)
    wait_for(lambda: page.form is not None)
    return page


def _said(page: object) -> str:
    return " ".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())  # type: ignore[attr-defined]


def test_a_copy_is_asked_for_written_and_told_with_the_fingerprint_of_its_list(
    desk_rooms: Rooms, stick: Path
) -> None:
    page = _copy_page(desk_rooms)
    assert page.form is not None
    assert page.form.objection()  # nothing is chosen beforehand

    press(page, "for.client")
    press(page, "form.folder")
    assert not page.form.objection()
    assert page.form.wish().to
    page.write_to(stick)
    wait_for(lambda: page.form is None)

    (folder,) = stick.iterdir()
    assert (folder / "READ-ME-FIRST.txt").exists()
    assert folder.name in _said(page)
    vault = desk_rooms.places.desks.now.vault
    assert vault.hand_overs(desk_rooms.client_id(FINISHED))[-1].how == "record"
    QTest.keyClick(page, Qt.Key.Key_Escape)
    desk_rooms.at(ClientPage)


def test_what_is_missing_is_said_on_the_page_and_nothing_is_written(desk_rooms: Rooms) -> None:
    page = _copy_page(desk_rooms)

    page.go_on()
    assert "whom the copy is for" in _said(page)
    press(page, "for.court")
    page.go_on()
    assert "by name" in _said(page)
    write(page, "to", "The county court")
    page.go_on()

    assert "choose a form" in _said(page)
    assert "no court order" in _said(page)


def test_a_copy_with_a_password_lies_as_one_pdf(desk_rooms: Rooms, stick: Path) -> None:
    page = _copy_page(desk_rooms)
    press(page, "for.practice")
    write(page, "to", "my own safe")
    press(page, "form.locked")

    page.write_to(stick, "harbour lantern mosaic pepper")
    wait_for(lambda: page.form is None)

    (file,) = stick.iterdir()
    assert file.suffix == ".pdf"
    assert "on the telephone" in _said(page)
    assert "Password: harbour lantern mosaic pepper" in _said(page)
    page.leave()
    assert page._password == ""


def test_a_place_that_cannot_be_written_is_told_and_everything_stays_as_it_was(
    desk_rooms: Rooms, stick: Path
) -> None:
    page = _copy_page(desk_rooms)
    press(page, "for.client")
    press(page, "form.zip")

    page.write_to(stick / "gone")
    wait_for(lambda: page._run is None)

    assert "could not be written" in _said(page)
    assert page.form is not None
    assert page.foot.onward_button.isEnabled()


def test_private_notes_ask_for_the_passphrase_and_leave_as_text_and_pages(
    desk_rooms: Rooms, stick: Path
) -> None:
    desk = desk_rooms.places.desks.now
    client = desk_rooms.client_id(FINISHED)
    desk.vault.file_note(client=client, practitioner=desk.practitioner, text="Only mine.")
    desk_rooms.places.client(client)
    page = desk_rooms.at(ClientPage)
    wait_for(desk_rooms.is_still)
    press(page, "copy_notes")
    notes = desk_rooms.at(NotesCopyPage)
    press(notes, "form.folder")

    notes.go_on()
    assert "an open vault is no proof" in _said(notes)
    notes._passphrase._edit.setText("not the passphrase")
    notes.write_to(stick)
    wait_for(lambda: notes._run is None)
    assert list(stick.iterdir()) == []
    notes._passphrase._edit.setText(PASSPHRASE)
    notes.write_to(stick)
    wait_for(lambda: notes._run is None)

    (folder,) = stick.iterdir()
    assert (folder / "private-notes.txt").read_text(encoding="utf-8").endswith("Only mine.\n")
    assert desk.vault.audit(limit=1)[0].kind == "note_export"
    assert notes._passphrase.passphrase() == ""


def test_a_misspelt_name_is_corrected_with_a_reason_and_the_clients_page_says_what_it_was(
    desk_rooms: Rooms,
) -> None:
    desk_rooms.places.client(desk_rooms.client_id(FINISHED))
    open_row(desk_rooms.at(ClientPage), "correct")
    page = desk_rooms.at(CorrectPage)
    wait_for(lambda: bool(rows_of(page)))
    open_row(page, "name")
    paper = page.findChild(FactPaper)
    assert paper is not None
    write(paper, "now", "Maya Rowe")

    paper.use_button.click()
    wait_for(desk_rooms.is_still)
    assert "say why" in _said(paper)
    write(paper, "why", "She spelled it for me.")
    paper.use_button.click()
    wait_for(lambda: page._overlay is None)

    details = " ".join(row.detail for row in rows_of(page))
    assert "Maya Rowe" in details
    assert f"was “{FINISHED}” (She spelled it for me.)" in details
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert f"was “{FINISHED}”" in _said(desk_rooms.at(ClientPage))


def test_what_the_client_wants_said_is_kept_beside_the_record(desk_rooms: Rooms) -> None:
    client = desk_rooms.client_id(FINISHED)
    desk_rooms.places.record.correct(client)
    page = desk_rooms.at(CorrectPage)
    wait_for(lambda: bool(rows_of(page)))
    open_row(page, "statement:")
    paper = page.findChild(StatementPaper)
    assert paper is not None
    write(paper, "statement", "I was not late.")

    paper.use_button.click()
    wait_for(lambda: page._overlay is None)

    assert "“I was not late.”" in [row.title for row in rows_of(page)]


def test_an_answer_of_the_last_session_is_put_right_with_the_editor_of_its_kind(
    desk_rooms: Rooms,
) -> None:
    client = desk_rooms.client_id(FINISHED)
    desk_rooms.places.record.correct(client)
    page = desk_rooms.at(CorrectPage)
    wait_for(lambda: bool(rows_of(page)))
    facts = {one.what: one for one in page._kept.facts if one.item is not None}  # type: ignore[union-attr]
    assert {"client.born", "contact.mobile", "emergency.person"} <= set(facts)

    for what, fact in facts.items():
        open_row(page, what)
        paper = page.findChildren(FactPaper)[-1]
        held = paper.value()
        assert held in (fact.value, fact.now), what
        assert page._overlay is not None
        page._overlay.close_quietly()
        wait_for(desk_rooms.is_still)
