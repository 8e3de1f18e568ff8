"""Memory while one works: warmed, after a whole session, and after many."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.bench.table import Row, megabytes

ROOT = Path(__file__).parents[2]
MOST_WARM = 140_000_000
MOST_AFTER_ONE = 250_000_000
MOST_GROWTH = 1.05
_THIRD, _TENTH = 2, 9


def memory_rows(vault: Path, *, sessions: int) -> list[Row]:
    """Return the rows after *sessions* sessions in the vault in the folder *vault*."""
    done = subprocess.run(
        [sys.executable, "-P", str(ROOT / "tests" / "bench" / "lived_in.py"), vault, str(sessions)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(done.stdout.splitlines()[-1])
    after = found["after"]
    rows = [
        _row("memory (PSS) warmed, unlock window", found["warm"], MOST_WARM),
        _row(
            "memory (PSS) after a whole session and a look at its papers", after[0], MOST_AFTER_ONE
        ),
    ]
    if len(after) > _TENTH:
        growth = after[_TENTH] / after[_THIRD]
        rows.append(
            Row(
                "memory (PSS) after session ten against session three",
                megabytes(after[_TENTH]),
                megabytes(after[_THIRD]),
                growth,
                f"{MOST_GROWTH}",
                growth <= MOST_GROWTH,
            )
        )
    return rows


def _row(what: str, found: int, bar: int) -> Row:
    return Row(what, megabytes(found), bar=megabytes(bar), met=found <= bar)
