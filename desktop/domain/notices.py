"""Notices that law wants given by a certain day: when each is due, and whether it was given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from desktop.domain.business_days import after_business_days, business_days_ahead
from desktop.domain.journal import Value
from desktop.domain.pack import SINCE_BOOKING, DueRule, FormPack

MADE_ON = "booking.made_on"
HELD_ON = "booking.date"
_MOST_AHEAD = 3_660
"""Days between booking and session beyond which a date is a slip of the hand: ten years."""


@dataclass(frozen=True, slots=True)
class DueNotice:
    """A notice that was not given yet, and the last day for it."""

    key: str
    by: date


def due_notices(pack: FormPack, answers: Mapping[str, Value]) -> tuple[DueNotice, ...]:
    """Return what still has to be given to the client of *answers*, the earliest first.

    A notice whose pack has no rule for this booking has no day, and is not among them.
    """
    booked, held = day_of(answers, MADE_ON), day_of(answers, HELD_ON)
    found = [
        DueNotice(item.key, by)
        for item in pack.items.values()
        if item.due and item.concerns(answers) and not is_given(answers.get(item.key))
        if (by := due_by(item.due, booked, held)) is not None
    ]
    return tuple(sorted(found, key=lambda notice: (notice.by, notice.key)))


def due_by(rules: Iterable[DueRule], booked: date | None, held: date | None) -> date | None:
    """Return the last day that the first fitting rule allows; None where none fits.

    Booking dates after the session, or ten years before it, are slips of the hand: no rule fits.
    """
    for rule in rules:
        if rule.since != SINCE_BOOKING:
            if held is not None:
                return _before(held, booked, rule.before)
        elif booked is not None and held is not None and _fits(rule, booked, held):
            return after_business_days(booked, rule.within)
    return None


def is_given(value: Value) -> bool:
    """Say whether *value*, the answer to a notice, says that it was given or does not apply."""
    return isinstance(value, Mapping) and bool(value.get("given"))


def day_of(answers: Mapping[str, Value], key: str) -> date | None:
    """Return the day that *answers* hold under *key*; None where there is no such day."""
    try:
        return date.fromisoformat(str(answers.get(key) or ""))
    except ValueError:
        return None


def _before(held: date, booked: date | None, days: int) -> date:
    """Return the day so many *days* before the session; nothing is due before it was booked."""
    due = date.fromordinal(max(1, held.toordinal() - days))
    return min(held, max(due, booked)) if booked is not None else due


def _fits(rule: DueRule, booked: date, held: date) -> bool:
    if not 0 <= (held - booked).days <= _MOST_AHEAD:
        return False
    return business_days_ahead(booked, held) >= rule.ahead
