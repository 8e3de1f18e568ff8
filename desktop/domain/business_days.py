"""Business days: Monday to Friday. No calendar of public holidays is known here."""

from __future__ import annotations

from datetime import date, timedelta

_SATURDAY = 5
_WEEK, _WORKING = 7, 5


def is_business_day(day: date) -> bool:
    """Say whether *day* is one of Monday to Friday."""
    return day.weekday() < _SATURDAY


def business_days_ahead(day: date, of: date) -> int:
    """Return how many business days *day* lies ahead *of* another, counted back from it.

    The day before a Thursday lies one business day ahead, the Saturday before a Wednesday two.
    A day that is not earlier lies none ahead.
    """
    days = max(0, (of - day).days)
    weeks, rest = divmod(days, _WEEK)
    start = day + timedelta(days=weeks * _WEEK)
    return weeks * _WORKING + sum(is_business_day(start + timedelta(days=n)) for n in range(rest))


def after_business_days(day: date, count: int) -> date:
    """Return the day that is *count* business days after *day*.

    Raises:
        OverflowError: if no calendar goes that far.
    """
    found = day
    while count > 0:
        found += timedelta(days=1)
        count -= is_business_day(found)
    return found
