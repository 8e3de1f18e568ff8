"""The plan of a meeting's time against a clock that nobody vouches for."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from desktop.domain import journal as j
from desktop.domain.intake import Intake
from desktop.domain.journal import Act
from desktop.domain.pack import FormPack, Step
from desktop.domain.time_plan import Pace, TimePlan, began, pace, time_plan
from tests.domain.conftest import intake_of

PLAN = TimePlan(50, (("a", 10), ("b", 40), ("c", 50)))
FOUR = datetime(2026, 12, 2, 16, 0, tzinfo=UTC)
HEADLINE = Act(j.PRACTITIONER, j.PASSED, "privacy.headline")
DANGER = Act(j.CLIENT, j.SETTLED, "group.danger", "explained")


def at(minutes: int, step: str = "b") -> Pace:
    return pace(PLAN, FOUR, FOUR + timedelta(minutes=minutes), step)


def long(minutes: int) -> Act:
    return Act(j.PRACTITIONER, j.ANSWERED, "booking.length", minutes)


def planned(pack: FormPack, *acts: Act) -> TimePlan:
    return time_plan(with_minutes(pack), intake_of(*acts))


def with_minutes(pack: FormPack) -> FormPack:
    from dataclasses import replace

    minutes = {"step.privacy": 10, "step.quiet": 20, "step.money": 10, "step.hope": 5}
    steps = tuple(Step(s.key, s.code, s.cards, s.stage, minutes.get(s.key, 0)) for s in pack.steps)
    return replace(pack, steps=steps)


def test_each_part_ends_where_its_minutes_add_up(pack: FormPack) -> None:
    plan = planned(pack)

    assert plan.minutes == 45
    assert (plan.end_of("step.privacy"), plan.end_of("step.quiet")) == (10, 30)
    assert plan.span_of("step.money") == (30, 40)


def test_the_plan_stretches_to_the_length_that_was_booked(pack: FormPack) -> None:
    assert planned(pack, long(90 // 2)).end_of("step.hope") == 45
    assert planned(pack, long(54)).end_of("step.privacy") == 12


def test_a_long_meeting_gives_twice_the_share_to_privacy_person_and_hope(pack: FormPack) -> None:
    plan = planned(pack, long(80))

    assert plan.span_of("step.privacy") == (0, 20)
    assert plan.span_of("step.quiet") == (20, 60)
    assert plan.span_of("step.money") == (60, 70)


def test_the_first_of_two_meetings_leaves_the_practical_things_out(pack: FormPack) -> None:
    split = Act(j.PRACTITIONER, j.ANSWERED, "setting.split", True)  # noqa: FBT003 - an answer

    plan = planned(pack, split, long(60))

    assert plan.span_of("step.privacy") == (0, 20)
    assert plan.end_of("step.quiet") == 60


def test_a_second_meeting_plans_only_what_is_left(pack: FormPack) -> None:
    ended = Act(j.PRACTITIONER, j.ADJOURNED)

    plan = planned(pack, HEADLINE, DANGER, Act(j.PRACTITIONER, j.PASSED, "step.quiet"), ended)

    assert plan.span_of("step.money")[0] == 0


def test_the_meeting_begins_with_the_first_card_and_not_with_the_booking() -> None:
    booked = intake_of(long(50))
    under_way = intake_of(long(50), HEADLINE)

    assert began(booked) is None
    assert began(under_way) == datetime.fromisoformat(under_way.rows[-1].at)


def test_a_meeting_on_paper_began_when_they_talked_and_not_when_it_was_entered() -> None:
    noon = intake_of().rows[0].at
    first, last = f"{noon[:10]}T11:03:00{noon[19:]}", f"{noon[:10]}T11:52:00{noon[19:]}"
    talked = Act(j.PRACTITIONER, j.TALKED, value={"from": first, "until": last})

    assert began(intake_of(talked, HEADLINE)) == datetime.fromisoformat(first)


def test_after_a_meeting_has_ended_the_next_one_has_not_begun() -> None:
    assert began(intake_of(HEADLINE, Act(j.PRACTITIONER, j.ADJOURNED))) is None


def test_ten_minutes_before_the_end_says_so_once_and_stays() -> None:
    marks = [at(minutes, "c").last for minutes in (39, 40, 45, 49)]

    assert marks == [False, True, True, True]


@pytest.mark.parametrize(("minutes", "over"), [(49, 0), (50, 0), (51, 1), (62, 12)])
def test_over_time_is_counted_honestly(minutes: int, over: int) -> None:
    stands = at(minutes, "c")

    assert (stands.over, stands.ends) == (over, FOUR + timedelta(minutes=50))


@pytest.mark.parametrize("minutes", [-1, -180, 170, 60 * 24 * 30])
def test_a_clock_that_jumped_tells_the_time_and_no_more(minutes: int) -> None:
    stands = at(minutes)

    assert stands == Pace(FOUR + timedelta(minutes=minutes))


def test_a_change_to_summer_time_moves_nothing() -> None:
    winter, summer = timezone(timedelta(hours=1)), timezone(timedelta(hours=2))
    start = datetime(2026, 3, 29, 1, 50, tzinfo=winter)

    stands = pace(PLAN, start, datetime(2026, 3, 29, 3, 5, tzinfo=summer), "b")

    assert stands.part_until == start + timedelta(minutes=40)
    assert (stands.over, stands.last) == (0, False)


def test_a_part_that_took_longer_than_planned_is_not_reproached() -> None:
    assert at(20, "a").part_until is None


def test_an_empty_intake_has_no_time_at_all() -> None:
    assert pace(PLAN, began(Intake()), FOUR, "a") == Pace(FOUR)
