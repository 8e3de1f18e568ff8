"""What the rows of acceptance share: each says what was judged, by whom, and how many."""

from collections.abc import Callable

import pytest

Judged = Callable[[str, str, int], None]


@pytest.fixture
def judged(record_property: Callable[[str, object], None]) -> Judged:
    """Return how a row says its name, its judge and how many things were judged.

    The counts of a whole run stand in the table at its end (``tests/conftest.py``).
    """

    def say(row: str, judge: str, count: int) -> None:
        record_property("judged", [row, judge, count])

    return say
