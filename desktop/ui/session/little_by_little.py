"""Builds a long page in small steps, so that the window stays at hand meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import thread_time

from PySide6.QtCore import QObject, QTimer, Signal

_AT_ONCE = 0.02
"""Seconds of work for what is seen first; what led to it and its layout take as long again."""
_A_STEP = 0.015
"""Each step lays the whole page out once more, so it is not too small either."""


class LittleByLittle(QObject):
    """Takes one step after the other; what is seen first is there at once.

    Signals:
        done: the last step was taken before this turn, which has room for what is to follow.
    """

    done = Signal()

    def __init__(self, steps: Iterator[Callable[[], None]], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps
        self._is_over = False
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_running(self) -> bool:
        """Whether there is more to come."""
        return self._timer.isActive()

    def start(self) -> None:
        """Take as many steps as a moment has room for, and the others one by one."""
        self._timer.start()
        self._take(_AT_ONCE)

    def stop(self) -> None:
        """Take no further step."""
        self._timer.stop()

    def _go_on(self) -> None:
        if self._is_over:
            self._timer.stop()
            self.done.emit()
        else:
            self._take(_A_STEP)

    def _take(self, seconds: float) -> None:
        end = thread_time() + seconds
        for step in self._steps:
            step()
            if thread_time() >= end:
                return
        self._is_over = True
