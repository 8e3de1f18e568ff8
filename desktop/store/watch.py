"""How far a long piece of work is, and whether people want it to go on."""

from collections.abc import Callable
from typing import TypeAlias

from desktop.store.errors import WorkStoppedError

Watch: TypeAlias = Callable[[int, int], bool]
"""Told what is done and of how much; says whether to go on."""


class Progress:
    """Counts what is done of *total* and asks the *watch* before each further piece."""

    def __init__(self, watch: Watch, total: int) -> None:
        self._watch = watch
        self._total = max(total, 1)
        self._done = 0

    def add(self, size: int) -> None:
        """Tell that *size* more is done.

        Raises:
            WorkStoppedError: people want it to stop.
        """
        self.reach(self._done + size)

    def reach(self, done: int) -> None:
        """Tell that *done* is done in all; never more than the whole, never less than before.

        Raises:
            WorkStoppedError: people want it to stop.
        """
        self._done = max(self._done, min(done, self._total))
        if not self._watch(self._done, self._total):
            raise WorkStoppedError


def unwatched(done: int, total: int) -> bool:
    """Go on, whoever looks or not."""
    return done <= total
