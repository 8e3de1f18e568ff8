"""Time plans of a first session: one meeting, a longer one, or two (clinical brief 2)."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.journal import Value
from desktop.domain.plain_answers import is_blank
from desktop.domain.taking_part import ADULT, INTERPRETER, is_there, kind_of

LENGTH, SPLIT = "booking.length", "setting.split"

SHORT, LONG, TWO = "short", "long", "two"
_LEAST_LONG, _LONG_MINUTES, _SHORT_MINUTES = 80, 80, 50

PLANS: Mapping[str, Mapping[str, Value]] = {
    SHORT: {LENGTH: _SHORT_MINUTES, SPLIT: False},
    LONG: {LENGTH: _LONG_MINUTES, SPLIT: False},
    TWO: {LENGTH: _SHORT_MINUTES, SPLIT: True},
}
"""The plans of the brief: 50 minutes, 80 to 90, and two meetings."""


def plan_of(answers: Mapping[str, Value]) -> str:
    """Return the plan that *answers* describe."""
    if answers.get(SPLIT) is True:
        return TWO
    length = answers.get(LENGTH)
    return LONG if isinstance(length, int) and length >= _LEAST_LONG else SHORT


def changes_to(plan: str, answers: Mapping[str, Value]) -> dict[str, Value]:
    """Return what has to be answered beside *answers* for *plan*.

    A length that fits the plan stays: 90 minutes are a long session as well, and two meetings
    may each have any length.
    """
    wanted = dict(PLANS[plan])
    if plan == TWO or plan_of({**answers, SPLIT: False}) == plan:
        wanted.pop(LENGTH)
    return {k: v for k, v in wanted.items() if k == SPLIT or answers.get(k) != v}


def asks_for_two(answers: Mapping[str, Value]) -> bool:
    """Say whether two meetings are kinder: under 18, more than one client, an interpreter.

    The brief names distress as well; only the practitioner can see that.
    """
    interpreted = is_there(INTERPRETER, answers) or not is_blank(answers.get(INTERPRETER))
    return kind_of(answers) != ADULT or interpreted
