"""While people talk with the sheet: a calm page, and nothing else on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.session.client_words import screen
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.cover import Cover
from desktop.ui.widgets.text import Heading, Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake


class CalmPage(Cover):
    """A word or two for the client; two quiet ways on for whoever opens the lid again.

    Nothing on it moves or times out, and no stray key ends it.

    Signals:
        entering: what was settled on paper is to be entered.
        left: the session goes on here, on the screen.
    """

    entering = Signal()
    left = Signal()

    def __init__(self, host: QWidget, live: LiveIntake) -> None:
        super().__init__(host)
        self.setObjectName("calm")
        title = Heading(screen(live, "working_on_paper"))
        calm = Note(screen(live, "calm"))
        for words in (title, calm):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._enter = Button(screen(live, "enter_settled"), kind=QUIET, picture="pen-line")
        self._enter.setObjectName("enter")
        self._enter.clicked.connect(self._on_enter)
        self._leave = Button(screen(live, "go_on_here"), kind=QUIET, picture="undo-2")
        self._leave.setObjectName("leave_calm")
        self._leave.clicked.connect(self._on_leave)
        self.setAccessibleName(title.text())
        self._lay_out(title, calm)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, ARG002 - Qt's signature
        """Go between the two ways on, and never below."""
        here = QApplication.focusWidget()
        (self._leave if here is self._enter else self._enter).setFocus()
        return True

    def _on_enter(self) -> None:
        self.go()
        self.entering.emit()

    def _on_leave(self) -> None:
        self.go()
        self.left.emit()

    def _lay_out(self, *words: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addStretch(1)
        row.addWidget(self._enter)
        row.addWidget(self._leave)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 24, 40, 36)
        column.setSpacing(14)
        column.addStretch(5)
        for one in words:
            column.addWidget(one)
        column.addStretch(6)
        column.addLayout(row)
