"""When people talked while the lid was closed, told afterwards and marked as told afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.domain.clock import stamp
from desktop.domain.journal import JournalRowError, Value

_LONGEST_NUMBER = 16
"""Signs in the number at the foot of a blank paper set; its own have eight."""

_LONGEST = timedelta(hours=12)
"""No meeting lasts longer; two times further apart are a slip in the day."""


@dataclass(frozen=True, slots=True)
class Talked:
    """From when until when people talked in one meeting, and when that was entered.

    All are ISO times with their UTC offset; ``entered`` is the journal row's own. ``paper`` is
    the number of the blank papers they used, where they used some.
    """

    first: str
    last: str
    entered: str
    meeting: int = 1
    paper: str = ""


def talked_value(first: datetime, last: datetime, paper: str = "") -> Value:
    """Return what the journal holds of a talk from *first* until *last*, on which *paper*."""
    times = {"from": stamp(first), "until": stamp(last)}
    number = "".join(paper.split()).upper()
    return {**times, "paper": number} if number else times


def read_talked(value: Value, *, at: str, meeting: int = 1) -> Talked:
    """Return the talk that *value* tells, entered *at* (ISO).

    Raises:
        JournalRowError: if no talk can have had these times.
    """
    told = value if isinstance(value, Mapping) else {}
    first, last = _moment(told.get("from")), _moment(told.get("until"))
    if last <= first:
        raise JournalRowError(
            "The talk cannot end before it begins. Nothing was changed. "
            "Please look at the two times."
        )
    if last > datetime.fromisoformat(at):
        raise JournalRowError(
            "By this computer's clock that time is still to come. Nothing was changed. "
            "Please look at the times, and at the clock."
        )
    if last - first > _LONGEST:
        raise JournalRowError(
            "These times are more than twelve hours apart. Nothing was changed. "
            "Please look at the two times."
        )
    paper = told.get("paper", "")
    if not isinstance(paper, str) or len(paper) > _LONGEST_NUMBER:
        raise JournalRowError(
            "No set of blank papers has this number. Nothing was changed. "
            "Please look at the foot of the page."
        )
    return Talked(stamp(first), stamp(last), at, meeting, paper)


def _moment(told: Value) -> datetime:
    """Return a time with its offset.

    Raises:
        JournalRowError: if it is none.
    """
    try:
        moment = datetime.fromisoformat(str(told))
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise JournalRowError("A talk needs the time it began and the time it ended.")
    return moment
