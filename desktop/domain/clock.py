"""The clock the session runs by: an argument, never fetched."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the laptop's time; nobody vouches for it."""

    def now(self) -> datetime:
        """Return the time now, aware of its UTC offset."""
        ...


def stamp(moment: datetime) -> str:
    """Return *moment* as the journal writes it: ISO 8601, whole seconds, UTC offset."""
    return moment.isoformat(timespec="seconds")
