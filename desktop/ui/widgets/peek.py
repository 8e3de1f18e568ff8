"""The practitioner's cue: folded away, shown while a key is held or when unfolded."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Note, Passage

PEEK_KEY = Qt.Key.Key_F2
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


class Peek(QFrame):
    """Shows nothing of a cue but that there is one, until somebody asks.

    Holding F2 shows it and letting go hides it; the button folds it out and in.
    It folds itself when the window is left.
    """

    def __init__(self, cues: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unfolded = False
        self._held = False
        self._button = Button(kind=QUIET, picture="lightbulb")
        self._button.setCheckable(True)
        self._button.toggled.connect(self._on_toggled)
        self._paper = QFrame()
        self._paper.setProperty("role", "note")
        self._words = QVBoxLayout(self._paper)
        self._words.setContentsMargins(16, 12, 16, 14)
        self._words.setSpacing(8)
        self._lay_out()
        self.set_cues(cues)

    @property
    def is_open(self) -> bool:
        """Whether the cue can be read now."""
        return self._unfolded or self._held

    def set_cues(self, cues: Sequence[str]) -> None:
        """Hold *cues* from now on, folded; without any, show nothing at all."""
        while (item := self._words.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._words.addWidget(Note(self.tr("For you, the practitioner"), role="label"))
        for cue in cues:
            self._words.addWidget(Passage(cue, role="cue"))
        self._button.setChecked(False)
        self.setVisible(bool(cues))
        self._show_state()

    def showEvent(self, event: QShowEvent) -> None:
        """Listen to the window: a key nobody takes comes there in the end."""
        super().showEvent(event)
        self.window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the peek key wherever the keyboard is in this window."""
        if isinstance(event, QKeyEvent) and event.type() in _KEYS and event.key() == PEEK_KEY:
            if not event.isAutoRepeat():
                self._on_peek(pressed=event.type() == QEvent.Type.KeyPress)
        elif event.type() == QEvent.Type.WindowDeactivate:
            self._button.setChecked(False)
            self._on_peek(pressed=False)
        return super().eventFilter(watched, event)

    def _on_peek(self, *, pressed: bool) -> None:
        self._held = pressed and self.isVisible()
        self._show_state()

    def _on_toggled(self, unfolded: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._unfolded = unfolded
        self._show_state()

    def _show_state(self) -> None:
        self._paper.setVisible(self.is_open)
        self._button.set_words(
            self.tr("Fold the cue away") if self._unfolded else self.tr("Cue (hold F2)")
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.addWidget(self._button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._paper)
