"""Rows T12 and T19: a whole session in the real window, cut off from the network and killed."""

import os
import random
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.assets import FORMS
from desktop.domain.flow import current_card
from desktop.domain.intake import fold
from desktop.services.begin_intake import resume_intake
from desktop.services.means import Means
from desktop.services.play_session import PlayedClock
from desktop.store.derivation import Passphrase
from desktop.store.vault import Vault
from desktop.ui.desk import Desk
from desktop.ui.session.page import SessionPage
from desktop.ui.shell import MainWindow
from desktop.ui.theme.look import Look
from desktop.ui.work import Workshop
from tests.tools import missing, require_tool
from tests.ui.session.conftest import PASSPHRASE

pytestmark = pytest.mark.acceptance

ROOT = Path(__file__).parents[3]
EXAMPLE = "tomas-sacramento"
KILLS = int(os.environ.get("HOLDFAST_KILLS", "8")) // 4
_ABOUT_ROWS = 60
_NETWORK = ("AF_INET", "AF_INET6", "AF_PACKET")


def command(folder: Path) -> list[str]:
    player = Path(__file__).with_name("table_player.py")
    return [sys.executable, "-P", str(player), str(folder), EXAMPLE]


def surroundings() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}


def test_t19_a_whole_session_needs_no_network_and_asks_for_none(tmp_path: Path) -> None:
    unshare, strace, log = require_tool("unshare"), require_tool("strace"), tmp_path / "calls"
    if subprocess.run([unshare, "-rn", "true"], capture_output=True, check=False).returncode:
        missing("a network namespace (unshare -rn)")
    watched = (strace, "-f", "--seccomp-bpf", "-e", "trace=socket,connect", "-o", str(log))

    done = subprocess.run(
        [unshare, "-rn", *watched, *command(tmp_path)],
        env=surroundings(),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout.splitlines()[-1:] == ["closed"], done.stderr[-2000:]
    calls = log.read_text().splitlines()
    assert [line for line in calls if any(family in line for family in _NETWORK)] == []


@pytest.fixture
def chance() -> random.Random:
    """Chance whose seed is printed, so that a run can be repeated."""
    seed = int(os.environ.get("HOLDFAST_SEED", str(random.randrange(1_000_000))))
    print(f"HOLDFAST_SEED={seed}")
    return random.Random(seed)


def killed_at(folder: Path, row: int) -> tuple[str, int]:
    """Return the intake, and how many rows the window said were kept before it was killed."""
    player = subprocess.Popen(
        command(folder), env=surroundings(), cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert player.stdout is not None
    intake, kept = "", 0
    for line in player.stdout:
        intake, said = line.split()
        kept = int(said)
        if kept >= row:
            break
    player.send_signal(signal.SIGKILL)
    player.wait()
    player.stdout.close()
    return intake, kept


def test_t12_a_window_killed_at_any_step_opens_again_at_the_same_card(
    tmp_path: Path, window: MainWindow, look: Look, chance: random.Random
) -> None:
    for number in range(KILLS):
        place = tmp_path / str(number)
        place.mkdir()
        intake, kept = killed_at(place, chance.randrange(15, _ABOUT_ROWS))
        clock = PlayedClock(datetime(2026, 12, 20, 9, tzinfo=UTC))
        vault = Vault.open(
            place / "vault", Passphrase(PASSPHRASE), clock=clock, randomness=os.urandom
        )
        live = resume_intake(vault, intake)
        due = current_card(live.pack, fold(vault.journal(intake)))
        work = Workshop()
        means = Means(clock, os.urandom, FORMS, "Holdfast 0")
        desk = Desk(None, means, work, window, look, vault, live.practitioner)  # type: ignore[arg-type]

        page = SessionPage(desk, live)
        window.show_page(page)

        assert len(page.live.intake.rows) >= kept
        assert page.table.card == due
        vault.check_audit()
        work.close()
        vault.close()
