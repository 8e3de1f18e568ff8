"""Saying the page anew when another language is chosen, with everything people put into it.

The bars around a page listen to Qt's own event. A page is told here: it says itself anew
(``reword``), or it is made anew by whoever showed it (``remake``) and what was typed is
carried over. Work under way is waited for: its answer would come to a page that is gone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.ui.carry import Carried
from desktop.ui.page import Page
from desktop.ui.shell import MainWindow
from desktop.ui.tongue import Tongue
from desktop.ui.work import Workshop

if TYPE_CHECKING:
    from desktop.ui.session.papers.overlay import Overlay


class Rewording(QObject):
    """Watches the language for the page that shows."""

    def __init__(self, tongue: Tongue, window: MainWindow, work: Workshop) -> None:
        super().__init__(window)
        self._window = window
        self._work = work
        self._is_due = False
        self._carried: Carried | None = None
        tongue.changed.connect(self._on_changed)
        work.idle.connect(self._on_idle)

    def _on_changed(self) -> None:
        """Reword the page once what is around it has heard of the language by Qt's event."""
        self._is_due = True
        QTimer.singleShot(0, self, self._on_idle)

    def _on_idle(self) -> None:
        """Go on as soon as nothing is under way any more."""
        if self._work.is_busy():
            return
        if self._is_due:
            self._is_due = False
            self._reword()
        elif self._carried is not None:
            self._hand_over(self._carried)

    def _reword(self) -> None:
        page = self._window.page()
        if page is None:
            return
        paper = _open_anew(page)
        if page.reword():
            self._window.name_page(page)
        elif paper is not None:
            # Not under a paper somebody writes on: as soon as it is put away.
            self._is_due = True
            paper.closed.connect(self._on_idle)
        elif page.remake is not None:
            carried = Carried.of(page)
            page.remake()
            self._hand_over(carried)

    def _hand_over(self, carried: Carried) -> None:
        """Hand *carried* to the new page: now, and again once what it reads is there."""
        page = self._window.page()
        is_whole = page is None or carried.hand_to(page)
        self._carried = carried if not is_whole and self._work.is_busy() else None


def _open_anew(page: Page) -> Overlay | None:
    """Open the paper that lies over *page* anew, as far as it was written; return it."""
    from desktop.ui.session.papers.overlay import Overlay

    lying = (one for one in page.findChildren(Overlay) if not one.isHidden())
    overlay = next(lying, None)
    if overlay is None or overlay.again is None:
        return overlay
    carried = Carried.of(overlay.paper)
    overlay.again()
    anew = next((one for one in page.findChildren(Overlay) if not one.isHidden()), None)
    if anew is not None:
        carried.hand_to(anew.paper)
    return anew
