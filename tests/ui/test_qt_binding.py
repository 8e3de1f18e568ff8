import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot be used up from 3.12 on")
def test_the_binding_does_not_use_up_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 took one reference to None per call, and aborted after some 5,000."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)

    for _ in range(2_000):
        label.setText("still here")

    assert abs(sys.getrefcount(None) - before) < 100


@pytest.mark.parametrize("first", ["desktop.ui", "PySide6.QtWidgets"])
def test_the_binding_reads_no_source_of_what_is_loaded_after_it(first: str) -> None:
    """Its own import hook does, and Python keeps every line: 34 MB after one session."""
    program = (
        f"import {first}, desktop.ui, sys\n"
        "known = set(sys.modules)\n"
        "import desktop.services.close_session, linecache\n"
        "files = {getattr(sys.modules[name], '__file__', '') for name in {*sys.modules} - known}\n"
        "print(len(files), len(files & {*linecache.cache}))"
    )

    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=Path(__file__).parents[2],
        env={"QT_QPA_PLATFORM": "offscreen", "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )

    loaded, read = map(int, done.stdout.split())
    assert loaded > 200
    assert read == 0
