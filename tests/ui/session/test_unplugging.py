"""T15 on a real display: a screen is plugged in, taken away and put back while the card shows."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tools import require_tool

_ROOT = Path(__file__).parents[3]


@pytest.fixture
def display() -> Iterator[str]:
    """A display as wide as two screens, without a screen server of anybody's."""
    server = require_tool("Xvfb")
    read, write = os.pipe()
    with subprocess.Popen(
        [server, "-displayfd", str(write), "-screen", "0", "2732x768x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    ) as running:
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        try:
            yield f":{number}"
        finally:
            running.terminate()


@pytest.mark.acceptance
def test_a_screen_that_goes_takes_the_card_with_it_and_brings_nothing_here(
    display: str, tmp_path: Path
) -> None:
    xrandr = require_tool("xrandr")

    played = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("unplugging.py")), str(tmp_path), xrandr],
        env={
            **os.environ,
            "PYTHONPATH": str(_ROOT),
            "QT_QPA_PLATFORM": "xcb",
            "DISPLAY": display,
        },
        capture_output=True,
        text=True,
        check=False,
    )

    assert played.returncode == 0, played.stderr
    assert json.loads(played.stdout) == {
        "shown": ["RIGHT", [1366, 0, 1366, 768]],
        "gone": ["MainWindow"],
        "said": "The other screen is gone. Nothing is lost, and nothing of it shows here.",
        "offered": "The other screen is back.",
        "back": ["RIGHT", [1366, 0, 1366, 768]],
    }
