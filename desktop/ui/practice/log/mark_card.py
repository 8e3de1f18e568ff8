"""A mark from a paper: typed as it stands there, and looked for in the log."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.practice.log.frames import VerdictFrame, row_of
from desktop.ui.practice.log.verdicts import told_mark
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.text import Heading, Passage

if TYPE_CHECKING:
    from desktop.services.audit_marks import MarkFound


class MarkCard(QFrame):
    """Takes number and letters, and says whether they are in this vault's chain."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._desk = desk
        self._title, self._words = Heading(role="section"), Passage()
        self._mark = QLineEdit()
        self._mark.setObjectName("mark")
        self._mark.returnPressed.connect(self._on_mark)
        self._find = Button(picture="search")
        self._find.setObjectName("find_mark")
        self._find.clicked.connect(self._on_mark)
        self._answer = VerdictFrame("mark_answer")
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 24)
        column.setSpacing(10)
        for part in (self._title, self._words, self._mark, self._answer, row_of(self._find)):
            column.addWidget(part)
        self.reword()

    def reword(self) -> None:
        """Say everything anew; what was typed and found stays."""
        self._title.setText(self.tr("A mark from a paper"))
        self._words.set_words(
            self.tr(
                "The record of a session bears the log's number and letters of its day. Type them "
                "as they stand there; the first 16 letters are enough."
            )
        )
        self._mark.setAccessibleName(self.tr("Number and letters from the paper"))
        self._mark.setPlaceholderText("214 \u00b7 a1b2c3d4e5f60718")
        self._find.set_words(self.tr("Look for it"))
        self._answer.reword()

    def _on_mark(self) -> None:
        job = partial(_look_for, self._desk, self._mark.text())
        self._desk.run(self, job, self._on_found)

    def _on_found(self, found: MarkFound) -> None:
        self._answer.tell(partial(told_mark, found))


def _look_for(desk: Desk, typed: str) -> MarkFound:
    from desktop.services.audit_marks import Found, MarkFound, check_mark, read_mark

    mark = read_mark(typed)
    return MarkFound(Found.UNREADABLE) if mark is None else check_mark(desk.vault, mark)
