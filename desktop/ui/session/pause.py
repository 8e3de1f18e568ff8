"""The pause: a blank page, until somebody comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.session.client_words import screen
from desktop.ui.widgets.cover import Cover
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake


class BlankPage(Cover):
    """Nothing but calm; a key or a touch brings the card back.

    Signals:
        woken: somebody came back.
    """

    woken = Signal()

    def __init__(self, host: QWidget, live: LiveIntake) -> None:
        super().__init__(host)
        self.setObjectName("blank")
        self.setAccessibleName(screen(live, "blank_page"))
        hint = Note(screen(live, "come_back_key"))
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(30, 30, 30, 40)
        column.addStretch(1)
        column.addWidget(hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Come back, unless it was only Shift or its like."""
        modifiers = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta}
        if event.key() not in modifiers:
            self.wake()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Come back."""
        self.wake()
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, ARG002 - Qt's signature
        """Come back on Tab too."""
        self.wake()
        return True

    def wake(self) -> None:
        """Let what lies below show again."""
        self.go()
        self.woken.emit()
