"""A vault of its own for a shipped session, and the window that plays it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from random import Random
from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot

from desktop.assets import FORMS
from desktop.domain import journal as j
from desktop.domain.journal import JournalRow
from desktop.services.begin_intake import resume_intake
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.play_session import PlayedClock, begin_played
from desktop.services.set_up_practice import SetUp, set_up_practice
from desktop.store.derivation import CHEAPEST
from desktop.store.vault import Vault
from desktop.ui.desk import Desk
from desktop.ui.page import Page
from desktop.ui.session.booking import BookingPage
from desktop.ui.session.page import SessionPage
from desktop.ui.session.press import Press
from tests.ui.session.conftest import PASSPHRASE
from tests.ui.session.expected import Stage
from tests.ui.session.player import BookingPlayer, SessionPlayer

Showing = Callable[[Callable[[], None]], None]
_Page = TypeVar("_Page", bound=Page)
_SYMBOLS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


class RowClock:
    """Shows the time at which the next row is due."""

    def __init__(self, rows: tuple[JournalRow, ...]) -> None:
        self._times = [datetime.fromisoformat(row.at) for row in rows]
        self.filed = 0

    def now(self) -> datetime:
        return self._times[min(self.filed, len(self._times) - 1)]


def stage_for(folder: Path, rows: tuple[JournalRow, ...]) -> tuple[Stage, LiveIntake]:
    """A fresh vault with the intake of *rows* begun."""
    clock = PlayedClock(datetime.fromisoformat(rows[0].at))
    means = Means(clock=clock, randomness=Random(7).randbytes, forms=FORMS, program="Holdfast 0")
    vault, practitioner = new_vault(means, folder, rows)
    client = vault.add_client(name="Rehearsal", reference="R", practitioner=practitioner)
    live = begin_played(means, vault, rows[0], client=client, practitioner=practitioner)
    return Stage(means, clock, vault), live


def new_vault(means: Means, folder: Path, rows: tuple[JournalRow, ...]) -> tuple[Vault, str]:
    begun = rows[0].value
    assert isinstance(begun, dict)
    set_up = SetUp("REHEARSAL", str(begun["pack"]), "en", begun["profile"])
    made = set_up_practice(means, folder, PASSPHRASE, set_up, rehearsal=True, cost=CHEAPEST)
    return made.vault, made.practitioner


def _at_once(show: Callable[[], None]) -> None:
    show()


def run(
    qtbot: QtBot,
    desk: Desk,
    rows: tuple[JournalRow, ...],
    watch: Callable[[SessionPage], None] | None = None,
    *,
    showing: Showing = _at_once,
) -> SessionPage:
    """Book and run the session of *rows* in the window; *watch* sees the page at every stop.

    *showing* is handed what makes and shows each page.
    """
    booking = shown(desk, showing, partial(BookingPage, desk))
    hands = BookingPlayer(qtbot, booking)
    hands.open()
    booked = [row for row in rows[1:] if row.action == j.ANSWERED]
    start = next(n for n, row in enumerate(rows[1:]) if row.action != j.ANSWERED)
    for row in booked[:start]:
        hands.answer(row)
    with qtbot.waitSignal(booking.begun, timeout=20_000) as begun:
        hands.press("begin")
    page, player = opened(qtbot, desk, begun.args[0], showing)
    while not page.live.intake.closed:
        written = len(page.live.intake.rows)
        if watch is not None:
            watch(page)
        player.play(rows[written])
        assert len(page.live.intake.rows) > written, rows[written]
        if page.live.intake.rows[-1].action == j.ADJOURNED:
            page, player = opened(qtbot, desk, resume_intake(desk.vault, page.live.id), showing)
    return page


def shown(desk: Desk, showing: Showing, make: Callable[[], _Page]) -> _Page:
    """Return the page that *make* makes, shown in the window by *showing*."""
    made: list[_Page] = []

    def show() -> None:
        made.append(make())
        desk.window.show_page(made[0])

    showing(show)
    return made[0]


def opened(
    qtbot: QtBot, desk: Desk, live: LiveIntake, showing: Showing = _at_once
) -> tuple[SessionPage, SessionPlayer]:
    """Open the page of a session, as it is begun and as it goes on weeks later."""
    page = shown(desk, showing, partial(SessionPage, desk, live))
    player = SessionPlayer(qtbot, page)
    player.rest()
    return page, player


def reference_first(rows: tuple[JournalRow, ...]) -> Callable[[int], bytes]:
    """Chance that gives this session's reference first."""
    begun = rows[0].value
    assert isinstance(begun, dict)
    wanted = [bytes(_SYMBOLS.index(c) for c in str(begun["reference"]).replace("-", ""))]
    later = Random(8).randbytes
    return lambda size: wanted.pop() if wanted and size == 6 else later(size)


def count_rows(vault: Vault, clock: RowClock, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("append", "append_hand_over"):
        monkeypatch.setattr(vault, name, _counted(getattr(vault, name), clock))


def _counted(file: Callable[..., object], clock: RowClock) -> Callable[..., object]:
    """Return *file*, after which the clock shows the time of the row that follows."""

    def counted(*what: object) -> object:
        done = file(*what)
        clock.filed += 1
        return done

    return counted


def printed_at_once(press: Press, make: Callable[[], bytes]) -> None:
    """A printer that takes every page."""
    press._table.run(press, make, lambda _content: press.printed.emit())
