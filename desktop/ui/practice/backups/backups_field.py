"""The way from the practice profile to the backups."""

from PySide6.QtWidgets import QWidget

from desktop.ui.practice.way_field import WayField
from desktop.ui.widgets.button import Button


class BackupsField(WayField):
    """Says what is behind it, and leads there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        button = Button(self.tr("Look at the backups"), picture="shield-check")
        button.setObjectName("backups")
        self.lead_by(
            button,
            title=self.tr("Backups"),
            words=self.tr("When the last one was made, where they lie, and how to try one."),
        )
