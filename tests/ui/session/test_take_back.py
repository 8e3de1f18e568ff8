"""Please don't write that: what the client takes back is gone, with the vault closed and open."""

import gc
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from random import Random

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App, SystemClock
from desktop.assets import FORMS, RESOURCES
from desktop.domain.document import fingerprint_of
from desktop.domain.initials import Initials
from desktop.domain.journal import (
    ANSWERED,
    ASKED,
    CLIENT,
    ILLUSTRATED,
    INITIALLED,
    PRACTITIONER,
    REWORDED,
    TAKEN_BACK,
    Act,
    Value,
)
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.play_session import PlayedClock, begin_played, play, read_session_file
from desktop.services.present_documents import keep_frozen, present_documents
from desktop.services.record_act import record_act
from desktop.services.set_up_practice import NewPractice, SetUp, set_up_practice
from desktop.store.derivation import CHEAPEST
from desktop.ui.desk import Desk
from desktop.ui.session.page import SessionPage
from desktop.ui.shell import MainWindow
from desktop.ui.theme.look import Look
from desktop.ui.work import Workshop
from tests.acceptance.pages_in_clear import pages_in_clear
from tests.acceptance.test_vault_disk import PASSPHRASE
from tests.ui.session.player import SessionPlayer

CANARY = "kanarienvogel"
CLAUSE = "time.late"
WORDS = f"We wait, {CANARY}."
_MARKS = Initials("client", fingerprint_of(WORDS), "typed", "", name=CANARY)

KINDS: dict[str, tuple[Act, ...]] = {
    "goals.hope": (Act(CLIENT, ANSWERED, "goals.hope", f"No {CANARY} at night."),),
    "goals.list": (Act(CLIENT, ANSWERED, "goals.list", ({"words": f"Sleep, {CANARY}"},)),),
    "room.present": (Act(PRACTITIONER, ANSWERED, "room.present", f"The {CANARY} and I"),),
    "comfort.choices": (Act(CLIENT, ANSWERED, "comfort.choices", (CANARY,)),),
    "teach_back.privacy": (
        Act(
            PRACTITIONER,
            ANSWERED,
            "teach_back.privacy",
            {"finding": "own_words", "words": CANARY},
        ),
    ),
    "group.harm": (Act(CLIENT, ASKED, "group.harm", f"Would my {CANARY} hear of it?"),),
    "privacy.danger_to_self": (Act(CLIENT, ILLUSTRATED, "privacy.danger_to_self", CANARY),),
    CLAUSE: (
        Act(CLIENT, REWORDED, CLAUSE, WORDS),
        Act(CLIENT, INITIALLED, CLAUSE, _MARKS.value()),
    ),
}


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[tuple[NewPractice, Means, LiveIntake]]:
    """A vault of its own with a session that stands just before the sheet is settled."""
    rows = read_session_file(RESOURCES / "sessions" / "tomas-sacramento.json")
    clock = PlayedClock(datetime.fromisoformat(rows[0].at))
    means = Means(clock=clock, randomness=Random(5).randbytes, forms=FORMS, program="Holdfast 0")
    begun = rows[0].value
    assert isinstance(begun, dict)
    set_up = SetUp("REHEARSAL", "us-ca", "en", begun["profile"])
    made = set_up_practice(
        means, tmp_path / "vault", PASSPHRASE, set_up, rehearsal=True, cost=CHEAPEST
    )
    client = made.vault.add_client(name="R", reference="R", practitioner=made.practitioner)
    live = begin_played(means, made.vault, rows[0], client=client, practitioner=made.practitioner)
    until = next(n for n, row in enumerate(rows) if row.item == "step.sheet")
    yield made, means, play(means, clock, made.vault, live, rows[:until])
    made.vault.close()


@pytest.mark.parametrize("key", KINDS)
def test_words_of_every_kind_are_gone_from_the_vault_the_window_and_memory(
    qtbot: QtBot,
    look: Look,
    practice: tuple[NewPractice, Means, LiveIntake],
    tmp_path: Path,
    key: str,
) -> None:
    made, means, live = practice
    for act in KINDS[key]:
        live = record_act(means, made.vault, live, act)
    presented = present_documents(means, made.vault, live)
    keep_frozen(made.vault, presented)
    assert CANARY.encode() in pages_in_clear(tmp_path / "vault", PASSPHRASE).all
    player, desk = _at_table(qtbot, look, made, means, presented.live, tmp_path)

    del live, presented
    player.page.tools.use("take_back")
    player.press(f"erase.{key}")
    player.rest()

    rows = player.page.live.intake.rows
    shown = _shown(desk.window)
    held = _held_in_memory()
    desk.work.close()
    made.vault.close()
    assert rows[-1].action == TAKEN_BACK
    assert not any(CANARY in str(row.value) for row in rows)
    assert CANARY not in shown
    assert held == []
    assert CANARY.encode() not in pages_in_clear(tmp_path / "vault", PASSPHRASE).all


def _at_table(
    qtbot: QtBot, look: Look, made: NewPractice, means: Means, live: LiveIntake, place: Path
) -> tuple[SessionPlayer, Desk]:
    """Open the session's page in a window."""
    window = MainWindow(look)
    qtbot.addWidget(window)
    window.show()
    app = App(SystemClock(), means.randomness, FORMS, RESOURCES, place / "vault")
    desk = Desk(app, means, Workshop(), window, look, made.vault, made.practitioner)
    page = SessionPage(desk, live)
    window.show_page(page)
    player = SessionPlayer(qtbot, page)
    player.rest()
    return player, desk


def _shown(root: QWidget) -> str:
    """Return all words in the window, those of the undo buffers of its fields among them."""
    words = [label.text() for label in root.findChildren(QLabel)]
    for field in root.findChildren(QPlainTextEdit):
        while field.document().isUndoAvailable():
            field.undo()
            words.append(field.toPlainText())
        words.append(field.toPlainText())
    words += [one.accessibleName() for one in root.findChildren(QWidget)]
    return "\n".join(words)


def _held_in_memory() -> list[str]:
    """Return what still holds the words in this program, beside this test's own list."""
    own = {id(act) for acts in KINDS.values() for act in acts}
    gc.collect()
    found = []
    for one in gc.get_objects():
        held = type(one).__name__ in {"Intake", "JournalRow", "Rewording", "Act", "Passage"}
        if held and id(one) not in own and CANARY in _spelled(one):
            found.append(type(one).__name__)
    return found


def _spelled(one: object) -> str:
    """Return the words inside one frozen value."""
    names = getattr(type(one), "__slots__", ()) or vars(one)
    parts: list[Value] = [getattr(one, name, None) for name in names]
    return str([part for part in parts if type(part).__name__ in {"str", "tuple", "dict"}])
