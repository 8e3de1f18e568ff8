"""Asks before signatures are cleared or put off, and passes on what was chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.session.signing.asides import ClearingCard, LeavingCard
from desktop.ui.session.signing.turns import signed_lines
from desktop.ui.widgets.card_room import CardRoom

if TYPE_CHECKING:
    from collections.abc import Collection

    from desktop.domain.agreement import Agreement
    from desktop.services.live_intake import LiveIntake


class SecondThoughts(QObject):
    """Two questions beside the pages; each is a page of its own and clears nothing by itself.

    Signals:
        asked: the page with the question.
        cleared: the papers whose signatures may be cleared, so that words can change.
        person_left: the person whose turn it is signs another day.
        paper_left: this paper waits.
        all_left: nothing more is signed today.
        stayed: everything stays as it was.
    """

    asked = Signal(QWidget)
    cleared = Signal(tuple)
    person_left = Signal()
    paper_left = Signal()
    all_left = Signal()
    stayed = Signal()

    def before_change(
        self,
        live: LiveIntake,
        agreements: Collection[Agreement],
        inked: tuple[str, ...],
        *,
        has_ink: bool,
    ) -> None:
        """Say whose signatures on the papers *inked* a change clears, before it does."""
        card = ClearingCard(live, signed_lines(live, agreements), has_ink=has_ink)
        card.agreed.connect(partial(self.cleared.emit, inked))
        card.stayed.connect(self.stayed)
        self._ask(card)

    def before_leaving(self, live: LiveIntake, who: str, *, others: bool, papers: bool) -> None:
        """Ask what waits: *who*, where others go on; this paper, where there are others."""
        card = LeavingCard(live, who, others=others, papers=papers)
        card.person.connect(self.person_left)
        card.paper.connect(self.paper_left)
        card.everything.connect(self.all_left)
        card.stayed.connect(self.stayed)
        self._ask(card)

    def _ask(self, card: ClearingCard | LeavingCard) -> None:
        room = CardRoom()
        room.show_cards(card)
        self.asked.emit(room)
        card.first_focus().setFocus()
