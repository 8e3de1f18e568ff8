"""Long work on a terminal: how far it is, on one line, and Ctrl+C that ends it cleanly."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_WIDTH = 60


class Watched:
    """Shows how far the work is where somebody watches, and says no once Ctrl+C came."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._is_stopped = False
        self._shown = ""

    def __call__(self, done: int, total: int) -> bool:
        """Show that *done* of *total* is done; say whether to go on."""
        self._show(f"{self._what}: {100 * done // max(total, 1)} %")
        return not self._is_stopped

    def stop(self, _signal: int, _frame: FrameType | None) -> None:
        """Say no from now on."""
        self._is_stopped = True

    def clear(self) -> None:
        """Leave the line empty."""
        self._show("")

    def _show(self, words: str) -> None:
        if words != self._shown and sys.stderr.isatty():
            sys.stderr.write("\r" + words.ljust(_WIDTH) + "\r" + words)
            sys.stderr.flush()
            self._shown = words


@contextmanager
def watched(what: str) -> Iterator[Watched]:
    """Give the watch for work called *what*; Ctrl+C asks it to stop instead of breaking it off."""
    watch = Watched(what)
    before = signal.signal(signal.SIGINT, watch.stop)
    try:
        yield watch
    finally:
        signal.signal(signal.SIGINT, before)
        watch.clear()
