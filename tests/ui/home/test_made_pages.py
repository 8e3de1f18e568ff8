"""Papers made when they are looked at: the contact sheet, and the blank set."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton

from desktop.ui.home.blank_set import BlankSetPage
from desktop.ui.home.client import ClientPage
from desktop.ui.home.contact import ContactPage
from desktop.ui.home.home import HomePage
from desktop.ui.home.row_list import RowList
from tests.ui.furnished import FINISHED, Rooms, wait_for


def test_the_contact_sheet_is_found_on_the_clients_page_and_noted_when_it_is_seen(
    desk_rooms: Rooms,
) -> None:
    vault = desk_rooms.places.desks.now.vault
    desk_rooms.places.client(desk_rooms.client_id(FINISHED))
    client = desk_rooms.at(ClientPage)
    lists = {one.accessibleName(): one for one in client.findChildren(RowList)}
    own = next(one for name, one in lists.items() if "For you alone" in name)

    own.opened.emit(own.rows()[0].key)

    page = desk_rooms.at(ContactPage)
    wait_for(lambda: page.preview.pages.pages() == 1)
    assert page.print_button.isEnabled()
    assert page.findChild(QPushButton, "save") is None
    assert vault.audit(limit=1)[0].kind == "view"
    QTest.keyClick(page, Qt.Key.Key_Escape)
    desk_rooms.at(ClientPage)


def test_the_name_stands_on_the_contact_sheet_only_where_it_is_wanted(desk_rooms: Rooms) -> None:
    client = desk_rooms.client_id(FINISHED)
    intake = desk_rooms.places.desks.now.vault.intakes(client)[0].id
    desk_rooms.places.contact(client, intake)
    page = desk_rooms.at(ContactPage)
    wait_for(lambda: page.preview.pages.pages() == 1)
    named = page.findChild(QAbstractButton, "named")
    assert named is not None
    assert not named.isChecked()

    plain = page.job(is_printed=False)()
    named.click()
    wait_for(desk_rooms.is_still)

    assert page.job(is_printed=False)() != plain


def test_a_blank_set_is_one_press_from_home_in_each_language_and_for_each_kind(
    desk_rooms: Rooms,
) -> None:
    desk_rooms.at(HomePage).blank_papers_wanted.emit()
    page = desk_rooms.at(BlankSetPage)
    wait_for(lambda: page.preview.pages.pages() > 1)

    for name in ("language.es", "kind.couple"):
        button = page.findChild(QAbstractButton, name)
        assert button is not None
        button.click()
        wait_for(page.print_button.isEnabled)
        assert button.isChecked()

    short = page.preview.pages.pages()
    booklet = page.findChild(QAbstractButton, "booklet")
    assert booklet is not None
    booklet.click()
    wait_for(lambda: page.preview.pages.pages() > short)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    desk_rooms.at(HomePage)
