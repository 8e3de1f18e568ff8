"""A session that stops for today keeps everything and goes on at the next meeting."""

from dataclasses import replace
from datetime import datetime

import pytest

from desktop.domain import journal as j
from desktop.domain.flow import current_card
from desktop.domain.journal import Act, JournalRow, JournalRowError
from desktop.services.adjourn_session import adjourn_session
from desktop.services.begin_intake import resume_intake
from desktop.services.close_session import close_session
from desktop.services.filed_documents import filed_documents, printed_id
from desktop.services.live_intake import LiveIntake
from desktop.services.play_session import play
from desktop.services.record_act import record_act, take_back
from desktop.store.agreements import FiledDocument
from desktop.store.errors import DiskFullError
from tests.services.conftest import Practice
from tests.services.test_papers import text_of

Rows = tuple[JournalRow, ...]
NEXT_WEEK = "2026-12-05T16:02:00-08:00"
HOPE = "To sleep through the night."


@pytest.fixture
def stopped(practice: Practice, begun: LiveIntake, rows: Rows) -> LiveIntake:
    """Maya's first meeting, stopped before the practicalities."""
    stop = next(number for number, row in enumerate(rows) if row.item == "group.when")
    live = play(practice.means, practice.clock, practice.vault, begun, rows[:stop])
    live = says(practice, live, "goals.hope", HOPE)
    live = says(practice, live, "close.next_date", "2026-12-05")
    return adjourn_session(practice.means, practice.vault, live)


def says(practice: Practice, live: LiveIntake, item: str, words: str) -> LiveIntake:
    act = Act(j.CLIENT, j.ANSWERED, item, words)
    return record_act(practice.means, practice.vault, live, act)


def next_meeting(practice: Practice, live: LiveIntake, rows: Rows) -> LiveIntake:
    """Play the rest of the example a week later."""
    stop = next(number for number, row in enumerate(rows) if row.item == "group.when")
    later = tuple(replace(row, at=f"2026-12-05{row.at[10:]}") for row in rows[stop:])
    return play(practice.means, practice.clock, practice.vault, live, later)


def ids(practice: Practice, live: LiveIntake) -> list[str]:
    return [printed_id(live, one) for one in filed_documents(practice.vault, live)]


def pages(practice: Practice, live: LiveIntake, kind: str) -> list[tuple[FiledDocument, str]]:
    return [
        (one, text_of(practice.vault.read_payload(one.id)))
        for one in filed_documents(practice.vault, live)
        if one.kind == kind
    ]


def test_stopping_files_the_pages_of_today_and_leaves_the_intake_open(
    practice: Practice, stopped: LiveIntake
) -> None:
    reference = stopped.intake.reference

    assert ids(practice, stopped) == [f"{reference}-I", f"{reference}-T"]
    assert stopped.intake.rows[-1].action == j.ADJOURNED
    assert not stopped.intake.closed
    assert not stopped.intake.finished_early
    (open_intake,) = practice.vault.open_intakes()
    assert open_intake.adjourned


def test_the_next_meeting_goes_on_at_the_next_card(practice: Practice, stopped: LiveIntake) -> None:
    practice.clock.moment = datetime.fromisoformat(NEXT_WEEK)

    live = resume_intake(practice.vault, stopped.id)
    for opening in ("review.at_home", "step.stands"):
        live = record_act(
            practice.means, practice.vault, live, Act(j.PRACTITIONER, j.PASSED, opening)
        )

    card = current_card(live.pack, live.intake)
    assert card is not None
    assert card.key == "group.when"
    live = record_act(
        practice.means, practice.vault, live, Act(j.CLIENT, j.SETTLED, "group.when", "agreed")
    )
    assert not practice.vault.open_intakes()[0].adjourned


def test_the_second_meeting_s_pages_are_numbered_and_the_first_ones_stay(
    practice: Practice, stopped: LiveIntake, rows: Rows
) -> None:
    first = pages(practice, stopped, "document.take_home")

    live = next_meeting(practice, stopped, rows)

    reference = live.intake.reference
    assert live.intake.closed
    found = ids(practice, live)
    assert f"{reference}-I2" not in found
    assert {f"{reference}-{end}" for end in ("I", "T", "T2", "A", "B", "R")} == set(found)
    both = pages(practice, live, "document.take_home")
    assert both[:1] == first
    assert f"{reference}-T2" in both[1][1]


def test_the_record_has_the_hours_of_each_meeting_and_the_pages_of_both(
    practice: Practice, stopped: LiveIntake, rows: Rows
) -> None:
    live = next_meeting(practice, stopped, rows)

    ((_, text),) = pages(practice, live, "document.record")

    assert "Meeting 1 from December 2, 2026" in text
    assert "Meeting 2 from December 5, 2026" in text
    reference = live.intake.reference
    for end in ("I", "T", "T2"):
        assert f"· {reference}-{end} " in text


def test_what_ends_a_meeting_is_asked_again_at_the_end_of_the_next(
    practice: Practice, stopped: LiveIntake, rows: Rows
) -> None:
    stop = next(n for n, row in enumerate(rows) if row.item == "group.when")
    sealed = max(n for n, row in enumerate(rows) if row.action == j.SIGNED)
    later = tuple(replace(row, at=f"2026-12-05{row.at[10:]}") for row in rows[stop : sealed + 1])

    live = play(practice.means, practice.clock, practice.vault, stopped, later)
    live = record_act(
        practice.means, practice.vault, live, Act(j.PRACTITIONER, j.PASSED, "step.sign")
    )

    card = current_card(live.pack, live.intake)
    assert card is not None
    assert card.key == "close.next_date"


def test_stopping_again_after_an_interruption_files_nothing_twice(
    practice: Practice, begun: LiveIntake, monkeypatch: pytest.MonkeyPatch
) -> None:
    live = says(practice, begun, "client.name", "Maya Torres-Lind")

    def full_disk(_intake: str, _row: JournalRow) -> None:
        raise DiskFullError

    with monkeypatch.context() as full:
        full.setattr(practice.vault, "append", full_disk)
        with pytest.raises(DiskFullError):
            adjourn_session(practice.means, practice.vault, live)
    before = ids(practice, live)

    live = adjourn_session(practice.means, practice.vault, live)

    assert ids(practice, live) == before
    assert len(before) == 2


def test_a_meeting_is_ended_once_and_a_finished_session_not_at_all(
    practice: Practice, stopped: LiveIntake
) -> None:
    filed = ids(practice, stopped)

    with pytest.raises(JournalRowError, match="ended already"):
        adjourn_session(practice.means, practice.vault, stopped)
    finished = record_act(
        practice.means, practice.vault, stopped, Act(j.PRACTITIONER, j.FINISHED_EARLY)
    )
    with pytest.raises(JournalRowError, match="ended already"):
        adjourn_session(practice.means, practice.vault, finished)
    closed = close_session(practice.means, practice.vault, finished)
    with pytest.raises(JournalRowError, match="closed"):
        adjourn_session(practice.means, practice.vault, closed)

    assert ids(practice, closed)[: len(filed)] == filed


def test_words_taken_back_are_gone_from_the_pages_of_an_earlier_meeting(
    practice: Practice, stopped: LiveIntake
) -> None:
    before = [text for _, text in pages(practice, stopped, "document.take_home")]

    live = take_back(practice.means, practice.vault, stopped, ["goals.hope"])

    assert HOPE in before[0]
    assert filed_documents(practice.vault, live) == ()
    practice.vault.check_audit()


def test_a_finished_second_meeting_leaves_its_own_interim_page(
    practice: Practice, stopped: LiveIntake
) -> None:
    practice.clock.moment = datetime.fromisoformat(NEXT_WEEK)
    live = record_act(
        practice.means, practice.vault, stopped, Act(j.PRACTITIONER, j.FINISHED_EARLY)
    )

    live = close_session(practice.means, practice.vault, live)

    found = ids(practice, live)
    assert [one for one in found if "-I" in one] == [
        f"{live.intake.reference}{e}" for e in ("-I", "-I2")
    ]


def test_a_session_file_with_two_meetings_plays_through(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    stop = next(number for number, row in enumerate(rows) if row.item == "group.when")
    end = JournalRow(1, rows[stop - 1].at, j.PRACTITIONER, j.ADJOURNED)
    later = tuple(replace(row, at=f"2026-12-05{row.at[10:]}") for row in rows[stop:])

    live = play(practice.means, practice.clock, practice.vault, begun, (*rows[:stop], end, *later))

    assert live.intake.meetings == (end.at,)
    assert live.intake.closed
