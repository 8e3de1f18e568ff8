"""A document of her own, signed from the client's page weeks after the session."""

import pytest
from PySide6.QtWidgets import QAbstractButton

from desktop.services.keep_own_document import NewOwn, add_own_document
from desktop.ui.after.later_page import LaterPage
from desktop.ui.after.own_page import OwnPage
from desktop.ui.home.client import ClientPage
from desktop.ui.practice.own_paper import OwnPaper
from desktop.ui.session.signing.reading import ReadingPage
from tests.ui.after.after_rooms import at_client, open_row, press, rows_of, sign_all, write
from tests.ui.furnished import Rooms, wait_for


@pytest.fixture
def shelf(weeks_later: Rooms) -> OwnPage:
    """What can be signed, with one text on the shelf."""
    desk = weeks_later.places.desks.now
    add_own_document(desk.means, desk.vault, NewOwn(b"I agree.", "Consent of the insurer"))
    open_row(at_client(weeks_later), "own:")
    page = weeks_later.at(OwnPage)
    wait_for(lambda: bool(rows_of(page)))
    return page


def signing(rooms: Rooms) -> LaterPage:
    page = rooms.at(LaterPage)
    wait_for(lambda: bool(page.signing.findChildren(ReadingPage)) and rooms.is_still())
    return page


def test_it_is_chosen_read_signed_and_handed_over(weeks_later: Rooms, shelf: OwnPage) -> None:
    open_row(shelf, "document.own_")
    page = signing(weeks_later)
    offered = page.findChild(QAbstractButton, "own_document")
    may_add = offered is not None and offered.isVisible()

    paper = sign_all(weeks_later, page)

    wait_for(lambda: paper.giving.for_whom is not None and weeks_later.is_still())
    assert not may_add
    assert paper.giving.for_whom is not None
    assert paper.giving.for_whom.people == ("Maya Torres-Lind",)
    [row] = [
        one for one in rows_of(at_client(weeks_later)) if one.title == "Consent of the insurer"
    ]
    assert row.tail == "in force"


def test_one_that_is_not_on_the_shelf_yet_is_added_and_signed_at_once(
    weeks_later: Rooms, shelf: OwnPage
) -> None:
    press(shelf, "own.write")
    asked = shelf.findChildren(OwnPaper)[-1]
    write(asked, "own.title", "For the lawyer")
    write(asked, "own.words", "I agree.")
    asked.use_button.click()

    page = signing(weeks_later)

    assert page.session.live.pack.said("en", page.session.live.intake.later_paper).title == (
        "For the lawyer"
    )


def test_what_waits_is_named_on_the_clients_page_and_can_be_dropped(
    weeks_later: Rooms, shelf: OwnPage
) -> None:
    open_row(shelf, "document.own_")
    page = signing(weeks_later)
    weeks_later.places.client(page.session.live.client)
    client = weeks_later.at(ClientPage)
    wait_for(lambda: bool(rows_of(client)))
    [waits] = [one for one in rows_of(client) if one.tail == "waiting for signatures"]

    open_row(client, waits.key)
    press(signing(weeks_later), "drop")

    client = weeks_later.at(ClientPage)
    wait_for(lambda: bool(rows_of(client)) and weeks_later.is_still())
    assert waits.title == "Consent of the insurer"
    assert not [one for one in rows_of(client) if one.tail == "waiting for signatures"]
