"""One tick for each part that may stand on a paper of its own, with what that paper is for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.widgets.card import text_scale
from desktop.ui.widgets.choice import Tick
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from collections.abc import Collection

    from desktop.domain.separate_papers import Part

_INDENT = 30


class PartTicks(QWidget):
    """The parts, one below the other.

    Signals:
        chosen: the options of those that are to stand on papers of their own.
    """

    chosen = Signal(tuple)

    def __init__(self, parts: Sequence[Part], ticked: Collection[str]) -> None:
        super().__init__()
        self._ticks: dict[str, Tick] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in parts:
            tick = Tick(part.title)
            tick.setObjectName(f"apart.{part.option}")
            tick.setAccessibleDescription(part.purpose)
            tick.setChecked(part.option in ticked)
            tick.toggled.connect(self._on_toggled)
            purpose = Note(part.purpose, role="muted")
            purpose.setContentsMargins(round(_INDENT * text_scale()), 0, 0, 6)
            self._ticks[part.option] = tick
            column.addWidget(tick)
            column.addWidget(purpose)

    def options(self) -> tuple[str, ...]:
        """Return the options that are ticked, in the pack's order."""
        return tuple(option for option, tick in self._ticks.items() if tick.isChecked())

    def show_ticked(self, ticked: Collection[str]) -> None:
        """Tick just the options *ticked*, without a signal."""
        for option, tick in self._ticks.items():
            with QSignalBlocker(tick):
                tick.setChecked(option in ticked)

    def first_focus(self) -> QWidget:
        """Start on the first tick."""
        return next(iter(self._ticks.values()), self)

    def _on_toggled(self) -> None:
        self.chosen.emit(self.options())
