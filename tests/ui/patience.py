"""What the tests' hands ask of pytest-qt, for pictures and figures made without pytest."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import SimpleNamespace

from PySide6.QtCore import SignalInstance

from tests.ui.furnished import wait_for


class Patience:
    """Waits for the window, and lets it live meanwhile."""

    def waitUntil(self, until: Callable[[], bool], timeout: float = 20_000) -> None:  # noqa: N802
        """Let the window live until *until* holds, at most *timeout* milliseconds."""
        wait_for(until, timeout / 1000)

    @contextmanager
    def waitSignal(  # noqa: N802
        self, signal: SignalInstance, timeout: float = 20_000
    ) -> Iterator[SimpleNamespace]:
        """Let the window live until *signal* came, and tell with what."""
        heard = SimpleNamespace(args=None)
        signal.connect(lambda *args: setattr(heard, "args", list(args)))
        yield heard
        wait_for(lambda: heard.args is not None, timeout / 1000)
