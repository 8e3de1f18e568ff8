"""When people talked, told afterwards: the entry keeps its own time, impossible times are refused."""

from datetime import UTC, datetime, timedelta

import pytest

from desktop.domain import journal as j
from desktop.domain.intake import fold
from desktop.domain.journal import Act, JournalRowError, Value
from desktop.domain.talked import read_talked, talked_value
from tests.domain.conftest import intake_of

ENTERED = "2026-12-02T17:10:00-08:00"


def talk(first: str, last: str) -> dict[str, Value]:
    return {"from": f"2026-12-02T{first}-08:00", "until": f"2026-12-02T{last}-08:00"}


def test_a_talk_keeps_its_times_and_the_time_it_was_entered() -> None:
    told = read_talked(talk("16:03:00", "16:52:00"), at=ENTERED)

    assert (told.first[11:16], told.last[11:16], told.entered) == ("16:03", "16:52", ENTERED)


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (talk("16:52:00", "16:03:00"), "cannot end before it begins"),
        (talk("16:03:00", "16:03:00"), "cannot end before it begins"),
        (talk("16:03:00", "17:11:00"), "still to come"),
        (talk("01:00:00", "16:00:00"), "twelve hours"),
        ({"from": "yesterday", "until": ENTERED}, "needs the time"),
        ({"from": "2026-12-02T16:03:00", "until": ENTERED}, "needs the time"),
        ("16:03", "needs the time"),
        (None, "needs the time"),
    ],
)
def test_impossible_times_are_refused_in_one_sentence(value: Value, sentence: str) -> None:
    with pytest.raises(JournalRowError, match=sentence):
        read_talked(value, at=ENTERED)


def test_an_hour_that_the_clock_repeats_is_told_apart_by_its_offset() -> None:
    value = {"from": "2026-10-25T02:30:00+02:00", "until": "2026-10-25T02:20:00+01:00"}

    told = read_talked(value, at="2026-10-25T09:00:00+01:00")

    assert told.last > told.first or told.last.endswith("+01:00")


def test_each_meeting_has_its_own_talk_and_what_was_told_last_counts() -> None:
    first = Act(j.PRACTITIONER, j.TALKED, value=_at_noon("11:00", "11:40"))
    better = Act(j.PRACTITIONER, j.TALKED, value=_at_noon("11:05", "11:50"))
    again = Act(j.PRACTITIONER, j.TALKED, value=_at_noon("11:10", "11:55"))

    intake = intake_of(first, better, Act(j.PRACTITIONER, j.ADJOURNED), again)

    assert [(one.meeting, one.first[11:16]) for one in intake.talks] == [(1, "11:05"), (2, "11:10")]


def test_a_talk_can_be_undone() -> None:
    intake = intake_of(Act(j.PRACTITIONER, j.TALKED, value=_at_noon("11:00", "11:40")))
    seq = intake.last_undoable()
    assert seq == len(intake.rows)

    row = Act(j.PRACTITIONER, j.UNDONE, value={"rows": (seq,)}).row(
        seq=seq + 1, at=intake.rows[-1].at
    )

    assert fold((*intake.rows, row)).talks == ()


def test_the_pages_of_a_later_meeting_bear_the_day_of_the_talk() -> None:
    adjourned = Act(j.PRACTITIONER, j.ADJOURNED)
    intake = intake_of(
        adjourned, Act(j.PRACTITIONER, j.TALKED, value=_at_noon("11:00", "11:40", day="01"))
    )

    assert str(intake.meeting_date).endswith("-01")


def _at_noon(first: str, last: str, day: str = "") -> dict[str, Value]:
    """Times on the day (or on another *day* of the month) of the test's noon."""
    noon = intake_of().rows[0].at
    date = noon[:8] + (day or noon[8:10])
    return {"from": f"{date}T{first}:00{noon[19:]}", "until": f"{date}T{last}:00{noon[19:]}"}


def test_the_number_of_blank_papers_is_kept_as_it_stands_at_their_foot() -> None:
    first = datetime(2026, 12, 2, 16, 3, tzinfo=UTC)
    last = first + timedelta(minutes=50)

    told = read_talked(talked_value(first, last, " p-k7qf2m "), at="2026-12-02T18:00:00+00:00")

    assert told.paper == "P-K7QF2M"
    assert read_talked(talked_value(first, last), at="2026-12-02T18:00:00+00:00").paper == ""


def test_a_number_no_blank_papers_have_is_refused() -> None:
    first = datetime(2026, 12, 2, 16, 3, tzinfo=UTC)
    value = talked_value(first, first + timedelta(minutes=50), "x" * 17)

    with pytest.raises(JournalRowError, match="blank papers"):
        read_talked(value, at="2026-12-02T18:00:00+00:00")
