"""Run in a process of its own: ``at_table.py FOLDER SESSION`` prints one line of JSON.

The example SESSION is booked and played through the real window with clicks and keys.
What is printed: the longest stretches of the window's thread in seconds, each with
where it was; how long every step took from the act, its row durable in between, to
the painted card or to the painted pages; and how long from "change it" to the new sheet on the screen.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from desktop.domain import journal as j
from desktop.services.play_session import read_session_file
from desktop.ui.desk import Desk
from desktop.ui.session.page import SessionPage
from desktop.ui.session.press import Press
from desktop.ui.session.session import Session
from desktop.ui.session.sheet import SheetPage
from desktop.ui.session.sheet_words import card_of
from desktop.ui.session.signing.sign_page import SignPage
from desktop.ui.shell import MainWindow
from desktop.ui.theme.look import Look, Scheme
from desktop.ui.widgets.button import Button
from desktop.ui.work import Workshop
from tests.bench.waiting import live_until
from tests.bench.watched import WatchedApplication
from tests.ui.patience import Patience
from tests.ui.session.conftest import SESSIONS
from tests.ui.session.expected import played
from tests.ui.session.player import SessionPlayer
from tests.ui.session.stage import new_vault, printed_at_once, run, stage_for

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SIZE = (1366, 768)
WORST = 8
LOOK_MS = 5


class Resting(Patience):
    """Waits as people do: the window's thread rests wherever it can."""

    def waitUntil(self, until: Callable[[], bool], timeout: float = 20_000) -> None:  # noqa: ARG002, N802
        """Let the window live until *until* holds."""
        live_until(until, every=LOOK_MS)


HANDS = cast("QtBot", Resting())


class Steps:
    """How long each act took until what follows it stood painted and took keys again.

    ``cards`` are the steps to a card; ``pages`` those to a sheet or to pages, which are
    drawn up, set or sealed on the way.
    """

    def __init__(self, qt: WatchedApplication) -> None:
        self._qt = qt
        self._begun = 0.0
        self._moved = 0.0
        self._taken = 0.0
        self.cards: list[float] = []
        self.pages: list[float] = []
        qt.on_rest = self._on_rest

    def watch(self, session: Session) -> None:
        """Time what *session* records from now on."""
        session.waited.connect(self._on_waited)
        session.moved.connect(self._on_moved)

    def look(self, page: SessionPage) -> None:
        """Note the step that led to what *page* shows now."""
        if self._taken:
            shows_pages = _visible(page, SheetPage) or _visible(page, SignPage)
            (self.pages if shows_pages else self.cards).append(self._taken)
        self._begun = self._moved = self._taken = 0.0

    def _on_waited(self, waits: bool) -> None:  # noqa: FBT001 - Qt's signature
        if waits:
            self._begun = time.perf_counter()
            self._taken = 0.0

    def _on_moved(self, _live: object) -> None:
        self._moved = time.perf_counter()

    def _on_rest(self) -> None:
        if self._moved and not self._taken and self._qt.painted > self._moved:
            self._taken = time.perf_counter() - self._begun


def _visible(page: SessionPage, kind: type[QWidget]) -> list[QWidget]:
    return [one for one in page.findChildren(kind) if one.isVisible()]


class ChangeSeen(Exception):  # noqa: N818 - it ends the play, and nothing went wrong
    """The change at the sheet has been timed."""


class Table:
    """A practice's window on a new vault, and the rows that are played in it."""

    def __init__(self, qt: WatchedApplication, folder: Path, name: str) -> None:
        rows = read_session_file(SESSIONS / f"{name}.json")
        stage, live = stage_for(folder / "expected", rows)
        self.rows = played(stage, live, rows).intake.rows
        stage.vault.close()
        self.qt = qt
        self.steps = Steps(qt)
        look = Look(qt, Scheme.LIGHT)
        self.window = MainWindow(look)
        self.window.resize(*SIZE)
        self.window.show()
        self.work = Workshop()
        means = replace(stage.means, randomness=Random(9).randbytes)
        self.vault, who = new_vault(means, folder / "played", rows)
        self.desk = Desk(None, means, self.work, self.window, look, self.vault, who)  # type: ignore[arg-type]

    def play(self) -> None:
        """Book and run the session, from the booking card to the close."""
        self.qt.at = "booking"
        run(HANDS, self.desk, self.rows, self._on_stop)

    def change_at_the_sheet(self) -> float:
        """Return the seconds from "agreed" on a card gone back to, until the sheet shows it."""
        found = []

        def on_stop(page: SessionPage) -> None:
            row = self.rows[len(page.live.intake.rows)]
            if (row.action, row.item) == (j.PASSED, "step.sheet"):
                found.append(self._change(page))
                raise ChangeSeen

        try:
            run(HANDS, self.desk, self.rows, on_stop)
        except ChangeSeen:
            return found[0]
        raise AssertionError("the session never came to its sheet")

    def close(self) -> None:
        """Put everything away."""
        self.window.close()
        self.work.close()
        self.vault.close()

    def _on_stop(self, page: SessionPage) -> None:
        if self.qt.at == "booking":
            self.steps.watch(page.session)
        self.steps.look(page)
        row = self.rows[len(page.live.intake.rows)]
        self.qt.at = f"{row.action} {row.item}"

    def _change(self, page: SessionPage) -> float:
        hands = SessionPlayer(HANDS, page)
        live_until(lambda: _shows_sheet(page))
        hands.press(_way_to_a_group(page, hands))
        hands.rest()
        begun = time.perf_counter()
        hands.press("agreed")
        live_until(lambda: _shows_sheet(page))
        return self.qt.painted - begun


def _way_to_a_group(page: SessionPage, hands: SessionPlayer) -> str:
    """Return the name of the sheet's first "Change" that leads to a group's card."""
    names = [button.objectName().partition("change.")[2] for button in hands.seen(Button)]
    live = page.live
    return next(f"change.{name}" for name in names if card_of(live, name) in live.pack.groups)


def _shows_sheet(page: SessionPage) -> bool:
    """Say whether the sheet stands there with its words, and nothing is under way."""
    sheets = _visible(page, SheetPage)
    ways = [button for sheet in sheets for button in sheet.findChildren(Button, "continue")]
    return bool(ways) and not page.session.is_waiting and not page.desk.work.is_busy()


def main(folder: Path, name: str) -> None:
    """Play *name*, and print what was measured."""
    qt = WatchedApplication([])
    found: dict[str, object] = {}

    setattr(Press, "print_made", printed_at_once)  # noqa: B010 - a printer that is not there
    table = Table(qt, folder / "whole", name)
    table.play()
    qt.rest()
    worst = sorted(qt.blocks, key=lambda block: -block.seconds)[:WORST]
    found["blocks"] = [asdict(block) for block in worst]
    found["cards"], found["pages"] = table.steps.cards, table.steps.pages
    table.close()
    table = Table(qt, folder / "changed", name)
    found["change"] = table.change_at_the_sheet()
    table.close()
    print(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
