"""Checking a file: somebody brought a paper back, and the question is whether it is the same."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from desktop.domain.verdict_words import sentences
from desktop.ui.column_page import ColumnPage
from desktop.ui.desk import Desk
from desktop.ui.tongue import in_our_words
from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.button import PRIMARY, Button, Picture
from desktop.ui.widgets.text import Heading, Note, Passage

if TYPE_CHECKING:
    from desktop.domain.verdict import Verdict


_PAIRS = re.compile(r"(?<=[0-9A-F]{2}):(?=[0-9A-F]{2})")
"""The colons of a fingerprint (AB:CD:...), which no line could break at."""


class CheckPage(ColumnPage):
    """Takes one file, dropped or chosen, and says in plain words what it is."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(widest=720, parent=parent)
        self.place = QCoreApplication.translate("CheckPage", "Check a file")
        self._desk = desk
        self._path = ""
        self.setAcceptDrops(True)
        self.set_heading(
            self.tr("Check a file"),
            self.tr("Is a paper still what was signed? The file is only read, never changed."),
        )
        self._choose = Button(self.tr("Choose a file"), kind=PRIMARY, picture="folder-open")
        self._choose.clicked.connect(self._on_choose)
        self._busy = Busy()
        self._verdict = QFrame()
        self._verdict.setProperty("role", "card")
        self._words = QVBoxLayout(self._verdict)
        self._words.setContentsMargins(28, 24, 28, 26)
        self._words.setSpacing(10)
        self._verdict.hide()
        self.add(self._place_to_drop())
        self.add(self._busy)
        self.add(self._verdict)
        self.end()

    @property
    def path(self) -> str:
        """The file that was checked last, or empty."""
        return self._path

    def first_focus(self) -> QWidget | None:
        """Start on choosing."""
        return self._choose

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Check the dropped file."""
        self.check(event.mimeData().urls()[0].toLocalFile())

    def check(self, path: str) -> None:
        """Say what the file at *path* is."""
        self._path = path
        self._verdict.hide()
        self._busy.begin(self.tr("Reading the file"))
        job = partial(_verify, self._desk, Path(path))
        done = partial(self._on_verdict, Path(path).name)
        self._desk.run(self, job, done, trouble=self._on_trouble)

    def _on_trouble(self, error: Exception) -> None:
        self._busy.end()
        self._show("circle-alert", str(error), ())

    def _on_verdict(self, name: str, verdict: Verdict) -> None:
        self._busy.end()
        first, *others = map(in_our_words, sentences(verdict))
        picture = "shield-check" if verdict.is_intact else "circle-alert"
        self._show(picture, first, (*others, self.tr("File: %1").replace("%1", name)))

    def _show(self, picture: str, first: str, others: tuple[str, ...]) -> None:
        """Show the verdict, its first sentence as the heading."""
        while (item := self._words.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._words.addWidget(Picture(picture, ems=2.0))
        self._words.addWidget(Heading(first, role="section"))
        for sentence in others:
            self._words.addWidget(Passage(breakable(sentence)))
        self._verdict.setAccessibleName(first)
        self._verdict.show()

    def _place_to_drop(self) -> QWidget:
        place = QFrame()
        place.setProperty("role", "soft")
        column = QVBoxLayout(place)
        column.setContentsMargins(28, 26, 28, 26)
        column.setSpacing(10)
        middle = Qt.AlignmentFlag.AlignHCenter
        hint = Note(self.tr("Drop a PDF here, or"), wraps=False)
        column.addWidget(Picture("file-text", ems=2.0), 0, middle)
        column.addWidget(hint, 0, middle)
        column.addWidget(self._choose, 0, middle)
        return place

    def _on_choose(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Choose a file"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("PDF document") + " (*.pdf)", self.tr("Every file") + " (*)"]
        )
        dialog.fileSelected.connect(self.check)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _verify(desk: Desk, path: Path) -> Verdict:
    from desktop.services.verify_file import verify_file

    return verify_file(path, pinned=None, vault=desk.vault)


def breakable(sentence: str) -> str:
    """Return *sentence* with places where a long fingerprint may go to the next line."""
    return _PAIRS.sub(":\u200b", sentence)
