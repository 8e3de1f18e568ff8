"""Waiting for the window without taking the machine from the work that is waited for."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer


def live_until(done: Callable[[], bool], *, every: int = 1) -> None:
    """Let the window live until *done* and painted, looking *every* so many milliseconds.

    Between two looks Qt has painted whatever the first one found to be done.
    """
    loop = QEventLoop()
    look = QTimer()
    looks: list[bool] = []

    def on_look() -> None:
        looks.append(done())
        if len(looks) > 1 and all(looks[-2:]):
            loop.quit()

    look.timeout.connect(on_look)
    look.start(every)
    loop.exec()
