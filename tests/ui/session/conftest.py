"""A desk with a real vault, a shipped example's profile, and the page of a session."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from random import Random

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import App, SystemClock
from desktop.assets import FORMS, RESOURCES
from desktop.domain.journal import JournalRow
from desktop.services.means import Means
from desktop.services.play_session import read_session_file
from desktop.services.set_up_practice import NewPractice, SetUp, set_up_practice
from desktop.store.derivation import CHEAPEST
from desktop.ui.desk import Desk
from desktop.ui.shell import MainWindow
from desktop.ui.theme.look import Look
from desktop.ui.work import Workshop

PASSPHRASE = "correct horse battery staple"
SESSIONS = RESOURCES / "sessions"


class StandingClock:
    """A clock that stands where it is put."""

    def __init__(self, moment: str) -> None:
        self.moment = datetime.fromisoformat(moment)

    def now(self) -> datetime:
        return self.moment


@pytest.fixture
def tomas() -> tuple[JournalRow, ...]:
    """The shipped example of an anxious first-timer, fifty minutes, signed on paper."""
    return read_session_file(SESSIONS / "tomas-sacramento.json")


@pytest.fixture
def clock() -> StandingClock:
    """Five o'clock in Sacramento."""
    return StandingClock("2026-12-08T17:00:00-08:00")


@pytest.fixture
def means(clock: StandingClock) -> Means:
    """The means of the product, with chance that repeats itself."""
    return Means(
        clock=clock, randomness=Random(20261208).randbytes, forms=FORMS, program="Holdfast 0"
    )


@pytest.fixture
def practice(tmp_path: Path, means: Means, tomas: tuple[JournalRow, ...]) -> Iterator[NewPractice]:
    """A rehearsal practice set up with the example's profile; closed in the end."""
    begun = tomas[0].value
    assert isinstance(begun, dict)
    set_up = SetUp("Elise Nakagawa", "us-ca", "en", begun["profile"])
    made = set_up_practice(
        means, tmp_path / "vault", PASSPHRASE, set_up, rehearsal=True, cost=CHEAPEST
    )
    yield made
    made.vault.close()


@pytest.fixture
def window(qtbot: QtBot, look: Look) -> MainWindow:
    """The main window, shown and active."""
    shown = MainWindow(look)
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


@pytest.fixture
def desk(
    practice: NewPractice, means: Means, window: MainWindow, look: Look, tmp_path: Path
) -> Iterator[Desk]:
    """Everything a page of the session stands on."""
    work = Workshop()
    faults: list[object] = []
    work.failed.connect(faults.append)
    app = App(SystemClock(), means.randomness, FORMS, RESOURCES, tmp_path / "vault")
    yield Desk(app, means, work, window, look, practice.vault, practice.practitioner)
    work.close()
    assert faults == []


Begin = Callable[..., object]
