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
_SHOWN = 3


def session_rows(place: Path) -> list[Row]:
    """Return the rows of the example, played through the window in the folder *place*."""
    found = _played("steps", place)
    steps, change = found["cards"], found["change"]
    blocks = _played("stretches", place)["blocks"]
    taken = [step["seconds"] for step in steps]
    slow, pages = percentile(taken, 0.95), max(step["seconds"] for step in found["pages"])
    return [
        Row(
            f"next step: from the act to the painted card (95th percentile of {len(steps)})",
            f"{milliseconds(slow)} (middle {milliseconds(median(taken))})",
            bar=milliseconds(MOST_STEP),
            met=slow <= MOST_STEP,
        ),
        *_named("slow", steps),
        Row(
            f"the same to a sheet or to pages, set and sealed (longest of {len(found['pages'])})",
            milliseconds(pages),
            bar=milliseconds(MOST_PAGES),
            met=pages <= MOST_PAGES,
        ),
        Row(
            "from a change to the new sheet on the screen",
            milliseconds(change),
            bar=milliseconds(MOST_CHANGE),
            met=change <= MOST_CHANGE,
        ),
        Row(
            "longest stretch in which the window takes no key, booking to close",
            milliseconds(blocks[0]["seconds"]),
            bar=milliseconds(MOST_BLOCK),
            met=blocks[0]["seconds"] <= MOST_BLOCK,
        ),
        *_named("at", blocks),
    ]


def _played(what: str, place: Path) -> dict[str, Any]:
    """Play the example in a process of its own, and return *what* was measured."""
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


def _named(word: str, found: list[dict[str, Any]]) -> list[Row]:
    """Return the longest of *found* by name, and what the window's thread worked of each."""
    longest = sorted(found, key=lambda one: -one["seconds"])[:_SHOWN]
    return [
        Row(
            f"\u00b7 {word}: {one['at']}",
            f"{milliseconds(one['seconds'])} (of it work {milliseconds(one['cpu'])})",
        )
        for one in longest
    ]
