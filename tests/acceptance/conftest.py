"""What the rows of acceptance share: each says what was judged, by whom, and how many."""

import random
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.acceptance.deep import chance_of_this_run
from tests.acceptance.traced import Recording, recorded

Judged = Callable[[str, str, int], None]
Record = Callable[[str, Path], Recording]


@pytest.fixture
def judged(record_property: Callable[[str, object], None]) -> Judged:
    """Return how a row says its name, its judge and how many things were judged.

    The counts of a whole run stand in the table at its end (``tests/conftest.py``).
    """

    def say(row: str, judge: str, count: int) -> None:
        record_property("judged", [row, judge, count])

    return say


@pytest.fixture
def chance() -> random.Random:
    """The run's chance; its seed is printed so that a failure can be repeated."""
    return chance_of_this_run()


@pytest.fixture
def record(tmp_path: Path, chance: random.Random) -> Record:
    """Lets a real process do one kind of work on a vault, and returns what it did to the disk."""

    def one(path: str, folder: Path) -> Recording:
        diary, trace = tmp_path / f"diary-{path}", tmp_path / f"trace-{path}"
        victim = [sys.executable, "-B", str(Path(__file__).parent / "power_victim.py"), path]
        victim += [str(folder), str(diary), str(chance.randrange(10**6))]
        return recorded(victim, folder, diary, trace)

    return one
