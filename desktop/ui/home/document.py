"""A filed paper: the practitioner reads it, prints it again, or saves a copy to hand over."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.ui.column_page import Foot
from desktop.ui.desk import Desk
from desktop.ui.page import Page
from desktop.ui.preview import Preview
from desktop.ui.printing import Printing
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.notice_bar import Tone

if TYPE_CHECKING:
    from desktop.store.agreements import FiledDocument


class DocumentPage(Page):
    """Shows one document as it was filed; viewing, printing and saving are audited.

    Signals:
        back_wanted: back to the client.
    """

    back_wanted = Signal()

    def __init__(self, desk: Desk, document: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = QCoreApplication.translate("DocumentPage", "Paper")
        self._desk = desk
        self._document = document
        self._name = ""
        self._preview = Preview(desk.work)
        self._printing = Printing(desk, self)
        self._foot = Foot()
        self._foot.back.connect(self.back_wanted)
        self._print = Button(self.tr("Print"), picture="printer")
        self._print.clicked.connect(self._on_print)
        self._save = Button(self.tr("Save a copy"), picture="copy")
        self._save.clicked.connect(self._on_save)
        for button in (self._print, self._save):
            button.setEnabled(False)
            self._foot.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._preview, 1)
        column.addWidget(self._foot)
        shortcut = QShortcut(QKeySequence("Ctrl+P"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._on_print)

    @property
    def preview(self) -> Preview:
        """The pages."""
        return self._preview

    def first_focus(self) -> QWidget | None:
        """Start on the pages."""
        return self._preview

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def arrive(self) -> None:
        """Read the document, checked against what was filed."""
        job = partial(_read, self._desk, self._document)
        self._desk.run(self, job, self._on_read)

    def leave(self) -> None:
        """Forget the pages."""
        self._preview.clear()

    def _on_read(self, read: tuple[FiledDocument, bytes, str]) -> None:
        filed, content, self._name = read
        self._preview.show_pdf(content)
        self._foot.say(
            self.tr("%1 · sealed against changes").replace("%1", filed.title)
            if filed.seal_fingerprint
            else filed.title
        )
        for button in (self._print, self._save):
            button.setEnabled(True)

    def _on_print(self) -> None:
        if self._print.isEnabled():
            self._printing.begin(self._document)

    def _on_save(self) -> None:
        """Ask where to; the name holds the document's id and nothing of the client."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Save a copy"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF document") + " (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{self._name}.pdf")
        dialog.fileSelected.connect(self.save_to)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def save_to(self, target: str) -> None:
        """Save a copy at *target*."""
        job = partial(_save, self._desk, self._document, Path(target))
        self._desk.run(self, job, self._on_saved)

    def _on_saved(self, target: Path) -> None:
        self._desk.tell(
            self.tr("A copy was saved as %1.").replace("%1", target.name),
            then=self.tr(
                "Outside the vault it is not encrypted. Keep it where only you can open it."
            ),
            tone=Tone.INFO,
        )


def _read(desk: Desk, document: str) -> tuple[FiledDocument, bytes, str]:
    """Return what is known of *document*, its bytes, and the id printed on it."""
    from desktop.services.begin_intake import resume_intake
    from desktop.services.filed_documents import printed_id
    from desktop.services.hand_over import read_document

    filed = desk.vault.document(document)
    content = read_document(desk.vault, document, purpose="view")
    intake = desk.vault.agreement(filed.agreement).intake
    if not intake:
        return filed, content, document[:8]
    live = resume_intake(desk.vault, intake)
    known = filed.kind in live.pack.documents
    return filed, content, printed_id(live, filed) if known else document[:8]


def _save(desk: Desk, document: str, target: Path) -> Path:
    from desktop.services.hand_over import read_document, save_copy

    save_copy(read_document(desk.vault, document, purpose="export"), target)
    return target
