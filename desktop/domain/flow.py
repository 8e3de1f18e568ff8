"""The way through a session, derived from the pack and what was done, never stored.

Which card comes next is worked out afresh from the answers, so a session that
was interrupted resumes at the same card by itself.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.intake import Intake
from desktop.domain.pack import FormPack, Group, Item, Step
from desktop.domain.standing import concerns

SHEET = "sheet"
SIGN = "sign"
AFTER = "after"


@dataclass(frozen=True, slots=True)
class Card:
    """One card of the session: a group, a single item, or a stage of its own.

    ``kind`` is ``group``, an item kind, ``quiet``, ``sheet`` or ``sign``; ``stage`` is its step's.
    """

    key: str
    kind: str
    step: str
    depth: str
    stage: str = ""


def path(pack: FormPack, intake: Intake) -> tuple[Card, ...]:
    """Return the cards of this client's session, in order.

    The essential cards, those that S0's answers make relevant, and any deeper
    card somebody opened. ``Finish well now`` leaves only what follows signing.
    """
    answers = intake.all_answers(pack.defaults())
    steps = [step for step in pack.steps if step.stage != "before"]
    if intake.finished_early:
        steps = [step for step in steps if step.stage == AFTER]
    return tuple(
        card
        for step in steps
        for card in _cards(pack, step)
        if _is_on_path(pack, intake, card) and concerns(pack, card.key, answers)
    )


def deeper(pack: FormPack, intake: Intake) -> tuple[Card, ...]:
    """Return the cards that concern this client but are not on the path by themselves."""
    on_path = {card.key for card in path(pack, intake)}
    answers = intake.all_answers(pack.defaults())
    return tuple(
        card
        for step in pack.steps
        if step.stage not in {"before", SHEET, SIGN}
        for card in _cards(pack, step)
        if card.key not in on_path and concerns(pack, card.key, answers)
    )


def is_done(intake: Intake, card: Card) -> bool:
    """Say whether nothing is left to do on *card*.

    What follows the signatures is asked again at the end of each meeting.
    """
    if card.kind == "group":
        return card.key in intake.outcomes
    if card.stage == AFTER and intake.meetings:
        return card.key in intake.today
    return card.key in intake.passed or card.key in intake.answers


def current_card(pack: FormPack, intake: Intake) -> Card | None:
    """Return the card the session stands at; None when all is done."""
    cards = path(pack, intake)
    for card in cards:
        if card.key == intake.position:
            return card
    return next((card for card in cards if not is_done(intake, card)), None)


def previous_card(pack: FormPack, intake: Intake) -> Card | None:
    """Return the card before the one the session stands at, if there is one."""
    cards = path(pack, intake)
    here = current_card(pack, intake)
    place = len(cards) if here is None else cards.index(here)
    return cards[place - 1] if place > 0 else None


def open_cards(pack: FormPack, intake: Intake) -> tuple[Card, ...]:
    """Return the cards of the path that are still to be done."""
    return tuple(card for card in path(pack, intake) if not is_done(intake, card))


def group_items(pack: FormPack, group: Group, intake: Intake) -> tuple[Item, ...]:
    """Return the items of *group* that concern this client."""
    answers = intake.all_answers(pack.defaults())
    return tuple(pack.items[key] for key in group.items if pack.items[key].concerns(answers))


def _cards(pack: FormPack, step: Step) -> tuple[Card, ...]:
    if step.stage in {"quiet", SHEET, SIGN} and not step.cards:
        return (Card(step.key, step.stage, step.key, "essential", step.stage),)
    return tuple(_card(pack, step, key) for key in step.cards)


def _card(pack: FormPack, step: Step, key: str) -> Card:
    if key in pack.groups:
        return Card(key, "group", step.key, pack.groups[key].depth, step.stage)
    return Card(key, pack.items[key].kind, step.key, pack.items[key].depth, step.stage)


def _is_on_path(pack: FormPack, intake: Intake, card: Card) -> bool:
    if card.depth in {"essential", "relevant"} or card.key == intake.position:
        return True
    touched = {*intake.outcomes, *intake.passed, *intake.answers}
    inside = pack.groups[card.key].items if card.kind == "group" else (card.key,)
    return card.key in touched or any(key in intake.answers for key in inside)
