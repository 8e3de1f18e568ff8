"""Asked while checking what was settled: which parts are signed on papers of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.domain.separate_papers import Part, parts_of, separate_plans, wanted_apart
from desktop.ui.session.client_words import screen
from desktop.ui.session.papers.overlay import Paper
from desktop.ui.session.papers.part_ticks import PartTicks

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake


class ApartPaper(Paper):
    """The parts with what each paper is for, in the client's language."""

    def __init__(self, live: LiveIntake) -> None:
        super().__init__(screen(live, "apart_title"), screen(live, "apart_lead"))
        self._ticks = PartTicks(parts_here(live), wanted_apart(live.answers))
        self.add(self._ticks)
        self.add_buttons(use=screen(live, "apart_use"), leave=screen(live, "leave_it"))

    def options(self) -> tuple[str, ...]:
        """Return the parts that are to stand on papers of their own."""
        return self._ticks.options()

    def first_focus(self) -> QWidget:
        """Start on the first part."""
        return self._ticks.first_focus()


def parts_here(live: LiveIntake) -> tuple[Part, ...]:
    """Return the parts with their words in the client's language."""
    return parts_of(live.pack, live.wording.language)


def apart_now(live: LiveIntake) -> tuple[Part, ...]:
    """Return those that are to be signed by themselves as things stand."""
    due = {plan.key for plan in separate_plans(live.pack, live.intake)}
    return tuple(part for part in parts_here(live) if part.document in due)
