"""The cards of the page where the log is checked, and the frames in which verdicts stand."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.text import Passage

Say = Callable[[], tuple[str, bool]]
"""Says a verdict in the language spoken now, and whether it is good news."""


class VerdictFrame(QFrame):
    """A verdict, hidden until there is one; good and bad news look different and read so."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._say: Say | None = None
        self._words = Passage()
        self._words.setObjectName(name)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.addWidget(self._words)
        self.hide()

    def tell(self, say: Say) -> None:
        """Show what *say* says."""
        self._say = say
        self.reword()
        self.show()

    def reword(self) -> None:
        """Say it anew in the language spoken now."""
        if self._say is None:
            return
        told, is_good = self._say()
        self._words.set_words(told)
        self.setProperty("role", "plain-notice" if is_good else "trouble")
        self.style().unpolish(self)
        self.style().polish(self)


def card(*parts: QWidget) -> QFrame:
    """Return a card that holds *parts*, one below the other."""
    frame = QFrame()
    frame.setProperty("role", "card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(28, 22, 28, 24)
    column.setSpacing(10)
    for part in parts:
        column.addWidget(part)
    return frame


def row_of(*buttons: Button) -> FlowRow:
    """Return *buttons* side by side, in lines where there is no room."""
    row = FlowRow(gap=10)
    for button in buttons:
        row.add(button)
    return row
