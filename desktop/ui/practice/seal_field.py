"""The way from the practice profile to the seal."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.button import Button
from desktop.ui.widgets.text import Note


class SealField(QFrame):
    """Says what the seal is, and leads to it.

    Signals:
        wanted: people want to see it.
    """

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 10)
        column.setSpacing(6)
        column.addWidget(Note(self.tr("Your seal"), role="label"))
        column.addWidget(
            Note(self.tr("What signed papers are sealed with: its fingerprint, and its key."))
        )
        button = Button(self.tr("Look at your seal"), picture="shield-check")
        button.setObjectName("seal")
        button.clicked.connect(self.wanted)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
