"""Run in a process of its own: ``lived_in.py VAULT SESSIONS`` prints one line of JSON.

The window is opened, warmed and unlocked; then every session is played through the
services that the window uses, and its papers are looked at in the window. What is
printed is the memory in bytes after each of these.
"""

import gc
import json
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.app import compose
from desktop.ui.start import Program
from tests.bench.painted import memory
from tests.bench.waiting import live_until


def main(folder: Path, sessions: int) -> None:
    """Live through it and print what it took."""
    qt = QApplication([])
    program = Program(qt, compose(folder))
    program.places.start()
    program.hall.window.show()
    live_until(lambda: program.warm_up.wait(0))
    found: dict[str, int | list[int]] = {"warm": settled()}
    unlock(program)
    after = []
    for number in range(sessions):
        papers = play_one(program, number)
        look_at(program, papers)
        after.append(settled())
    print(json.dumps({**found, "after": after}))
    program.close()


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


def play_one(program: Program, number: int) -> list[str]:
    """Play a whole session with a client of its own; return the ids of what was filed."""
    from desktop.services.close_session import close_session
    from desktop.services.play_session import PlayedClock, begin_played, play, read_session_file

    vault = program.places.desks.now.vault
    rows = read_session_file(min(program.hall.app.sessions.glob("*.json")))
    clock = PlayedClock(datetime.fromisoformat(rows[0].at))
    means = replace(program.hall.means, clock=clock)
    who = vault.practitioners()[0].id
    client = vault.add_client(name=f"Client {number}", reference=f"C-{number}", practitioner=who)
    live = begin_played(means, vault, rows[0], client=client, practitioner=who)
    live = play(means, clock, vault, live, rows)
    if not live.intake.closed:
        close_session(means, vault, live)
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
    main(Path(sys.argv[1]), int(sys.argv[2]))
