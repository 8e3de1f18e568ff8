"""The way from the practice profile to keys and locking."""

from PySide6.QtWidgets import QWidget

from desktop.ui.practice.way_field import WayField
from desktop.ui.widgets.button import Button


class KeysField(WayField):
    """Says what is behind it, and leads there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        button = Button(self.tr("Keys and locking"), picture="lock")
        button.setObjectName("keys")
        self.lead_by(
            button,
            title=self.tr("Keys and locking"),
            words=self.tr("Your passphrase, your recovery sheet, and when the vault locks."),
        )
