"""What the close stands at, worked out from the journal like everything else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop.domain.flow import Card, is_done, path
from desktop.domain.handing_over import SHOW
from desktop.domain.journal import Value
from desktop.domain.papers import has_agreed

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

DATE, PAPERS, FINISH, CARD = "date", "papers", "finish", "card"


def closing_cards(live: LiveIntake) -> tuple[Card, ...]:
    """Return the cards of the path that come after the signatures."""
    after = {step.key for step in live.pack.steps if step.stage == "after"}
    return tuple(card for card in path(live.pack, live.intake) if card.step in after)


def closing_stage(live: LiveIntake, *, stops: bool = False) -> tuple[str, Card | None]:
    """Return what is next: the date, one of the cards, the papers, or the end.

    Where the session *stops* for today, its interim page is among the papers.

    The papers come where the client has said whether they are safe at home, and are
    done when something was handed over or put off.
    """
    cards = closing_cards(live)
    for card in cards:
        if card.key == live.intake.position:
            return (DATE if card.kind in {"date", "time"} else CARD), card
    open_cards = [card for card in cards if not is_done(live.intake, card)]
    asked_paper = [card for card in cards if card.key == "close.paper"]
    paper_is_next = all(is_done(live.intake, card) for card in asked_paper)
    dates = [card for card in open_cards if card.kind in {"date", "time"}]
    if dates:
        return DATE, dates[0]
    if paper_is_next and not papers_are_done(live, stops=stops):
        return PAPERS, None
    if open_cards:
        return CARD, open_cards[0]
    return FINISH, None


def papers_are_done(live: LiveIntake, *, stops: bool = False) -> bool:
    """Say whether every paper that goes home was handed over, saved, kept or put off."""
    return set(dealt_with(live)) >= set(papers(live, stops=stops))


def dealt_with(live: LiveIntake) -> dict[str, Mapping[str, Value]]:
    """Return what was done with each paper: a signed one since it was signed, others today.

    A paper that was only shown is still to be given.
    """
    return {
        str(given["document"]): given
        for given in live.intake.handed_over
        if given.get("how") != SHOW
        and int(str(given["meeting"])) >= _belongs_to(live, str(given["document"]))
    }


def _belongs_to(live: LiveIntake, document: str) -> int:
    """Return the number of the meeting that the paper *document* belongs to."""
    if document in live.intake.sealed:
        return live.intake.signing_meeting
    paper = live.intake.paper_before(document)
    return live.intake.meeting if paper is None else paper.meeting


def papers(live: LiveIntake, *, stops: bool = False) -> tuple[str, ...]:
    """Return the documents that go home today: what was signed, or the interim page, and one more.

    The booklet was handed out before.
    """
    kinds = {"take_home"}
    if (stops or live.intake.finished_early) and not has_agreed(live.pack, live.intake):
        kinds.add("interim")
    return tuple(
        plan.key
        for plan in live.pack.documents.values()
        if plan.kind in kinds or plan.key in live.intake.sealed
        if plan.take_home
    )
