"""Where scans are dropped or chosen, and where a paper is named by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.home.row_list import Row, RowList
from desktop.ui.moments import long_day
from desktop.ui.widgets.button import PLAIN, PRIMARY, Button, Picture
from desktop.ui.widgets.text import Heading, Note, Passage

if TYPE_CHECKING:
    from desktop.services.waiting_papers import WaitingPaper

_PATTERNS = "*.pdf *.jpg *.jpeg *.png *.heic *.heif"


class DropPlace(QFrame):
    """Says what may be dropped here, and offers a dialog for whoever does not drop.

    Signals:
        chosen: the files, as a tuple of paths.
    """

    chosen = Signal(tuple)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(10)
        middle = Qt.AlignmentFlag.AlignHCenter
        self.button = Button(self.tr("Choose files"), kind=PRIMARY, picture="folder-open")
        self.button.setObjectName("choose")
        self.button.clicked.connect(self._on_choose)
        hint = Note(self.tr("Drop scans or photos here: PDF, JPEG, PNG or HEIC, or"))
        hint.setAlignment(middle)
        column.addWidget(Picture("file-text", ems=2.0), 0, middle)
        column.addWidget(hint)
        column.addWidget(self.button, 0, middle)

    def _on_choose(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        dialog = QFileDialog(self, self.tr("Choose scans or photos"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [self.tr("Scans and photos") + f" ({_PATTERNS})", self.tr("Every file") + " (*)"]
        )
        dialog.filesSelected.connect(lambda paths: self.chosen.emit(tuple(paths)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


class NameIt(QFrame):
    """Names a paper by hand: by the id at its foot, or from those that wait.

    Signals:
        typed: the id as it was typed.
        picked: the id of a waiting paper.
    """

    typed = Signal(str)
    picked = Signal(str)

    def __init__(self, papers: tuple[WaitingPaper, ...], *, hidden: bool = False) -> None:
        super().__init__()
        self._hidden = hidden
        self.setProperty("role", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 22)
        column.setSpacing(10)
        column.addWidget(Heading(self.tr("Which paper is it?"), role="section"))
        column.addWidget(
            Passage(self.tr("Type the id at the foot of the page, or choose it from the list."))
        )
        self._edit = QLineEdit()
        self._edit.setObjectName("paper_id")
        self._edit.setMaxLength(60)
        self._edit.setPlaceholderText("K7QF-2M-A")
        self._edit.setAccessibleName(self.tr("Id of the paper"))
        go = Button(self.tr("Find it"), kind=PLAIN, picture="search")
        go.clicked.connect(self._on_typed)
        self._edit.returnPressed.connect(self._on_typed)
        row = QHBoxLayout()
        row.addWidget(self._edit, 1)
        row.addWidget(go)
        column.addLayout(row)
        if papers:
            column.addWidget(self._list(papers))

    def _on_typed(self) -> None:
        if self._edit.text().strip():
            self.typed.emit(self._edit.text())

    def _list(self, papers: tuple[WaitingPaper, ...]) -> QWidget:
        rows = RowList(self.tr("Papers that wait"), whole=True)
        rows.show_rows([waiting_row(one, who=whose(one, hidden=self._hidden)) for one in papers])
        rows.opened.connect(self.picked)
        return rows


def whose(paper: WaitingPaper, *, hidden: bool) -> str:
    """Return whose a waiting paper is; where names are *hidden*, by the reference."""
    if not hidden:
        return paper.client_name
    return paper.client_reference or QCoreApplication.translate("ClientRow", "no reference")


def waiting_row(paper: WaitingPaper, *, who: str = "") -> Row:
    """Return how a waiting paper stands in a list, after *who* its client is if that is said."""
    if paper.filed is not None:
        words = QCoreApplication.translate(
            "Scans", "Sealed %1, signed on paper. A picture of it can follow"
        )
    elif paper.complete:
        words = QCoreApplication.translate(
            "Scans", "Everybody has signed. It has still to be sealed"
        )
    else:
        words = QCoreApplication.translate("Scans", "Printed to sign %1")
    return Row(
        key=paper.id,
        title=f"{who} · {paper.title}" if who else paper.title,
        detail=f"{paper.id} · {words.replace('%1', long_day(paper.printed_at))}",
        tail=QCoreApplication.translate("Scans", "Add the signed copy"),
        picture="printer",
    )
