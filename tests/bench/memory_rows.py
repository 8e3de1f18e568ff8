"""Memory while one works: warmed, after a whole session, and after many."""

import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from desktop.services.play_session import read_session_file
from tests.bench.session_rows import EXAMPLE
from tests.bench.table import Row, megabytes
from tests.ui.session.conftest import SESSIONS
from tests.ui.session.expected import played
from tests.ui.session.stage import stage_for

ROOT = Path(__file__).parents[2]
MOST_WARM = 140_000_000
MOST_AFTER_ONE = 250_000_000
MOST_GROWTH = 1.05
_THIRD, _TENTH = 2, 9


def memory_rows(vault: Path, *, sessions: int) -> list[Row]:
    """Return the rows after *sessions* sessions in the vault in the folder *vault*."""
    file = led(vault.parent)
    done = subprocess.run(
        [
            sys.executable,
            "-P",
            str(ROOT / "tests" / "bench" / "lived_in.py"),
            vault,
            file,
            str(sessions),
        ],
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(done.stdout.splitlines()[-1])
    after = found["after"]
    rows = [
        _row("memory warmed, unlock window", found["warm"], MOST_WARM),
        _row("memory after a whole session and a look at its papers", after[0], MOST_AFTER_ONE),
    ]
    alive = found["alive"]
    rows.append(
        Row(
            "pages and intakes of sessions that are over, still alive",
            str(alive),
            "",
            None,
            "0",
            alive == 0,
        )
    )
    if len(after) > _TENTH:
        growth = after[_TENTH] / after[_THIRD]
        rows.append(
            Row(
                "memory after session ten against session three",
                megabytes(after[_TENTH]),
                megabytes(after[_THIRD]),
                growth,
                f"{MOST_GROWTH}",
                growth <= MOST_GROWTH,
            )
        )
    return rows


def led(place: Path) -> Path:
    """Write the rows that the window makes of the example into *place*; return the file."""
    rows = read_session_file(SESSIONS / f"{EXAMPLE}.json")
    stage, live = stage_for(place / "led", rows)
    made = played(stage, live, rows).intake.rows
    stage.vault.close()
    file = place / "led.json"
    begun = (rows[0], *made[1:])
    file.write_text(json.dumps([asdict(row) for row in begun], default=dict), encoding="utf-8")
    return file


def _row(what: str, found: int, bar: int) -> Row:
    return Row(what, megabytes(found), bar=megabytes(bar), met=found <= bar)
