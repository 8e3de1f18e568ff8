"""Long work on backups off the GUI thread, with its progress, until it is done or stopped."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from desktop.ui.desk import Hall, TroubleSpokenError

STEPS = 1000

Watch = Callable[[int, int], bool]


class BackupRun(QObject):
    """One piece of work under way; bytes would not fit into Qt's numbers, so it tells thousandths.

    Signals:
        moved: how far it is, of 1000.
        ended: what came of it.
        failed: the TroubleSpokenError that says why nothing did.
    """

    moved = Signal(int)
    ended = Signal(object)
    failed = Signal(object)

    def __init__(self, hall: Hall, parent: QObject) -> None:
        super().__init__(parent)
        self._hall = hall
        self._stop = Event()

    @property
    def is_stopped(self) -> bool:
        """Whether somebody said stop."""
        return self._stop.is_set()

    def begin(self, job: Callable[[Watch], object]) -> None:
        """Do *job*, which is told how to report how far it is."""
        self._hall.run(self, lambda: job(self._watch), self.ended.emit, trouble=self._on_trouble)

    def stop(self) -> None:
        """Go no further; nothing half made stays."""
        self._stop.set()

    def _on_trouble(self, trouble: TroubleSpokenError) -> None:
        self.failed.emit(trouble)

    def _watch(self, done: int, total: int) -> bool:
        """Report from the worker's thread; the page may be gone by now, and nobody waits."""
        with suppress(RuntimeError):
            self.moved.emit(done * STEPS // max(total, 1))
        return not self._stop.is_set()
