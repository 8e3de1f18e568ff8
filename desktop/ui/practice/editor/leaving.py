"""Before a clause is left out: who needs it, and why it goes, where law stands behind it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.ui.practice.editor.dependence import Dependence
from desktop.ui.practice.editor.lines import EditLine
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.text import Note, Passage


class LeavingForm(QWidget):
    """Names what needs the clause, and asks for a reason where one is wanted.

    Signals:
        agreed: the keys of all that is left out, a tuple, and the reason.
        left: it stays.
    """

    agreed = Signal(object, str)
    left = Signal()

    def __init__(self, line: EditLine, dependence: Dependence) -> None:
        super().__init__()
        self._keys = (line.key, *dependence.needed.clauses)
        self._reason: QLineEdit | None = None
        self._leave: Button | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Note(line.title, role="label"))
        if not dependence.needed.is_free:
            column.addWidget(Passage(dependence.said(line.title)))
        row = FlowRow(gap=8)
        if not dependence.needed.must_stay:
            if line.needs_reason or dependence.needs_reason:
                self._ask_why(column)
            several = len(self._keys) > 1
            words = self.tr("Leave all of them out") if several else self.tr("Leave out")
            self._leave = self._made_leave(words)
            row.add(self._leave)
        self._stay = Button(self.tr("Leave it as it is"), kind=QUIET)
        self._stay.setObjectName("leave")
        self._stay.clicked.connect(self.left)
        row.add(self._stay)
        column.addWidget(row)

    def start(self) -> None:
        """Put the keyboard where something is asked."""
        (self._reason or self._stay).setFocus()

    def _ask_why(self, column: QVBoxLayout) -> None:
        words = self.tr(
            "Law, or a fixed text, stands behind this. You can leave it out, and your reason is "
            "kept with the wording. Why?"
        )
        column.addWidget(Passage(words))
        self._reason = QLineEdit()
        self._reason.setObjectName("reason")
        self._reason.setAccessibleName(self.tr("Reason"))
        column.addWidget(self._reason)

    def _made_leave(self, words: str) -> Button:
        leave = Button(words, kind=PRIMARY)
        leave.setObjectName("leave_out_now")
        leave.clicked.connect(self._on_leave)
        if self._reason is not None:
            leave.setEnabled(False)
            self._reason.textChanged.connect(lambda text: leave.setEnabled(bool(text.strip())))
        return leave

    def _on_leave(self) -> None:
        reason = self._reason.text().strip() if self._reason is not None else ""
        self.agreed.emit(self._keys, reason)
