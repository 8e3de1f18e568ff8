"""The two example sessions: real, whole, and within what a first session can ask."""

import re
from datetime import datetime

from desktop.assets import RESOURCES
from desktop.domain.effort import MOST_LINES, MOST_TAPS, essential_effort
from desktop.domain.flow import open_cards
from desktop.domain.ink import check_plausible
from desktop.domain.intake import Intake, fold
from desktop.domain.journal import BEGUN, CLOSED, JournalRow
from desktop.domain.pack import FormPack
from desktop.services.play_session import read_session_file


def test_every_row_is_about_something_the_pack_has(
    spoken: FormPack, rows: tuple[JournalRow, ...]
) -> None:
    known = {
        "",
        *spoken.items,
        *spoken.groups,
        *spoken.documents,
        *(step.key for step in spoken.steps),
    }

    assert [row.item for row in rows if row.item not in known] == []


def test_choices_are_the_ones_the_pack_offers(
    spoken: FormPack, rows: tuple[JournalRow, ...]
) -> None:
    intake = fold(rows)
    wrong: list[tuple[str, object]] = []
    for key, value in {**intake.profile, **intake.answers}.items():
        item = spoken.items[key]
        if item.kind in {"choice", "checklist", "ranking"}:
            chosen = value if isinstance(value, tuple) else (value,)
            wrong.extend((key, one) for one in chosen if one not in item.options)

    assert wrong == []


def test_outcomes_are_the_ones_the_group_may_have(
    spoken: FormPack, rows: tuple[JournalRow, ...]
) -> None:
    settled = [row for row in rows if row.action == "settled"]

    assert settled
    assert all(row.value in spoken.groups[row.item].outcomes for row in settled)


def test_nothing_is_left_open_at_the_end(spoken: FormPack, rows: tuple[JournalRow, ...]) -> None:
    assert open_cards(spoken, fold(rows)) == ()


def test_the_essential_path_stays_within_24_taps_and_3_typed_lines(
    spoken: FormPack, rows: tuple[JournalRow, ...]
) -> None:
    effort = essential_effort(spoken, fold(rows))

    assert 0 < effort.taps <= MOST_TAPS
    assert 0 < effort.lines <= MOST_LINES


def test_rows_follow_one_another_in_time(rows: tuple[JournalRow, ...]) -> None:
    times = [datetime.fromisoformat(row.at) for row in rows]

    assert times == sorted(times)
    assert [row.seq for row in rows] == list(range(1, len(rows) + 1))
    assert rows[0].action == BEGUN
    assert rows[-1].action == CLOSED


def test_both_finish_on_time(maya: Intake, tomas: Intake) -> None:
    for intake in (maya, tomas):
        start = datetime.fromisoformat(
            f"{intake.answers['booking.date']}T{intake.answers['booking.time']}-08:00"
        )
        spent = (datetime.fromisoformat(intake.rows[-1].at) - start).total_seconds() / 60
        assert 0 < spent <= int(str(intake.answers["booking.length"]))


def test_booking_is_entered_within_five_minutes(rows: tuple[JournalRow, ...]) -> None:
    intake = fold(rows)
    starts = f"{intake.answers['booking.date']}T{intake.answers['booking.time']}:00"

    before = [datetime.fromisoformat(row.at) for row in rows if row.at < starts]

    assert (before[-2] - before[0]).total_seconds() <= 300  # the last one hands the paper over


def test_maya_and_jordan_draw_and_tomas_and_elise_sign_on_paper(
    maya: Intake, tomas: Intake
) -> None:
    assert [one.method for one in maya.signatures] == ["drawn", "drawn"]
    assert [one.method for one in tomas.signatures] == ["paper", "paper"]
    for signature in maya.signatures:
        assert signature.ink is not None
        check_plausible(signature.ink)


def test_every_phone_number_is_reserved_for_fiction() -> None:
    for file in (RESOURCES / "sessions").glob("*.json"):
        text = file.read_text(encoding="utf-8")
        american = re.findall(r"\b\d{3}-(\d{3}-\d{4})\b", text)
        british = re.findall(r"\b0\d{3,4} \d{3} ?\d{3,4}\b", text)
        assert american or british
        assert all(number.startswith("555-01") for number in american)
        assert all(number.startswith(("0113 496 0", "07700 900")) for number in british)


def test_the_program_reads_each_as_a_session_file() -> None:
    files = sorted((RESOURCES / "sessions").glob("*.json"))

    read = [read_session_file(file) for file in files]

    assert [file.stem for file in files] == [
        "maya-california",
        "maya-second-meeting",
        "theo-leeds",
        "tomas-sacramento",
    ]
    assert all(rows[0].action == BEGUN for rows in read)
