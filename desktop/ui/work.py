"""Work that leaves the GUI thread, and the way its result comes back."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal
from shiboken6 import isValid

_T = TypeVar("_T")
_FOREVER = -1

_TURN_S = 0.0005
"""How long a worker may keep the interpreter while the window waits for it.

Python's own five milliseconds are over in no time for one wait. But drawing a page takes and
lets go of the interpreter dozens of times, and waits as often while pages are set meanwhile.
"""


@dataclass(frozen=True, slots=True)
class _Errand:
    """Who asked for a piece of work, and whom to tell."""

    receiver: QObject
    done: Callable[[Any], None]
    trouble: Callable[[Exception], None] | None
    known: tuple[type[Exception], ...]


class Workshop(QObject):
    """Runs jobs on its own threads and tells of them on the thread it lives on.

    A job touches no widget. If whoever asked is gone by the end, nobody is told.

    Signals:
        failed: an exception nobody foresaw; the window shows the crash page.
        idle: the last job is done.
    """

    failed = Signal(object)
    idle = Signal()
    _ended = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None, *, threads: int = 2) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_TURN_S)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._errands: dict[int, _Errand] = {}
        self._last = 0
        self._ended.connect(self._on_ended)

    def run(
        self,
        receiver: QObject,
        job: Callable[[], _T],
        done: Callable[[_T], None],
        *,
        trouble: Callable[[Exception], None] | None = None,
        known: tuple[type[Exception], ...] = (),
        once_painted: bool = False,
    ) -> None:
        """Do *job* on a thread of its own, then call *done* with its result.

        An exception of a *known* kind goes to *trouble*; any other is a bug. With
        *once_painted* it begins when the window has shown what is due: two threads share one
        interpreter, and a job that sets pages would make the card wait for each stroke.
        """
        self._last += 1
        number = self._last
        self._errands[number] = _Errand(receiver, done, trouble, known)
        if once_painted:
            QTimer.singleShot(0, self, partial(self._begin, number, job))
        else:
            self._begin(number, job)

    def is_busy(self) -> bool:
        """Say whether any job is still under way."""
        return bool(self._errands)

    def close(self) -> None:
        """Wait until every job has ended; nobody is told of them any more."""
        self._errands.clear()
        self._pool.clear()
        self._pool.waitForDone(_FOREVER)

    def _begin(self, number: int, job: Callable[[], object]) -> None:
        """Give *job* to a thread, unless the workshop was closed meanwhile."""
        if number in self._errands:
            self._pool.start(lambda: self._work(number, job))

    def _work(self, number: int, job: Callable[[], object]) -> None:
        """Do *job*; this part runs on the worker's thread."""
        result: object = None
        fault: BaseException | None = None
        try:
            result = job()
        except BaseException as error:  # noqa: BLE001 - carried to the GUI thread, whatever it is
            fault = error
        self._ended.emit(number, result, fault)

    def _on_ended(self, number: int, result: object, fault: BaseException | None) -> None:
        errand = self._errands.pop(number, None)
        if errand is not None and isValid(errand.receiver):
            self._tell(errand, result, fault)
        elif fault is not None:
            self.failed.emit(fault)
        if not self._errands:
            self.idle.emit()

    def _tell(self, errand: _Errand, result: object, fault: BaseException | None) -> None:
        """Hand result, known trouble or bug to where it belongs."""
        if fault is None:
            errand.done(result)
        elif errand.trouble is not None and isinstance(fault, errand.known):
            errand.trouble(fault)
        else:
            self.failed.emit(fault)
