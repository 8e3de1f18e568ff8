"""Clearing up what nobody holds any more: between two steps, never in the middle of one."""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 10_000
_NEVER: Final = 1_000_000_000
_DUE = 5
"""How often the middle generation was gone through before all is: about 35,000 objects made."""


class Tidying(QObject):
    """Takes the look through all objects out of Python's hands, and takes it now and then.

    Python takes it whenever enough was made, which stopped the window for up to a tenth of a
    second in the middle of a step, and also when a worker's thread had made it: everybody
    waits for it. Nor may what belongs to the window be freed on another thread.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._before = gc.get_threshold()
        young, middle, _ = self._before  # a look through what is new takes a few milliseconds
        gc.set_threshold(young, middle, _NEVER)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(tidy)
        self._timer.start()

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.set_threshold(*self._before)
        gc.unfreeze()


def tidy() -> None:
    """Free what only holds itself, if enough was made since that was last done."""
    if gc.get_count()[2] >= _DUE:
        gc.collect()


def keep_for_good() -> None:
    """Look no more through what there is now: libraries stay for as long as the program runs.

    They are four of five objects, so that a look through the rest takes a fifth.
    """
    gc.freeze()
