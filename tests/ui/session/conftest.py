"""A desk with a real vault, a shipped example's profile, and the page of a session."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from random import Random

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import App, SystemClock
from desktop.assets import FORMS, RESOURCES
from desktop.domain.journal import (
    ANSWERED,
    CLIENT,
    PASSED,
    PRACTITIONER,
    SETTLED,
    Act,
    JournalRow,
)
from desktop.services.begin_intake import Beginning, begin_intake
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.play_session import read_session_file
from desktop.services.record_act import record_act
from desktop.services.set_up_practice import NewPractice, SetUp, set_up_practice
from desktop.store.derivation import CHEAPEST
from desktop.ui.desk import Desk
from desktop.ui.session.page import SessionPage
from desktop.ui.shell import MainWindow
from desktop.ui.theme.look import Look
from desktop.ui.work import Workshop
from tests.ui.session.player import SessionPlayer

PASSPHRASE = "correct horse battery staple"
SESSIONS = RESOURCES / "sessions"
_SESSION = "2026-12-08T17:00"


class StandingClock:
    """A clock that stands where it is put."""

    def __init__(self, moment: str) -> None:
        self.moment = datetime.fromisoformat(moment)

    def now(self) -> datetime:
        return self.moment


@pytest.fixture(scope="session")
def tomas() -> tuple[JournalRow, ...]:
    """The shipped example of an anxious first-timer, fifty minutes, signed on paper."""
    return read_session_file(SESSIONS / "tomas-sacramento.json")


@pytest.fixture(scope="session")
def clock() -> StandingClock:
    """Five o'clock in Sacramento."""
    return StandingClock("2026-12-08T17:00:00-08:00")


@pytest.fixture(scope="session")
def means(clock: StandingClock) -> Means:
    """The means of the product, with chance that repeats itself."""
    return Means(
        clock=clock, randomness=Random(20261208).randbytes, forms=FORMS, program="Holdfast 0"
    )


@pytest.fixture(scope="session")
def practice_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the vault of `practice` lies."""
    return tmp_path_factory.mktemp("practice") / "vault"


@pytest.fixture(scope="session")
def practice(
    practice_folder: Path, means: Means, tomas: tuple[JournalRow, ...]
) -> Iterator[NewPractice]:
    """A rehearsal practice with the example's profile; made once, for its key takes long."""
    begun = tomas[0].value
    assert isinstance(begun, dict)
    set_up = SetUp("Elise Nakagawa", "us-ca", "en", begun["profile"])
    made = set_up_practice(
        means, practice_folder, PASSPHRASE, set_up, rehearsal=True, cost=CHEAPEST
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
    practice: NewPractice, practice_folder: Path, means: Means, window: MainWindow, look: Look
) -> Iterator[Desk]:
    """Everything a page of the session stands on."""
    work = Workshop()
    faults: list[object] = []
    work.failed.connect(faults.append)
    app = App(SystemClock(), means.randomness, FORMS, RESOURCES, practice_folder)
    yield Desk(app, means, work, window, look, practice.vault, practice.practitioner)
    work.close()
    assert faults == []


Begin = Callable[..., LiveIntake]
"""Acts and the client's language -> an intake prepared as the example was, with those acts in its journal."""


@pytest.fixture
def begin(practice: NewPractice, means: Means, tomas: tuple[JournalRow, ...]) -> Begin:
    """Begins intakes in the practice's vault."""
    begun = tomas[0].value
    assert isinstance(begun, dict)

    def new(*acts: Act, language: str = "en", own: str = "en") -> LiveIntake:
        vault = practice.vault
        client = vault.add_client(
            name="Tomas Reyes-Hale", reference="T4WD", practitioner=practice.practitioner
        )
        beginning = Beginning(
            client,
            practice.practitioner,
            "us-ca",
            language,
            begun["profile"],
            practitioner_language=own,
        )
        live = begin_intake(means, vault, beginning)
        prepared = [row for row in tomas if row.action == ANSWERED and row.at < _SESSION]
        for act in (*(Act(r.by, r.action, r.item, r.value) for r in prepared), *acts):
            live = record_act(means, vault, live, act)
        return live

    return new


Opens = Callable[..., SessionPlayer]
"""Acts and the client's language -> hands on the page of a session that stands after them."""


@pytest.fixture
def session(qtbot: QtBot, desk: Desk, begin: Begin) -> Opens:
    """Opens session pages."""

    def opened(*acts: Act, language: str = "en", own: str = "en") -> SessionPlayer:
        page = SessionPage(desk, begin(*acts, language=language, own=own))
        desk.window.show_page(page)
        player = SessionPlayer(qtbot, page)
        player.rest()
        return player

    return opened


TO_GROUPS = (
    Act(PRACTITIONER, PASSED, "welcome.first_time"),
    Act(PRACTITIONER, PASSED, "privacy.headline"),
)
TO_QUIET = (
    *TO_GROUPS,
    *(
        Act(CLIENT, SETTLED, f"group.{name}", "explained")
        for name in ("danger", "harm", "courts", "everyday", "notices")
    ),
)
TO_PRACTICAL = (*TO_QUIET, Act(PRACTITIONER, PASSED, "step.person"))
TO_HOPE = (
    *TO_PRACTICAL,
    *(
        Act(CLIENT, SETTLED, f"group.{name}", "agreed")
        for name in ("when", "fee", "reach", "urgent")
    ),
)
TO_SHEET = (*TO_HOPE, Act(CLIENT, ANSWERED, "goals.hope", "No knot in my stomach before work."))
TO_SIGN = (*TO_SHEET, Act(PRACTITIONER, PASSED, "step.sheet"))
