"""The window at rest: what was asked of it is done, and nothing in it moves any more.

Qt lays out, dresses and frees in rounds of its event loop, and how much of it fits into one
round depends on how busy the computer is. Whoever looks at what came of a change waits
for rest, not for a number of rounds.
"""

from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QRect, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_ROUNDS = 3
"""So many idle moments in a row nothing has moved: it stands still."""
_SECONDS = 60.0

Seen = list[tuple[bool, QRect, str]]


def breathe(rounds: int = _ROUNDS) -> None:
    """Let the window do what waits for it, until it has been idle *rounds* times."""
    for _ in range(rounds):
        loop, idle = QEventLoop(), QTimer()
        idle.timeout.connect(loop.quit)
        idle.start(0)  # comes last: after what was posted, and after every timer that is due
        loop.exec()
        idle.stop()


def free() -> None:
    """Free what was closed. Qt leaves it to a loop of events, and most tests end without one.

    Until then every window there was is dressed anew with each change of the look.
    """
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settled(*windows: QWidget) -> None:
    """Wait until every part of *windows*, or of all there are, stays where and as it is."""
    end = monotonic() + _SECONDS
    before, same = _seen(windows), 0
    while same < _ROUNDS:
        assert monotonic() < end, "the window never comes to rest"
        breathe(1)
        now = _seen(windows)
        same = same + 1 if now == before else 0
        before = now


def _seen(windows: tuple[QWidget, ...]) -> Seen:
    """Return where every part stands, and in which type."""
    shown = [
        window
        for window in windows or QApplication.topLevelWidgets()
        if isValid(window) and window.isVisible()
    ]
    parts = [part for window in shown for part in (window, *window.findChildren(QWidget))]
    return [(part.isVisible(), part.geometry(), part.font().key()) for part in parts]
