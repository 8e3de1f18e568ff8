"""The field one searches with."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from desktop.ui.letters import stay_silent
from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import tokens_now


class SearchField(QLineEdit):
    """Tells of every letter at once; Down goes on to the results, Escape empties it.

    Signals:
        sought: the words to look for, without space around them; "" for everything.
        left_downwards: people want to go on to the results.
    """

    sought = Signal(str)
    left_downwards = Signal()

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stay_silent(self)  # what is sought is never printed
        self.setClearButtonEnabled(True)
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.set_words(name, hint)
        self._dress()
        self.textChanged.connect(self._on_changed)

    def set_words(self, name: str, hint: str = "") -> None:
        """Say what is sought here; without a *hint* the empty field shows its name."""
        self.setAccessibleName(name)
        self.setPlaceholderText(hint or name)
        for button in self.findChildren(QToolButton):
            is_glass = button.defaultAction() is self._glass
            button.setAccessibleName(name if is_glass else self.tr("Empty the field"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down to the results, or empty the field."""
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the glass anew in another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        self._glass.setIcon(icon("search", tokens_now().muted, 18))

    def _on_changed(self, words: str) -> None:
        self.sought.emit(words.strip())
