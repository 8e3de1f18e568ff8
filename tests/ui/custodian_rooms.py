"""What is prepared for a custodian, and what they see, for the tests that look at every room."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.custodian import CustodianFacts
from desktop.services.change_keys import new_code
from desktop.services.custodian import (
    hand_envelope_to,
    keep_facts,
    put_sheet_in_force,
    revoke_sheet,
)
from desktop.store.derivation import Passphrase
from desktop.ui.home.custodian_home import CustodianHome
from desktop.ui.practice.custodian.page import CustodianPage
from desktop.ui.practice.custodian.sheet_page import CustodianSheetPage
from desktop.ui.session.papers.overlay import Overlay
from tests.ui.furnished import PASSPHRASE, Rooms, wait_for


def custodian(rooms: Rooms) -> Iterator[str]:
    """Look at a sheet in force, at its envelope, at a new sheet, and at the custodian's page."""
    desk, ways = rooms.places.desks.now, rooms.places.keys.custodian
    keep_facts(desk.vault, CustodianFacts(custodian="Dana Whitfield", laptop="In the safe"))
    put_sheet_in_force(desk.vault, Passphrase(PASSPHRASE), new_code(desk.means))
    hand_envelope_to(desk.means, desk.vault, "Notary Pell")
    ways.page()
    wait_for(lambda: rooms.at(CustodianPage)._form is not None)
    yield "custodian"
    rooms.at(CustodianPage).holder_wanted.emit()
    yield "custodian-holder"
    rooms.at(CustodianPage).revoke_wanted.emit()
    yield "custodian-revoke"
    for one in rooms.at(CustodianPage).findChildren(Overlay):
        one.close_quietly()
    ways._show_sheet(PASSPHRASE)
    rooms.at(CustodianSheetPage)
    yield "custodian-sheet"
    rooms.at(CustodianSheetPage).left.emit()
    rooms.at(CustodianPage)
    rooms.window.clear_notice()  # what was told stays in the language it was told in
    yield from _home(rooms)
    revoke_sheet(desk.vault)
    rooms.places.home()


def _home(rooms: Rooms) -> Iterator[str]:
    """Look at the custodian's first page, and at what it asks before the practice's desk."""
    rooms.places._show(CustodianHome(rooms.places.desks.now))
    page = rooms.at(CustodianHome)
    yield "custodian-home"
    rooms.places.keys.custodian._ask_desk(page, rooms.places.home)
    yield "custodian-desk"
    for one in rooms.at(CustodianHome).findChildren(Overlay):
        one.close_quietly()
