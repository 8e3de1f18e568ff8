"""Before a section is left out of a paper: what that paper then says no more, and why."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.text import Note, Passage

_MOST = 8
"""Titles named in one sentence; more are counted."""


class SectionLeavingForm(QWidget):
    """Names all that stands in one section only, and asks why where law stands behind it.

    Signals:
        agreed: the reason, empty where none is asked.
        left: it stays.
    """

    agreed = Signal(str)
    left = Signal()

    def __init__(self, title: str, only: tuple[str, ...], lost: tuple[str, ...]) -> None:
        super().__init__()
        self._reason: QLineEdit | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Note(title, role="label"))
        if only:
            words = self.tr("This paper says these nowhere else: %1.")
            column.addWidget(Passage(words.replace("%1", self._listed(only))))
        if lost:
            self._ask_why(column, lost)
        self._add_ways(column)

    def _ask_why(self, column: QVBoxLayout, lost: tuple[str, ...]) -> None:
        words = self.tr(
            "Law, or a fixed text, stands behind these: %1. You can leave them out, and your "
            "reason is kept with the wording. Why?"
        )
        column.addWidget(Passage(words.replace("%1", self._listed(lost))))
        self._reason = QLineEdit()
        self._reason.setObjectName("reason")
        self._reason.setAccessibleName(self.tr("Reason"))
        column.addWidget(self._reason)

    def _add_ways(self, column: QVBoxLayout) -> None:
        row = FlowRow(gap=8)
        self._leave = Button(self.tr("Leave it out of this paper"), kind=PRIMARY)
        self._leave.setObjectName("leave_out_now")
        self._leave.clicked.connect(self._on_leave)
        self._stay = Button(self.tr("Leave it as it is"), kind=QUIET)
        self._stay.setObjectName("leave")
        self._stay.clicked.connect(self.left)
        for button in (self._leave, self._stay):
            row.add(button)
        column.addWidget(row)
        if self._reason is not None:
            self._leave.setEnabled(False)
            self._reason.textChanged.connect(self._on_typed)

    def start(self) -> None:
        """Put the keyboard where something is asked."""
        (self._reason or self._stay).setFocus()

    def _on_typed(self, text: str) -> None:
        self._leave.setEnabled(bool(text.strip()))

    def _on_leave(self) -> None:
        self.agreed.emit(self._reason.text().strip() if self._reason is not None else "")

    def _listed(self, titles: tuple[str, ...]) -> str:
        named = [f"“{one}”" for one in titles[:_MOST]]
        if len(titles) > _MOST:
            named.append(self.tr("and %1 more").replace("%1", str(len(titles) - _MOST)))
        return ", ".join(named)
