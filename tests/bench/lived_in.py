"""Run in a process of its own: ``lived_in.py VAULT FILE SESSIONS`` prints one line of JSON.

The window is opened, warmed and unlocked; then the rows of FILE are played in it with
clicks and keys, so many sessions one after the other, and the papers of each are looked
at. What is printed is the memory in bytes after each of these, and how many pages of a
session are still alive at the end.
"""

from __future__ import annotations

import gc
import json
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop.app import compose
from desktop.ui.start import Program
from tests.bench.painted import memory
from tests.bench.waiting import live_until

if TYPE_CHECKING:
    from desktop.domain.journal import JournalRow


def main(folder: Path, file: Path, sessions: int) -> None:
    """Live through it and print what it took."""
    qt = QApplication([])
    program = Program(qt, compose(folder))
    program.places.start()
    program.hall.window.show()
    live_until(lambda: program.warm_up.wait(0))
    found: dict[str, int | list[int]] = {"warm": settled()}
    unlock(program)
    take_every_page()
    rows, after = rows_of(file), []
    for number in range(sessions):
        papers = play_one(program, rows, number)
        look_at(program, papers)
        after.append(settled())
    print(json.dumps({**found, "after": after, "alive": pages_alive()}))
    program.close()


def rows_of(file: Path) -> tuple[JournalRow, ...]:
    """Return the rows that the window is to write."""
    from desktop.services.play_session import read_session_file

    return read_session_file(file)


def take_every_page() -> None:
    """Let the printer take every page at once."""
    from desktop.ui.session.press import Press
    from tests.ui.session.stage import printed_at_once

    setattr(Press, "print_made", printed_at_once)  # noqa: B010 - a printer that is not there


def pages_alive() -> int:
    """Return how many pages and intakes of sessions that are over have not been freed."""
    from desktop.services.live_intake import LiveIntake
    from desktop.ui.session.page import SessionPage

    return sum(isinstance(one, SessionPage | LiveIntake) for one in gc.get_objects())


def settled() -> int:
    """Return the memory once nothing is left to clear up."""
    live_until(lambda: True)
    gc.collect()
    return memory()


def unlock(program: Program) -> None:
    """Unlock as people do, and wait for the home page."""
    from desktop.ui.entry.unlock import UnlockPage
    from desktop.ui.home.home import HomePage
    from tests.ui.furnished import PASSPHRASE

    page = program.hall.window.page()
    assert isinstance(page, UnlockPage)
    page.entered.emit(PASSPHRASE)
    live_until(
        lambda: isinstance(program.hall.window.page(), HomePage) and not program.hall.work.is_busy()
    )


def play_one(program: Program, rows: tuple[JournalRow, ...], number: int) -> list[str]:
    """Run a whole session in the window with a client of its own; return the ids of its papers."""
    from desktop.domain.journal import ANSWERED
    from desktop.services.play_session import PlayedClock, begin_played, play
    from desktop.ui.session.page import SessionPage
    from tests.bench.at_table import HANDS
    from tests.ui.session.player import SessionPlayer

    desk = program.places.desks.now
    vault, who = desk.vault, desk.practitioner
    client = vault.add_client(name=f"Client {number}", reference=f"C-{number}", practitioner=who)
    clock = PlayedClock(datetime.fromisoformat(rows[0].at))
    means = replace(program.hall.means, clock=clock)
    live = begin_played(means, vault, rows[0], client=client, practitioner=who)
    booked = next(n for n, row in enumerate(rows) if n and row.action != ANSWERED)
    program.places.session(play(means, clock, vault, live, rows[:booked]))
    page = program.hall.window.page()
    assert isinstance(page, SessionPage)
    player = SessionPlayer(HANDS, page)
    player.rest()
    while not page.live.intake.closed:
        player.play(rows[len(page.live.intake.rows)])
    return [document.id for filed in vault.agreements(client) for document in filed.documents]


def look_at(program: Program, papers: list[str]) -> None:
    """Look at every paper, and go home."""
    vault = program.places.desks.now.vault
    for paper in papers:
        program.places.document(vault.document(paper).client, paper)
        live_until(lambda: not program.hall.work.is_busy())
    program.places.home()
    live_until(lambda: not program.hall.work.is_busy())


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
