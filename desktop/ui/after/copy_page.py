"""A marked copy on the screen: to be read, printed or saved beside the paper it is about."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.column_page import Foot
from desktop.ui.desk import Desk
from desktop.ui.page import Page
from desktop.ui.preview import Preview
from desktop.ui.session.press import Press
from desktop.ui.widgets.button import Button

if TYPE_CHECKING:
    from desktop.services.marked_copy import MarkedCopy


class CopyPage(Page):
    """Shows the copy; it is made anew each time and neither sealed nor filed.

    Signals:
        back_wanted: back to where people came from.
    """

    back_wanted = Signal()

    def __init__(self, desk: Desk, document: str) -> None:
        super().__init__()
        self.place = QCoreApplication.translate("CopyPage", "Paper")
        self._desk = desk
        self._document = document
        self._content = b""
        self._name = ""
        self.preview = Preview(desk.work)
        self._press = Press(desk, self)
        self.foot = Foot()
        self.foot.back.connect(self.back_wanted)
        self._print = Button(self.tr("Print"), picture="printer")
        self._print.clicked.connect(self._on_print)
        self._save = Button(self.tr("Save a copy"), picture="copy")
        self._save.clicked.connect(self._on_save)
        for button in (self._print, self._save):
            button.setEnabled(False)
            self.foot.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.preview, 1)
        column.addWidget(self.foot)

    def first_focus(self) -> QWidget | None:
        """Start on the pages."""
        return self.preview

    def arrive(self) -> None:
        """Make the copy."""
        self._desk.run(self, partial(_made, self._desk, self._document), self._on_made)

    def leave(self) -> None:
        """Forget the pages."""
        self.preview.clear()

    def _on_made(self, copy: MarkedCopy) -> None:
        self._content = copy.content
        self._name = copy.agreement.id.partition(" ")[0]
        self.preview.show_pdf(copy.content)
        self.foot.say(self.tr("A copy to read. It is not the agreement."))
        for button in (self._print, self._save):
            button.setEnabled(True)

    def _on_print(self) -> None:
        self._press.print_made(partial(_given, self._desk, self._document, self._content, "print"))

    def _on_save(self) -> None:
        made = partial(_given, self._desk, self._document, self._content, "export")
        self._press.save_made(made, f"{self._name}-copy.pdf")


def _made(desk: Desk, document: str) -> MarkedCopy:
    from desktop.services.marked_copy import make_marked_copy

    return make_marked_copy(desk.means, desk.vault, desk.vault.document(document))


def _given(desk: Desk, document: str, content: bytes, purpose: str) -> bytes:
    """Return the bytes to print or save, once the vault has noted it."""
    desk.vault.note(purpose, {"document": document, "what": "marked copy"})
    return content
