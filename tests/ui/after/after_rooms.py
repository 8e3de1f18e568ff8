"""Ways through the pages about sealed papers, for tests and for pictures."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from desktop.domain.journal import CLIENT, PRACTITIONER
from desktop.domain.signature import Signature
from desktop.ui.after.after_page import AfterPage
from desktop.ui.after.form import LaterForm
from desktop.ui.after.later_page import LaterPage
from desktop.ui.home.client import ClientPage
from desktop.ui.home.document import DocumentPage
from desktop.ui.home.row_list import Row, RowList
from desktop.ui.page import Page
from desktop.ui.session.signing.reading import ReadingPage
from tests.ui.furnished import FINISHED, Rooms, wait_for

W = TypeVar("W", bound=QWidget)
AGREEMENT = "document.agreement"


def rows_of(page: Page) -> list[Row]:
    """Return every row that a page shows, from top to bottom."""
    return [row for rows in page.findChildren(RowList) for row in rows.rows()]


def open_row(page: Page, key: str) -> None:
    """Open the row whose key begins with *key*."""
    for rows in page.findChildren(RowList):
        for row in rows.rows():
            if row.key.startswith(key):
                rows.opened.emit(row.key)
                return
    raise AssertionError(key)


def part(page: QWidget, kind: type[W], name: str) -> W:
    """Return the part of *page* called *name*."""
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def press(page: QWidget, name: str) -> None:
    """Press the button called *name*."""
    part(page, QAbstractButton, name).click()


def write(page: QWidget, name: str, words: str) -> None:
    """Write *words* into the field called *name*."""
    field = page.findChild(QLineEdit, name) or page.findChild(QPlainTextEdit, name)
    assert field is not None, name
    if isinstance(field, QLineEdit):
        field.setText(words)
    else:
        field.setPlainText(words)


def at_client(rooms: Rooms) -> ClientPage:
    """Go to the client whose session is finished."""
    rooms.places.client(rooms.client_id(FINISHED))
    page = rooms.at(ClientPage)
    wait_for(lambda: bool(rows_of(page)))
    return page


def at_choice(rooms: Rooms) -> AfterPage:
    """Ask what changed since."""
    open_row(at_client(rooms), "change:")
    page = rooms.at(AfterPage)
    wait_for(lambda: bool(rows_of(page)))
    return page


def at_form(rooms: Rooms, what: str) -> LaterForm:
    """Open the form for *what*, about the agreement."""
    paper = rooms.paper_id(FINISHED, AGREEMENT)
    open_row(at_choice(rooms), f"{what}:" + ("" if what == "refuse" else paper))
    wait_for(lambda: isinstance(rooms.window.page(), LaterForm) and rooms.is_still())
    page = rooms.window.page()
    assert isinstance(page, LaterForm)
    return page


def made(rooms: Rooms, form: LaterForm) -> LaterPage:
    """Make the page, and wait until it can be read."""
    form.foot.onward_button.click()
    page = rooms.at(LaterPage)
    wait_for(lambda: bool(page.signing.findChildren(ReadingPage)) and rooms.is_still())
    return page


def sign_all(rooms: Rooms, page: LaterPage) -> DocumentPage:
    """Let everybody sign whose paper it is, and go on to handing it over."""
    from desktop.services.present_documents import present_documents

    desk = rooms.places.desks.now
    agreement = present_documents(desk.means, desk.vault, page.session.live).draft.agreement
    for signer in agreement.signers:
        by = PRACTITIONER if signer.role == PRACTITIONER else CLIENT
        signature = Signature(agreement.key, signer.party, "typed", "read", "", name=signer.name)
        assert page.session.sign(by, signature, ())
        wait_for(rooms.is_still)
    wait_for(lambda: agreement.key in page.session.live.intake.sealed and rooms.is_still())
    page.signing.went_on.emit()
    return rooms.at(DocumentPage)


def amend_fee(rooms: Rooms, fee: float = 180.0) -> LaterForm:
    """Write another fee into the form for changes."""
    from PySide6.QtWidgets import QDoubleSpinBox

    from desktop.ui.after.point_row import PointRow

    form = at_form(rooms, "amend")
    row = part(form, PointRow, "point.group.fee")
    press(row, "open")
    part(row, QDoubleSpinBox, "fee.amount").setValue(fee)
    return form


Shows = Callable[[str, QWidget], None]
