"""A session file is read strictly, and played as a session goes."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from desktop.domain import journal as j
from desktop.domain.journal import JournalRow, frozen
from desktop.services.begin_intake import Beginning, IntakeEmptyError, begin_intake, resume_intake
from desktop.services.live_intake import LiveIntake
from desktop.services.play_session import SessionFileRefusedError, play, read_session_file
from desktop.services.rehearse import rehearse
from desktop.services.trouble import known_trouble
from tests.services.conftest import SESSIONS, Practice

Rows = tuple[JournalRow, ...]
BEGUN = {"seq": 1, "at": "2026-12-02T16:00:00-08:00", "by": "program", "action": "begun", "value": {"pack": "us-ca"}}  # fmt: skip
ROW = {"at": "2026-12-02T16:01:00-08:00", "by": "client", "action": "answered", "item": "goals.hope", "value": "x"}  # fmt: skip


def refused(path: Path) -> str:
    with pytest.raises(SessionFileRefusedError) as error:
        read_session_file(path)
    sentence = str(error.value)
    assert known_trouble(error.value) == sentence
    assert sentence.endswith("Nothing was changed. Please choose another file.")
    return sentence


@pytest.mark.parametrize(
    "row",
    [
        {**ROW, "at": "2026-12-02T16:01:00"},
        {**ROW, "at": "yesterday"},
        {**ROW, "at": 5},
        {**ROW, "seq": 3},
        {**ROW, "colour": "blue"},
        {**ROW, "item": 5},
        {**ROW, "by": "cat"},
        {**ROW, "action": "jumped"},
        {**ROW, "value": 1.5},
        {"by": "client"},
        5,
        None,
    ],
)
def test_a_row_that_no_session_wrote_is_refused(tmp_path: Path, row: object) -> None:
    path = tmp_path / "session.json"
    path.write_text(json.dumps([BEGUN, row]), encoding="utf-8")

    assert "not a session file" in refused(path)


@pytest.mark.parametrize(
    "content", [b"\xff\xfe", b"{}", b"[" * 100_000, b"5", b"null", b'[{"at": NaN}]', b""]
)
def test_what_is_no_session_file_gets_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "session.json"
    path.write_bytes(content)

    assert "session" in refused(path)


def test_a_folder_a_device_and_a_huge_file_are_not_read(tmp_path: Path) -> None:
    huge = tmp_path / "huge.json"
    with huge.open("wb") as file:
        file.truncate(30_000_000)

    for path in (tmp_path, Path("/dev/zero"), huge, tmp_path / "missing.json"):
        assert "cannot be read" in refused(path)


def test_words_a_session_file_takes_back_are_erased(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    hope = replace(rows[1], action=j.ANSWERED, item="goals.hope", value="Please forget this.")
    back = replace(hope, seq=3, action=j.TAKEN_BACK, item="", value={"rows": (2,)})

    live = play(practice.means, practice.clock, practice.vault, begun, (rows[0], hope, back))

    assert live.intake.taken_back == 1
    assert all("forget" not in str(row.value) for row in practice.vault.journal(live.id))


def test_a_profile_with_an_impossible_answer_begins_nothing(
    practice: Practice, begun: LiveIntake
) -> None:
    wrong = {**begun.intake.profile, "fee.amount": "abc"}
    beginning = Beginning(begun.client, begun.practitioner, "us-ca", "en", wrong)

    with pytest.raises(ValueError, match="not an amount of money") as error:
        begin_intake(practice.means, practice.vault, beginning)

    assert known_trouble(error.value) == str(error.value)
    assert [one.id for one in practice.vault.open_intakes()] == [begun.id]


def test_a_session_stopped_before_its_first_row_is_put_away_with_a_sentence(
    practice: Practice, begun: LiveIntake
) -> None:
    empty = practice.vault.begin_intake(
        client=begun.client, practitioner=begun.practitioner, pack=begun.pack.fingerprint
    )

    with pytest.raises(IntakeEmptyError) as error:
        resume_intake(practice.vault, empty)

    assert "begin a new one" in str(known_trouble(error.value))
    assert [one.id for one in practice.vault.open_intakes()] == [begun.id]


def test_a_clock_that_jumps_back_is_written_down_as_it_is(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    earlier = replace(rows[2], at="2026-12-02T07:00:00+09:00")

    live = play(practice.means, practice.clock, practice.vault, begun, (rows[0], rows[1], earlier))

    assert [row.at for row in live.intake.rows[1:]] == [rows[1].at, earlier.at]


def test_a_session_in_another_order_is_refused_in_one_sentence(
    practice: Practice, rows: Rows, tmp_path: Path
) -> None:
    signed = next(row for row in rows if row.action == j.SIGNED)
    stray = replace(signed, item="document.booklet")

    with pytest.raises(ValueError, match="has no place on the paper") as error:
        rehearse(practice.means, (*rows[: rows.index(signed)], stray), tmp_path / "out")

    assert known_trouble(error.value)


ONE_MEETING = [
    "A-agreement.pdf",
    "B-booklet.pdf",
    "R-record.pdf",
    "T-take-home.pdf",
    "facilitator.pdf",
]
TWO_MEETINGS = [*ONE_MEETING, "G2-annex-g.pdf", "I-interim.pdf", "T2-take-home.pdf"]


@pytest.mark.parametrize(
    ("name", "papers", "sealed_papers"),
    [
        ("maya-california", ONE_MEETING, 2),
        ("tomas-sacramento", ONE_MEETING, 2),
        ("theo-leeds", TWO_MEETINGS, 3),
    ],
)
def test_a_shipped_session_leaves_every_paper_and_every_check(
    practice: Practice, name: str, papers: list[str], sealed_papers: int, tmp_path: Path
) -> None:
    rows = read_session_file(SESSIONS / f"{name}.json")

    rehearsal = rehearse(practice.means, rows, tmp_path / "out")

    sealed = [document for document in rehearsal.documents if document.sealed]
    assert sorted(one.file.split("-", 2)[2] for one in rehearsal.documents) == sorted(papers)
    assert len(sealed) == sealed_papers
    assert all(one.verdict is not None and one.verdict.is_intact for one in sealed)
    assert {one.file for one in rehearsal.documents} == {
        file.name for file in (tmp_path / "out").iterdir()
    }


def test_what_a_session_file_holds_is_plain_data() -> None:
    first = read_session_file(min(SESSIONS.glob("*.json")))[0]

    assert isinstance(first.value, Mapping)
    assert frozen(first.value) == first.value
    assert datetime.fromisoformat(first.at).tzinfo is not None
