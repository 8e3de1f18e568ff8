"""What stands where there is nothing yet: why, and the one thing to do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.button import PRIMARY, Button, Picture
from desktop.ui.widgets.text import Heading, Passage

_WIDEST = 520


class EmptyState(QWidget):
    """An icon, a heading, a sentence and at most one button.

    Signals:
        acted: the button was pressed.
    """

    acted = Signal()

    def __init__(
        self,
        title: str,
        sentence: str = "",
        *,
        action: str = "",
        picture: str = "folder-open",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        heading = Heading(title, role="section")
        heading.setAlignment(middle)
        passage = Passage(sentence)
        passage.setAlignment(middle)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(Picture(picture, ems=2.6), 0, middle)
        column.addWidget(heading)
        line = QHBoxLayout()
        line.addStretch()
        passage.setMaximumWidth(_WIDEST)
        line.addWidget(passage, 1)
        line.addStretch()
        column.addLayout(line)
        if action:
            button = Button(action, kind=PRIMARY)
            button.clicked.connect(self.acted)
            column.addSpacing(6)
            column.addWidget(button, 0, middle)
        column.addStretch(3)
