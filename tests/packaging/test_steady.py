import sys
from pathlib import Path

import pytest

import steady

HURRIED = """
from pathlib import Path

def test_good():
    pass

def test_hurried():
    tried = Path("tried")
    is_first = not tried.exists()
    tried.touch()
    assert not is_first
"""


def ran(tmp_path: Path, source: str) -> steady.Outcome:
    """Return how the tests in *source* ended, run as the README's command runs ours."""
    (tmp_path / "test_some.py").write_text(source, encoding="utf-8")
    return steady.run(tmp_path, Path(sys.executable), (), {}, spread=("-n", "2"))


def test_a_test_that_fails_beside_others_and_passes_alone_is_named(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    outcome = ran(tmp_path, HURRIED)

    assert outcome == steady.Outcome(0, ("test_some.py::test_hurried",))
    assert "once more, alone: 1 failed" in capfd.readouterr().out


def test_a_test_that_fails_alone_too_fails(tmp_path: Path) -> None:
    outcome = ran(tmp_path, "def test_broken():\n    assert 1 == 2\n")

    assert outcome == steady.Outcome(1, ())


def test_many_that_fail_are_not_tried_again(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    broken = "".join(f"def test_{n}():\n    assert False\n" for n in range(steady.FEW + 1))

    assert ran(tmp_path, broken) == steady.Outcome(1, ())
    assert "once more" not in capfd.readouterr().out


def test_what_cannot_even_be_read_fails(tmp_path: Path) -> None:
    outcome = ran(tmp_path, "not python")

    assert outcome.code != 0
    assert outcome.unsteady == ()


def test_when_all_pass_nothing_is_unsteady(tmp_path: Path) -> None:
    assert ran(tmp_path, "def test_good():\n    pass\n") == steady.Outcome(0, ())
