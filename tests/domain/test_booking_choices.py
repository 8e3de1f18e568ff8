"""Who takes part, the time plan, the hour, and what is usual."""

from datetime import date

import pytest

from desktop.assets import FORMS
from desktop.domain import booking_plan, taking_part
from desktop.domain.appointment import Appointment, appointment
from desktop.domain.habits import HABITS, usual
from desktop.domain.journal import Value
from desktop.packs.load import load


@pytest.mark.parametrize("kind", taking_part.KINDS)
def test_choosing_a_kind_makes_the_client_of_that_kind_whatever_was_before(kind: str) -> None:
    for before in taking_part.KINDS.values():
        after = {**before, **taking_part.changes_to(kind, before)}

        assert taking_part.kind_of(after) == kind


def test_a_client_who_decides_with_support_goes_on_doing_so() -> None:
    before: dict[str, Value] = {"client.decides": "with_support"}

    changes = taking_part.changes_to(taking_part.COUPLE, before)

    assert "client.decides" not in changes


def test_whose_yes_is_needed_is_asked_only_of_several() -> None:
    one: Value = ({"name": "Ana"},)
    two: Value = ({"name": "Ana"}, {"name": "Ben"})

    assert not taking_part.is_asked("people.representation", {"people.representatives": one})
    assert taking_part.is_asked("people.representation", {"people.representatives": two})


@pytest.mark.parametrize("plan", booking_plan.PLANS)
def test_choosing_a_time_plan_leads_to_it(plan: str) -> None:
    for before in booking_plan.PLANS.values():
        after = {**before, **booking_plan.changes_to(plan, before)}

        assert booking_plan.plan_of(after) == plan


def test_ninety_minutes_are_a_long_session_and_stay_ninety() -> None:
    changes = booking_plan.changes_to(booking_plan.LONG, {"booking.length": 90})

    assert changes == {"setting.split": False}


@pytest.mark.parametrize(
    "answers",
    [
        {"client.adult": False},
        {"client.party": "couple"},
        {"people.also": ("interpreter",)},
        {"people.interpreter": ({"name": "Ida"},)},
    ],
)
def test_two_meetings_are_proposed_to_whom_the_brief_names(answers: dict[str, Value]) -> None:
    assert booking_plan.asks_for_two(answers)
    assert not booking_plan.asks_for_two({"client.adult": True})


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ("16:00", "16:00", True),
        ("16:00", "16:49", True),
        ("16:00", "16:50", False),
        ("16:00", "15:10", False),
        ("16:00", "", False),
        ("25:00", "25:00", False),
    ],
)
def test_two_sessions_at_one_time_are_noticed(one: str, other: str, *, clash: bool) -> None:
    day = date(2026, 12, 2)

    assert Appointment(day, one).clashes(Appointment(day, other)) is clash


def test_a_day_no_calendar_has_is_no_appointment() -> None:
    assert appointment({"booking.date": "2026-02-31", "booking.time": "16:00"}) is None
    assert appointment({"booking.date": "2026-02-28", "booking.length": True}) == Appointment(
        date(2026, 2, 28)
    )


def test_the_commonest_answer_is_the_habit_and_of_equals_the_newest() -> None:
    pack = load("us", FORMS)
    sessions: list[dict[str, Value]] = [
        {"setting.mode": "remote", "booking.length": 60},
        {"setting.mode": "in_person", "booking.length": 50},
        {"setting.mode": "in_person"},
    ]

    assert usual(pack, sessions) == {"setting.mode": "in_person", "booking.length": 60}


def test_no_words_of_another_client_are_a_habit() -> None:
    pack = load("us", FORMS)
    canary = "CANARY Quillfeather"
    told = dict.fromkeys(pack.items, canary) | {"prepare.papers": ("booklet", canary)}

    assert usual(pack, [told] * 3) == {}
    assert all(pack.items[key].kind not in {"text", "people", "consent"} for key in HABITS)
