"""Whether somebody wants to sign on the screen: each person's own yes or no, with a way back.

Paper is every signer's right. A yes covers only the papers of this intake (clinical brief
6.3), so it is asked once of each person and may be taken back at any time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.domain.journal import CLIENT, JournalRowError, Value

ITEM = "consent.e_records"
"""The consent the question belongs to; a client may have answered it on its own card."""

YES, NO, WITHDRAWN = "yes", "no", "withdrawn"
SAID = frozenset({YES, NO, WITHDRAWN})


@dataclass(frozen=True, slots=True)
class OnScreen:
    """What one party said about signing on the screen; ``at`` is the journal's time.

    ``party`` is named as a signature names it. ``asked_at_table`` is False where it was
    answered on the consent's own card.
    """

    party: str
    says: str
    at: str
    asked_at_table: bool = True

    @classmethod
    def from_value(cls, value: Value, *, at: str) -> OnScreen:
        """Return what a journal row holds.

        Raises:
            JournalRowError: if the row does not say who, or not yes or no.
        """
        if not isinstance(value, Mapping) or not value.get("party"):
            raise JournalRowError("Signing on screen is answered by somebody. Nothing was changed.")
        if value.get("says") not in SAID:
            raise JournalRowError(
                "Signing on screen is answered with yes or no. Nothing was changed."
            )
        return cls(str(value["party"]), str(value["says"]), at)

    def value(self) -> Value:
        """Return it as a journal row's value."""
        return {"party": self.party, "says": self.says}


def answer_on_card(value: Value, *, at: str) -> OnScreen | None:
    """Return what the client said on the consent's own card, if that was yes or no."""
    return OnScreen(CLIENT, str(value), at, asked_at_table=False) if value in {YES, NO} else None


def said_by(given: Iterable[OnScreen], party: str) -> str:
    """Return what *party* said last: yes, no or withdrawn; "" if it was never asked."""
    return next((one.says for one in reversed(tuple(given)) if one.party == party), "")


def wants_paper(given: Iterable[OnScreen], party: str) -> bool:
    """Say whether *party* has said no to the screen, or taken a yes back."""
    return said_by(given, party) in {NO, WITHDRAWN}
