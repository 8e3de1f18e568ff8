"""What a session has still to settle: open cards, what was parked, questions, open blanks."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.flow import AFTER, SHEET, SIGN, Card, is_done, path
from desktop.domain.intake import Intake
from desktop.domain.pack import LEFT_OPEN, STANDS, FormPack
from desktop.domain.standing import PARKED, concerns, group_of, open_questions, standing

OPEN, QUESTION = "open", "question"
"""Not done yet; done, with a question left open. ``standing.PARKED``: to come back to."""

HERE, DONE = "here", "done"

_STAGES = frozenset({LEFT_OPEN, STANDS, SHEET, SIGN, AFTER})
"""What opens a later meeting, and what follows the settling, is a way to go, not left open."""


@dataclass(frozen=True, slots=True)
class OpenThing:
    """One thing left: its key, what is left about it, and the card and step that lead to it."""

    key: str
    kind: str
    card: str
    step: str


def still_open(pack: FormPack, intake: Intake) -> tuple[OpenThing, ...]:
    """Return what is left to settle, in the order of the session.

    A card that is not done is open; a group or a clause set apart is parked or carries a
    question. Reading, signing and the close are not among them.
    """
    found = []
    asked = set(open_questions(intake))
    for card in path(pack, intake):
        if card.stage in _STAGES:
            continue
        if not is_done(intake, card):
            found.append(OpenThing(card.key, OPEN, card.key, card.step))
        found.extend(_inside(pack, intake, card, asked))
    return tuple(found)


def step_standing(pack: FormPack, intake: Intake, step: str, here: str = "") -> str:
    """Return whether *step* is ``here``, ``open``, ``parked`` or ``done``.

    *here* is the card the session stands at. A step with anything parked inside is parked,
    even when its groups are settled.
    """
    cards = [card for card in path(pack, intake) if card.step == step]
    if here and any(card.key == here for card in cards):
        return HERE
    if not all(is_done(intake, card) for card in cards):
        return OPEN
    parked = any(
        thing.kind == PARKED
        for card in cards
        for thing in _inside(pack, intake, card, set(open_questions(intake)))
    )
    return PARKED if parked else DONE


def _inside(pack: FormPack, intake: Intake, card: Card, asked: set[str]) -> tuple[OpenThing, ...]:
    """Return what is parked or asked about *card* or one of its clauses."""
    if card.kind != "group" or not is_done(intake, card):
        return ()
    answers = intake.all_answers(pack.defaults())
    clauses = (
        key
        for key in intake.exceptions
        if group_of(pack, key) == card.key and concerns(pack, key, answers)
    )
    things = []
    for key in (card.key, *clauses):
        if key in asked:
            things.append(OpenThing(key, QUESTION, card.key, card.step))
        elif standing(pack, intake, key) == PARKED:
            things.append(OpenThing(key, PARKED, card.key, card.step))
    return tuple(things)
