"""A marked copy on the screen: to be read, printed or saved beside the paper it is about."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.desk import Desk
from desktop.ui.pages_page import PagesPage
from desktop.ui.session.press import Press
from desktop.ui.widgets.button import QUIET, Button

if TYPE_CHECKING:
    from desktop.services.marked_copy import MarkedCopy


class CopyPage(PagesPage):
    """Shows the copy; it is made anew each time and neither sealed nor filed."""

    def __init__(self, desk: Desk, document: str) -> None:
        super().__init__(desk, place=QCoreApplication.translate("CopyPage", "Paper"))
        self._document = document
        self._content = b""
        self._name = ""
        self._press = Press(desk, self)
        self._save = Button(self.tr("Save a copy"), kind=QUIET, picture="copy")
        self._save.setObjectName("save")
        self._save.clicked.connect(self._on_save)
        self.offer(self._save)

    def arrive(self) -> None:
        """Make the copy."""
        self.desk.run(self, partial(_made, self.desk, self._document), self._on_made)

    def _on_made(self, copy: MarkedCopy) -> None:
        self._content = copy.content
        self._name = copy.agreement.id.partition(" ")[0]
        self.foot.say(self.tr("A copy to read. It is not the agreement."))
        self.show_pages(copy.content)

    def print_pages(self) -> None:
        """Print the copy, once the vault has noted it."""
        self._press.print_made(partial(_given, self.desk, self._document, self._content, "print"))

    def _on_save(self) -> None:
        made = partial(_given, self.desk, self._document, self._content, "export")
        self._press.save_made(made, f"{self._name}-copy.pdf")


def _made(desk: Desk, document: str) -> MarkedCopy:
    from desktop.services.marked_copy import make_marked_copy

    return make_marked_copy(desk.means, desk.vault, desk.vault.document(document))


def _given(desk: Desk, document: str, content: bytes, purpose: str) -> bytes:
    """Return the bytes to print or save, once the vault has noted it."""
    desk.vault.note(purpose, {"document": document, "what": "marked copy"})
    return content
