"""How long each step of a session takes, from the act to the painted card."""

from __future__ import annotations

import time
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from desktop.ui.session.page import SessionPage
from desktop.ui.session.session import Session
from desktop.ui.session.sheet import SheetPage
from desktop.ui.session.signing.sign_page import SignPage
from tests.bench.lapse import Lapse, ThreadClock
from tests.bench.watched import SeenApplication


@dataclass(frozen=True, slots=True)
class Step:
    """The *lapse* from the act *at* until what follows it rested."""

    lapse: Lapse
    at: str


class Steps:
    """How long each act took until what follows it stood painted and took keys again.

    ``cards`` are the steps to a card; ``pages`` those to a sheet or to pages, which are
    drawn up, set or sealed on the way.
    """

    def __init__(self, qt: SeenApplication) -> None:
        self._qt = qt
        self._clock = ThreadClock()
        self._begun = Lapse()
        self._moved = 0.0
        self._taken: Step | None = None
        self.cards: list[Step] = []
        self.pages: list[Step] = []
        qt.on_rest = self._on_rest

    def watch(self, session: Session) -> None:
        """Time what *session* records from now on."""
        session.waited.connect(self._on_waited)
        session.moved.connect(self._on_moved)

    def look(self, page: SessionPage) -> None:
        """Note the step that led to what *page* shows now."""
        if self._taken:
            shows_pages = visible(page, SheetPage) or visible(page, SignPage)
            (self.pages if shows_pages else self.cards).append(self._taken)
        self._moved, self._taken = 0.0, None

    def _on_waited(self, waits: bool) -> None:  # noqa: FBT001 - Qt's signature
        if waits:
            self._begun = self._clock.now()
            self._taken = None

    def _on_moved(self, _live: object) -> None:
        self._moved = time.perf_counter()

    def _on_rest(self) -> None:
        if self._moved and not self._taken and self._qt.painted > self._moved:
            self._taken = Step(self._clock.now() - self._begun, self._qt.at)


def visible(page: SessionPage, kind: type[QWidget]) -> list[QWidget]:
    """Return every *kind* that is to be seen on *page*."""
    return [one for one in page.findChildren(kind) if one.isVisible()]
