"""Clearing up what nobody holds: not while somebody waits, and not forgotten either."""

import gc
from weakref import ref

import pytest
from PySide6.QtCore import QObject

from desktop.ui import tidying
from desktop.ui.tidying import Tidying, keep_for_good, tidy


class Holding:
    """Something that only holds itself."""

    def __init__(self) -> None:
        self.itself = self


def test_python_never_looks_through_everything_by_itself(qapp: QObject) -> None:
    kept = Tidying(qapp)
    gc.collect()

    made = [Holding() for _ in range(200_000)]
    looks = gc.get_stats()[2]["collections"]
    more = [Holding() for _ in range(200_000)]

    assert gc.get_stats()[2]["collections"] == looks
    del made, more
    kept.end()


def test_what_only_holds_itself_is_freed_once_enough_was_made(
    qapp: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Tidying(qapp)
    gone = ref(Holding())
    gc.collect(1)  # it is old by now
    alive = Holding()
    monkeypatch.setattr(tidying, "_DUE", 0)

    tidy()

    assert gone() is None
    assert alive.itself is alive
    kept.end()


def test_where_little_was_made_nobody_looks(qapp: QObject) -> None:
    kept = Tidying(qapp)
    gc.collect()
    looks = gc.get_stats()[2]["collections"]

    tidy()

    assert gc.get_stats()[2]["collections"] == looks
    kept.end()


def test_at_the_end_it_is_as_it_was_before(qapp: QObject) -> None:
    before = gc.get_threshold()

    kept = Tidying(qapp)
    keep_for_good()
    kept.end()

    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0
