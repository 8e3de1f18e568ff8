"""The plan of a meeting's time, and how the clock stands against it; it measures, never urges."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.domain.flow import AFTER, is_done, path
from desktop.domain.intake import Intake, fold
from desktop.domain.journal import ADJOURNED, PASSED, SETTLED, WENT_TO, JournalRow
from desktop.domain.pack import FormPack, Step

LAST_MINUTES = 10
"""The one quiet mark (design section 3): ten minutes before the end."""

LONG_MINUTES = 75
"""From here on a meeting is a long one (80 to 90 minutes, clinical brief section 2)."""

_DOUBLED = frozenset({"S4", "S6", "S10"})
"""Steps that take twice their share of a long meeting (clinical brief section 2)."""

_FIRST_HALF = frozenset({"S1", "S2", "S3", "S4", "S5", "S6"})
"""What the first of two meetings holds, and the close (clinical brief section 2)."""

_LONGEST_OVER = 120
"""Minutes over after which nobody is still sitting there: the session was simply left open."""

_ON_A_CARD = frozenset({PASSED, SETTLED, WENT_TO})
"""What is done at the table and never while booking."""


@dataclass(frozen=True, slots=True)
class TimePlan:
    """The minutes of one meeting, and at which minute each of its steps ends by the plan."""

    minutes: int
    ends: tuple[tuple[str, int], ...] = ()

    def end_of(self, step: str) -> int:
        """Return the minute at which *step* ends; the whole meeting's for an unplanned step."""
        return dict(self.ends).get(step, self.minutes)

    def span_of(self, step: str) -> tuple[int, int]:
        """Return the minutes from which to which *step* is planned."""
        until = 0
        for key, end in self.ends:
            if key == step:
                return until, end
            until = end
        return until, self.minutes


@dataclass(frozen=True, slots=True)
class Pace:
    """How a meeting stands against its plan; what is not known is None.

    ``part_until`` is when the step under way ends, ``ends`` when the meeting does. It is
    ``last`` in the last ten minutes, and ``over`` counts the minutes after the end.
    """

    now: datetime
    ends: datetime | None = None
    part_until: datetime | None = None
    last: bool = False
    over: int = 0


def time_plan(pack: FormPack, intake: Intake) -> TimePlan:
    """Return the plan of the meeting under way: its open steps, stretched to its length.

    Steps without a card of their own count too: people arrive before anything is shown.

    A meeting of 75 minutes or more gives twice the share to privacy, the person and hopes.
    What an earlier meeting has done takes no time in this one; the first of two meetings
    leaves practical things and hopes to the second.
    """
    before, length = _before(intake), _length(pack, intake)
    cards = path(pack, intake)
    done = {card.step for card in cards}
    done -= {card.step for card in cards if not is_done(before, card)}
    halves = not intake.meetings and intake.answers.get("setting.split") is True
    steps = [
        step
        for step in pack.steps
        if step.stage != "before" and step.key not in done
        if not halves or step.code in _FIRST_HALF or step.stage == AFTER
    ]
    shares = [_share(step, length) for step in steps]
    total, until, ends = sum(shares), 0, []
    for step, share in zip(steps, shares, strict=True):
        until += share
        ends.append((step.key, round(until * length / total) if total else length))
    return TimePlan(length, tuple(ends))


def began(intake: Intake) -> datetime | None:
    """Return when the meeting under way began: the first act on a card since the last one.

    Where people talked on paper, it began when they say they did.
    """
    for talk in intake.talks:
        if talk.meeting == len(intake.meetings) + 1:
            return datetime.fromisoformat(talk.first)
    for row in _since(intake):
        if row.action in _ON_A_CARD:
            return datetime.fromisoformat(row.at)
    return None


def pace(plan: TimePlan, start: datetime | None, now: datetime, step: str) -> Pace:
    """Return how *now* stands against *plan* at *step*.

    A clock that was set back before the start, or runs so far past the end that nobody can
    still be sitting there, tells the time and nothing else.
    """
    if start is None or now < start:
        return Pace(now)
    gone = int((now - start).total_seconds() // 60)
    if gone >= plan.minutes + _LONGEST_OVER:
        return Pace(now)
    ends = start + timedelta(minutes=plan.minutes)
    left = plan.minutes - gone
    if now >= ends:
        return Pace(now, ends, over=gone - plan.minutes)
    if left <= LAST_MINUTES:
        return Pace(now, ends, last=True)
    part = start + timedelta(minutes=plan.end_of(step))
    return Pace(now, ends, part if step and part > now else None)


def _length(pack: FormPack, intake: Intake) -> int:
    planned = intake.answers.get("booking.length")
    if isinstance(planned, int) and not isinstance(planned, bool) and planned > 0:
        return planned
    return sum(step.minutes for step in pack.steps if step.stage != "before")


def _share(step: Step, length: int) -> int:
    return step.minutes * (2 if length >= LONG_MINUTES and step.code in _DOUBLED else 1)


def _since(intake: Intake) -> tuple[JournalRow, ...]:
    """Return the rows since the last meeting ended."""
    ended = max((row.seq for row in intake.rows if row.action == ADJOURNED), default=0)
    return tuple(row for row in intake.rows if row.seq > ended)


def _before(intake: Intake) -> Intake:
    """Return the intake as the last meeting left it."""
    if not intake.meetings:
        return Intake()
    ended = max(row.seq for row in intake.rows if row.action == ADJOURNED)
    return fold(row for row in intake.rows if row.seq <= ended)
