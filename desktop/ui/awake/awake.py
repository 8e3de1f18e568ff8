"""Keeping the screen on while two people talk, on every system; failing quietly."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject


class Awake(Protocol):
    """One way to keep a system awake. It is a comfort: where it fails, nobody is told."""

    def hold(self) -> None:
        """Ask the system to stay awake."""

    def release(self) -> None:
        """Let the system sleep again."""


class Asleep:
    """What stands where a system offers no way: nothing happens."""

    def hold(self) -> None:
        """Do nothing."""

    def release(self) -> None:
        """Do nothing."""


def awake_on(platform: str, environment: Mapping[str, str], parent: QObject) -> Awake:
    """Return the way of *platform* (``sys.platform``) in *environment*.

    Every one of them ends by itself with the process, so a crash leaves nothing behind.
    """
    if platform == "darwin":
        from desktop.ui.awake.mac import Caffeinated

        return Caffeinated(parent)
    if platform == "win32":
        from desktop.ui.awake.windows import ExecutionState

        return ExecutionState()
    if has_bus(environment):
        from desktop.ui.awake.bus import Inhibited

        return Inhibited()
    return Asleep()


def awake_here(environment: Mapping[str, str], parent: QObject) -> Awake:
    """Return the way of the system this runs on."""
    return awake_on(sys.platform, environment, parent)


def has_bus(environment: Mapping[str, str]) -> bool:
    """Say whether there is a session bus already; asking for one must never start one."""
    if environment.get("DBUS_SESSION_BUS_ADDRESS"):
        return True
    folder = environment.get("XDG_RUNTIME_DIR")
    return bool(folder) and Path(str(folder), "bus").exists()
