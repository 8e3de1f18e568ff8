import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import checks
import lock
import run
import terminal
from terminal import SYSTEM_PART_MISSING, SetupStoppedError

ROOT = Path(__file__).parents[2]
RUN = ROOT / "packaging" / "run.py"


def test_any_python_3_can_read_the_first_file() -> None:
    ast.parse(RUN.read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("version", [(3, 6), (3, 10), (3, 15)])
def test_a_python_that_does_not_fit_is_told_so_in_a_sentence(version: tuple[int, int]) -> None:
    code = f"import runpy, sys; sys.version_info = {version}; runpy.run_path(sys.argv[1])"

    done = subprocess.run(
        [sys.executable, "-c", code, RUN], capture_output=True, text=True, check=False
    )

    assert done.returncode == 70
    assert f"this is Python {version[0]}.{version[1]}" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_stop_is_one_sentence_and_its_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(_arguments: list[str]) -> int:
        raise SetupStoppedError("A part is missing.", SYSTEM_PART_MISSING)

    monkeypatch.setattr(run, "start", stop)

    assert run.main([]) == SYSTEM_PART_MISSING
    assert capsys.readouterr().err == "A part is missing.\n"


@pytest.mark.parametrize(
    ("trouble", "code"),
    [(PermissionError(13, "Permission denied", ".venv"), 74), (KeyboardInterrupt(), 130)],
)
def test_known_trouble_never_ends_in_a_traceback(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    trouble: BaseException,
    code: int,
) -> None:
    def stop(_arguments: list[str]) -> int:
        raise trouble

    monkeypatch.setattr(run, "start", stop)

    assert run.main([]) == code
    assert capsys.readouterr().err.startswith("Stopped")


def test_a_terminal_without_a_language_shows_what_it_can() -> None:
    code = "import terminal; terminal.say('na\\u00efve \\udcff')"
    bare = {
        "PATH": os.environ["PATH"],
        "LC_ALL": "C",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONUTF8": "0",
    }

    done = subprocess.run(
        [sys.executable, "-c", code], cwd=RUN.parent, env=bare, capture_output=True, check=False
    )

    assert (done.returncode, done.stdout) == (0, b"na\\xefve \\udcff\n")


def test_a_closed_terminal_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)

    terminal.say("nobody hears this")

    assert sys.stdout is None


def test_the_end_of_a_run_names_every_stage_its_seconds_and_what_failed() -> None:
    table = checks.summary(
        [("set-up", 41.23), ("mypy", 9.9)], ["mypy"], ["tests/test_a.py::test_b"]
    )

    assert "set-up           41.2 s  ok" in table
    assert "mypy              9.9 s  FAILED" in table
    assert "UNSTEADY, failed beside the others and passed alone: tests/test_a.py::test_b" in table
    assert table.endswith("FAILED: mypy")


@pytest.mark.parametrize("name", lock.LISTS)
def test_the_hashed_lists_are_what_the_lock_says(name: str) -> None:
    committed = (RUN.parent / name).read_text(encoding="utf-8")

    assert lock.export(name) == committed
    assert "//" not in committed, "no place on the network is named"


def test_the_readme_promises_the_two_commands_and_ci_runs_one_of_them() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")

    assert "\npython3 packaging/run.py\n" in readme
    assert "\npython3 packaging/run.py test\n" in readme
    assert "python3 packaging/run.py test" in ci


@pytest.mark.parametrize("code", ["70", "71", "72", "73", "74"])
def test_the_readme_explains_the_codes_of_the_set_up(code: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert f"| {code} |" in readme
