"""One session after the other, all day long: what a session made is gone when it is over."""

import gc
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.store.derivation import CHEAPEST
from desktop.ui.session.press import Press
from tests.bench import lived_in
from tests.bench.memory_rows import led
from tests.bench.vault_rows import fill
from tests.ui.furnished import Rooms, app_in
from tests.ui.session.stage import printed_at_once

MOST_OBJECTS, MOST_BLOCKS = 1_000, 6_000
"""What a third session may add: the words of its client, and rows of one more at home.

It was 11,500 objects in 45,000 blocks while pieces of fingerprints were kept.
"""


@dataclass(frozen=True, slots=True)
class Alive:
    """How much there is once nobody waits for anything."""

    pages: int
    widgets: int
    objects: int
    blocks: int


def alive() -> Alive:
    lived_in.settled()
    objects = len(gc.get_objects())
    widgets = len(QApplication.allWidgets())
    return Alive(lived_in.pages_alive(), widgets, objects, sys.getallocatedblocks())


def test_the_third_session_leaves_no_more_behind_than_the_second(
    open_program: Callable[[Path], Rooms], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Press, "print_made", printed_at_once)
    filled = fill(app_in(tmp_path), clients=1, agreements=0, cost=CHEAPEST)
    rooms = open_program(filled.app.vault.parent)
    rooms.unlock()
    rows = lived_in.rows_of(led(tmp_path))
    found = []

    for number in range(3):
        papers = lived_in.play_one(rooms.program, rows, number)
        lived_in.look_at(rooms.program, papers)
        found.append(alive())

    second, third = found[1:]
    assert third.pages == 0
    assert third.widgets == second.widgets
    assert third.objects - second.objects < MOST_OBJECTS
    assert third.blocks - second.blocks < MOST_BLOCKS
