"""A time from outside for a filed paper: the question is carried out, the answer back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.ui.desk import Desk
from desktop.ui.moments import clock_words, long_day
from desktop.ui.session.papers.overlay import Overlay, Paper

if TYPE_CHECKING:
    from desktop.domain.verdict import TimeStamp
    from desktop.ui.desk import TroubleSpokenError


class TimeStampPaper(Paper):
    """Says what a time stamp is worth, and offers both halves of the way."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("A time from an outside clock"),
            self.tr(
                "The seal shows the time of this computer, which nobody confirms. A "
                "time-stamping service can confirm that the seal was there. Holdfast never goes "
                "online: you carry a small question to the service and its answer back. The "
                "question holds nothing of the paper.\n\n"
                "It counts only for whoever trusts that service."
            ),
        )
        self.add_buttons(
            use=self.tr("Save the question (.tsq)"),
            other=self.tr("Choose the answer (.tsr)"),
            leave=self.tr("Leave it"),
        )


class TimeStamping(QObject):
    """Leads a filed paper through both halves; the former file stays in the vault.

    Signals:
        stamped: the paper has its time stamp now.
    """

    stamped = Signal()

    def __init__(self, desk: Desk, document: str, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._document = document
        self._page = page
        self._overlay: Overlay | None = None

    def begin(self, name: str) -> None:
        """Ask which half it is; *name* is the id printed on the paper."""
        paper = TimeStampPaper()
        self._overlay = Overlay(self._page, paper)
        paper.left.connect(self._overlay.close_quietly)
        paper.done.connect(partial(self._ask_where, name))
        paper.other.connect(self._ask_which)
        self._overlay.open()

    def save_question(self, target: str) -> None:
        """Write the question about the paper at *target*."""
        job = partial(_ask, self._desk, self._document, Path(target))
        self._desk.run(self, job, self._on_asked, trouble=self._on_trouble)

    def take_answer(self, path: str) -> None:
        """Put the answer at *path* into the paper."""
        job = partial(_take, self._desk, self._document, Path(path))
        self._desk.run(self, job, self._on_taken, trouble=self._on_trouble)

    def _ask_where(self, name: str) -> None:
        dialog = QFileDialog(self._page, self.tr("Save the question (.tsq)"), _documents())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("tsq")
        dialog.setNameFilter(self.tr("Question") + " (*.tsq)")
        dialog.selectFile(f"{name}.tsq")
        dialog.fileSelected.connect(self.save_question)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _ask_which(self) -> None:
        dialog = QFileDialog(self._page, self.tr("Choose the answer (.tsr)"), _documents())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Answer") + " (*.tsr)", self.tr("Every file") + " (*)"])
        dialog.fileSelected.connect(self.take_answer)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_asked(self, target: Path) -> None:
        self._close()
        self._desk.tell(
            self.tr("The question was saved as %1.").replace("%1", target.name),
            then=self.tr("Carry it to a time-stamping service, and come back with its answer."),
        )

    def _on_taken(self, found: TimeStamp) -> None:
        self._close()
        iso = found.at.astimezone().isoformat()
        moment = f"{long_day(iso)}, {clock_words(iso)}"
        words = self.tr("The clock of %1 confirms that the seal was there on %2.")
        self._desk.tell(
            words.replace("%1", found.authority).replace("%2", moment),
            then=self.tr("It counts for whoever trusts that service. The file before is kept."),
        )
        self.stamped.emit()

    def _on_trouble(self, error: TroubleSpokenError) -> None:
        if self._overlay is not None and isinstance(self._overlay.paper, TimeStampPaper):
            self._overlay.paper.refuse(str(error))

    def _close(self) -> None:
        overlay, self._overlay = self._overlay, None
        if overlay is not None:
            overlay.close_quietly()


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def _ask(desk: Desk, document: str, target: Path) -> Path:
    from desktop.services.hand_over import save_copy
    from desktop.services.time_stamp import question_about_document

    save_copy(question_about_document(desk.vault, document), target)
    return target


def _take(desk: Desk, document: str, path: Path) -> TimeStamp:
    from desktop.services.time_stamp import LARGEST_ANSWER, stamp_document

    with path.open("rb") as file:
        return stamp_document(desk.vault, document, file.read(LARGEST_ANSWER))
