"""Windows: the thread of the window says that display and system are needed."""

from __future__ import annotations

import ctypes
from collections.abc import Callable

CONTINUOUS = 0x80000000
SYSTEM_REQUIRED = 0x00000001
DISPLAY_REQUIRED = 0x00000002
"""Flags of ``SetThreadExecutionState`` (Windows API, winbase.h)."""


def _set_state(flags: int) -> None:
    library = getattr(ctypes, "windll", None)
    if library is not None:
        library.kernel32.SetThreadExecutionState(ctypes.c_uint(flags))


class ExecutionState:
    """Tells Windows; the state belongs to the thread and ends with it."""

    def __init__(self, tell: Callable[[int], None] = _set_state) -> None:
        self._tell = tell

    def hold(self) -> None:
        """Need display and system from now on."""
        self._tell(CONTINUOUS | SYSTEM_REQUIRED | DISPLAY_REQUIRED)

    def release(self) -> None:
        """Need them no longer."""
        self._tell(CONTINUOUS)
