"""Writing a copy off the GUI thread, with its progress, until it is done or stopped."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.ui.desk import Desk
from desktop.ui.giving.password import PasswordPaper
from desktop.ui.session.papers.overlay import Overlay

if TYPE_CHECKING:
    from desktop.services.write_whole import Watch

T = TypeVar("T")


class CopyRun(QObject, Generic[T]):
    """One copy under way.

    Signals:
        advanced: how many files are written, and of how many.
        ended: what was written.
        failed: why nothing was, as one sentence.
    """

    advanced = Signal(int, int)
    ended = Signal(object)
    failed = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stop = Event()

    def begin(self, job: Callable[[Watch], T]) -> None:
        """Do *job*, which is told how to report how far it is."""
        self._desk.run(
            self,
            lambda: job(self._watch),
            self.ended.emit,
            trouble=lambda error: self.failed.emit(str(error)),
        )

    def stop(self) -> None:
        """Write no further file; what is half written is removed."""
        self._stop.set()

    def _watch(self, done: int, total: int) -> bool:
        """Report from the worker's thread; the page may be gone by now, and nobody waits."""
        with suppress(RuntimeError):
            self.advanced.emit(done, total)
        return not self._stop.is_set()


def ask_place(owner: QWidget, chosen: Callable[[Path], None]) -> None:
    """Ask for a folder to write into, a stick for example."""
    title = QCoreApplication.translate("RecordCopy", "Where to write it")
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(owner, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda place: chosen(Path(place)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def ask_password(
    owner: QWidget, desk: Desk, language: str, chosen: Callable[[Path, str], None]
) -> None:
    """Ask for a password, made up of words in *language*, then for a folder to write into.

    The password stays on the screen until a folder is chosen.
    """
    from desktop.services.wrap_document import made_up_password

    paper = PasswordPaper(partial(made_up_password, desk.means, language))
    overlay = Overlay(owner, paper)
    overlay.again = partial(ask_password, owner, desk, language, chosen)

    def write(password: str, place: Path) -> None:
        overlay.close_quietly()
        chosen(place, password)

    paper.left.connect(overlay.close_quietly)
    paper.done.connect(lambda: ask_place(owner, partial(write, paper.password)))
    overlay.open()
