"""How long a file is kept, page by page, for the tests that look at every room."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.services.practice_seal import renew_seal
from desktop.store.retentions import Retention
from desktop.ui.keeping.certificate import CertificatePage
from desktop.ui.keeping.destroying import LastPaper
from desktop.ui.keeping.files_page import FilesPage
from desktop.ui.keeping.page import KeepingPage
from desktop.ui.session.papers.overlay import Overlay, Paper
from tests.ui.furnished import FINISHED, PASSPHRASE, Rooms, wait_for

OLD = "Ada Old"
LONG_AGO = ("2012-05-03", "2019-05-03")


def keeping(rooms: Rooms) -> Iterator[str]:
    """Look at a file's time, its hold and its end; at the old files and at a certificate."""
    client = old_client(rooms)
    at_file(rooms, client)
    yield "keeping"
    for what in ("ended", "by_hand", "hold"):
        press(rooms.at(KeepingPage), what)
        yield f"keeping-{what}"
        put_away(rooms)
    press(rooms.at(KeepingPage), "destroy")
    yield "keeping-destroy"
    put_away(rooms)
    Overlay(rooms.at(KeepingPage), LastPaper(OLD)).open()
    yield "keeping-last"
    put_away(rooms)
    yield from _held(rooms)
    yield from _over(rooms, client)


def _held(rooms: Rooms) -> Iterator[str]:
    """Look at what lifts a hold."""
    vault = rooms.places.desks.now.vault
    who, client = vault.practitioners()[0].id, rooms.client_id(FINISHED)
    hold = vault.hold(client, "complaint", reason="The board wrote.", by=who)
    at_file(rooms, client)
    press(rooms.at(KeepingPage), "lift")
    yield "keeping-lift"
    put_away(rooms)
    vault.lift_hold(hold, reason="It is over.", by=who)


def _over(rooms: Rooms, client: str) -> Iterator[str]:
    """Look at the old files, at the years, and at what is left of a destroyed file."""
    line = destroyed(rooms, client)
    at_files(rooms)
    yield "keeping-files"
    press(rooms.at(FilesPage), "years")
    yield "keeping-years"
    put_away(rooms)
    rooms.places.record.keeping.certificate(line, 1)
    certificate = rooms.at(CertificatePage)
    wait_for(certificate.print_button.isEnabled)
    yield "keeping-certificate"


def old_client(rooms: Rooms) -> str:
    """Return a client whose time is over."""
    vault = rooms.places.desks.now.vault
    who = vault.practitioners()[0].id
    renew_seal(rooms.places.desks.now.means, vault)  # the sample's was made on another day
    client = vault.add_client(name=OLD, reference="OLD-1", practitioner=who)
    vault.file_note(client=client, practitioner=who, text="a private word")
    ended, until = LONG_AGO
    vault.keep_until(Retention(client, who, ended, until, rule={"years": 7, "basis": "ended"}))
    return client


def destroyed(rooms: Rooms, client: str) -> str:
    """Destroy the file of *client* and return the register's line."""
    from desktop.services.destroy_file import Destroying, destroy_file
    from desktop.store.derivation import Passphrase

    desk = rooms.places.desks.now
    told = Destroying(client, desk.practitioner, "The time to keep it is over.", "C. 12")
    return destroy_file(desk.means, desk.vault, told, Passphrase(PASSPHRASE)).id


def at_file(rooms: Rooms, client: str) -> KeepingPage:
    """Show how long the file of *client* is kept."""
    rooms.places.record.keeping.file(client)
    page = rooms.at(KeepingPage)
    wait_for(lambda: page.state is not None and rooms.is_still())
    return page


def at_files(rooms: Rooms) -> FilesPage:
    """Show the files to look at."""
    rooms.places.record.keeping.files()
    page = rooms.at(FilesPage)
    wait_for(lambda: page.state is not None and rooms.is_still())
    return page


def press(page: QWidget, name: str) -> None:
    """Press the button of this name, once it is there."""
    wait_for(lambda: page.findChild(QAbstractButton, name) is not None)
    button = page.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton)
    button.click()


def paper(page: QWidget) -> Paper:
    """Return the paper that lies over *page*."""
    (over,) = [one for one in page.findChildren(Overlay) if one.isVisible()]
    assert isinstance(over.paper, Paper)
    return over.paper


def put_away(rooms: Rooms) -> None:
    """Close the paper that lies over the page."""
    for one in rooms.window.findChildren(Overlay):
        one.close_quietly()
