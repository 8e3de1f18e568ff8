"""Goals: what one may hold, how many are for now, and what a scale says of them."""

from math import sqrt

import pytest

from desktop.domain.goals import (
    LEVELS,
    MOST_NOW,
    STATUSES,
    attainment_score,
    check_goals,
    check_new_days,
    has_room,
    status,
    whole_scale,
)
from desktop.domain.journal import Value
from desktop.domain.pack import Item
from desktop.domain.plain_answers import AnswerRefusedError

ROWS = ("instead", "importance", "anchors", "level", "steps_client", "by", "review")
GOALS = Item("goals.list", "goals", rows=ROWS)
ANCHORS: Value = {
    "-2": "I cannot say his name",
    "-1": "I say his name",
    "0": "I tell Ana one memory",
    "+1": "I tell her two",
    "+2": "I share at the family mass",
}


def scaled(level: int, **more: Value) -> dict[str, Value]:
    return {"words": "Talk about Dad", "anchors": ANCHORS, "level": level, **more}


@pytest.mark.parametrize(
    "goal",
    [
        {"words": "Sleep"},
        {"words": "Getting to know what I want", "status": "draft"},
        {"words": "Stop hiding", "instead": "I want to walk in by the front door"},
        scaled(-1),
        {"words": "Talk", "anchors": {"0": "one memory"}},
        *({"words": "Sleep", "status": name} for name in STATUSES),
    ],
)
def test_a_goal_may_say_as_little_or_as_much_as_is_wanted(goal: Value) -> None:
    check_goals(GOALS, (goal,))


@pytest.mark.parametrize(
    ("goal", "words"),
    [
        ({"words": "Sleep", "horoscope": "Libra"}, "was not asked for"),
        ({"words": "Sleep", "status": "failed"}, "cannot stand like this"),
        ({"words": "Sleep", "importance": 11}, "whole number from 0 to 10"),
        ({"words": "Sleep", "level": 3}, "whole number from -2 to 2"),
        ({"words": "Sleep", "anchors": {"+3": "the moon"}}, "five steps"),
        ({"words": "Sleep", "anchors": ("the moon",)}, "five steps"),
        ({"words": "Sleep", "review": "2026-02-30"}, "no such date"),
        ({"words": "Sleep", "steps_client": ("x",) * 13}, "more than 12 steps"),
    ],
)
def test_what_no_goal_can_hold_is_refused_in_one_sentence(goal: Value, words: str) -> None:
    with pytest.raises(AnswerRefusedError, match=words) as refused:
        check_goals(GOALS, (goal,))

    assert "Nothing was changed. Please" in str(refused.value)


def test_three_goals_are_for_now_and_a_fourth_waits() -> None:
    now = tuple({"words": f"Goal {number}"} for number in range(MOST_NOW))

    check_goals(GOALS, (*now, {"words": "A fourth", "status": "later"}))

    assert not has_room(now)
    with pytest.raises(AnswerRefusedError, match="3 goals are enough for now"):
        check_goals(GOALS, (*now, {"words": "A fourth", "status": "draft"}))


def test_a_goal_that_was_reached_makes_room_for_another() -> None:
    goals = tuple({"words": str(n), "status": "reached" if n else "active"} for n in range(3))

    assert has_room(goals)


def test_a_goal_of_which_nothing_more_was_said_is_worked_on() -> None:
    assert status({"words": "Sleep"}) == "active"


def test_a_review_day_that_has_passed_is_refused() -> None:
    with pytest.raises(AnswerRefusedError, match="that day has passed"):
        check_new_days(None, ({"words": "Sleep", "review": "2026-12-01"},), "2026-12-02")


def test_a_day_that_was_agreed_and_has_come_stays_when_the_goal_is_looked_at_again() -> None:
    before: Value = ({"words": "Sleep", "review": "2026-12-23"},)
    after: Value = ({"words": "Sleep", "review": "2026-12-23", "importance": 8},)

    check_new_days(before, after, "2027-01-04")


def test_a_scale_with_an_anchor_missing_says_nothing() -> None:
    part = {name: ANCHORS[name] for name in LEVELS[:4]}  # type: ignore[index,call-overload]

    assert not whole_scale({"words": "Talk", "anchors": part})
    assert attainment_score(({"words": "Talk", "anchors": part, "level": 1},)) is None


@pytest.mark.parametrize(("level", "score"), [(-2, 30), (-1, 40), (0, 50), (1, 60), (2, 70)])
def test_one_goal_scores_ten_points_for_each_step(level: int, score: float) -> None:
    assert attainment_score((scaled(level),)) == pytest.approx(score)


def test_several_goals_are_weighed_by_how_much_they_matter() -> None:
    goals = (scaled(1, importance=9), scaled(-1, importance=3))

    expected = 50 + 10 * (9 - 3) / sqrt(0.7 * (81 + 9) + 0.3 * 12**2)

    assert attainment_score(goals) == pytest.approx(expected)


def test_goals_that_do_not_matter_at_all_have_no_score() -> None:
    assert attainment_score((scaled(1, importance=0),)) is None
