"""Applications that know when a window was painted, and how long their thread was busy."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.lapse import Lapse, ThreadClock

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class SeenApplication(QApplication):
    """Knows when the window it sees came to rest with its last paint; ``on_rest`` is told.

    It looks at nothing but the paints of that window, so it costs next to nothing itself.
    ``at`` is what people do at the moment.
    """

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.at = ""
        self.painted = 0.0
        self.on_rest: Callable[[], None] = lambda: None
        self._seen = _Paints(self)
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None, "an application has one"
        dispatcher.aboutToBlock.connect(self._about_to_rest)

    def see(self, window: QWidget) -> None:
        """Look at the paints of *window* from now on."""
        window.installEventFilter(self._seen)

    def rest(self) -> None:
        """Note that the thread rests."""

    def _about_to_rest(self) -> None:
        self.rest()
        if self._seen.taken():
            self.painted = time.perf_counter()
        self.on_rest()


class _Paints(QObject):
    """Sees that a window paints itself."""

    _painted = False

    def eventFilter(self, _: QObject, event: QEvent) -> bool:
        self._painted |= event.type() == QEvent.Type.UpdateRequest
        return False

    def taken(self) -> bool:
        """Say whether there was a paint since this was asked last."""
        painted, self._painted = self._painted, False
        return painted


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch *lapse* during which no key and no tap could be taken, *at* some act.

    ``most`` is the event of it that took longest.
    """

    lapse: Lapse
    at: str
    most: str


class WatchedApplication(SeenApplication):
    """Adds up what every event costs, from one look at the keyboard to the next.

    A tap begins a new stretch; each turn of the event loop, which takes keys first, ends
    one. What a test's hands do between two events is not counted, and the watching itself
    is: about a tenth is to be taken off.
    """

    _deep = True  # until everything stands that is noted

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.blocks: list[Block] = []
        self._clock = ThreadClock()
        self._spent = Lapse()
        self._most = (0.0, "")
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None, "an application has one"
        dispatcher.awake.connect(self.rest)
        self._deep = False

    def rest(self) -> None:
        """End the stretch: whatever comes next waits for nothing."""
        if self._spent.seconds:
            self.blocks.append(Block(self._spent, self.at, self._most[1]))
        self._spent, self._most = Lapse(), (0.0, "")

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Deliver *event*, and note what that took if it came from outside any other."""
        if self._deep:
            return super().notify(receiver, event)
        if event.type() in _INPUT:
            self.rest()
        name = f"{event.type().name} {type(receiver).__name__}"
        self._deep = True
        begun = self._clock.now()
        try:
            return super().notify(receiver, event)
        finally:
            took = self._clock.now() - begun
            self._deep = False
            self._spent += took
            self._most = max(self._most, (took.seconds, name))
