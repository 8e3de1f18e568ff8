"""The way from the practice profile to keys and locking."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.button import Button
from desktop.ui.widgets.text import Note


class KeysField(QFrame):
    """Says what is behind it, and leads there.

    Signals:
        wanted: people want to see it.
    """

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 10)
        column.setSpacing(6)
        column.addWidget(Note(self.tr("Keys and locking"), role="label"))
        column.addWidget(
            Note(self.tr("Your passphrase, your recovery sheet, and when the vault locks."))
        )
        button = Button(self.tr("Keys and locking"), picture="lock")
        button.setObjectName("keys")
        button.clicked.connect(self.wanted)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
