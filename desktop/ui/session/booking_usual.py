"""Same as usual: what the practice did in its last sessions, one press away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.habits import HABITS
from desktop.domain.journal import Value
from desktop.ui.widgets.button import PLAIN, Button
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

_NAMED = frozenset({"setting.split", "client.papers_in", "fee.payer", "prepare.papers"})
"""Habits whose answer says nothing without its name."""


class UsualRow(QWidget):
    """Offers the practice's habits, and says what they are before they are taken.

    Signals:
        taken: propose them for this client.
    """

    taken = Signal()

    def __init__(self, live: LiveIntake, usual: Mapping[str, Value]) -> None:
        super().__init__()
        said = [
            f"{live.pack.said(live.wording.language, key).title}: {words}"
            if key in _NAMED
            else words
            for key in HABITS
            if key in usual
            if (words := live.wording.value(live.pack.items[key], usual[key], ""))
        ]
        button = Button(self.tr("Same as usual"), kind=PLAIN, picture="copy")
        button.setObjectName("usual")
        button.setAccessibleDescription(", ".join(said))
        button.clicked.connect(self._on_taken)
        self._said = Note(" \u00b7 ".join(said), role="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(14)
        row.addWidget(button)
        row.addWidget(self._said, 1)
        if not said:
            self.hide()

    def _on_taken(self) -> None:
        self.taken.emit()
