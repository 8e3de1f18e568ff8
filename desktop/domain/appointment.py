"""When a session is held: its day and hour, and whether another one is in the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from desktop.domain.booking_plan import LENGTH
from desktop.domain.journal import Value
from desktop.domain.notices import HELD_ON, day_of

HELD_AT = "booking.time"
_PLANNED_MINUTES = 50
"""How long a session takes where nobody said so: T1 of the brief."""


@dataclass(frozen=True, slots=True)
class Appointment:
    """A day, an hour where one is known ("16:00"), and how many minutes it takes."""

    day: date
    hour: str = ""
    minutes: int = _PLANNED_MINUTES

    @property
    def starts(self) -> datetime | None:
        """When it starts by the clock on the wall; None where no hour is known."""
        try:
            return datetime.combine(self.day, time.fromisoformat(self.hour))
        except ValueError:
            return None

    def clashes(self, other: Appointment) -> bool:
        """Say whether both would be held at the same time."""
        mine, theirs = self.starts, other.starts
        if mine is None or theirs is None:
            return False
        ends, their_end = (
            start + timedelta(minutes=one.minutes) for start, one in ((mine, self), (theirs, other))
        )
        return mine < their_end and theirs < ends


def appointment(answers: Mapping[str, Value]) -> Appointment | None:
    """Return when the session of *answers* is held; None where no day is known."""
    day = day_of(answers, HELD_ON)
    if day is None:
        return None
    minutes = answers.get(LENGTH)
    known = isinstance(minutes, int) and not isinstance(minutes, bool) and minutes > 0
    length = int(str(minutes)) if known else _PLANNED_MINUTES
    return Appointment(day, str(answers.get(HELD_AT) or ""), length)
