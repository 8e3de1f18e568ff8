"""Which card shows what the session stands at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.pack import LEFT_OPEN, STANDS
from desktop.ui.session.cards.again import LeftOpenCard, StandsCard
from desktop.ui.session.cards.group import GroupCard
from desktop.ui.session.cards.item import ItemCard
from desktop.ui.session.cards.say import SayCard
from desktop.ui.session.cards.session_card import SessionCard
from desktop.ui.session.goals.card import GoalsCard

if TYPE_CHECKING:
    from desktop.domain.flow import Card
    from desktop.services.live_intake import LiveIntake

_SAID = frozenset({"say", "clause"})


def card_for(live: LiveIntake, card: Card, *, today: str) -> SessionCard:
    """Return the card for *card*; ``today`` is an ISO date, for what starts from it."""
    if card.kind == "group":
        return GroupCard(live, card)
    if card.kind == LEFT_OPEN:
        return LeftOpenCard(live, card)
    if card.kind == STANDS:
        return StandsCard(live, card)
    if card.kind in _SAID:
        return SayCard(live, card)
    if card.kind == "goals":
        return GoalsCard(live, card, today=today)
    return ItemCard(live, card, today=today)
