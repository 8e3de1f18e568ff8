"""Keys and locking, page by page, for the tests that look at every room."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QPushButton

from desktop.ui.practice.keys.anew import AnewPage
from desktop.ui.practice.keys.keys_page import KeysPage
from desktop.ui.practice.keys.new_passphrase import NewPassphrasePage
from desktop.ui.practice.keys.proof import ProofPaper
from desktop.ui.session.papers.overlay import Overlay
from desktop.ui.setup.recovery_sheet import RecoverySheetPage
from tests.ui.furnished import PASSPHRASE, Rooms, wait_for


def keys(rooms: Rooms) -> Iterator[str]:
    """Look at the keys, begin to change each of them, and leave everything as it was."""
    rooms.places.keys.passphrase()
    asking = rooms.at(NewPassphrasePage)
    asking._fields.first._edit.setText("password1234")
    asking.foot.onward_button.click()
    yield "keys-passphrase"
    rooms.places.keys.keys()
    page = rooms.at(KeysPage)
    wait_for(lambda: page.shown is not None)
    yield "keys"
    paper = _asked(rooms.at(KeysPage))
    paper._field._edit.setText("not this one")
    paper.use_button.click()
    wait_for(paper._refusal.isVisible)
    yield "keys-proof"
    paper = _asked(rooms.at(KeysPage))
    paper._field._edit.setText(PASSPHRASE)
    paper.use_button.click()
    rooms.at(RecoverySheetPage)
    yield "keys-sheet"
    rooms.at(RecoverySheetPage)._foot.back_button.click()
    rooms.at(KeysPage)
    rooms.window.clear_notice()  # what was told stays in the language it was told in
    yield from _work(rooms)
    rooms.places.home()


def _work(rooms: Rooms) -> Iterator[str]:
    """Show the work under way."""
    work = AnewPage()
    rooms.places._show(work)
    work.watch(3, 7)
    wait_for(work._busy.isVisible)
    yield "keys-anew"


def _asked(page: KeysPage) -> ProofPaper:
    """Press for a new recovery sheet, and return what asks who it is."""
    wait_for(lambda: page.shown is not None)
    button = page.findChild(QPushButton, "code")
    assert button is not None
    button.click()
    paper = page.findChildren(Overlay)[-1].paper
    assert isinstance(paper, ProofPaper)
    return paper
