"""A field for words that may run on over several paragraphs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop.ui.practice.written import GrowingText


class LongText(GrowingText):
    """Words that may run on: Enter begins a new line, Tab goes on."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a new line with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.insertPlainText("\n")
        else:
            super().keyPressEvent(event)
