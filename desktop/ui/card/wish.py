"""What waits for a card: it goes on once she has chosen how to seal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop.domain.card import CardUse
from desktop.ui.desk import TroubleSpokenError


@dataclass(frozen=True, slots=True)
class CardWish:
    """Something waits for a card: what went wrong before, if it did, and how to go on."""

    refusal: str
    again: Callable[[CardUse], object]

    @classmethod
    def after(
        cls, error: TroubleSpokenError, again: Callable[[CardUse], object]
    ) -> CardWish | None:
        """Return the wish behind *error*, or None if no card has to do with it."""
        from desktop.signing.card import CardError, CardNeededError

        cause = error.__cause__
        if not isinstance(cause, CardError):
            return None
        return cls("" if isinstance(cause, CardNeededError) else str(error), again)
