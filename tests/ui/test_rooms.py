"""Every room around the session: nothing cut, everything named, in every dress."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

import desktop.ui
from desktop.ui.theme.look import Look, Scheme
from desktop.ui.tongue import Wanted
from tests.ui import tree
from tests.ui.furnished import wait_for
from tests.ui.rooms import every_room
from tests.ui.side_rooms import in_front
from tests.ui.stillness import settled

UI = Path(desktop.ui.__file__).parent
LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


class Windows(QObject):
    """Notes every window that is put on a screen, for however short a time."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.shown: list[str] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QWidget) or event.type() != QEvent.Type.Show:
            return False
        is_unseen = watched.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        if watched.isWindow() and not is_unseen:
            self.shown.append(type(watched).__name__)
        return False


DRESSES = {
    "en": (
        (Scheme.LIGHT, 1.0, (1280, 800), LEFT),
        (Scheme.LIGHT, 2.0, (900, 600), LEFT),
        (Scheme.DARK, 1.35, (900, 600), RIGHT),
    ),
    "es": ((Scheme.DARK, 1.35, (900, 600), LEFT), (Scheme.LIGHT, 2.0, (900, 600), LEFT)),
}
"""Which colours, text size, window and side to begin from, each room is seen in."""

LOOKS_FOR = (tree.clipped, tree.unnamed, tree.out_of_order, tree.overlapping)


@pytest.mark.parametrize("language", DRESSES)
def test_every_room_is_whole_named_and_in_order(
    qapp: QApplication, look: Look, tmp_path: Path, language: str
) -> None:
    assert look.scale == 1.0
    windows = Windows(qapp)
    faults: list[str] = []
    visited: dict[str, str] = {}
    for name, rooms in every_room(qapp, tmp_path, language):
        rooms.program.tongue.choose(Wanted(language))
        visited[name] = type(rooms.window.page()).__name__
        for scheme, scale, size, side in DRESSES[language]:
            rooms.program.hall.look.set_scheme(scheme)
            rooms.program.hall.look.set_scale(scale)
            rooms.window.resize(*size)
            qapp.setLayoutDirection(side)
            wait_for(rooms.is_still)
            shown = in_front(rooms.window)
            settled(shown)
            found = [fault for look_for in LOOKS_FOR for fault in look_for(shown)]
            faults += [f"{name} at {scale}: {fault}" for fault in found]
        qapp.setLayoutDirection(LEFT)
    qapp.removeEventFilter(windows)

    assert faults == []
    assert set(windows.shown) == {"MainWindow"}
    assert pages() - set(visited.values()) == SEEN_ELSEWHERE


SEEN_ELSEWHERE = {"SessionPage", "TableScans"}
"""Its cards, papers and pages are walked by the tests in ``tests/ui/session``."""


def pages() -> set[str]:
    """Return every kind of page the program has, by what stands in its source."""
    kinds = {"Page": ""}
    sources = [ast.parse(file.read_text(encoding="utf-8")) for file in UI.rglob("*.py")]
    classes = [one for tree_ in sources for one in ast.walk(tree_) if isinstance(one, ast.ClassDef)]
    for _ in classes:  # until no page is found any more that is made of another one
        for one in classes:
            for base in one.bases:
                if isinstance(base, ast.Name) and base.id in kinds:
                    kinds.setdefault(one.name, base.id)
    return set(kinds) - set(kinds.values())
