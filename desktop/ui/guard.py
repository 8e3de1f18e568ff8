"""Who watches over an open vault: nobody at the laptop, its screen locked, or it sleeps."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from desktop.ui.desk import Hall
from desktop.ui.idle import IDLE_MINUTES, IdleWatch

if TYPE_CHECKING:
    from desktop.ui.away.away import Away


class Guard(QObject):
    """Asks for the lock when nobody is there; a page that minds itself is asked first.

    What the system tells is listened to from the first `watch` on: before that no vault is
    open, and the first paint waits for no bus.

    Signals:
        lock_wanted: close the vault.
    """

    lock_wanted = Signal()

    def __init__(self, hall: Hall, minutes: float, parent: QObject) -> None:
        super().__init__(parent)
        self._hall = hall
        self._minutes = minutes
        self._idle = IdleWatch(min(minutes, IDLE_MINUTES), self)
        self._idle.idle.connect(self._on_idle)
        self._away: Away | None = None
        self._is_leaving = False
        self._listens = False

    @property
    def tells(self) -> bool:
        """Whether the system tells of its sleep and of its own lock."""
        return self._away is not None

    @property
    def is_leaving(self) -> bool:
        """Whether the system waits for the lock: it falls asleep, or locks its screen."""
        return self._is_leaving

    def watch(self) -> None:
        """Watch from now on."""
        self._idle.watch()
        if not self._listens:
            self._listen()

    def rest(self) -> None:
        """Need not watch: nothing is open."""
        self._idle.rest()

    def set_minutes(self, minutes: float) -> None:
        """Wait for so many minutes without a sign of life."""
        self._minutes = minutes
        self._idle.set_minutes(min(minutes, IDLE_MINUTES))

    def leave(self) -> None:
        """Take note that the system sleeps or locks; a session becomes a blank page first."""
        page = self._hall.window.page()
        if page is None or not page.rest_now():
            self.lock_wanted.emit()

    def close(self) -> None:
        """Watch no more."""
        self._idle.rest()
        if self._away is not None:
            self._away.close()

    def _listen(self) -> None:
        from desktop.ui.away.away import SleptWatch, away_here

        self._listens = True
        self._away = away_here(os.environ, self)
        if self._away is not None:
            self._away.register(int(self._hall.window.winId()))
            self._away.left.connect(self._on_left)
        slept = SleptWatch(self._hall.means.clock.now, self)
        slept.slept.connect(self._on_slept)

    def _on_left(self) -> None:
        """Lock, and let the system sleep once the vault is closed."""
        self._is_leaving = True
        self.leave()
        self._is_leaving = False
        assert self._away is not None  # noqa: S101 - it told us
        if self._hall.work.is_busy():
            once = Qt.ConnectionType.SingleShotConnection
            self._hall.work.idle.connect(self._away.release, once)
        else:
            self._away.release()

    def _on_idle(self, minutes: float) -> None:
        page = self._hall.window.page()
        minds_itself = page is not None and page.idle(minutes)
        if not minds_itself and minutes >= self._minutes:
            self.lock_wanted.emit()

    def _on_slept(self, minutes: float) -> None:
        """Lock after sleep; a session that slept for too long is over for today."""
        page = self._hall.window.page()
        if page is None or not page.rest_now() or not page.idle(minutes):
            self.lock_wanted.emit()
