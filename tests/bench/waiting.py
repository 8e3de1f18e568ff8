"""Waiting for the window without taking the machine from the work that is waited for."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer


def live_until(done: Callable[[], bool]) -> None:
    """Let the window live until *done* and painted, looking every millisecond.

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
    look.start(1)
    loop.exec()
