"""An application that knows how long its own thread was busy at a stretch, and where."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject
from PySide6.QtWidgets import QApplication

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of *seconds* during which no key and no tap could be taken, *at* some act.

    ``most`` is the event of it that took longest.
    """

    seconds: float
    at: str
    most: str


class WatchedApplication(QApplication):
    """Adds up what every event costs, from one look at the keyboard to the next.

    A tap begins a new stretch; each turn of the event loop, which takes keys first, ends
    one. What a test's hands do between two events is not counted, and the watching itself
    is: about a tenth is to be taken off. ``painted`` is when a window was last painted, and
    ``on_rest`` is told each time the thread comes to rest.
    """

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.at = ""
        self.blocks: list[Block] = []
        self.painted = 0.0
        self.on_rest: Callable[[], None] = lambda: None
        self._deep = False
        self._spent = 0.0
        self._most = (0.0, "")
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None, "an application has one"
        dispatcher.awake.connect(self.rest)
        dispatcher.aboutToBlock.connect(self._about_to_rest)

    def _about_to_rest(self) -> None:
        self.rest()
        self.on_rest()

    def rest(self) -> None:
        """End the stretch: whatever comes next waits for nothing."""
        if self._spent:
            self.blocks.append(Block(self._spent, self.at, self._most[1]))
        self._spent, self._most = 0.0, (0.0, "")

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Deliver *event*, and note what that took if it came from outside any other."""
        if self._deep:
            return super().notify(receiver, event)
        if event.type() in _INPUT:
            self.rest()
        name = f"{event.type().name} {type(receiver).__name__}"
        paints = event.type() == QEvent.Type.UpdateRequest
        self._deep = True
        begun = time.perf_counter()
        try:
            return super().notify(receiver, event)
        finally:
            now = time.perf_counter()
            self._deep = False
            self._spent += now - begun
            self._most = max(self._most, (now - begun, name))
            self.painted = now if paints else self.painted
