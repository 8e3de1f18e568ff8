"""Goals: what one may hold, which stand for now, and how far they have come."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import sqrt

from desktop.domain.journal import Value
from desktop.domain.pack import Item
from desktop.domain.plain_answers import (
    AnswerRefusedError,
    check_date,
    check_own_words,
    check_text,
    check_whole,
    is_blank,
)
from desktop.domain.saying import Saying

HOPE, GOALS, WISH_OF_OTHERS = "goals.hope", "goals.list", "goals.representative_wish"
"""The hope that is said out loud, the goals that may grow from it, and what stands apart."""

MOST_NOW = 3
"""Goals worked on at one time (clinical brief, S10); a fourth waits."""
MOST_GOALS = 10
MOST_STEPS = 12
"""Steps of one side for one goal; more is a plan for another day."""

LEVELS = ("-2", "-1", "0", "+1", "+2")
"""Much less than hoped, somewhat less, as hoped, somewhat more, much more (brief 7.1)."""

LATER = "later"
STATUSES = ("draft", "active", LATER, "paused", "reached", "changed", "let_go")
"""Where a goal stands (brief 7.1); ``later`` waits its turn behind three others."""
NOW = frozenset({"draft", "active"})

RATINGS = frozenset({"importance", "confidence", "today", "good_enough"})
STEPS = ("steps_client", "steps_practitioner", "steps_shared")
DAYS = ("by", "review")

Goal = Mapping[str, Value]


def goals_in(value: Value) -> tuple[Goal, ...]:
    """Return the goals of *value*, in the order the client ranked them."""
    listed = value if isinstance(value, tuple) else ()
    return tuple(goal for goal in listed if isinstance(goal, Mapping))


def status(goal: Goal) -> str:
    """Return where *goal* stands; one of which nothing was said is active."""
    return str(goal.get("status") or "active")


def is_now(goal: Goal) -> bool:
    """Say whether *goal* is worked on now."""
    return status(goal) in NOW


def has_room(goals: Sequence[Goal]) -> bool:
    """Say whether one more of *goals* may be for now."""
    return sum(map(is_now, goals)) < MOST_NOW


def with_new(goals: Sequence[Goal], words: str) -> tuple[Goal, ...]:
    """Return *goals* with one more in the client's *words*; where three stand, it waits."""
    new: Goal = {"words": words} if has_room(goals) else {"words": words, "status": LATER}
    return (*goals, new)


def whole_scale(goal: Goal) -> bool:
    """Say whether all five steps of the attainment scale have a visible anchor."""
    anchors = goal.get("anchors")
    return isinstance(anchors, Mapping) and not any(is_blank(anchors.get(name)) for name in LEVELS)


def attainment_score(goals: Sequence[Goal]) -> float | None:
    """Return the goal attainment T-score of *goals*; None where no scale is whole and rated.

    T = 50 + 10 sum(w x) / sqrt(0.7 sum(w^2) + 0.3 (sum w)^2), with x the level from -2 to +2
    and w the weight (Kiresuk & Sherman 1968, with the usual correlation of 0.3 between
    scales; clinical brief 7.1). The weight is the importance the client gave, else 1. A
    scale with an anchor missing says nothing, so its goal is left out.
    """
    rated = [_weighted(goal) for goal in goals if whole_scale(goal) and "level" in goal]
    squares = sum(weight**2 for weight, _ in rated)
    total = sum(weight for weight, _ in rated)
    if not total:
        return None
    weighed = sum(weight * level for weight, level in rated)
    return 50 + 10 * weighed / sqrt(0.7 * squares + 0.3 * total**2)


def _weighted(goal: Goal) -> tuple[int, int]:
    importance, level = goal.get("importance"), goal.get("level")
    weight = importance if isinstance(importance, int) else 1
    return weight, level if isinstance(level, int) else 0


def check_goals(item: Item, value: Value) -> None:
    """Refuse goals no paper could hold, or more than can be worked on now.

    Raises:
        AnswerRefusedError: with one plain sentence.
    """
    if not isinstance(value, tuple) or len(value) > MOST_GOALS:
        raise AnswerRefusedError("This is not a list of goals.", "Please write each on its own.")
    for goal in value:
        words = goal.get("words") if isinstance(goal, Mapping) else ""
        if not isinstance(goal, Mapping) or not isinstance(words, str) or not words.strip():
            raise AnswerRefusedError("A goal here has no words.", "Please write it in words.")
        if set(goal) - {"words", "status", *item.rows}:
            raise AnswerRefusedError(
                "This goal says something that was not asked for.", "Please use the lines shown."
            )
        for name, part in goal.items():
            _check_part(name, part)
    if sum(map(is_now, goals_in(value))) > MOST_NOW:
        raise AnswerRefusedError(
            Saying("%1 goals are enough for now.", MOST_NOW), "Please keep one of them for later."
        )


def check_new_days(before: Value, after: Value, today: str) -> None:
    """Refuse a day in *after* that lies before *today* (ISO) and did not stand in *before*.

    A day that was agreed and has come and gone stays as it is.

    Raises:
        AnswerRefusedError: with one plain sentence.
    """
    known = set(_days(before))
    if any(day < today and day not in known for day in _days(after)):
        raise AnswerRefusedError(
            "By the clock of this computer, that day has passed.", "Please choose a later one."
        )


def _days(value: Value) -> Iterator[str]:
    for goal in goals_in(value):
        for name in DAYS:
            if day := goal.get(name):
                yield str(day)


def _check_part(name: str, value: Value) -> None:
    if is_blank(value):
        return
    if name in RATINGS:
        check_whole(value, 0, 10)
    elif name == "level":
        check_whole(value, -2, 2)
    elif name in DAYS:
        check_date(value)
    elif name == "anchors":
        _check_anchors(value)
    elif name == "status":
        _check_status(value)
    elif isinstance(value, tuple):
        _check_steps(value)
    else:
        check_text(value)


def _check_anchors(value: Value) -> None:
    if not isinstance(value, Mapping) or set(value) - set(LEVELS):
        raise AnswerRefusedError(
            "The scale has five steps, from -2 to +2.", "Please write what each would look like."
        )
    for words in value.values():
        check_text(words)


def _check_status(value: Value) -> None:
    if value not in STATUSES:
        raise AnswerRefusedError("A goal cannot stand like this.", "Please choose one of the ways.")


def _check_steps(value: tuple[Value, ...]) -> None:
    check_own_words(value)
    if len(value) > MOST_STEPS:
        raise AnswerRefusedError(
            Saying("There are more than %1 steps here.", MOST_STEPS),
            "Please keep a few small ones.",
        )
