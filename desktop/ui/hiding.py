"""Hidden at a key: a knock at the door, and nothing of a client on the screen."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.widgets.cover import Cover
from desktop.ui.widgets.text import Note


class Hiding(Cover):
    """Covers everything in the window until a key or a press; it is no lock.

    Signals:
        over: somebody came back.
    """

    over = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("hiding")
        self._hint = Note()
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(30, 30, 30, 40)
        column.addStretch(1)
        column.addWidget(self._hint)
        words = QCoreApplication.translate("Hiding", "Press any key to go on.")
        self._hint.setText(words)
        self.setAccessibleName(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Come back, unless it was only Shift or its like."""
        modifiers = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta}
        if event.key() not in modifiers and not event.isAutoRepeat():
            self.over.emit()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Come back."""
        self.over.emit()
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, ARG002 - Qt's signature
        """Come back on Tab too."""
        self.over.emit()
        return True
