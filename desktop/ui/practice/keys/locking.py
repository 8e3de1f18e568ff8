"""When the vault locks by itself: after how long, and with what else."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from desktop.ui.preferences import LOCK_MINUTES
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.text import Note, Passage


class LockingField(QWidget):
    """Asks after how many minutes without a key or a pointer the vault locks.

    *tells* says whether this system tells us when it sleeps or locks its screen.

    Signals:
        chosen: another number of minutes.
    """

    chosen = Signal(int)

    def __init__(self, minutes: int, *, tells: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        label = self.tr("Lock when nobody has touched the laptop for")
        choices = QWidget()
        row = FlowLayout(choices, gap=18)
        for number in LOCK_MINUTES:
            choice = Choice(self.tr("%n minute(s)", "", number), framed=False)
            choice.setObjectName(f"minutes.{number}")
            choice.setAccessibleDescription(label)
            choice.setChecked(number == minutes)
            self._group.addButton(choice, number)
            row.addWidget(choice)
        self._group.idToggled.connect(self._on_toggled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Note(label, role="label"))
        column.addWidget(choices)
        for words in self._words(tells=tells):
            column.addWidget(Passage(words))

    def _words(self, *, tells: bool) -> tuple[str, ...]:
        system = (
            self.tr(
                "It also locks when the computer goes to sleep or its screen is locked. In a "
                "session a blank page comes first: closing the lid while you talk costs nothing."
            )
            if tells
            else self.tr(
                "This system does not tell Holdfast when its screen is locked. After sleep the "
                "vault is locked all the same."
            )
        )
        keys = self.tr(
            "Ctrl+L locks at once. Ctrl+H hides the window's content at once, and any key brings "
            "it back: for a knock at the door."
        )
        return system, keys

    def _on_toggled(self, number: int, chosen: bool) -> None:  # noqa: FBT001 - Qt's signature
        if chosen:
            self.chosen.emit(number)
