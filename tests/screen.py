"""An X screen of its own, and a watch for the first window that shows on it."""

import ctypes
import os
import select
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from ctypes.util import find_library
from dataclasses import dataclass

from tests.tools import require_tool

_SUBSTRUCTURE_NOTIFY = 1 << 19
_MAP_NOTIFY = 19
_WINDOW_IN_EVENT = 40  # bytes before the field in XMapEvent, where a long has 8
_EVENT_BYTES = 192
LEAST_WIDTH, LEAST_HEIGHT = 100, 60


@dataclass(frozen=True, slots=True)
class Shown:
    """A window that came up: its title, and when, by the clock that only runs forward."""

    title: str
    at: float


class Watch:
    """Tells when the next real window comes up on a screen; open it before the program starts."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL(find_library("X11"))
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        root = self._x.XDefaultRootWindow(self._display)
        self._x.XSelectInput(self._display, ctypes.c_ulong(root), _SUBSTRUCTURE_NOTIFY)
        self._x.XSync(self._display, 0)

    def window(self, seconds: float) -> Shown | None:
        """Return the next window of at least 100 by 60 pixels, or None after *seconds*."""
        ends = time.monotonic() + seconds
        event = ctypes.create_string_buffer(_EVENT_BYTES)
        while (left := ends - time.monotonic()) > 0:
            if not self._x.XPending(self._display):
                select.select([self._x.XConnectionNumber(self._display)], [], [], left)
                continue
            self._x.XNextEvent(self._display, event)
            shown = self._shown(event.raw, time.monotonic())
            if shown is not None:
                return shown
        return None

    def close(self) -> None:
        """Stop watching."""
        self._x.XCloseDisplay(self._display)

    def _shown(self, event: bytes, at: float) -> Shown | None:
        if int.from_bytes(event[:4], "little") != _MAP_NOTIFY:
            return None
        number = int.from_bytes(event[_WINDOW_IN_EVENT : _WINDOW_IN_EVENT + 8], "little")
        window = ctypes.c_ulong(number)
        width, height = ctypes.c_uint(), ctypes.c_uint()
        ignored = [ctypes.byref(ctypes.c_ulong()), *(ctypes.byref(ctypes.c_int()) for _ in "xy")]
        rest = [ctypes.byref(ctypes.c_uint()) for _ in "bd"]
        self._x.XGetGeometry(
            self._display, window, *ignored, ctypes.byref(width), ctypes.byref(height), *rest
        )
        if width.value < LEAST_WIDTH or height.value < LEAST_HEIGHT:
            return None
        return Shown(self._title(window), at)

    def _title(self, window: ctypes.c_ulong) -> str:
        name = ctypes.c_char_p()
        self._x.XFetchName(self._display, window, ctypes.byref(name))
        return (name.value or b"").decode("latin-1")


@contextmanager
def x_screen() -> Iterator[str]:
    """Run an X server with no screen behind it; give its name, for example ``:7``."""
    server = require_tool("Xvfb")
    reading, writing = os.pipe()
    screen = ["-screen", "0", "1280x800x24", "-nolisten", "tcp", "-displayfd", str(writing)]
    running = subprocess.Popen([server, *screen], pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        end(running)


def end(running: subprocess.Popen[bytes] | subprocess.Popen[str]) -> None:
    """Ask the process to stop, wait for it, and insist after five seconds."""
    running.terminate()
    with suppress(subprocess.TimeoutExpired):
        running.wait(5)
        return
    running.kill()
    running.wait()
