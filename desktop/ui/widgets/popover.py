"""The small paper that opens beside a blank, with one editor on it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.journal import Value
from desktop.ui.letters import holds_back
from desktop.ui.widgets.blank_editors import editor_for
from desktop.ui.widgets.blank_words import BlankWords, interface_words
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.filling import Filling
from desktop.ui.widgets.small_paper import SmallPaper
from desktop.ui.widgets.text import Note


class Popover(SmallPaper):
    """Asks for one value; Enter uses it, Escape leaves everything as it was.

    Signals:
        used: the value people settled on.
    """

    used = Signal(object)

    def __init__(self, filling: Filling, beside: QWidget, around: BlankWords | None = None) -> None:
        super().__init__(filling.label, beside)
        self._editor = editor_for(filling)
        self._lay_out(filling, around or interface_words())
        self._editor.installEventFilter(self)
        for part in self._editor.findChildren(QWidget):
            part.installEventFilter(self)

    def first_focus(self) -> QWidget:
        """Start in the editor, ready to type."""
        return self._editor

    def use(self) -> None:
        """Give what the editor holds to whoever asked, and close.

        What cannot be printed stays where it was typed.
        """
        if holds_back(self._editor):
            return
        held = self._editor.held()
        if held is not None:
            self.used.emit(held)
        self.close_quietly()

    def held(self) -> Value:
        """Return what the editor holds at this moment."""
        return self._editor.held()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter and Escape from the editor."""
        is_press = event.type() == QEvent.Type.KeyPress and watched is not self.window()
        if is_press and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.use()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_quietly()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self, filling: Filling, around: BlankWords) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 18)
        column.setSpacing(12)
        column.addWidget(Note(filling.label, role="label"))
        column.addWidget(self._editor)
        row = QHBoxLayout()
        row.addStretch(1)
        leave = Button(around.leave, kind=QUIET)
        leave.clicked.connect(self.close_quietly)
        use = Button(around.use, kind=PRIMARY)
        use.clicked.connect(self.use)
        row.addWidget(leave)
        row.addWidget(use)
        column.addLayout(row)
