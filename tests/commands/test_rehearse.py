"""``holdfast rehearse`` plays a whole first session with no screen and no Qt."""

import json
from pathlib import Path

import pytest

from desktop.assets import RESOURCES
from tests.commands.conftest import Holdfast

SESSIONS = RESOURCES / "sessions"
BEGUN = {"at": "2026-12-02T16:00:00-08:00", "by": "program", "action": "begun"}


def test_it_leaves_four_documents_a_facilitators_sheet_and_a_report(rehearsed: Path) -> None:
    names = sorted(path.name.split("-", 3)[-1] for path in rehearsed.iterdir())

    assert [name for name in names if name.endswith(".pdf")] == [
        "agreement.pdf",
        "booklet.pdf",
        "facilitator.pdf",
        "record.pdf",
        "take-home.pdf",
    ]
    assert "rehearsal-report.txt" in {path.name for path in rehearsed.iterdir()}


def test_its_report_counts_taps_and_says_first_that_nothing_is_valid(rehearsed: Path) -> None:
    report = (rehearsed / "rehearsal-report.txt").read_text(encoding="utf-8")

    assert report.startswith("REHEARSAL - not valid")
    assert "on the essential path, at most 24" in report
    assert "has not changed since it was sealed" in report


@pytest.mark.parametrize("session", sorted(path.name for path in SESSIONS.glob("*.json")))
def test_every_shipped_session_stays_within_its_taps_and_lines(
    holdfast: Holdfast, tmp_path: Path, session: str
) -> None:
    ran = holdfast("rehearse", "--session", SESSIONS / session, "--out", tmp_path / "out")
    lines = dict(line.split(None, 1) for line in ran.said.splitlines() if line[:4] == "Taps")

    assert ran.code == 0, ran.said + ran.complained
    assert int(lines["Taps"].split()[0]) <= 24
    typed = next(line for line in ran.said.splitlines() if line.startswith("Typed lines"))
    assert int(typed.split()[2]) <= 3


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "not a session file"),
        ("[]", "starts with 'begun'"),
        (
            '[{"at": "2026-12-02T16:00:00-08:00", "by": "x", "action": "begun"}]',
            "not a session file",
        ),
        (
            json.dumps([{**BEGUN, "value": {"pack": "us-xx"}}]),
            "the file is missing",
        ),
    ],
)
def test_a_file_that_is_no_session_gets_one_sentence(
    holdfast: Holdfast, tmp_path: Path, content: str, words: str
) -> None:
    session = tmp_path / "session.json"
    session.write_text(content, encoding="utf-8")

    ran = holdfast("rehearse", "--session", session, "--out", tmp_path / "out")

    assert ran.code == 1
    assert words in ran.said
    assert "Traceback" not in ran.complained


def test_a_missing_session_file_gets_one_sentence(holdfast: Holdfast, tmp_path: Path) -> None:
    ran = holdfast("rehearse", "--session", tmp_path / "no.json", "--out", tmp_path / "out")

    assert ran.code == 1
    assert "cannot be read" in ran.said


def test_a_folder_that_cannot_be_written_gets_one_sentence(
    holdfast: Holdfast, tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.write_text("in the way", encoding="utf-8")
    blocked = tmp_path / "blocked"
    (blocked / "rehearsal-report.txt").mkdir(parents=True)

    for out in (file, blocked):
        ran = holdfast("rehearse", "--out", out)

        assert ran.code == 1
        assert "choose another place" in ran.said
        assert "Traceback" not in ran.complained
    assert file.read_text(encoding="utf-8") == "in the way"
