"""How the pace is for the client: one tap, kept, and told to the practitioner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.session.client_words import screen
from desktop.ui.session.papers.overlay import Paper
from desktop.ui.widgets.outcome_bar import Outcome, OutcomeBar

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

ITEM = "close.pace"
_SAID = {"too_fast": "slower", "right": "fine", "too_slow": "faster"}
"""What the client wants, and what that says of the pace."""


class PacePaper(Paper):
    """Slower, fine or faster (clinical brief, practice 34).

    Signals:
        chosen: how the pace is, an option of ``ITEM``.
    """

    chosen = Signal(str)

    def __init__(self, live: LiveIntake) -> None:
        super().__init__(screen(live, "how_pace"))
        pictures = {"too_fast": "minus", "right": "check", "too_slow": "plus"}
        self._bar = OutcomeBar(
            tuple(
                Outcome(how, screen(live, f"pace.{wish}"), pictures[how])
                for how, wish in _SAID.items()
            ),
            question=screen(live, "how_pace"),
        )
        self._bar.chosen.connect(self.chosen)
        self.add(self._bar)
        self.add_buttons(leave=screen(live, "leave_it"))

    def first_focus(self) -> QWidget:
        """Start on the paper: nothing may look chosen before it is."""
        return self.leave_button
