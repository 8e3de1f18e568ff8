"""A practice with real papers in a real vault, and the program opened on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from desktop.app import App, compose, means_of
from desktop.services.close_session import close_session
from desktop.services.confirm_pack import confirm_pack
from desktop.services.load_pack import load_pack
from desktop.services.play_session import PlayedClock, begin_played, play, read_session_file
from desktop.services.set_up_practice import SetUp, set_up_practice
from desktop.store.derivation import CHEAPEST
from desktop.ui.entry.unlock import UnlockPage
from desktop.ui.home.home import HomePage
from desktop.ui.page import Page
from desktop.ui.start import Program
from desktop.ui.theme.look import Scheme
from tests.ui.stillness import breathe, free

P = TypeVar("P", bound=Page)

PASSPHRASE = "olive tram window harbour"
FINISHED = "Maya R."
UNDER_WAY = "Idris Bello"
OTHERS = ("Tomás Ibarra", "Ana Sofía Luna", "Jo Park", "Wren Aldous")
_ROWS_UNDER_WAY = 26


def furnish(app: App, *, confirmed: bool = True, language: str = "en") -> None:
    """Make a practice with four clients, one finished session and one under way.

    Without a *confirmed* wording there are no sessions yet.
    """
    rows = read_session_file(min(app.sessions.glob("*.json")))
    clock = PlayedClock(datetime.fromisoformat(rows[0].at))
    means = replace(means_of(app), clock=clock)
    begun = rows[0].value
    assert isinstance(begun, dict)
    answers = begun["profile"]
    practice = SetUp(answers["practice.practitioner"], begun["pack"], language, answers)
    made = set_up_practice(means, app.vault, PASSPHRASE, practice, cost=CHEAPEST)
    vault, who = made.vault, made.practitioner
    if confirmed:
        pack = load_pack(practice.pack, means.forms)
        confirm_pack(means, vault, pack, practitioner=who)
    for name in OTHERS:
        vault.add_client(name=name, reference="", practitioner=who)
    sessions = ((FINISHED, len(rows)), (UNDER_WAY, _ROWS_UNDER_WAY)) if confirmed else ()
    for name, upto in sessions:
        client = vault.add_client(name=name, reference="K7QF-2M", practitioner=who)
        clock.moment = datetime.fromisoformat(rows[0].at)
        live = begin_played(means, vault, rows[0], client=client, practitioner=who)
        live = play(means, clock, vault, live, rows[:upto])
        if upto == len(rows) and not live.intake.closed:
            close_session(means, vault, live)
    vault.close()


def set_up(app: App) -> None:
    """Make a practice that can begin sessions today, with the profile of a shipped example."""
    begun = read_session_file(app.sessions / "maya-california.json")[0].value
    assert isinstance(begun, dict)
    means, answers = means_of(app), begun["profile"]
    practice = SetUp(answers["practice.practitioner"], begun["pack"], "en", answers)
    made = set_up_practice(means, app.vault, PASSPHRASE, practice, cost=CHEAPEST)
    pack = load_pack(practice.pack, means.forms)
    confirm_pack(means, made.vault, pack, practitioner=made.practitioner)
    made.vault.close()


def app_in(folder: Path) -> App:
    """Return a product whose vault lies in *folder*."""
    return compose(folder / "vault")


def wait_for(until: Callable[[], bool], seconds: float = 60) -> None:
    """Let the window live until *until* holds, and a moment longer."""
    end = monotonic() + seconds
    while not until():
        assert monotonic() < end, until
        QCoreApplication.processEvents()
    breathe()
    free()


class Rooms:
    """The program, and ways to wait for its pages."""

    def __init__(self, qt: QApplication, app: App) -> None:
        self.program = Program(qt, app, cost=CHEAPEST)
        self.places = self.program.places
        self.window = self.program.hall.window
        self.window.show()

    def at(self, kind: type[P]) -> P:
        """Wait for a page of *kind* with nothing under way, and return it."""
        wait_for(lambda: isinstance(self.window.page(), kind) and self.is_still())
        page = self.window.page()
        assert isinstance(page, kind)
        return page

    def is_still(self) -> bool:
        """Say whether nothing is under way."""
        return not self.program.hall.work.is_busy()

    def unlock(self) -> HomePage:
        """Unlock with the right passphrase."""
        self.at(UnlockPage).entered.emit(PASSPHRASE)
        return self.at(HomePage)

    def client_id(self, name: str) -> str:
        """Return the id of the client called *name*."""
        return self.places.desks.now.vault.search(name)[0].id

    def paper_id(self, name: str, kind: str) -> str:
        """Return the id of a client's document of *kind*."""
        vault = self.places.desks.now.vault
        filed = [d for a in vault.agreements(self.client_id(name)) for d in a.documents]
        return next(document.id for document in filed if document.kind == kind)

    def close(self) -> None:
        """Close the window and everything behind it, once, and dress the application plainly."""
        if not isValid(self.window):
            return
        self.program.close()
        free()  # first, or all of it is dressed once more
        self.program.hall.look.set_scheme(Scheme.LIGHT)
        self.program.hall.look.set_scale(1.0)
