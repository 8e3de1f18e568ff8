"""A session killed at any moment goes on at the same card, with everything that was answered."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.assets import FORMS, RESOURCES
from desktop.domain.flow import current_card
from desktop.domain.intake import fold
from desktop.domain.journal import ADJOURNED, SETTLED, SIGNED, Value
from desktop.services.begin_intake import resume_intake
from desktop.services.means import Means
from desktop.services.play_session import PlayedClock, read_session_file
from desktop.services.set_up_practice import SetUp, set_up_practice
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.vault import Vault
from tests.acceptance.deep import KILLS, chance_of_this_run

ROOT = Path(__file__).parents[2]
SESSION = RESOURCES / "sessions" / "maya-california.json"
TWO_MEETINGS = RESOURCES / "sessions" / "maya-second-meeting.json"
PASSPHRASE = "correct horse battery staple"
SESSIONS = max(8, KILLS // 4)
"""A whole session starts in a process of its own for each kill."""

# Plays the session in a process of its own and says each row once it is durable.
_PLAYER = """
import secrets, sys
from datetime import datetime
from pathlib import Path
from desktop.assets import FORMS
from desktop.services.means import Means
from desktop.services.play_session import PlayedClock, begin_played, play, read_session_file
from desktop.store.derivation import Passphrase
from desktop.store.vault import Vault

folder, session, passphrase = sys.argv[1:]
rows = read_session_file(Path(session))
clock = PlayedClock(datetime.fromisoformat(rows[0].at))
means = Means(clock, secrets.token_bytes, FORMS, "test")
vault = Vault.open(Path(folder), Passphrase(passphrase), clock=clock, randomness=secrets.token_bytes)
practitioner = vault.practitioners()[0].id
client = vault.add_client(name="Maya", reference="M", practitioner=practitioner)
live = begin_played(means, vault, rows[0], client=client, practitioner=practitioner)

def say(live, row):
    print(live.id, len(live.intake.rows), flush=True)

print(live.id, 1, flush=True)
play(means, clock, vault, live, rows, watch=say)
print("done", flush=True)
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A practice's vault, closed."""
    folder = tmp_path_factory.mktemp("kills") / "vault"
    begun = read_session_file(SESSION)[0].value
    assert isinstance(begun, dict)
    clock = PlayedClock(datetime(2026, 12, 1, 9, tzinfo=UTC))
    means = Means(clock, os.urandom, FORMS, "test")
    set_up = SetUp("Jordan Avery", "us-ca", "en", begun["profile"])
    set_up_practice(means, folder, PASSPHRASE, set_up, rehearsal=True, cost=CHEAPEST).vault.close()
    return folder


@pytest.fixture
def chance() -> random.Random:
    return chance_of_this_run()


def killed_after(folder: Path, rows: int, pause: float, session: Path = SESSION) -> tuple[str, int]:
    """Return the intake and the last row a player acknowledged before it was killed."""
    player = subprocess.Popen(
        [sys.executable, "-c", _PLAYER, str(folder), str(session), PASSPHRASE],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert player.stdout is not None
    intake, acknowledged = "", 0
    for line in player.stdout:
        if line.strip() == "done":
            break
        intake, said = line.split()
        acknowledged = int(said)
        if acknowledged >= rows:
            break
    time.sleep(pause)
    player.send_signal(signal.SIGKILL)
    for line in player.stdout:
        if line.strip() != "done" and line.endswith("\n"):
            acknowledged = int(line.split()[1])
    player.wait()
    player.stdout.close()
    return intake, acknowledged


@pytest.mark.acceptance
def test_a_session_killed_at_any_moment_loses_no_answer_and_resumes_at_its_card(
    folder: Path, chance: random.Random
) -> None:
    lost = []
    for _ in range(SESSIONS):
        wanted, pause = chance.randrange(1, 100), chance.random() * 0.2
        intake, acknowledged = killed_after(folder, wanted, pause)
        clock = PlayedClock(datetime(2026, 12, 3, 9, tzinfo=UTC))
        vault = Vault.open(folder, Passphrase(PASSPHRASE), clock=clock, randomness=os.urandom)
        rows = vault.journal(intake)
        live = resume_intake(vault, intake)
        vault.check_audit()
        vault.close()
        if len(rows) < acknowledged:
            lost.append((wanted, acknowledged, len(rows)))
        assert live.intake == fold(rows)
        assert current_card(live.pack, live.intake) == current_card(live.pack, fold(rows))

    assert lost == []


def around_the_meetings() -> tuple[int, ...]:
    """The rows just before, at and after the end of the first meeting, and inside the second.

    Counted as the journal has them: the services write what was shown and sealed between the
    rows of the file.
    """
    rows = read_session_file(TWO_MEETINGS)
    written = 0
    marks: list[int] = []
    for row in rows:
        written += 1 + 2 * (row.action == SIGNED and mapped(row.value)["party"] == "client")
        if row.action == ADJOURNED or (marks and row.action in {SIGNED, SETTLED}):
            marks.append(written)
    ended, *later = marks
    return (ended - 1, ended, ended + 1, later[len(later) // 2], later[-1])


def mapped(value: Value) -> Mapping[str, Value]:
    assert isinstance(value, Mapping)
    return value


@pytest.mark.acceptance
@pytest.mark.parametrize("wanted", around_the_meetings())
def test_a_session_of_two_meetings_killed_between_or_inside_them_loses_nothing(
    folder: Path, chance: random.Random, wanted: int
) -> None:
    intake, acknowledged = killed_after(folder, wanted, chance.random() * 0.1, TWO_MEETINGS)

    clock = PlayedClock(datetime(2026, 12, 30, 9, tzinfo=UTC))
    vault = Vault.open(folder, Passphrase(PASSPHRASE), clock=clock, randomness=os.urandom)
    rows = vault.journal(intake)
    live = resume_intake(vault, intake)
    vault.check_audit()
    first = live.intake.paper_before("document.agreement")
    sealed = [
        one.sha256
        for agreement in vault.agreements(live.client)
        for one in agreement.documents
        if one.kind == "document.agreement"
    ]
    vault.close()

    assert len(rows) >= acknowledged
    assert live.intake == fold(rows)
    assert current_card(live.pack, live.intake) == current_card(live.pack, fold(rows))
    if live.intake.meetings:
        assert first is not None
        assert first.file_hash in sealed
        assert live.earlier["document.agreement"].content_hash == first.content_hash
