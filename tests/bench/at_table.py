"""Run in a process of its own: ``at_table.py steps|stretches FOLDER SESSION`` prints JSON.

The example SESSION is booked and played through the real window with clicks and keys.
Of the *steps* it prints how long every one took from the act, its row durable in between,
to the painted card or to the painted pages, and how long from "change it" to the new sheet
on the screen; of the *stretches* the longest of the window's thread, each with where it
was. All are in seconds, and beside each stands what the window's thread worked of it,
which other programs on the machine change little, and how long it stood in the queue for
a processor. Whoever watches every event slows all of
them a little, so the steps are played without.
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

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from desktop.domain import journal as j
from desktop.services.play_session import read_session_file
from desktop.ui.desk import Desk
from desktop.ui.session.page import SessionPage
from desktop.ui.session.press import Press
from desktop.ui.session.sheet import SheetPage
from desktop.ui.session.sheet_words import card_of
from desktop.ui.shell import MainWindow
from desktop.ui.start import HEAVY
from desktop.ui.theme.look import Look, Scheme
from desktop.ui.tidying import Tidying, keep_for_good
from desktop.ui.warmup import WarmUp
from desktop.ui.widgets.button import Button
from desktop.ui.work import Workshop
from tests.bench.steps import Steps, visible
from tests.bench.waiting import live_until
from tests.bench.watched import SeenApplication, WatchedApplication
from tests.ui.patience import Patience
from tests.ui.session.conftest import SESSIONS
from tests.ui.session.expected import played
from tests.ui.session.player import SessionPlayer
from tests.ui.session.stage import new_vault, printed_at_once, run, stage_for

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SIZE = (1366, 768)
WORST = 12
LOOK_MS = 5


class Resting(Patience):
    """Waits as people do: the window's thread rests wherever it can."""

    def waitUntil(self, until: Callable[[], bool], timeout: float = 20_000) -> None:  # noqa: ARG002, N802
        """Let the window live until *until* holds."""
        live_until(until, every=LOOK_MS)


HANDS = cast("QtBot", Resting())


class ChangeSeen(Exception):  # noqa: N818 - it ends the play, and nothing went wrong
    """The change at the sheet has been timed."""


class Opening(QObject):
    """Shows a page from inside an event, as a pressed button does: so it counts as a stretch."""

    def __init__(self, show: Callable[[], None]) -> None:
        super().__init__()
        self._show = show
        self.is_done = False

    def event(self, event: QEvent) -> bool:
        """Show the page."""
        if event.type() is not QEvent.Type.User:
            return super().event(event)
        self._show()
        self.is_done = True
        return True


def in_an_event(show: Callable[[], None]) -> None:
    """Have *show* called by the event loop, and wait until it was."""
    opening = Opening(show)
    QApplication.postEvent(opening, QEvent(QEvent.Type.User))
    live_until(lambda: opening.is_done)


class Table:
    """A practice's window on a new vault, and the rows that are played in it."""

    def __init__(self, qt: SeenApplication, folder: Path, name: str) -> None:
        rows = read_session_file(SESSIONS / f"{name}.json")
        stage, live = stage_for(folder / "expected", rows)
        self.rows = played(stage, live, rows).intake.rows
        stage.vault.close()
        self.qt = qt
        self.steps = Steps(qt)
        look = Look(qt, Scheme.LIGHT)
        self.window = MainWindow(look)
        self.window.resize(*SIZE)
        qt.see(self.window)
        self._be_ready()
        self.work = Workshop()
        means = replace(stage.means, randomness=Random(9).randbytes)
        self.vault, who = new_vault(means, folder / "played", rows)
        self.desk = Desk(None, means, self.work, self.window, look, self.vault, who)  # type: ignore[arg-type]

    def _be_ready(self) -> None:
        """Show the window, and wait until it has loaded what it loads for everybody."""
        warm_up = WarmUp(self.window, HEAVY)
        warm_up.finished.connect(keep_for_good)
        Tidying(self.window)
        self.window.show()
        live_until(lambda: warm_up.wait(0))

    def play(self) -> None:
        """Book and run the session, from the booking card to the close."""
        self.qt.at = "booking"
        run(HANDS, self.desk, self.rows, self._on_stop, showing=in_an_event)

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
    sheets = visible(page, SheetPage)
    ways = [button for sheet in sheets for button in sheet.findChildren(Button, "continue")]
    return bool(ways) and not page.session.is_waiting and not page.desk.work.is_busy()


def steps(folder: Path, name: str) -> dict[str, object]:
    """Play *name*, and return how long its steps took."""
    qt = SeenApplication([])
    table = Table(qt, folder / "whole", name)
    table.play()
    table.close()
    changed = Table(qt, folder / "changed", name)
    change = changed.change_at_the_sheet()
    changed.close()
    return {
        "cards": [asdict(step) for step in table.steps.cards],
        "pages": [asdict(step) for step in table.steps.pages],
        "change": change,
    }


def stretches(folder: Path, name: str) -> dict[str, object]:
    """Play *name*, and return the longest stretches of the window's thread."""
    qt = WatchedApplication([])
    table = Table(qt, folder, name)
    table.play()
    table.close()
    qt.rest()
    worst = sorted(qt.blocks, key=lambda block: -block.lapse.seconds)[:WORST]
    return {"blocks": [asdict(block) for block in worst]}


if __name__ == "__main__":
    setattr(Press, "print_made", printed_at_once)  # noqa: B010 - a printer that is not there
    measure = {"steps": steps, "stretches": stretches}[sys.argv[1]]
    print(json.dumps(measure(Path(sys.argv[2]), sys.argv[3])))
