"""The practitioner's own tools: a private note, what is still open, the steps by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.ui.private_paper import PrivatePaper
from desktop.ui.session.papers.still_open import StillOpenPaper

if TYPE_CHECKING:
    from desktop.ui.session.page import SessionPage


class OwnTools(QObject):
    """Opens papers that only the practitioner reads; none of them opens on a client's screen.

    *lay* puts a paper over the page, *put_away* takes it off.
    """

    def __init__(
        self, page: SessionPage, *, lay: Callable[[QWidget], None], put_away: Callable[[], None]
    ) -> None:
        super().__init__(page)
        self._page = page
        self._lay = lay
        self._put_away = put_away

    def private_note(self) -> None:
        """Write a private note; the session goes on where it stands."""
        paper = PrivatePaper(self.tr("A private note"))
        paper.add_buttons(use=self.tr("Keep privately"), leave=self.tr("Leave it"))
        paper.done.connect(lambda: self._keep(paper))
        self._lay(paper)

    def still_open(self) -> None:
        """List what is open, with a way to each."""
        paper = StillOpenPaper(self._page.live, time=self._page.time_words())
        paper.chosen.connect(self._go)
        self._lay(paper)

    def _keep(self, paper: PrivatePaper) -> None:
        if self._page.session.keep_private(paper.words()):
            self._put_away()
            self._page.tell_once_kept(self.tr("The note is kept privately."))

    def _go(self, card: str) -> None:
        self._put_away()
        self._page.table.go_to(card)
