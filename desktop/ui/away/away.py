"""What the system tells of sleep and of its own lock; and how to notice sleep by oneself."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.ui.awake.awake import has_bus


class Away(QObject):
    """One way of a system to say that nobody is there any more.

    Signals:
        left: the system goes to sleep, or its screen is locked.
    """

    left = Signal()

    def register(self, window: int) -> None:
        """Ask for the notes at the *window* with this handle, where a system wants one."""

    def release(self) -> None:
        """Let the system go on: the vault is closed."""

    def close(self) -> None:
        """Listen no more."""


class SleptWatch(QObject):
    """Notices that the computer slept, on every system: the clock went on and we did not.

    Signals:
        slept: for so many minutes.
    """

    slept = Signal(float)
    _EVERY = timedelta(seconds=15)
    _LATE = timedelta(seconds=60)

    def __init__(self, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._now = now
        self._before = now()
        self._timer = QTimer(self, interval=round(self._EVERY.total_seconds() * 1000))
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look at the clock; a program that is merely busy is never a minute late."""
        now = self._now()
        gone, self._before = now - self._before, now
        if gone > self._EVERY + self._LATE:
            self.slept.emit(gone / timedelta(minutes=1))


def away_on(platform: str, environment: Mapping[str, str], parent: QObject) -> Away | None:
    """Return how *platform* (``sys.platform``) tells it in *environment*, or None."""
    if platform == "win32":
        from desktop.ui.away.windows import SessionNotes

        return SessionNotes(parent)
    if platform == "linux" and has_bus(environment):
        from desktop.ui.away.bus import Listening

        return Listening(parent)
    return None


def away_here(environment: Mapping[str, str], parent: QObject) -> Away | None:
    """Return how the system this runs on tells it, or None."""
    return away_on(sys.platform, environment, parent)
