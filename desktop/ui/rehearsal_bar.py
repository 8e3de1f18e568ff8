"""The calm bar that says, on every page of a rehearsal, that nothing here is valid."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.ui.widgets.button import QUIET, Button, Picture
from desktop.ui.widgets.text import Note


class RehearsalBar(QFrame):
    """Says "Rehearsal - not valid", and ends it.

    Signals:
        end_wanted: end the rehearsal and remove everything of it.
    """

    end_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "note")
        self.setAccessibleName(self.tr("Rehearsal - not valid"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(10)
        row.addWidget(Picture("info", tint="note_text", ems=1.1))
        row.addWidget(Note(self.tr("Rehearsal - not valid"), role="label", wraps=False))
        row.addWidget(Note(self.tr("Everything here is made up and is removed at the end.")), 1)
        end = Button(self.tr("End the rehearsal"), kind=QUIET)
        end.clicked.connect(self.end_wanted)
        row.addWidget(end)
