"""The program on a furnished practice, some weeks after the papers were signed."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication

from desktop.app import SystemClock
from desktop.ui.theme.look import Look
from tests.ui.furnished import Rooms, app_in

WEEKS_LATER = "2026-12-20T11:00:00-08:00"


@dataclass(frozen=True, slots=True)
class LaterClock:
    """A clock that stands some weeks after the session of the shipped example."""

    def now(self) -> datetime:
        return datetime.fromisoformat(WEEKS_LATER)


def opened(qapp: QApplication, folder: Path) -> Rooms:
    """Return the program on the vault in *folder*, unlocked, weeks later."""
    app = replace(app_in(folder), clock=cast("SystemClock", LaterClock()))
    rooms = Rooms(qapp, app)
    rooms.places.start()
    rooms.unlock()
    return rooms


@pytest.fixture
def weeks_later(
    qapp: QApplication, look: Look, furnished_folder: Path, tmp_path: Path
) -> Iterator[Rooms]:
    """The program weeks later, unlocked."""
    assert look.scale == 1.0
    shutil.copytree(furnished_folder / "vault", tmp_path / "vault")
    rooms = opened(qapp, tmp_path)
    yield rooms
    rooms.close()
