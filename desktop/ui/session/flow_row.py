"""A row of controls that goes on in the next line where the width ends."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.widgets.flow import FlowLayout


class FlowRow(QWidget):
    """Takes as many lines as its controls need."""

    def __init__(self, *, gap: int = 6) -> None:
        super().__init__()
        self._flow = FlowLayout(self, gap=gap)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, control: QWidget) -> None:
        """Put *control* behind what stands here already."""
        self._flow.addWidget(control)
