"""Every card of a session as pictures: ``cards.py FOLDER SESSION LANGUAGE [DRESS ...]``.

SESSION is the name of a shipped example, for instance ``tomas-sacramento``; LANGUAGE is
what its client reads. Run as a script it writes PNGs to look at, and names what is cut.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from random import Random

from PySide6.QtWidgets import QApplication

from desktop.app import App
from desktop.assets import FORMS, RESOURCES
from desktop.domain.flow import deeper, path
from desktop.domain.journal import ADJOURNED, ANSWERED, Act, JournalRow
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.play_session import PlayedClock, begin_played, play, read_session_file
from desktop.services.record_act import record_act
from desktop.services.set_up_practice import SetUp, set_up_practice
from desktop.store.derivation import CHEAPEST
from desktop.store.vault import Vault
from desktop.ui.desk import Desk
from desktop.ui.session.page import SessionPage
from desktop.ui.session.stops import prepared_items
from desktop.ui.shell import MainWindow
from desktop.ui.theme.look import Look, Scheme
from desktop.ui.work import Workshop
from tests.ui.furnished import wait_for
from tests.ui.stillness import settled
from tests.ui.tree import clipped

DRESSES = {
    "light": (Scheme.LIGHT, 1.0, (1366, 768)),
    "dark": (Scheme.DARK, 1.0, (1366, 768)),
    "small": (Scheme.LIGHT, 1.0, (900, 600)),
    "large": (Scheme.LIGHT, 2.0, (1366, 768)),
}


def page_of(name: str, language: str, look: Look, folder: Path, *, meeting: int = 1) -> SessionPage:
    """Return the page of the example *name*, prepared, before the first card of *meeting*."""
    rows = read_session_file(RESOURCES / "sessions" / f"{name}.json")
    begun = dict(rows[0].value)  # type: ignore[arg-type]
    begun |= {"language": language, "practitioner_language": "en"}
    clock = PlayedClock(datetime.fromisoformat(rows[0].at))
    means = Means(clock=clock, randomness=Random(7).randbytes, forms=FORMS, program="Holdfast 0")
    profile = begun["profile"]
    assert isinstance(profile, dict)
    set_up = SetUp("REHEARSAL", str(begun["pack"]), "en", profile)
    made = set_up_practice(
        means, folder, "four words put together", set_up, rehearsal=True, cost=CHEAPEST
    )
    client = made.vault.add_client(name="R", reference="R", practitioner=made.practitioner)
    first = replace(rows[0], value=begun)
    live = begin_played(means, made.vault, first, client=client, practitioner=made.practitioner)
    if meeting == 1:
        live = prepared(means, made.vault, live, rows)
    else:
        ends = [number for number, row in enumerate(rows, 1) if row.action == ADJOURNED]
        live = play(means, clock, made.vault, live, rows[: ends[meeting - 2]])
    window = MainWindow(look)
    app = App(clock, means.randomness, FORMS, RESOURCES, folder)  # type: ignore[arg-type]
    desk = Desk(app, means, Workshop(), window, look, made.vault, made.practitioner)
    page = SessionPage(desk, live)
    window.show_page(page)
    return page


def prepared(
    means: Means, vault: Vault, live: LiveIntake, rows: tuple[JournalRow, ...]
) -> LiveIntake:
    """Return *live* with what was known before the session."""
    for row in rows[1:]:
        if row.action == ANSWERED and row.item in prepared_items(live.pack):
            live = record_act(means, vault, live, Act(row.by, row.action, row.item, row.value))
    return live


def cards(page: SessionPage) -> Iterator[str]:
    """Go to every card there is, one after the other."""
    live = page.live
    every = (*path(live.pack, live.intake), *deeper(live.pack, live.intake))
    for card in (card for card in every if card.kind not in {"prompt", "clash"}):
        wait_for(lambda: not page.session.is_waiting and not page.desk.work.is_busy())
        page.table.go_to(card.key)
        wait_for(lambda: not page.session.is_waiting and not page.desk.work.is_busy())
        settled(page.window())  # a card measures itself more than once
        yield card.key


def main(folder: Path, name: str, language: str, *dresses: str) -> None:
    """Write a picture of every card in every dress, or those named, into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    qt = QApplication(sys.argv[:1])
    look = Look(qt, Scheme.LIGHT)
    for dress in dresses or DRESSES:
        scheme, scale, size = DRESSES[dress]
        look.set_scheme(scheme)
        look.set_scale(scale)
        with tempfile.TemporaryDirectory() as place:
            page = page_of(name, language, look, Path(place) / "vault")
            window = page.desk.window
            window.resize(*size)
            window.show()
            for key in cards(page):
                window.grab().save(str(folder / f"{key}-{dress}.png"))
                for fault in clipped(page):
                    print(f"{dress} {key}: {fault}")
            page.desk.work.close()
            page.desk.vault.close()
            window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
