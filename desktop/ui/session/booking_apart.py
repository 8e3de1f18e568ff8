"""Which parts this client signs on papers of their own, asked on the booking card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.preparing import APART
from desktop.domain.separate_papers import parts_of, wanted_apart
from desktop.ui.session.booking_fields import Field
from desktop.ui.session.papers.part_ticks import PartTicks

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake


class ApartField(Field):
    """One tick a part; what the practice does for everybody is a proposal that can be undone."""

    def __init__(self, live: LiveIntake) -> None:
        super().__init__(APART)
        self.setObjectName(APART)
        self._ticks = PartTicks(
            parts_of(live.pack, live.practitioners_language), wanted_apart(live.answers)
        )
        self._ticks.chosen.connect(self.tell)
        self.column.addWidget(self._ticks)
        self.setFocusProxy(self._ticks.first_focus())

    def show_live(self, live: LiveIntake) -> None:
        """Show what is wanted now."""
        self._ticks.show_ticked(wanted_apart(live.answers))
