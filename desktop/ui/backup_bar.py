"""The calm bar over a locked window while a backup is made; it may be skipped."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop.ui.widgets.button import QUIET, Button, Picture
from desktop.ui.widgets.text import Note

STEPS = 1000
_PATIENCE_MS = 1_000


class BackupBar(QFrame):
    """Says that a backup is made and how far it is, once it takes more than a second.

    Signals:
        stop_wanted: do without it this time.
    """

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "note")
        self._title = Note(role="label")
        self._words = Note()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, STEPS)
        self._skip = Button(kind=QUIET)
        self._skip.setObjectName("skip_backup")
        self._skip.clicked.connect(self._on_skip)
        self._is_moving = False
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._timer.timeout.connect(self._appear)
        words = QVBoxLayout()
        words.setSpacing(4)
        for part in (self._title, self._words, self._bar):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 10)
        row.setSpacing(10)
        row.addWidget(Picture("shield-check", tint="note_text", ems=1.1))
        row.addLayout(words, 1)
        row.addWidget(self._skip)
        self._say()

    def begin(self) -> None:
        """Appear in a second, if a backup is under way then."""
        self._is_moving = False
        self._bar.setValue(0)
        self._skip.setEnabled(True)
        self._timer.start()

    def advance(self, done: int) -> None:
        """Show that *done* of a thousand steps are done."""
        self._bar.setValue(done)
        self._is_moving = True
        if not self._timer.isActive() and not self.isVisible():
            self._timer.start(0)

    def end(self) -> None:
        """Be at rest again."""
        self._timer.stop()
        self._is_moving = False
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Say every word anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _appear(self) -> None:
        if self._is_moving:
            self.show()

    def _on_skip(self) -> None:
        self._skip.setEnabled(False)
        self.stop_wanted.emit()

    def _say(self) -> None:
        self._title.setText(self.tr("Making a backup"))
        self._words.setText(
            self.tr("Everything is kept. The vault closes by itself when the backup is whole.")
        )
        self._skip.set_words(self.tr("Skip it this time"))
        self._bar.setAccessibleName(self._title.text())
        self.setAccessibleName(self._title.text())
