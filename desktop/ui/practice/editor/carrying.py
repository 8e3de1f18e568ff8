"""The wording as a file: saved for a colleague or another laptop, and taken in from one."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.services.carry_wording import ENDING
from desktop.ui.desk import Desk

if TYPE_CHECKING:
    from desktop.services.carry_wording import Taken
    from desktop.services.edit_wording import WordingDraft

_MOST_BYTES = 2_000_001


class WordingCarrying(QObject):
    """Asks where, then saves the draft or reads one.

    Signals:
        read: what a file says (a Taken), to be shown before it becomes the draft.
    """

    read = Signal(object)

    def __init__(self, desk: Desk, over: QWidget) -> None:
        super().__init__(over)
        self._desk = desk
        self._over = over

    def ask_where_to_save(self, draft: WordingDraft, practice: str) -> None:
        """Save the draft as a file people name."""
        dialog = self._dialog(self.tr("Save the wording as a file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ENDING.lstrip("."))
        dialog.selectFile(self.tr("wording") + ENDING)
        dialog.fileSelected.connect(lambda name: self.save(draft, practice, Path(name)))
        dialog.open()

    def ask_what_to_take_in(self, draft: WordingDraft) -> None:
        """Take in a file people choose."""
        dialog = self._dialog(self.tr("Take in a wording"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.take(draft, Path(name)))
        dialog.open()

    def save(self, draft: WordingDraft, practice: str, target: Path) -> None:
        """Save the draft at *target*."""
        job = partial(_save, self._desk, draft, practice, target)
        self._desk.run(self, job, self._on_saved)

    def take(self, draft: WordingDraft, source: Path) -> None:
        """Read the wording at *source* over the pack of *draft*."""
        self._desk.run(self, partial(_take, self._desk, draft, source), self.read.emit)

    def _on_saved(self, name: str) -> None:
        self._desk.tell(self.tr("The wording was saved as %1.").replace("%1", name))

    def _dialog(self, title: str) -> QFileDialog:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._over, title, folder)
        dialog.setNameFilter(self.tr("Wording") + f" (*{ENDING})")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog


def _save(desk: Desk, draft: WordingDraft, practice: str, target: Path) -> str:
    from desktop.services.carry_wording import wording_file
    from desktop.services.write_whole import prepare_file, put_in_place

    content = wording_file(desk.means, draft, practice=practice)
    return put_in_place(prepare_file(content, target), target).name


def _take(desk: Desk, draft: WordingDraft, source: Path) -> Taken:
    """Return what the file says; one that is far too large is not read to its end."""
    from desktop.services.carry_wording import read_wording_file

    with source.open("rb") as file:
        return read_wording_file(desk.means, draft, file.read(_MOST_BYTES))
