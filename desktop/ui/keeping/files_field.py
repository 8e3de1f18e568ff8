"""The way from the practice profile to the files to look at."""

from PySide6.QtWidgets import QWidget

from desktop.ui.practice.way_field import WayField
from desktop.ui.widgets.button import Button


class FilesField(WayField):
    """Says what is behind it, and leads there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        button = Button(self.tr("Files to look at"), picture="clock")
        button.setObjectName("files")
        self.lead_by(
            button,
            title=self.tr("Old files"),
            words=self.tr(
                "Files whose time is over, files on hold, and the register of what was destroyed."
            ),
        )
