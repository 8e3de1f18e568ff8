"""The ways to the pack's words: to go through them, and to say them otherwise."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from desktop.ui.desks import Desks


class WordingWays(QObject):
    """Leads to both pages; *desks* holds the open vault, *show* shows a page."""

    def __init__(
        self,
        parent: QObject,
        *,
        desks: Desks,
        show: Callable[..., None],
        home: Callable[[], None],
    ) -> None:
        super().__init__(parent)
        self._desks = desks
        self._show = show
        self._home = home

    def read(self) -> None:
        """Show the pack's words, to be gone through and confirmed."""
        from desktop.ui.practice.wording import WordingPage

        page = WordingPage(self._desks.now)
        page.back_wanted.connect(self._home)
        page.confirmed.connect(self._home)
        page.editing_wanted.connect(self.edit)
        self._show(page)

    def edit(self) -> None:
        """Show the draft of the practice's own wording."""
        from desktop.ui.practice.editor.page import WordingEditorPage

        page = WordingEditorPage(self._desks.now)
        page.back_wanted.connect(self.read)
        self._show(page)
