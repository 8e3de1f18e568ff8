"""The system sleeps or locks its screen: noticed as each system tells it, and by the clock."""

import ctypes
import os
import subprocess
import sys
from ctypes import wintypes
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from desktop.ui.away.away import Away, SleptWatch, away_on
from desktop.ui.away.bus import Listening
from desktop.ui.away.windows import SessionNotes
from desktop.ui.entry.unlock import UnlockPage
from desktop.ui.home.home import HomePage
from desktop.ui.session.page import SessionPage
from tests.tools import require_tool
from tests.ui.furnished import Rooms, wait_for

_HERE = Path(__file__).parent


@pytest.mark.usefixtures("qapp")
def test_a_clock_that_went_on_without_us_means_sleep() -> None:
    moments = [datetime(2026, 12, 2, 16, 0, tzinfo=UTC)]
    owner = QObject()
    slept: list[float] = []
    watch = SleptWatch(lambda: moments[-1], owner)
    watch.slept.connect(slept.append)

    for seconds in (15, 60, 45 * 60, 15):
        moments.append(moments[-1] + timedelta(seconds=seconds))
        watch.look()

    assert slept == [45.0]


@pytest.mark.parametrize(
    ("message", "reason", "told"),
    [(0x0218, 4, 1), (0x02B1, 7, 1), (0x02B1, 8, 0), (0x0218, 7, 0), (0x0100, 4, 0)],
)
def test_windows_tells_of_locks_and_of_sleep(message: int, reason: int, told: int) -> None:
    owner = QObject()
    left: list[int] = []
    notes = SessionNotes(owner)
    notes.left.connect(lambda: left.append(1))
    sent = wintypes.MSG(message=message, wParam=reason)

    answer = notes._filter.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(sent))

    assert answer == (False, 0)
    assert len(left) == told
    notes.register(0)


def test_each_system_has_its_way() -> None:
    owner = QObject()

    assert isinstance(away_on("win32", {}, owner), SessionNotes)
    assert away_on("darwin", {}, owner) is None
    assert away_on("linux", {}, owner) is None


def test_linux_listens_to_logind_and_to_the_screen_saver() -> None:
    bus = require_tool("dbus-run-session")
    root = _HERE.parents[2]
    done = subprocess.run(
        [bus, "--", sys.executable, str(_HERE / "told.py")],
        env={**os.environ, "PYTHONPATH": str(root)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )

    said = done.stdout.splitlines()
    asked = [line.strip() for line in said if line.startswith(("Inhibit", "Get"))]
    assert asked == ["Inhibit sleep", "GetSessionByPID", "Inhibit sleep"]
    rest = [line for line in said if line.strip() not in asked]
    assert rest == [
        "-- org.freedesktop.ScreenSaver.ActiveChanged (True,)",
        "left, delay True",
        "-- org.freedesktop.ScreenSaver.ActiveChanged (False,)",
        "-- org.gnome.ScreenSaver.ActiveChanged (True,)",
        "left, delay True",
        "-- org.freedesktop.login1.Manager.PrepareForSleep (True,)",
        "left, delay True",
        "delay False",
        "-- org.freedesktop.login1.Manager.PrepareForSleep (False,)",
        "-- org.freedesktop.login1.Session.Lock ()",
        "left, delay True",
        "-- org.freedesktop.login1.Session.Lock ()",
        "delay True",
        "-- org.freedesktop.ScreenSaver.ActiveChanged (True,)",
    ]


def test_a_bus_that_is_not_there_is_no_trouble() -> None:
    owner = QObject()

    listening = Listening(owner, system="unix:path=/nowhere")

    assert not listening._bus.isConnected()
    listening.close()


def test_the_vault_is_locked_when_the_system_sleeps(desk_rooms: Rooms) -> None:
    desk_rooms.places.guard.leave()

    desk_rooms.at(UnlockPage)


def test_the_system_may_sleep_once_the_vault_is_closed(desk_rooms: Rooms) -> None:
    guard, released = desk_rooms.places.guard, []

    class Told(Away):
        def release(self) -> None:
            released.append(desk_rooms.places.desks.is_open or desk_rooms.is_still() is False)

    guard._away = Told(guard)

    guard._on_left()

    wait_for(lambda: bool(released))
    assert released == [False]
    guard._on_left()  # nothing is open now
    assert len(released) == 2


def _in_a_session(rooms: Rooms) -> SessionPage:
    home = rooms.at(HomePage)
    home.resumed.emit(home._under_way.rows()[0].key)
    return rooms.at(SessionPage)


def test_in_a_session_the_lid_may_be_closed(desk_rooms: Rooms) -> None:
    page = _in_a_session(desk_rooms)

    desk_rooms.places.guard.leave()
    desk_rooms.places.guard._on_slept(25)

    assert desk_rooms.window.page() is page
    assert desk_rooms.window.is_covered
    assert desk_rooms.places.desks.is_open


def test_a_session_that_slept_until_the_evening_is_locked(desk_rooms: Rooms) -> None:
    _in_a_session(desk_rooms)

    desk_rooms.places.guard._on_slept(300)

    desk_rooms.at(UnlockPage)


def test_after_sleep_everything_else_is_locked(desk_rooms: Rooms) -> None:
    desk_rooms.places.guard._on_slept(3)

    desk_rooms.at(UnlockPage)
