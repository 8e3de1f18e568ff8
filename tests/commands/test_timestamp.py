"""``holdfast timestamp``: the question is carried out, the answer back, nothing goes online."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.acceptance.time_authority import TimeAuthority
from tests.commands.conftest import Holdfast

pytestmark = pytest.mark.acceptance


@pytest.fixture
def paper(agreement: Path, tmp_path: Path) -> Path:
    """A copy of a sealed agreement, where people keep it."""
    copy = tmp_path / "paper.pdf"
    copy.write_bytes(agreement.read_bytes())
    return copy


def test_a_sealed_file_gets_its_time_by_hand(
    holdfast: Holdfast, paper: Path, tmp_path: Path
) -> None:
    before = paper.read_bytes()

    asked = holdfast("timestamp", "request", paper)
    answer = tmp_path / "answer.tsr"
    answer.write_bytes(
        TimeAuthority(tmp_path / "tsa").answer(paper.with_suffix(".tsq").read_bytes())
    )
    taken = holdfast("timestamp", "import", paper, answer)

    assert asked.code == taken.code == 0, asked.said + taken.said
    assert "nothing of the document" in asked.said
    assert "only for whoever trusts that service" in taken.said
    assert paper.read_bytes() == before
    stamped = tmp_path / "paper.stamped.pdf"
    found = json.loads(holdfast("verify", "--json", stamped).said)
    assert found["finding"] == "unchanged"
    assert found["stamped_by"] == "A Clock"
    assert "A time stamp was added" in holdfast("verify", stamped).said


def test_nothing_is_ever_written_over(holdfast: Holdfast, paper: Path) -> None:
    paper.with_suffix(".tsq").write_bytes(b"mine")

    ran = holdfast("timestamp", "request", paper)

    assert ran.code == 1
    assert "there is such a file already" in ran.said
    assert paper.with_suffix(".tsq").read_bytes() == b"mine"


def test_what_cannot_be_stamped_is_said_in_one_sentence(
    holdfast: Holdfast, paper: Path, tmp_path: Path
) -> None:
    other = tmp_path / "letter.txt"
    other.write_text("Dear Sir", encoding="utf-8")

    for line in (
        ("timestamp", "request", other),
        ("timestamp", "import", paper, other),
        ("timestamp", "request", tmp_path / "missing.pdf"),
    ):
        ran = holdfast(*line)
        assert ran.code == 1
        assert ran.said.strip().count("\n") == 0
        assert "Traceback" not in ran.complained


def test_the_question_is_one_that_openssl_reads(holdfast: Holdfast, paper: Path) -> None:
    holdfast("timestamp", "request", paper)

    said = subprocess.run(
        ["openssl", "ts", "-query", "-in", str(paper.with_suffix(".tsq")), "-text"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "Hash Algorithm: sha256" in said
