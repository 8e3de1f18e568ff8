"""Run the program as people do: a process of its own, its words and its exit code."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

_BLOCKED = """
import sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"PySide6", "shiboken6"}:
            raise ImportError("Qt is blocked in this test")

sys.meta_path.insert(0, NoQt())
from desktop.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run of the program said, and how it ended."""

    code: int
    said: str
    complained: str


Holdfast = Callable[..., Ran]


def holdfast_without_qt(*arguments: str | Path) -> Ran:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", _BLOCKED, *map(str, arguments)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
        encoding="utf-8",
    )
    return Ran(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def holdfast() -> Holdfast:
    """Run ``holdfast`` with Qt blocked: no command may need it."""
    return holdfast_without_qt


@pytest.fixture(scope="session")
def rehearsed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder a rehearsal of worked example 9.1 left behind."""
    folder = tmp_path_factory.mktemp("rehearsal")
    ran = holdfast_without_qt("rehearse", "--out", folder)
    assert ran.code == 0, ran.said + ran.complained
    return folder


@pytest.fixture
def agreement(rehearsed: Path) -> Path:
    """The sealed agreement of that rehearsal."""
    return next(rehearsed.glob("*-agreement.pdf"))
