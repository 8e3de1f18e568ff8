"""Which backups go: seven daily, four weekly and twelve monthly ones stay."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

DAYS = 7
WEEKS = 4
MONTHS = 12
YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Dated:
    """A backup: its file's name, when it was made, of which schema, and whether it is good."""

    name: str
    at: datetime
    schema: int
    is_good: bool


def superseded(backups: Sequence[Dated], *, just_made: str) -> tuple[str, ...]:
    """Return the names of those of *backups* that go now.

    *just_made* stays whatever its clock said, and with it the newest good one of each day,
    week and month that still counts. For a year the last one of each older schema stays as
    well: it was made before a new version changed the vault. Copies of a damaged vault
    go after a year. Where *just_made* is not good nothing goes: what is older may be all there is.
    """
    made = next((one for one in backups if one.name == just_made), None)
    if made is None or not made.is_good:
        return ()
    good = sorted((one for one in backups if one.is_good), key=lambda one: one.at, reverse=True)
    stay = {just_made}
    for count, period in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        stay |= set(_newest_each(good, period)[:count])
    young = [one for one in backups if made.at - one.at < YEAR]
    stay |= set(_newest_each([one for one in good if one in young], lambda one: one.schema))
    stay |= {one.name for one in young if not one.is_good}
    return tuple(one.name for one in backups if one.name not in stay)


def _newest_each(backups: Sequence[Dated], period: Callable[[Dated], Hashable]) -> list[str]:
    """Return the first name of each period, in the order of *backups*."""
    first: dict[Hashable, str] = {}
    for one in backups:
        first.setdefault(period(one), one.name)
    return list(first.values())


def _day(one: Dated) -> Hashable:
    return one.at.date()


def _week(one: Dated) -> Hashable:
    return one.at.isocalendar()[:2]


def _month(one: Dated) -> Hashable:
    return one.at.year, one.at.month
