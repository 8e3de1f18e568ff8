"""A shipped session, played through the window with clicks and keys."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from random import Random

import pytest
from pytestqt.qtbot import QtBot

from desktop.assets import FORMS
from desktop.domain import journal as j
from desktop.domain.effort import MOST_LINES, MOST_TAPS, essential_effort
from desktop.domain.flow import current_card
from desktop.domain.journal import JournalRow, Value
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.play_session import PlayedClock, begin_played, play, read_session_file
from desktop.services.seal_key import SEAL_KEY
from desktop.services.set_up_practice import SetUp, set_up_practice
from desktop.store.derivation import CHEAPEST
from desktop.store.vault import Vault
from desktop.ui.desk import Desk
from desktop.ui.session.booking import BookingPage
from desktop.ui.session.page import SessionPage
from desktop.ui.session.press import Press
from desktop.ui.shell import MainWindow
from desktop.ui.theme.look import Look
from desktop.ui.work import Workshop
from tests.ui.session.conftest import PASSPHRASE, SESSIONS
from tests.ui.session.expected import Stage, played
from tests.ui.session.hands import mapped
from tests.ui.session.player import BookingPlayer, SessionPlayer

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


def settled(rows: tuple[JournalRow, ...]) -> list[tuple[str, str, str, str, Value]]:
    """What two journals of one session must share: all but keys, ink and file hashes."""
    return [(row.at, row.by, row.action, row.item, _plain(row)) for row in rows]


def _plain(row: JournalRow) -> Value:
    value = dict(row.value) if isinstance(row.value, dict) else row.value
    if isinstance(value, dict):
        value.pop("ink", None)
        if row.action == j.SEALED:
            value.pop("file_hash")  # two hands never draw alike
            if row.item == "document.record":
                value.pop("content_hash")  # it names the vault and its audit chain
    return value


@pytest.mark.parametrize("name", ["tomas-sacramento", "maya-california"])
def test_a_session_played_through_the_window_gives_the_same_rows_and_papers(
    name: str,
    qtbot: QtBot,
    window: MainWindow,
    look: Look,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = read_session_file(SESSIONS / f"{name}.json")
    stage, live = stage_for(tmp_path / "by-services", rows)
    expected = played(stage, live, rows)
    as_shipped, first = stage_for(tmp_path / "as-shipped", rows)
    unsigned = rows[: next(n for n, row in enumerate(rows) if row.action == j.SIGNED)]
    shipped = play(as_shipped.means, as_shipped.clock, as_shipped.vault, first, unsigned)
    clock = RowClock(expected.intake.rows)
    means = replace(stage.means, clock=clock, randomness=reference_first(rows))
    vault, practitioner = new_vault(stage.means, tmp_path / "by-window", rows)
    vault.file_secret(SEAL_KEY, stage.vault.secret(SEAL_KEY) or b"")  # pages name their seal
    count_rows(vault, clock, monkeypatch)
    monkeypatch.setattr(Press, "print_made", printed_at_once)
    work = Workshop()
    desk = Desk(None, means, work, window, look, vault, practitioner)  # type: ignore[arg-type]

    page = run(qtbot, desk, expected.intake.rows)

    done = page.live.intake
    assert settled(done.rows) == settled(expected.intake.rows)
    agreement = "document.agreement"
    assert content_hash(page.live, agreement) == content_hash(shipped, agreement)
    effort = essential_effort(page.live.pack, done)
    assert (effort.taps <= MOST_TAPS, effort.lines <= MOST_LINES) == (True, True), effort
    work.close()
    for each in (vault, stage.vault, as_shipped.vault):
        each.close()


def content_hash(live: LiveIntake, document: str) -> Value:
    """The fingerprint of the words that were shown for *document*."""
    return mapped(live.intake.presented[document])["content_hash"]


def run(qtbot: QtBot, desk: Desk, rows: tuple[JournalRow, ...]) -> SessionPage:
    """Book and run the session of *rows* in the window."""
    booking = BookingPage(desk)
    desk.window.show_page(booking)
    hands = BookingPlayer(qtbot, booking)
    hands.open()
    booked = [row for row in rows[1:] if row.action == j.ANSWERED]
    start = next(n for n, row in enumerate(rows[1:]) if row.action != j.ANSWERED)
    for row in booked[:start]:
        hands.answer(row)
    with qtbot.waitSignal(booking.begun, timeout=20_000) as begun:
        hands.press("begin")
    page = SessionPage(desk, begun.args[0])
    desk.window.show_page(page)
    player = SessionPlayer(qtbot, page)
    player.rest()
    while not page.live.intake.closed:
        written = len(page.live.intake.rows)
        player.play(rows[written])
        assert len(page.live.intake.rows) > written, rows[written]
    return page


def reference_first(rows: tuple[JournalRow, ...]) -> Callable[[int], bytes]:
    """Chance that gives this session's reference first."""
    begun = rows[0].value
    assert isinstance(begun, dict)
    wanted = [bytes(_SYMBOLS.index(c) for c in str(begun["reference"]).replace("-", ""))]
    later = Random(8).randbytes
    return lambda size: wanted.pop() if wanted and size == 6 else later(size)


def count_rows(vault: Vault, clock: RowClock, monkeypatch: pytest.MonkeyPatch) -> None:
    append = vault.append

    def counted(intake: str, row: JournalRow) -> None:
        append(intake, row)
        clock.filed += 1

    monkeypatch.setattr(vault, "append", counted)


def printed_at_once(press: Press, make: Callable[[], bytes]) -> None:
    """A printer that takes every page."""
    press._table.run(press, make, lambda _content: press.printed.emit())


def test_the_session_stands_at_no_card_when_it_is_closed(tmp_path: Path) -> None:
    rows = read_session_file(SESSIONS / "tomas-sacramento.json")
    stage, live = stage_for(tmp_path / "vault", rows)

    done = played(stage, live, rows)

    assert (done.intake.closed, current_card(done.pack, done.intake)) == (True, None)
    stage.vault.close()
