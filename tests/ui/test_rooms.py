"""Every room around the session: nothing cut, everything named, in every dress."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.theme.look import Look, Scheme
from desktop.ui.tongue import Wanted
from tests.ui import tree
from tests.ui.furnished import wait_for
from tests.ui.rooms import every_room


class Windows(QObject):
    """Notes every window that is shown, for however short a time."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.shown: list[str] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def _settle(window: QWidget) -> None:
    """Give layouts that follow one another a few more rounds."""
    for _ in range(20):
        if not tree.clipped(window):
            return
        QApplication.processEvents()


@pytest.mark.parametrize(
    ("scheme", "scale", "size", "language"),
    [
        (Scheme.LIGHT, 1.0, (1280, 800), Wanted.ENGLISH),
        (Scheme.DARK, 1.35, (900, 600), Wanted.SPANISH),
        (Scheme.LIGHT, 2.0, (900, 600), Wanted.ENGLISH),
        (Scheme.LIGHT, 2.0, (900, 600), Wanted.SPANISH),
    ],
)
def test_every_room_is_whole_and_named(
    qapp: QApplication,
    look: Look,
    tmp_path: Path,
    scheme: Scheme,
    scale: float,
    size: tuple[int, int],
    language: Wanted,
) -> None:
    assert look.scale == 1.0
    windows = Windows(qapp)
    faults: list[str] = []
    visited = []
    for name, rooms in every_room(qapp, tmp_path, language.value):
        rooms.program.tongue.choose(language)
        rooms.program.hall.look.set_scheme(scheme)
        rooms.program.hall.look.set_scale(scale)
        rooms.window.resize(*size)
        wait_for(rooms.is_still)
        _settle(rooms.window)
        visited.append(name)
        faults += [f"{name}: {fault}" for fault in tree.clipped(rooms.window)]
        for look_for in (tree.unnamed, tree.out_of_order, tree.overlapping):
            faults += [f"{name}: {fault}" for fault in look_for(rooms.window)]
    qapp.removeEventFilter(windows)

    assert len(visited) > 20
    assert faults == []
    assert set(windows.shown) == {"MainWindow"}
