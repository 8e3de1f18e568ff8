"""Everything around the session, on a real vault, as pictures: ``rooms.py FOLDER [DRESS ...]``.

Run as a script it writes PNGs to look at; the tests walk the same rooms for cut words
and unnamed controls.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from desktop.ui.entry.recovery import RecoveryPage
from desktop.ui.entry.unlock import UnlockPage
from desktop.ui.entry.welcome import WelcomePage
from desktop.ui.home.check import CheckPage
from desktop.ui.home.client import ClientPage
from desktop.ui.home.clients import ClientsPage
from desktop.ui.home.document import DocumentPage
from desktop.ui.home.home import HomePage
from desktop.ui.practice.editor.changes import ChangesSide
from desktop.ui.practice.editor.page import WordingEditorPage
from desktop.ui.practice.profile import ProfilePage
from desktop.ui.practice.wording import WordingPage
from desktop.ui.setup.recovery_sheet import RecoverySheetPage
from desktop.ui.setup.set_up import SetUpPage
from desktop.ui.theme.look import Scheme
from tests.ui.after.conftest import LaterClock
from tests.ui.furnished import FINISHED, PASSPHRASE, Rooms, app_in, furnish, wait_for
from tests.ui.publishing_rooms import publishing
from tests.ui.side_rooms import WALKS

if TYPE_CHECKING:
    from desktop.app import SystemClock


def write(page: SetUpPage | RecoverySheetPage, name: str, words: str) -> None:
    """Type *words* into the field *name*."""
    field = page.findChild(QLineEdit, name)
    assert field is not None, name
    field.setText(words)


def first_run(rooms: Rooms, language: str = "en") -> Iterator[str]:
    """Go from the welcome through the set-up."""
    rooms.places.start()
    rooms.at(WelcomePage)
    yield "welcome"
    rooms.at(WelcomePage).set_up_wanted.emit()
    page = rooms.at(SetUpPage)
    page._on_onward()
    yield "setup-1-missing"
    write(page, "practice.practitioner", "Maya Chen")
    write(page, "practice.name", "Chen Psychotherapy")
    choice = page.findChild(QAbstractButton, f"language.{language}")
    assert choice is not None
    choice.setChecked(True)
    page._on_onward()
    yield "setup-2"
    page.where.places.button("us-ca").setChecked(True)
    page._on_onward()
    rooms.at(SetUpPage)
    page.secret._first._edit.setText(PASSPHRASE)
    yield "setup-3"
    page.secret._second._edit.setText(PASSPHRASE)
    page._on_onward()
    yield from _sheet(rooms)


def _sheet(rooms: Rooms) -> Iterator[str]:
    """Go through the recovery sheet and see what comes after it."""
    sheet = rooms.at(RecoverySheetPage)
    yield "setup-4-code"
    sheet._on_onward()
    first, second = sheet.asked
    write(sheet, f"group.{first}", sheet._code.groups[first - 1])
    write(sheet, f"group.{second}", sheet._code.groups[first - 1])
    sheet._on_onward()
    yield "setup-4-typed"
    write(sheet, f"group.{second}", sheet._code.groups[second - 1].lower())
    sheet._on_onward()
    rooms.at(ProfilePage)
    yield "setup-5-practice"
    rooms.places.home()
    rooms.at(HomePage)
    yield "home-first"


def locked(rooms: Rooms) -> Iterator[str]:
    """Lock, try a wrong passphrase, look at the recovery code."""
    rooms.places.lock()
    rooms.at(UnlockPage)
    yield "locked"
    page = rooms.at(UnlockPage)
    page.entered.emit("not this one at all")
    wait_for(page._trouble.isVisible)
    yield "locked-wrong"
    rooms.at(UnlockPage).code_wanted.emit()
    rooms.at(RecoveryPage)
    yield "recovery"


def desk(rooms: Rooms) -> Iterator[str]:
    """Go to every room around the home."""
    rooms.at(HomePage)
    yield "home"
    home = rooms.at(HomePage)
    home._find._field.setText("ma")
    wait_for(home._find._found.isVisible)
    yield "home-found"
    rooms.places.clients()
    rooms.at(ClientsPage)
    yield "clients"
    rooms.places.client(rooms.client_id(FINISHED))
    rooms.at(ClientPage)
    yield "client"
    paper = rooms.paper_id(FINISHED, "document.agreement")
    rooms.places.document(rooms.client_id(FINISHED), paper)
    rooms.at(DocumentPage)
    yield "document"


def practice(rooms: Rooms) -> Iterator[str]:
    """Go to the profile, the wording and the checking of files."""
    rooms.places.practice()
    yield from _parts(rooms.at(ProfilePage), "practice", "step.contact")
    rooms.places.words.read()
    yield from _parts(rooms.at(WordingPage), "wording", "step.privacy")
    rooms.places.words.edit()
    editor = rooms.at(WordingEditorPage)
    wait_for(lambda: editor.findChild(ChangesSide) is not None)
    yield from _parts(editor, "wording-editor", "step.time")
    editor._lines()[1].open()
    yield "wording-editor-writing"
    yield from publishing(rooms)
    rooms.places.check()
    check = rooms.at(CheckPage)
    check.check(str(rooms.program.hall.app.sessions / "maya-california.json"))
    wait_for(check._verdict.isVisible)
    yield "check"


def _parts(
    page: ProfilePage | WordingPage | WordingEditorPage, name: str, part: str
) -> Iterator[str]:
    yield name
    page.part_wanted.emit(part)
    yield f"{name}-{part.rpartition('.')[2]}"


DRESSES = (
    ("light", Scheme.LIGHT, 1.0, (1280, 800)),
    ("dark", Scheme.DARK, 1.0, (1280, 800)),
    ("small-200", Scheme.LIGHT, 2.0, (900, 600)),
    ("small", Scheme.LIGHT, 1.0, (900, 600)),
)


def every_room(qt: QApplication, place: Path, language: str = "en") -> Iterator[tuple[str, Rooms]]:
    """Go through the whole program on two vaults in *place*, with packs read in *language*."""
    rooms = Rooms(qt, app_in(place / "new"))
    for name in first_run(rooms, language):
        yield name, rooms
    rooms.close()
    app = app_in(place / "old")
    furnish(app, language=language)
    rooms = Rooms(qt, replace(app, clock=cast("SystemClock", LaterClock())))
    rooms.places.start()
    rooms.at(UnlockPage)
    yield "unlock", rooms
    rooms.unlock()
    for walk in (desk, practice, *WALKS, locked):
        for name in walk(rooms):
            yield name, rooms
    rooms.close()


def main(folder: Path, *wanted: str) -> None:
    """Write a picture of every room in every dress, or those *wanted*, into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    qt = QApplication(sys.argv[:1])
    for dress, scheme, scale, size in (one for one in DRESSES if not wanted or one[0] in wanted):
        with tempfile.TemporaryDirectory() as place:
            for name, rooms in every_room(qt, Path(place)):
                rooms.program.hall.look.set_scheme(scheme)
                rooms.program.hall.look.set_scale(scale)
                rooms.window.resize(*size)
                wait_for(rooms.is_still)
                rooms.window.grab().save(str(folder / f"{name}-{dress}.png"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
