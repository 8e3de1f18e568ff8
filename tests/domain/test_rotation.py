"""Seven daily, four weekly and twelve monthly backups stay, and never less than the last good one."""

import random
from datetime import datetime, timedelta

import pytest

from desktop.domain.rotation import Dated, superseded

NOON = datetime.fromisoformat("2026-12-02T12:00:00-08:00")


def made(days_ago: float, *, is_good: bool = True, schema: int = 2, name: str = "") -> Dated:
    at = NOON - timedelta(days=days_ago)
    return Dated(name or f"{days_ago}", at, schema, is_good)


def left(backups: list[Dated], just_made: str) -> list[str]:
    gone = superseded(backups, just_made=just_made)
    return [one.name for one in backups if one.name not in gone]


def test_after_two_years_of_nights_days_weeks_and_months_are_left() -> None:
    kept: list[Dated] = []
    for night in range(730, -1, -1):
        kept.append(made(night))
        gone = superseded(kept, just_made=f"{night}")
        kept = [one for one in kept if one.name not in gone]

    ages = sorted(int(one.name) for one in kept)
    assert ages[:7] == [0, 1, 2, 3, 4, 5, 6]
    assert 18 <= len(ages) <= 23
    assert 300 <= ages[-1] <= 366


def test_the_last_one_of_a_day_stays() -> None:
    backups = [made(0.2), made(0.1), made(0)]

    assert left(backups, "0") == ["0"]


def test_nothing_goes_when_what_was_made_is_not_good() -> None:
    backups = [made(0.2), made(0.1), made(0, is_good=False)]

    assert superseded(backups, just_made="0") == ()


def test_a_copy_of_a_damaged_vault_supersedes_nothing_and_stays_for_a_year() -> None:
    backups = [made(400, is_good=False, name="old"), made(3, is_good=False), made(0)]

    assert left(backups, "0") == ["3", "0"]


def test_the_last_one_before_a_new_version_stays_for_a_year() -> None:
    backups = [made(0.2, schema=1, name="before"), made(0.1, schema=1, name="x"), made(0)]

    assert left(backups, "0") == ["x", "0"]
    assert left([made(400, schema=1, name="y"), *map(made, range(12)), made(0)], "0").count("y")


def test_a_wrong_clock_takes_nothing_that_was_just_made() -> None:
    backups = [*(made(-n) for n in range(1, 20)), made(3000)]

    assert "3000" in left(backups, "3000")


@pytest.mark.parametrize("seed", range(5))
def test_the_newest_good_one_always_stays(seed: int) -> None:
    chance = random.Random(seed)
    backups = [
        made(chance.uniform(0, 900), is_good=chance.random() < 0.8, name=f"n{each}")
        for each in range(100)
    ]
    newest = max((one for one in backups if one.is_good), key=lambda one: one.at)

    for one in backups:
        assert newest.name not in superseded(backups, just_made=one.name)
