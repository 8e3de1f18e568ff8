"""Keeping the system awake: asked for once, given back, and never in anybody's way."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from select import select

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.ui.awake import mac, windows
from desktop.ui.awake.awake import Asleep, awake_on
from desktop.ui.awake.bus import Inhibited
from tests.tools import require_tool

_HERE = Path(__file__).parent
_ROOT = _HERE.parents[2]


def test_windows_needs_display_and_system_until_it_is_told_otherwise() -> None:
    told: list[int] = []
    state = windows.ExecutionState(told.append)

    state.hold()
    state.release()

    assert told == [0x80000003, 0x80000000]


def test_windows_is_left_alone_elsewhere() -> None:
    windows.ExecutionState().hold()
    windows.ExecutionState().release()


def test_the_mac_stays_awake_as_long_as_we_run() -> None:
    assert mac.arguments(4711) == ["-d", "-i", "-w", "4711"]


def test_the_macs_helper_ends_with_the_session(qtbot: QtBot, tmp_path: Path) -> None:
    program = tmp_path / "caffeinate"
    program.write_text(f'#!/bin/sh\necho "$$ $@" > "{tmp_path}/ran"\nexec sleep 60\n')
    program.chmod(0o700)
    owner = QObject()
    awake = mac.Caffeinated(owner, program=str(program))
    ran = tmp_path / "ran"
    awake.hold()
    awake.hold()
    qtbot.waitUntil(lambda: ran.exists() and bool(ran.read_text()))
    pid, *arguments = ran.read_text().split()

    awake.release()

    assert arguments == ["-d", "-i", "-w", str(os.getpid())]
    assert not Path("/proc", pid).exists()


def test_a_mac_without_the_helper_is_no_trouble(qtbot: QtBot) -> None:
    owner = QObject()
    awake = mac.Caffeinated(owner, program="/nowhere/caffeinate")

    awake.hold()
    qtbot.waitUntil(lambda: awake._process is not None)
    awake.release()


def test_where_there_is_no_bus_none_is_started(tmp_path: Path) -> None:
    environment = {"XDG_RUNTIME_DIR": str(tmp_path)}

    assert isinstance(awake_on("linux", environment, QObject()), Asleep)
    assert isinstance(awake_on("linux", {}, QObject()), Asleep)


def test_each_system_has_its_way() -> None:
    owner = QObject()
    bus = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}

    assert isinstance(awake_on("linux", bus, owner), Inhibited)
    assert isinstance(awake_on("darwin", {}, owner), mac.Caffeinated)
    assert isinstance(awake_on("win32", {}, owner), windows.ExecutionState)


@contextmanager
def _started(*command: str, **variables: str) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        bufsize=0,  # a line is read byte by byte, so that waiting for the next one is honest
        env={**os.environ, "PYTHONPATH": str(_ROOT), **variables},
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


@pytest.fixture
def bus() -> Iterator[dict[str, str]]:
    """A bus of our own that stands for both of the system's, as its variables."""
    daemon = require_tool("dbus-daemon")
    with _started(daemon, "--session", "--nofork", "--print-address") as process:
        address = _says(process)
        yield {"DBUS_SESSION_BUS_ADDRESS": address, "DBUS_SYSTEM_BUS_ADDRESS": address}


def _says(process: subprocess.Popen[bytes]) -> str:
    """Return the next line of *process*; one that never comes is a fault."""
    assert process.stdout is not None
    assert select([process.stdout], [], [], 20)[0], process.args
    return process.stdout.readline().decode().strip()


def _tell(process: subprocess.Popen[bytes], line: str) -> None:
    assert process.stdin is not None
    process.stdin.write(f"{line}\n".encode())


@pytest.mark.acceptance
@pytest.mark.parametrize("end", ["release", "crash"])
def test_the_desktop_is_asked_and_sleeps_again_after_it(bus: dict[str, str], end: str) -> None:
    run = (sys.executable, "-W", "error")
    with (
        _started(*run, str(_HERE / "saver.py"), **bus) as saver,
        _started(*run, str(_HERE / "holder.py"), **bus) as holder,
    ):
        ready = _says(saver)
        _tell(holder, "hold")
        asked = sorted((_says(saver), _says(saver)))
        if end == "release":
            _tell(holder, "release")
        else:
            holder.kill()
        after = sorted((_says(saver), _says(saver)))

    assert ready == "ready"
    assert asked == [
        "org.freedesktop.ScreenSaver Holdfast|A session is open",
        "org.freedesktop.login1.Manager idle|Holdfast|A session is open|block",
    ]
    assert after == ["gone", "gone"]
