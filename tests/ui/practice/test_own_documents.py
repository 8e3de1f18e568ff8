"""Her own documents in the window: on the shelf, at the booking, at the table."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit

from desktop.domain.own_document import OwnDocument
from desktop.services.keep_own_document import NewOwn, add_own_document, shelf
from desktop.ui.desk import Desk
from desktop.ui.practice.own_documents import OwnDocuments
from desktop.ui.practice.own_paper import OwnPaper
from desktop.ui.practice.profile import ProfilePage
from desktop.ui.session.booking import BookingPage
from tests.ui.furnished import Rooms, wait_for


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A consent as it came from an insurer."""
    made = pikepdf.new()
    made.add_blank_page(page_size=(612, 792))
    target = tmp_path / "Insurer consent.pdf"
    made.save(target)
    return target


@pytest.fixture
def own(desk_rooms: Rooms) -> OwnDocuments:
    """The shelf on the last part of the practice profile."""
    desk_rooms.places.practice()
    page = desk_rooms.at(ProfilePage)
    page._go_to(len(page._sections) - 1)
    found: OwnDocuments = page.findChildren(OwnDocuments)[-1]
    wait_for(desk_rooms.is_still)
    return found


def on_shelf(rooms: Rooms) -> tuple[OwnDocument, ...]:
    return shelf(rooms.places.desks.now.vault)


def paper(rooms: Rooms) -> OwnPaper:
    wait_for(lambda: bool(rooms.window.findChildren(OwnPaper)))
    found: OwnPaper = rooms.window.findChildren(OwnPaper)[-1]
    return found


def test_a_file_joins_the_shelf_with_who_signs_it(
    desk_rooms: Rooms, own: OwnDocuments, file: Path
) -> None:
    own.take(str(file))
    asked = paper(desk_rooms)
    proposed = asked.title
    asked.findChild(QAbstractButton, "own.practitioner").click()  # type: ignore[union-attr]
    asked.findChild(QAbstractButton, "own.everyone").click()  # type: ignore[union-attr]
    asked.done.emit()

    wait_for(lambda: bool(on_shelf(desk_rooms)) and desk_rooms.is_still())
    kept = on_shelf(desk_rooms)[0]
    assert proposed == "Insurer consent"
    assert (kept.pages, kept.roles, kept.everyone) == (1, ("practitioner", "client"), True)
    assert own.findChild(QAbstractButton, f"{kept.key}.look") is not None


def test_what_cannot_be_signed_is_said_where_it_was_asked(
    desk_rooms: Rooms, own: OwnDocuments
) -> None:
    own.write()
    asked = paper(desk_rooms)
    asked.findChild(QLineEdit, "own.title").setText("Consent")  # type: ignore[union-attr]
    asked.done.emit()

    wait_for(asked._refusal.isVisible)
    assert "no words" in asked._refusal.text()
    assert on_shelf(desk_rooms) == ()


def test_text_can_be_pasted_replaced_and_used_no_more(
    desk_rooms: Rooms, own: OwnDocuments, file: Path
) -> None:
    own.write()
    asked = paper(desk_rooms)
    asked.findChild(QLineEdit, "own.title").setText("Consent")  # type: ignore[union-attr]
    asked.findChild(QPlainTextEdit, "own.words").setPlainText("# Yes\nI agree.")  # type: ignore[union-attr]
    asked.done.emit()
    wait_for(lambda: bool(on_shelf(desk_rooms)) and desk_rooms.is_still())
    own.replace_with(on_shelf(desk_rooms)[0], str(file))
    wait_for(lambda: on_shelf(desk_rooms)[0].version == 2 and desk_rooms.is_still())

    key = on_shelf(desk_rooms)[0].key
    own.findChild(QAbstractButton, f"{key}.stop").click()  # type: ignore[union-attr]

    wait_for(lambda: on_shelf(desk_rooms)[0].stopped)
    assert on_shelf(desk_rooms)[0].media == "pdf"


def two_on_the_shelf(desk: Desk) -> tuple[OwnDocument, OwnDocument]:
    """One for everyone, one for whom it is chosen."""
    held = BytesIO()
    made = pikepdf.new()
    made.add_blank_page()
    made.save(held)
    for_all = NewOwn(held.getvalue(), "Insurer", everyone=True)
    everyone = add_own_document(desk.means, desk.vault, for_all)
    return everyone, add_own_document(desk.means, desk.vault, NewOwn(b"I agree.", "Lawyer"))


def test_booking_chooses_which_of_them_this_client_signs(desk_rooms: Rooms) -> None:
    desk = desk_rooms.places.desks.now
    everyone, single = two_on_the_shelf(desk)
    desk_rooms.places.book()
    page = desk_rooms.at(BookingPage)
    wait_for(lambda: page._form is not None)
    form = page._form
    assert form is not None
    form.fill_name("Sela Moon")
    form.unfold("papers")
    first = form.findChild(QAbstractButton, f"own.{everyone.key}")
    second = form.findChild(QAbstractButton, f"own.{single.key}")
    assert first is not None
    assert second is not None
    ticked = (first.isChecked(), second.isChecked())

    second.click()
    page._on_keep()
    wait_for(lambda: bool(desk.vault.search("Sela Moon")) and desk_rooms.is_still())

    intake = desk.vault.intakes(desk.vault.search("Sela Moon")[0].id)[0]
    rows = [row.item for row in desk.vault.journal(intake.id) if row.action == "enclosed"]
    assert ticked == (True, False)
    assert sorted(rows) == sorted((everyone.key, single.key))
    assert intake.booked
