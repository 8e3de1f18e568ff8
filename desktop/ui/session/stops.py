"""The steps of this session as stops on the practitioner's rail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.flow import Card, is_done, path
from desktop.domain.standing import PARKED
from desktop.domain.still_open import DONE, HERE, OPEN, step_standing
from desktop.ui.widgets.rail import RailStop, Standing

if TYPE_CHECKING:
    from desktop.domain.pack import FormPack
    from desktop.services.live_intake import LiveIntake


def stops(live: LiveIntake, here: Card | None) -> tuple[RailStop, ...]:
    """Return one stop for each step that has a card on the way."""
    by_step = dict.fromkeys(card.step for card in path(live.pack, live.intake))
    return tuple(
        RailStop(key, live.practitioners_words(key).title, _standing(live, key, here))
        for key in by_step
    )


def first_card(live: LiveIntake, step: str) -> Card | None:
    """Return the card a stop leads to: the first that is open, else the first."""
    cards = [card for card in path(live.pack, live.intake) if card.step == step]
    undone = (card for card in cards if not is_done(live.intake, card))
    return next(undone, cards[0] if cards else None)


def prepared_items(pack: FormPack) -> frozenset[str]:
    """Return the items that are asked before a session, never on a shared card."""
    return frozenset(key for s in pack.steps if s.stage == "before" for key in s.cards)


def is_practitioners(pack: FormPack, key: str) -> bool:
    """Say whether only the practitioner answers *key*: before the session, or for her own file."""
    item = pack.items.get(key)
    hers = item is not None and item.filled_by == "practitioner"
    return hers or key in prepared_items(pack)


def after_steps(pack: FormPack) -> frozenset[str]:
    """Return the steps that follow the signatures."""
    return frozenset(step.key for step in pack.steps if step.stage == "after")


_STANDINGS = {
    HERE: Standing.CURRENT,
    OPEN: Standing.AHEAD,
    PARKED: Standing.PARKED,
    DONE: Standing.DONE,
}


def _standing(live: LiveIntake, step: str, here: Card | None) -> Standing:
    card = here.key if here is not None else ""
    return _STANDINGS[step_standing(live.pack, live.intake, step, card)]
