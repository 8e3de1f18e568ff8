"""``holdfast verify`` says in plain words what a file is, and exits 0 only for intact."""

import json
import os
import signal
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from tests.commands.conftest import ROOT, Holdfast
from tests.services.test_papers import text_of

_INTERRUPTED_AS_IN_A_TERMINAL = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from desktop.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def test_a_sealed_rehearsal_is_intact_and_said_to_be_a_rehearsal_first(
    holdfast: Holdfast, agreement: Path
) -> None:
    ran = holdfast("verify", agreement)
    lines = [line.strip() for line in ran.said.splitlines()]

    assert ran.code == 0
    assert lines[1].startswith("This is a rehearsal")
    assert lines[2].startswith("This file has not changed since it was sealed")
    assert any("no outside clock confirms it" in line for line in lines)


def test_the_hash_of_the_file_is_said_as_it_stands_on_the_receipt(
    holdfast: Holdfast, agreement: Path, rehearsed: Path
) -> None:
    (home,) = rehearsed.glob("*-T-*.pdf")
    told = sha256(agreement.read_bytes()).hexdigest()

    assert f"SHA-256 of the file: {told}" in holdfast("verify", agreement).said
    assert told in "".join(text_of(home.read_bytes()).split())


def test_one_changed_byte_is_told(holdfast: Holdfast, agreement: Path, tmp_path: Path) -> None:
    content = bytearray(agreement.read_bytes())
    content[len(content) // 3] ^= 1
    changed = tmp_path / "changed.pdf"
    changed.write_bytes(content)

    ran = holdfast("verify", changed)

    assert ran.code in {11, 12}
    assert "changed" in ran.said or "damaged" in ran.said


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (b"", 10, "empty"),
        (b"just text", 10, "not a PDF"),
        (b"%PDF-1.7\n%%EOF\n", 11, "cannot be read as a PDF"),
    ],
)
def test_what_is_not_a_sealed_file_is_told_in_one_sentence(
    holdfast: Holdfast, tmp_path: Path, content: bytes, code: int, words: str
) -> None:
    path = tmp_path / "some.pdf"
    path.write_bytes(content)

    ran = holdfast("verify", path)

    assert ran.code == code
    assert words in ran.said
    assert "Traceback" not in ran.complained


def test_the_worst_of_several_files_decides_the_exit_code(
    holdfast: Holdfast, agreement: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.pdf"
    empty.write_bytes(b"")

    assert holdfast("verify", agreement, empty).code == 10


def test_a_missing_file_is_named_and_nothing_else_is_lost(
    holdfast: Holdfast, agreement: Path, tmp_path: Path
) -> None:
    ran = holdfast("verify", tmp_path / "missing.pdf", agreement)

    assert ran.code == 1
    assert "There is no such file" in ran.said
    assert "has not changed" in ran.said


def test_a_pinned_fingerprint_must_be_the_key_s(holdfast: Holdfast, agreement: Path) -> None:
    said = json.loads(holdfast("verify", "--json", agreement).said)

    assert holdfast("verify", "--fingerprint", said["key"], agreement).code == 0
    assert holdfast("verify", "--fingerprint", "00" * 32, agreement).code == 10
    assert holdfast("verify", "--fingerprint", "nonsense", agreement).code == 2


def test_json_says_the_same_for_scripts(holdfast: Holdfast, agreement: Path) -> None:
    said = json.loads(holdfast("verify", "--json", agreement).said)

    assert said["finding"] == "unchanged"
    assert said["intact"] is True
    assert said["rehearsal"] is True


def test_a_folder_is_checked_whole_with_a_report(
    holdfast: Holdfast, rehearsed: Path, tmp_path: Path
) -> None:
    report = tmp_path / "report.txt"

    ran = holdfast("verify", rehearsed, "--report", report)

    # The booklet, the facilitator's sheet and the take-home page carry no seal.
    assert ran.code == 10
    text = report.read_text(encoding="utf-8")
    assert "Files looked at: 5" in text
    assert "Unchanged since they were sealed: 2" in text
    assert not ran.complained  # nobody watches, so no progress


def test_a_report_that_cannot_be_written_is_said_and_ends_with_1(
    holdfast: Holdfast, agreement: Path, tmp_path: Path
) -> None:
    ran = holdfast("verify", agreement, "--report", tmp_path / "nowhere" / "report.txt")

    assert ran.code == 1
    assert "could not be written" in ran.said
    assert "has not changed" in ran.said


def test_stopping_with_ctrl_c_keeps_what_was_found(agreement: Path, tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    for number in range(400):
        (papers / f"{number}.pdf").write_bytes(agreement.read_bytes())
    report = tmp_path / "report.json"
    command = [sys.executable, "-c", _INTERRUPTED_AS_IN_A_TERMINAL, "verify", "--json"]
    with subprocess.Popen(
        [*command, str(papers), "--report", str(report)],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        text=True,
    ) as running:
        assert running.stdout is not None
        running.stdout.readline()
        running.send_signal(signal.SIGINT)
        running.communicate()

    kept = json.loads(report.read_text(encoding="utf-8"))
    assert running.returncode == 130
    assert kept["stopped"] is True
    assert 0 < len(kept["files"]) < 400


def test_progress_is_shown_where_somebody_watches(rehearsed: Path) -> None:
    ours, theirs = os.openpty()
    subprocess.run(
        [sys.executable, "-m", "desktop", "verify", str(rehearsed)],
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        cwd=ROOT,
        check=False,
    )
    os.close(theirs)
    shown = os.read(ours, 10_000).decode()
    os.close(ours)

    assert "1 of 5" in shown


def test_a_device_is_not_read(holdfast: Holdfast) -> None:
    ran = holdfast("verify", Path("/dev/zero"))

    assert ran.code == 1
    assert "no plain file" in ran.said


def test_json_tells_a_file_that_cannot_be_opened(holdfast: Holdfast, tmp_path: Path) -> None:
    ran = holdfast("verify", "--json", tmp_path / "missing.pdf")

    assert ran.code == 1
    assert json.loads(ran.said)["finding"] is None


def test_a_name_the_console_cannot_write_ends_nothing(tmp_path: Path) -> None:
    path = tmp_path / "Zoë \u0645.pdf"
    path.write_bytes(b"just text")

    ran = subprocess.run(
        [sys.executable, "-m", "desktop", "verify", str(path)],
        capture_output=True,
        cwd=ROOT,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )

    assert ran.returncode == 10
    assert b"\\u0645" in ran.stdout
    assert b"not a PDF" in ran.stdout
