"""The last page: nothing is left to do but to part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.button import PRIMARY, Button, Picture
from desktop.ui.widgets.text import Heading, Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake


class EndPage(QWidget):
    """Finish, and afterwards: it is kept.

    Signals:
        finished: seal the record and close the session.
        left: back to the start.
    """

    finished = Signal()
    left = Signal()

    def __init__(self, live: LiveIntake) -> None:
        super().__init__()
        self.key = "end"
        self.setObjectName("end")
        self._closed = live.intake.closed
        middle = Qt.AlignmentFlag.AlignHCenter
        self._title = Heading("")
        self._title.setAlignment(middle)
        self._words = Note(role="body")
        self._words.setAlignment(middle)
        self._button = Button(kind=PRIMARY)
        self._button.setObjectName("finish")
        self._button.clicked.connect(self._on_pressed)
        self.busy = Busy()
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 30, 40, 40)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(Picture("hand-heart", ems=3.0), 0, middle)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addSpacing(8)
        column.addWidget(self._button, 0, middle)
        column.addWidget(self.busy, 0, middle)
        column.addStretch(3)
        self.show_live(live)

    def show_live(self, live: LiveIntake) -> bool:
        """Say what is still to be done, or that all is kept."""
        self._closed = live.intake.closed
        day = live.intake.answers.get("close.next_date")
        if self._closed:
            self._title.setText(self.tr("The session is kept"))
            self._words.setText(self.tr("Its record is sealed and stays with you."))
            self._button.set_words(self.tr("Back to the start"))
            return True
        self._title.setText(self.tr("That was everything for today"))
        meet = self.tr("We meet again on %1.")
        self._words.setText(meet.replace("%1", live.wording.date(str(day))) if day else "")
        self._words.setVisible(bool(day))
        self._button.set_words(self.tr("Finish"))
        return True

    def first_focus(self) -> QWidget | None:
        """Start on the one button."""
        return self._button

    def wait(self) -> None:
        """Say what takes a moment."""
        self._button.setEnabled(False)
        self.busy.begin(self.tr("Sealing the record of this session"))

    def rest(self) -> None:
        """Be ready again."""
        self.busy.end()
        self._button.setEnabled(True)

    def _on_pressed(self) -> None:
        if self._closed:
            self.left.emit()
        else:
            self.finished.emit()
