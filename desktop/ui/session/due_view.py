"""Which view is due on the table, worked out from the journal and from stopping for today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.flow import SHEET, SIGN, Card
from desktop.domain.papers import has_agreed
from desktop.ui.session.closing.stage import closing_stage
from desktop.ui.session.stops import after_steps

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

END, QUIET, INTERIM = "end", "quiet", "interim"

_OWN_KINDS = frozenset({QUIET, SHEET, SIGN})
"""The kinds of cards that have a view of their own kind; all others are cards."""


def due_view(live: LiveIntake, card: Card | None, *, stops: bool, over: bool) -> tuple[str, str]:
    """Return the kind and the key of the view that is due where the session stands at *card*.

    The session *stops* while the close of a meeting is under way that is not the last one;
    it is *over* once that meeting has ended.
    """
    if live.intake.closed:
        return END, "closed"
    if over:
        return END, "stopped"
    if stops:
        stage, one = closing_stage(live, stops=True)
        return stage, one.key if one is not None else f"{stage}.stop"
    if _interim_is_due(live):
        return SIGN, INTERIM
    if card is None or card.step in after_steps(live.pack):
        stage, one = closing_stage(live)
        return stage, one.key if one is not None else stage
    return (card.kind if card.kind in _OWN_KINDS else "card"), card.key


def interim_key(live: LiveIntake) -> str:
    """Return the document that is signed where a meeting finishes early; empty without one."""
    plans = live.pack.documents.values()
    return next((plan.key for plan in plans if plan.kind == INTERIM), "")


def _interim_is_due(live: LiveIntake) -> bool:
    """Say whether an interim page is still to be signed after finishing early."""
    key = interim_key(live) if live.intake.finished_early else ""
    if not key or key in live.intake.passed or has_agreed(live.pack, live.intake):
        return False
    return bool(live.pack.documents[key].signers) and key not in live.intake.sealed
