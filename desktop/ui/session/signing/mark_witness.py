"""A mark that is no name: welcome where somebody saw it being made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.typed_name import tidy_name
from desktop.ui.session.client_words import screen
from desktop.ui.widgets.button import PLAIN, Button
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

_LONGEST = 200


class MarkWitness(QWidget):
    """One line or a dot is a mark where somebody saw it being made.

    Signals:
        changed: there is a name, or another one.
    """

    changed = Signal()

    def __init__(self, live: LiveIntake) -> None:
        super().__init__()
        self._is_mine = Button(screen(live, "is_my_mark"), kind=PLAIN, picture="check")
        self._is_mine.setObjectName("is_my_mark")
        self._is_mine.clicked.connect(self._unfold)
        lead = Note(screen(live, "mark_lead"), role="body")
        label = Note(screen(live, "mark_witness"), role="label")
        self._who = QLineEdit()
        self._who.setObjectName("mark_witness")
        self._who.setMaxLength(_LONGEST)
        self._who.setAccessibleName(label.text())
        label.setBuddy(self._who)
        self._who.textChanged.connect(self.changed)
        self._folded = (lead, label, self._who)
        self.is_asking = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addWidget(self._is_mine)
        row.addStretch(1)
        column.addLayout(row)
        for part in self._folded:
            column.addWidget(part)
        self.fold()

    @property
    def witness(self) -> str:
        """Who saw it; "" while nobody is asked for."""
        return tidy_name(self._who.text()) if self.is_asking else ""

    def fold(self) -> None:
        """Ask nothing: what is drawn has changed."""
        self.is_asking = False
        self._is_mine.show()
        for part in self._folded:
            part.hide()
        self.hide()

    def _unfold(self) -> None:
        self.is_asking = True
        self._is_mine.hide()
        for part in self._folded:
            part.show()
        self._who.setFocus()
        self.changed.emit()
