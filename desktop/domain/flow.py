"""The way through a session, derived from the pack and what was done, never stored.

Which card comes next is worked out afresh from the answers, so a session that
was interrupted resumes at the same card by itself.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace
from typing import cast

from desktop.domain.again import is_left_open, left_open, standing_keys
from desktop.domain.intake import Intake
from desktop.domain.learned_late import has_late_notice
from desktop.domain.pack import AGAIN, LEFT_OPEN, STANDS, FormPack, Group, Item, Step
from desktop.domain.standing import concerns

SHEET = "sheet"
SIGN = "sign"
AFTER = "after"
SECOND = "second"
"""The depth of what is gone through in a later meeting, and only called up in the first."""

_OWN_PAGES = frozenset({"quiet", SHEET, SIGN, LEFT_OPEN, STANDS})
"""Stages that are a page of their own, without cards that the pack names."""
_OF_THE_LAST = frozenset({LEFT_OPEN, STANDS})
_LATER_ONLY = frozenset({AGAIN, *_OF_THE_LAST})
_OF_EACH_MEETING = frozenset({*_LATER_ONLY, SHEET, SIGN, AFTER})
_WHILE_CARRIED = frozenset({AGAIN, SHEET, SIGN, AFTER})


@dataclass(frozen=True, slots=True)
class Card:
    """One card of the session: a group, a single item, or a stage of its own.

    ``kind`` is ``group``, an item kind, or the stage of a page of its own; ``stage`` is its
    step's. One is ``asked_again`` that an earlier meeting left open, or that holds a notice which
    began to concern this client only after it was settled.
    """

    key: str
    kind: str
    step: str
    depth: str
    stage: str = ""
    asked_again: bool = False


def path(pack: FormPack, intake: Intake) -> tuple[Card, ...]:
    """Return the cards of this client's session, in order.

    The essential cards, those that S0's answers make relevant, and any deeper
    card somebody opened. A later meeting opens with what came of the last one, takes up
    what was not reached, and then goes through the depth that the pack keeps for it, until
    its sheet is read: whatever is left then waits. While a signature is missing since an
    earlier meeting there is nothing but the signing. ``Finish well now`` leaves only what
    follows signing. It is asked for at every turn, and worked out once for each intake.
    """
    of, cards = intake.worked_out.get("path", (None, ()))
    if of is not pack:
        cards = _path(pack, intake)
        intake.worked_out["path"] = (pack, cards)
    return cast("tuple[Card, ...]", cards)


def _path(pack: FormPack, intake: Intake) -> tuple[Card, ...]:
    answers = intake.all_answers(pack.defaults())
    steps = [step for step in pack.steps if step.stage != "before"]
    if intake.finished_early:
        steps = [step for step in steps if step.stage == AFTER]
    elif intake.carried:
        steps = [step for step in steps if step.stage in _WHILE_CARRIED]
    is_read = has_read_sheet(pack, intake)
    touched = {*intake.outcomes, *intake.passed, *intake.answers}
    cards = tuple(
        _asked_again(pack, intake, card, is_read=is_read)
        for step in steps
        for card in _cards(pack, step)
        if (
            _is_on_path_by_itself(pack, intake, card, is_read=is_read)
            or _is_touched(pack, intake, card, touched)
        )
        and concerns(pack, card.key, answers)
    )
    return tuple(sorted(cards, key=_place)) if intake.meetings else cards


def has_read_sheet(pack: FormPack, intake: Intake) -> bool:
    """Say whether the sheet was read together at the meeting under way."""
    return any(step.key in intake.today for step in pack.steps if step.stage == SHEET)


def deeper(pack: FormPack, intake: Intake) -> tuple[Card, ...]:
    """Return the cards that concern this client but are not on the path by themselves."""
    on_path = {card.key for card in path(pack, intake)}
    answers = intake.all_answers(pack.defaults())
    return tuple(
        card
        for step in pack.steps
        if step.stage not in {"before", SHEET, SIGN, LEFT_OPEN, STANDS}
        for card in _cards(pack, step)
        if card.key not in on_path and concerns(pack, card.key, answers)
    )


def is_done(intake: Intake, card: Card) -> bool:
    """Say whether nothing is left to do on *card*.

    What opens and what ends a meeting is asked again at each. A group may be passed for
    this time; words that are signed by some are read, until their ink is cleared.
    """
    if card.kind == "group":
        passed = card.key in intake.passed & intake.today
        return passed or (card.key in intake.outcomes and not card.asked_again)
    if card.stage == SHEET and intake.carried:
        return True
    if intake.meetings and _is_of_each_meeting(card):
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


def _place(card: Card) -> int:
    """Return where *card* stands in a later meeting: nobody has to reach the depth."""
    if card.stage in _LATER_ONLY:
        return 0
    if card.stage in {SHEET, SIGN, AFTER}:
        return 3
    return 2 if card.depth == SECOND else 1


def _is_of_each_meeting(card: Card) -> bool:
    return card.stage in _OF_EACH_MEETING and (card.stage != AGAIN or card.depth == SECOND)


def _asked_again(pack: FormPack, intake: Intake, card: Card, *, is_read: bool) -> Card:
    """Return *card*, to be asked again where it was left open, or holds a notice learned late."""
    if card.kind != "group":
        return card
    is_open = bool(intake.meetings) and not is_read and is_left_open(pack, intake, card.key)
    return replace(card, asked_again=is_open or has_late_notice(pack, intake, card.key))


def _cards(pack: FormPack, step: Step) -> tuple[Card, ...]:
    """Return the cards of *step* as the pack has them; they are made once for each pack."""
    kept = cast("dict[str, tuple[Card, ...]]", pack.worked_out.setdefault("cards", {}))
    if step.key not in kept:
        kept[step.key] = _made(pack, step)
    return kept[step.key]


def _made(pack: FormPack, step: Step) -> tuple[Card, ...]:
    if step.stage in _OWN_PAGES and not step.cards:
        return (Card(step.key, step.stage, step.key, "essential", step.stage),)
    return tuple(_card(pack, step, key) for key in step.cards)


def _card(pack: FormPack, step: Step, key: str) -> Card:
    if key in pack.groups:
        return Card(key, "group", step.key, pack.groups[key].depth, step.stage)
    return Card(key, pack.items[key].kind, step.key, pack.items[key].depth, step.stage)


def _is_on_path_by_itself(pack: FormPack, intake: Intake, card: Card, *, is_read: bool) -> bool:
    if card.key == intake.position:
        return True
    if card.stage in _OF_THE_LAST:
        return bool(intake.meetings) and not is_read and _has_lines(pack, intake, card)
    if card.depth in {"essential", "relevant"}:
        return True
    return card.depth == SECOND and bool(intake.meetings) and not is_read


def _is_touched(pack: FormPack, intake: Intake, card: Card, touched: Container[str]) -> bool:
    """Say whether somebody opened a deeper card; what came of the last meeting goes by itself."""
    if card.stage in _OF_THE_LAST:
        return False
    inside = pack.groups[card.key].items if card.kind == "group" else ()
    return card.key in touched or any(key in intake.answers for key in inside)


def _has_lines(pack: FormPack, intake: Intake, card: Card) -> bool:
    """Say whether the last meeting left anything to show on *card*."""
    if card.key in intake.today:
        return True
    lines = left_open if card.stage == LEFT_OPEN else standing_keys
    return bool(lines(pack, intake))
