"""The way from the practice profile to the seal."""

from PySide6.QtWidgets import QWidget

from desktop.ui.practice.way_field import WayField
from desktop.ui.widgets.button import Button


class SealField(WayField):
    """Says what the seal is, and leads to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        button = Button(self.tr("Look at your seal"), picture="shield-check")
        button.setObjectName("seal")
        self.lead_by(
            button,
            title=self.tr("Your seal"),
            words=self.tr("What signed papers are sealed with: its fingerprint, and its key."),
        )
