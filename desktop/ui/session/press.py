"""Printing and saving the papers of a session, from their bytes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.ui.desk import Desk
from desktop.ui.printing import Printing


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
        self.begin_with(make)

    def no_printer_then(self) -> str:
        """Return what to do without a printer: the close does not wait for one."""
        return self.tr("Save a copy, or choose to print later.")

    def save_made(self, make: Callable[[], bytes], name: str, *, locked: bool = False) -> None:
        """Ask for a place, then write what *make* returns there; *locked* has a password."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._owner, self.tr("Save a copy"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.selectFile(name)
        dialog.fileSelected.connect(partial(self._on_place, make, locked))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, make: Callable[[], bytes], target: Path, *, locked: bool = False) -> None:
        """Write what *make* returns at *target*."""
        done = partial(self._on_saved, locked)
        self._table.run(self, partial(_written, make, target), done, once_painted=True)

    def _on_place(self, make: Callable[[], bytes], locked: bool, target: str) -> None:  # noqa: FBT001 - bound
        self.save_to(make, Path(target), locked=locked)

    def _on_saved(self, locked: bool, target: Path) -> None:  # noqa: FBT001 - bound
        self._table.tell(
            self.tr("A copy was saved as %1.").replace("%1", target.name),
            then=self.tr("Tell the password on the telephone, never in the same mail.")
            if locked
            else self.tr(
                "Outside the vault it is not encrypted. Keep it where only you can open it."
            ),
        )
        self.saved.emit()


def _written(make: Callable[[], bytes], target: Path) -> Path:
    from desktop.services.hand_over import save_copy

    save_copy(make(), target)
    return target
