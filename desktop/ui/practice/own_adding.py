"""Adding a document of her own, wherever she is: a file or words, what it is called, who signs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.ui.desk import Desk, TroubleSpokenError
from desktop.ui.practice.own_paper import OwnPaper
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.session.papers.overlay import Overlay
from desktop.ui.widgets.button import QUIET, Button

if TYPE_CHECKING:
    from desktop.domain.own_document import OwnDocument
    from desktop.services.keep_own_document import NewOwn

_LARGEST_FILE = 20_000_000


class OwnAdding(QObject):
    """Asks for a document on papers over *host*, and puts it on the shelf.

    Signals:
        added: the document, which is on the shelf now.
    """

    added = Signal(object)

    def __init__(self, desk: Desk, parent: QObject, host: Callable[[], QWidget]) -> None:
        super().__init__(parent)
        self._desk = desk
        self._host = host

    def ways(self) -> FlowRow:
        """Return the two ways to add one, as buttons."""
        row = FlowRow(gap=8)
        add = Button(self.tr("Add a PDF or text file"), picture="folder-open")
        add.setObjectName("own.add")
        add.clicked.connect(self.choose)
        write = Button(self.tr("Write or paste text"), kind=QUIET, picture="pencil")
        write.setObjectName("own.write")
        write.clicked.connect(self.write)
        row.add(add)
        row.add(write)
        return row

    def choose(self) -> None:
        """Ask for a file."""
        self.ask_for_file(self.take)

    def ask_for_file(self, then: Callable[[str], None]) -> None:
        """Ask for a file, and give its path to *then*."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._host(), self.tr("Choose a document"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Documents") + " (*.pdf *.txt *.md)")
        dialog.fileSelected.connect(then)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, path: str) -> None:
        """Ask how the file at *path* is called and who signs it, then keep it."""
        self.read(path, partial(self._describe, Path(path).stem))

    def write(self) -> None:
        """Ask for the words of a document."""
        paper = OwnPaper("", text=True)
        self._open(paper, lambda: self._add(paper, paper.typed))

    def read(self, path: str, then: Callable[[bytes], None]) -> None:
        """Read the file at *path*, off the GUI thread."""
        self._desk.run(self, partial(_file, Path(path)), then)

    def _describe(self, title: str, content: bytes) -> None:
        paper = OwnPaper(title)
        self._open(paper, lambda: self._add(paper, content))

    def _add(self, paper: OwnPaper, content: bytes) -> None:
        from desktop.services.keep_own_document import NewOwn

        new = NewOwn(content, paper.title, paper.roles, paper.everyone)
        done = partial(self._on_added, paper)
        refused = partial(_refuse, paper)
        self._desk.run(self, partial(_added, self._desk, new), done, trouble=refused)

    def _on_added(self, paper: OwnPaper, own: OwnDocument) -> None:
        paper.left.emit()
        self.added.emit(own)

    def _open(self, paper: OwnPaper, done: Callable[[], None]) -> None:
        overlay = Overlay(self._host(), paper)
        paper.left.connect(overlay.close_quietly)
        paper.done.connect(done)
        overlay.open()


def _refuse(paper: OwnPaper, error: TroubleSpokenError) -> None:
    """Say what refuses a document on the paper it was asked for on."""
    paper.refuse(str(error))


def _added(desk: Desk, new: NewOwn) -> OwnDocument:
    from desktop.services.keep_own_document import add_own_document

    return add_own_document(desk.means, desk.vault, new)


def _file(path: Path) -> bytes:
    """Return the file at *path*; one that is far too large is not read to its end."""
    with path.open("rb") as file:
        return file.read(_LARGEST_FILE + 1)
