"""A sentence of the session whose blanks are filled in place, or on a paper of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.session.client_words import blank_words
from desktop.ui.session.fillings import (
    blanks_of,
    filling,
    shown_words,
    stored,
    takes_small_editor,
    template,
)
from desktop.ui.widgets.blank_line import BlankLine

if TYPE_CHECKING:
    from desktop.domain.journal import Value
    from desktop.services.live_intake import LiveIntake


class SentenceLine(BlankLine):
    """The sentence of a settled group.

    Signals:
        answered: item key and value as the journal stores it.
        opened: the key of a blank that needs more room than a small paper has.
    """

    answered = Signal(str, object)
    opened = Signal(str)

    def __init__(
        self, live: LiveIntake, key: str, *, settled: bool, parent: QWidget | None = None
    ) -> None:
        self._items = live.pack.items
        self.template = template(live, key)
        fillings = [filling(live, item, settled=settled) for item in blanks_of(self.template)]
        words = shown_words(live)
        super().__init__(self.template, fillings, words, parent, around=blank_words(live))
        self.setObjectName(f"{key}.sentence")
        self.changed.connect(self._on_changed)

    def edit(self, item: str) -> None:
        """Open the small paper on a blank, or ask for a larger one."""
        if takes_small_editor(self._items[item]):
            super().edit(item)
        else:
            self.opened.emit(item)

    def show_live(self, live: LiveIntake, *, settled: bool) -> None:
        """Show what fills the blanks in *live*."""
        for item, shown in self.fillings().items():
            now = filling(live, item, settled=settled)
            if now != shown:
                self.show_filling(now)

    def _on_changed(self, item: str, value: Value) -> None:
        self.answered.emit(item, stored(self._items[item], value))
