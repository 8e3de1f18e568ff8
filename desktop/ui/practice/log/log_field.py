"""The way from the practice profile to the log."""

from PySide6.QtWidgets import QWidget

from desktop.ui.practice.way_field import WayField
from desktop.ui.widgets.button import Button


class LogField(WayField):
    """Says what is behind it, and leads there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        button = Button(self.tr("Look at the log"), picture="clock")
        button.setObjectName("log")
        self.lead_by(
            button,
            title=self.tr("The log"),
            words=self.tr("Who opened, printed or changed what, and whether all of it is there."),
        )
