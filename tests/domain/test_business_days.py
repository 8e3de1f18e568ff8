"""Business days, counted as the rules on notices count them."""

from datetime import date, timedelta

import pytest

from desktop.domain.business_days import (
    after_business_days,
    business_days_ahead,
    is_business_day,
)

MONDAY = date(2026, 11, 16)


def day(weekday: int, week: int = 0) -> date:
    return MONDAY + timedelta(weeks=week, days=weekday)


@pytest.mark.parametrize(
    ("booked", "held", "ahead"),
    [
        (day(0), day(3), 3),
        (day(4), day(0, 1), 1),
        (day(5), day(2, 1), 2),
        (day(6), day(2, 1), 2),
        (day(2), day(5), 3),
        (day(0), day(2, 2), 12),
        (day(1), day(1), 0),
        (day(3), day(0), 0),
    ],
)
def test_days_ahead_are_counted_back_from_the_session(booked: date, held: date, ahead: int) -> None:
    assert business_days_ahead(booked, held) == ahead


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [(day(0), 1, day(1)), (day(4), 1, day(0, 1)), (day(5), 1, day(0, 1)), (day(3), 3, day(1, 1))],
)
def test_a_weekend_does_not_count_towards_a_deadline(start: date, count: int, end: date) -> None:
    assert after_business_days(start, count) == end


def test_counting_agrees_with_looking_at_every_day() -> None:
    for length in range(30):
        for weekday in range(7):
            booked = day(weekday)
            each = sum(is_business_day(booked + timedelta(days=n)) for n in range(length))
            assert business_days_ahead(booked, booked + timedelta(days=length)) == each
