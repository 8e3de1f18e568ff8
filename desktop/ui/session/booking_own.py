"""The practice's own documents on the booking card: which of them this client signs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.own_document import OwnDocument
from desktop.ui.widgets.choice import Tick


class OwnPapers(QWidget):
    """One tick a document.

    Signals:
        chosen: the keys of those this client signs.
    """

    chosen = Signal(tuple)

    label_sinks = 7
    """How far below its top the first line stands, in pixels."""

    def __init__(self, shelf: Sequence[OwnDocument], ticked: Sequence[str]) -> None:
        super().__init__()
        self._ticks: dict[str, Tick] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for own in shelf:
            tick = Tick(own.title)
            tick.setObjectName(f"own.{own.key}")
            tick.setChecked(own.key in ticked)
            tick.toggled.connect(self._on_toggled)
            self._ticks[own.key] = tick
            column.addWidget(tick)

    def _on_toggled(self) -> None:
        self.chosen.emit(tuple(key for key, tick in self._ticks.items() if tick.isChecked()))
