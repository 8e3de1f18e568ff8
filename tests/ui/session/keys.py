"""Ten fingers on the keyboard and none on the mouse; they count what they press."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QWidget

from tests.ui.furnished import Rooms, wait_for

_MOST_TABS = 90
_NONE = Qt.KeyboardModifier.NoModifier


class Keys:
    """Presses keys where the keyboard is, and watches where it goes."""

    def __init__(self, rooms: Rooms) -> None:
        self.rooms = rooms
        self.pressed = 0
        self.tabs = 0
        self.lost: list[str] = []

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
        """Press one key and wait until nothing is under way."""
        before = self.here()
        self.pressed += 1
        self.tabs += key == Qt.Key.Key_Tab
        QTest.keyClick(before, key, held)
        wait_for(self.rooms.is_still)
        if QApplication.focusWidget() is None:
            self.lost.append(f"after {key.name} on {name_of(before)}")

    def write(self, words: str) -> None:
        """Type *words*."""
        self.pressed += len(words)
        QTest.keyClicks(self.here(), words)
        QApplication.processEvents()

    def here(self) -> QWidget:
        """Return what has the keyboard."""
        focus: QWidget | None = QApplication.focusWidget()
        return self.rooms.window if focus is None else focus

    def to(self, name: str) -> None:
        """Tab to the control called *name*, by object name or by what a screen reader says.

        Of buttons of which one is chosen Tab stops at the first, and arrows go on from there.
        """
        been: list[str] = []
        for _ in range(_MOST_TABS):
            if name in {self.here().objectName(), self.here().accessibleName()}:
                assert self.here().isVisible()
                return
            been.append(name_of(self.here()))
            self.key(Qt.Key.Key_Down if name in self._group() else Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {name!r}; it goes through {been}")

    def _group(self) -> set[str]:
        """Return the buttons one may go to with arrows from here."""
        here = self.here()
        group: QButtonGroup | None = here.group() if isinstance(here, QAbstractButton) else None
        return set() if group is None else {one.objectName() for one in group.buttons()}

    def press(self, name: str) -> None:
        """Tab to a button and press it."""
        self.to(name)
        self.key(Qt.Key.Key_Space)

    def wait(self, until: Callable[[], bool]) -> None:
        """Wait for the program."""
        wait_for(lambda: until() and self.rooms.is_still())


def name_of(widget: QWidget) -> str:
    """Return what a failing test calls *widget*."""
    words = widget.accessibleName() or widget.objectName()
    return f"{type(widget).__name__} {words[:40]!r}"
