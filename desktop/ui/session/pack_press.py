"""Printing and saving several papers at once: one question, one page after the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.ui.desk import Desk
from desktop.ui.printing import Printing
from desktop.ui.session.booking_work import written

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Papers = tuple[tuple[str, bytes], ...]
"""The name of each file and its bytes."""


class PackPress(Printing):
    """Prints papers or saves them into a folder, off the GUI thread.

    Signals:
        made: all papers went to the printer, or stand in the folder.
    """

    made = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(desk, page)
        self._owner, self._table = page, desk
        self._waiting = 0
        self.printed.connect(self._on_one_printed)

    def print_papers(self, make: Callable[[], Papers]) -> None:
        """Ask for a printer, then print everything that *make* returns."""
        self.choose(partial(self._on_printer, make))

    def save_papers(self, make: Callable[[], Papers]) -> None:
        """Ask for a folder, then write everything that *make* returns there."""
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._owner, self.tr("Save the papers"), start)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(partial(self.save_into, make))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_into(self, make: Callable[[], Papers], folder: str) -> None:
        """Write everything that *make* returns into *folder*."""
        self._table.run(self, partial(written, make, folder), self._on_saved, once_painted=True)

    def _on_printer(self, make: Callable[[], Papers], printer: QPrinter) -> None:
        self._table.run(self, make, partial(self._send_all, printer), once_painted=True)

    def _send_all(self, printer: QPrinter, papers: Papers) -> None:
        self._waiting = len(papers)
        for _, content in papers:
            self.send(printer, content)

    def _on_one_printed(self) -> None:
        self._waiting -= 1
        if self._waiting == 0:
            self.made.emit()

    def _on_saved(self, count: int) -> None:
        self._table.tell(
            self.tr("%n paper(s) were saved.", "", count),
            then=self.tr(
                "Outside the vault they are not encrypted. Keep them where only you can open them."
            ),
        )
        self.made.emit()
