"""The ways to the pack's words: to go through them, to say them otherwise, to ask clients again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from desktop.ui.desks import Desks
    from desktop.ui.practice.log.ways import Doors
    from desktop.ui.practice.profile import ProfilePage


class WordingWays(QObject):
    """Leads to the pages, and to My practice; *desks* holds the open vault, *show* shows a page."""

    def __init__(
        self,
        parent: QObject,
        desks: Desks,
        show: Callable[..., None],
        doors: Doors,
    ) -> None:
        super().__init__(parent)
        self._desks = desks
        self._show = show
        self._doors = doors
        self._settling = ""

    def read(self) -> None:
        """Show the pack's words, to be gone through and confirmed."""
        from desktop.ui.practice.wording import WordingPage

        page = WordingPage(self._desks.now)
        page.back_wanted.connect(self._doors.home)
        page.confirmed.connect(self._doors.home)
        page.editing_wanted.connect(self.edit)
        page.asking_wanted.connect(self.ask)
        self._show(page)

    def edit(self) -> None:
        """Show the draft of the practice's own wording."""
        from desktop.ui.practice.editor.page import WordingEditorPage

        page = WordingEditorPage(self._desks.now)
        page.back_wanted.connect(self.read)
        page.settled_wanted.connect(self._settle)
        self._show(page)

    def ask(self) -> None:
        """Show whose papers say otherwise than the wording does now."""
        from desktop.ui.practice.asking import AskingPage

        page = AskingPage(self._desks.now)
        page.back_wanted.connect(self.read)
        page.client_opened.connect(self._doors.client)
        self._show(page, self.ask)

    def led_to(self, page: ProfilePage) -> ProfilePage:
        """Return *page* on the answer a sentence of the draft led to, with the way back there."""
        if self._settling:
            page.start_at(self._settling)
            page.back_wanted.disconnect()
            page.back_wanted.connect(self.edit)
            self._settling = ""
        return page

    def _settle(self, key: str) -> None:
        """Show My practice on *key*, whose answer stands in a sentence."""
        self._settling = key
        self._doors.practice()
