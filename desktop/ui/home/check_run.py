"""Checking files off the GUI thread, one after the other, until all are done or people stop it."""

from __future__ import annotations

import threading
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.desk import Desk

if TYPE_CHECKING:
    from desktop.services.verify_file import Checked


class CheckRun(QObject):
    """One go through files and folders; what was found until it is stopped is kept.

    Signals:
        advanced: how many are done, and of how many.
        ended: what was found, a tuple of results in the order of the files.
        failed: why it could not go on, as one sentence.
    """

    advanced = Signal(int, int)
    ended = Signal(tuple)
    failed = Signal(str)

    def __init__(self, desk: Desk, places: tuple[Path, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._places = places
        self._stop = threading.Event()

    @property
    def was_stopped(self) -> bool:
        """Whether people stopped it."""
        return self._stop.is_set()

    def begin(self) -> None:
        """Look at every file."""
        job = partial(_check_all, self, self._desk, self._places, self._stop)
        self._desk.run(
            self, job, self.ended.emit, trouble=lambda error: self.failed.emit(str(error))
        )

    def stop(self) -> None:
        """Look at no more files after this one."""
        self._stop.set()


def _check_all(
    run: CheckRun, desk: Desk, places: tuple[Path, ...], stop: threading.Event
) -> tuple[Checked, ...]:
    """Return the results; runs on a worker's thread, where signals may be sent."""
    from desktop.services.verify_batch import check_each, list_files, note_checks
    from desktop.services.verify_file import Yardstick

    found = []
    for one in list_files(places):
        found.append(one)
        if stop.is_set():
            break
    results: list[Checked] = []
    for result in check_each(found, Yardstick.of(desk.vault)):
        results.append(result)
        if stop.is_set():
            break
        with suppress(RuntimeError):  # the page may be gone by now, and nobody waits
            run.advanced.emit(len(results), len(found))
    note_checks(desk.vault, results)
    return tuple(results)
