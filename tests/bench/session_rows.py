"""A session at the table: from an act to the next card, and whether the window ever hangs."""

import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench.rounds import percentile
from tests.bench.table import Row, milliseconds

ROOT = Path(__file__).parents[2]
EXAMPLE = "tomas-sacramento"
MOST_STEP = 0.05
MOST_BLOCK = 0.1
MOST_CHANGE = 1.0
MOST_PAGES = 1.0
_SHOWN = 6


def session_rows(place: Path, *, plays: int) -> list[Row]:
    """Return the rows of the example, played *plays* times in the folder *place*.

    A stretch has to be long in most plays to count: what one of them alone waited for was
    some other program on the machine.
    """
    busy = os.getloadavg()[0]
    found = [_played("steps", place / f"{number}") for number in range(plays)]
    steps = [step for one in found for step in one["cards"]]
    pages = [step for one in found for step in one["pages"]]
    worst = [_played("stretches", place / f"{number}")["blocks"] for number in range(plays)]
    longest = sorted(_seconds(blocks[0]) for blocks in worst)
    taken = sorted(map(_seconds, steps))
    slow = percentile(taken, 0.95)
    return [
        _row(
            f"next step: from the act to the painted card (95th percentile of {len(steps)})",
            f"{milliseconds(slow)} (middle {milliseconds(median(taken))})",
            (slow, MOST_STEP),
        ),
        *_named("slow", steps),
        _row(
            f"the same to a sheet or to pages, set and sealed (longest of {len(pages)})",
            milliseconds(max(map(_seconds, pages))),
            (max(map(_seconds, pages)), MOST_PAGES),
        ),
        _row(
            "from a change to the new sheet on the screen",
            milliseconds(median(one["change"] for one in found)),
            (median(one["change"] for one in found), MOST_CHANGE),
        ),
        _row(
            "longest stretch in which the window takes no key, booking to close",
            " / ".join(map(milliseconds, longest)),
            (median(longest), MOST_BLOCK),
        ),
        *_named("at", [block for blocks in worst for block in blocks]),
        Row("\u00b7 processors that were busy before", f"{busy:.1f} of {_cores()}"),
    ]


def _played(what: str, place: Path) -> dict[str, Any]:
    """Play the example in a process of its own, and return *what* was measured."""
    place.mkdir(exist_ok=True)
    script = str(ROOT / "tests" / "bench" / "at_table.py")
    done = subprocess.run(
        [sys.executable, "-P", script, what, place / what, EXAMPLE],
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _row(what: str, here: str, measured: tuple[float, float]) -> Row:
    """Return the row of what was *measured* against its bar, both in seconds."""
    taken, bar = measured
    return Row(what, here, bar=milliseconds(bar), met=taken <= bar)


def _named(word: str, found: list[dict[str, Any]]) -> list[Row]:
    """Return the longest of *found* by name, and how the window's thread spent each."""
    return [
        Row(f"\u00b7 {word}: {one['at']}{_most(one)}", _spent(one["lapse"]))
        for one in sorted(found, key=_seconds, reverse=True)[:_SHOWN]
    ]


def _most(one: dict[str, Any]) -> str:
    return f" ({one['most']})" if "most" in one else ""


def _spent(lapse: dict[str, float]) -> str:
    whole, work, queued = (milliseconds(lapse[name]) for name in ("seconds", "work", "queued"))
    return f"{whole} (work {work}, in the queue for a processor {queued})"


def _seconds(one: dict[str, Any]) -> float:
    return float(one["lapse"]["seconds"])


def _cores() -> int:
    return len(os.sched_getaffinity(0))
