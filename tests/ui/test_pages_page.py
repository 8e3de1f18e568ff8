"""Pages of a paper over a foot: the same two keys in every place that shows them."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from desktop.ui.after.copy_page import CopyPage
from desktop.ui.home.blank_set import BlankSetPage
from desktop.ui.home.contact import ContactPage
from desktop.ui.home.document import DocumentPage
from desktop.ui.home.made_page import MadePage
from desktop.ui.pages_page import PagesPage
from tests.ui import tree
from tests.ui.after.after_rooms import amend_fee, at_choice, made, open_row, sign_all
from tests.ui.furnished import FINISHED, Rooms, wait_for

Opens = Callable[[Rooms], PagesPage]


@pytest.fixture(autouse=True)
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day after the papers of the shipped example were signed."""
    noon = datetime(2026, 12, 4, 12, tzinfo=UTC)
    monkeypatch.setattr("desktop.app.SystemClock.now", lambda _: noon)


def session(rooms: Rooms) -> str:
    return rooms.places.desks.now.vault.intakes(rooms.client_id(FINISHED))[0].id


def a_document(rooms: Rooms) -> PagesPage:
    paper = rooms.paper_id(FINISHED, "document.agreement")
    rooms.places.document(rooms.client_id(FINISHED), paper)
    return rooms.at(DocumentPage)


def a_copy(rooms: Rooms) -> PagesPage:
    sign_all(rooms, made(rooms, amend_fee(rooms)))
    open_row(at_choice(rooms), "copy:")
    return rooms.at(CopyPage)


def a_contact_sheet(rooms: Rooms) -> PagesPage:
    rooms.places.contact(rooms.client_id(FINISHED), session(rooms))
    return rooms.at(ContactPage)


def a_blank_set(rooms: Rooms) -> PagesPage:
    rooms.places.blank_papers()
    return rooms.at(BlankSetPage)


@pytest.mark.parametrize("opens", [a_document, a_copy, a_contact_sheet, a_blank_set])
def test_ctrl_p_prints_and_escape_goes_back(
    desk_rooms: Rooms, opens: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[str] = []
    for kind in (DocumentPage, CopyPage, MadePage):
        monkeypatch.setattr(kind, "print_pages", lambda _: printed.append(""))
    page = opens(desk_rooms)
    wait_for(page.print_button.isEnabled)

    QTest.keyClick(page.preview.pages, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.preview.pages, Qt.Key.Key_Escape)

    assert printed == [""]
    wait_for(lambda: desk_rooms.window.page() is not page)


@pytest.mark.parametrize("opens", [a_document, a_copy, a_contact_sheet, a_blank_set])
def test_nothing_can_be_done_with_pages_that_do_not_show_yet(
    desk_rooms: Rooms, opens: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PagesPage, "show_pages", lambda *_: None)
    page = opens(desk_rooms)
    names = ("print", "save", "wrap", "stamp", "large_print")
    asleep = [b for name in names for b in page.findChildren(QAbstractButton, name)]

    assert asleep
    assert not any(button.isEnabled() for button in asleep)
    assert tree.unnamed(page) == []
