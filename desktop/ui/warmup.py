"""Heavy libraries, loaded in the background while the passphrase is typed."""

import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from threading import Thread

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Tells once that *window* has been painted.

    Signals:
        painted: people can see the window now.
    """

    painted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint, then for the event loop to come round."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.painted.emit)
        return super().eventFilter(watched, event)


class WarmUp(QObject):
    """Imports modules on a daemon thread after the first paint of *window*.

    Imported on the GUI thread they would freeze the window for more than a
    second; on a thread its longest pause stays below a tenth of one. A module
    that cannot be imported is left to whoever needs it: there the failure can
    be explained.

    Signals:
        finished: every module is loaded, or was tried.
    """

    finished = Signal()

    def __init__(self, window: QWidget, modules: Sequence[str]) -> None:
        super().__init__(window)
        self._modules = tuple(modules)
        self._thread = Thread(target=self._import_all, name="warm-up", daemon=True)
        first = FirstPaint(window)
        first.painted.connect(self._thread.start)

    def wait(self, seconds: float) -> bool:
        """Wait at most *seconds* for the thread; say whether it has ended."""
        if self._thread.ident is not None:
            self._thread.join(seconds)
        return self._thread.ident is not None and not self._thread.is_alive()

    def _import_all(self) -> None:
        from desktop.ui.pools import keep_to_few_pools

        keep_to_few_pools()
        for name in self._modules:
            if name not in sys.modules:
                _import_quietly(name)
        self.finished.emit()


def _import_quietly(name: str) -> None:
    """Import *name*; whoever needs it and cannot have it will say so."""
    with suppress(Exception):
        import_module(name)
