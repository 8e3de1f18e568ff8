"""Printing and saving the papers of a session, from their bytes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from desktop.ui.desk import Desk
from desktop.ui.printing import Printing
from desktop.ui.widgets.notice_bar import Tone


class Press(Printing):
    """Prints bytes or saves them, off the GUI thread; a missing printer spoils nothing.

    Signals:
        saved: a copy was written.
    """

    saved = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(desk, page)
        self._owner = page
        self._table = desk

    def print_made(self, make: Callable[[], bytes]) -> None:
        """Ask for a printer, then print what *make* returns."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        if not QPrinterInfo.availablePrinterNames():
            self._table.tell(
                self.tr("No printer is set up on this computer."),
                then=self.tr("Save a copy, or choose to print later."),
                tone=Tone.PROBLEM,
            )
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("Holdfast")
        dialog = QPrintDialog(printer, self._owner)
        dialog.setWindowTitle(self.tr("Print"))
        dialog.accepted.connect(lambda: self._table.run(self, make, partial(self.send, printer)))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def save_made(self, make: Callable[[], bytes], name: str) -> None:
        """Ask for a place, then write what *make* returns there."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._owner, self.tr("Save a copy"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.selectFile(name)
        dialog.fileSelected.connect(partial(self._save, make))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, make: Callable[[], bytes], target: str) -> None:
        self._table.run(self, partial(_written, make, Path(target)), self._on_saved)

    def _on_saved(self, _nothing: None) -> None:
        self._table.tell(
            self.tr("A copy was saved."),
            then=self.tr(
                "Outside the vault it is not encrypted. Keep it where only you can open it."
            ),
        )
        self.saved.emit()


def _written(make: Callable[[], bytes], target: Path) -> None:
    from desktop.services.hand_over import save_copy

    save_copy(make(), target)
