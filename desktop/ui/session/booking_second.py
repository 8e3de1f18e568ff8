"""The second language of the papers: never the one they are in already."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.look import SECOND
from desktop.ui.session.booking_fields import SmallField
from desktop.ui.session.fillings import filling
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

_FIRST = "client.papers_in"


class SecondField(SmallField):
    """Asks for another language than the first; one that became the same is told, and rests."""

    def __init__(self, live: LiveIntake) -> None:
        super().__init__(live, SECOND)
        self.setObjectName(SECOND)
        self._same = Note(role="hint", parent=self)
        self._same.setObjectName("same_language")
        self.column.addWidget(self._same)
        self.show_live(live)

    def show_live(self, live: LiveIntake) -> None:
        """Show the answer, and offer every language but the papers' own."""
        own = filling(live, self.key)
        first = live.answers.get(_FIRST)
        others = tuple(option for option in own.options if option.key != first)
        is_same = own.value is not None and own.value == first
        self.line.show_filling(replace(own, options=others, value=None if is_same else own.value))
        words = self.tr("The papers are in that language already, so it stands on them once.")
        self._same.setText(words if is_same else "")
        self._same.setVisible(is_same)
