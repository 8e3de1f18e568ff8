"""The calm bar that says, on every page of a rehearsal, that nothing here is valid."""

from PySide6.QtCore import QEvent, Signal
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
        self._title = Note(role="label", wraps=False)
        self._words = Note()
        self._end = Button(kind=QUIET)
        self._end.clicked.connect(self.end_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(10)
        row.addWidget(Picture("info", tint="note_text", ems=1.1))
        row.addWidget(self._title)
        row.addWidget(self._words, 1)
        row.addWidget(self._end)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Say every word anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._title.setText(self.tr("Rehearsal - not valid"))
        self._words.setText(self.tr("Everything here is made up and is removed at the end."))
        self._end.set_words(self.tr("End the rehearsal"))
        self.setAccessibleName(self._title.text())
