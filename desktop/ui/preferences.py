"""What the window remembers between two starts; it knows of no client."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

FILE = "window.json"
AS_THE_SYSTEM = 0.0

LOCK_MINUTES = (1, 2, 5, 10, 15, 30)
"""After how long without a sign of life the vault may lock; there is no "never"."""

USUAL_LOCK_MINUTES = 5


@dataclass(frozen=True, slots=True)
class Preferences:
    """How the window looks and speaks, and where the vault lies if not in its usual place.

    ``scale`` is 0 until somebody chose a size of text; until then it is the system's.
    """

    scheme: str = "system"
    scale: float = AS_THE_SYSTEM
    vault: str = ""
    language: str = "system"
    lock_minutes: int = USUAL_LOCK_MINUTES


def read_preferences(folder: Path) -> Preferences:
    """Return what is remembered in *folder*; whatever cannot be read is as at first."""
    try:
        kept = json.loads((folder / FILE).read_text(encoding="utf-8"))
        return Preferences(
            scheme=str(kept["scheme"]),
            scale=float(kept["scale"]),
            vault=str(kept["vault"]),
            language=str(kept.get("language", "system")),
            lock_minutes=_minutes(kept.get("lock_minutes")),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Preferences()


def _minutes(kept: object) -> int:
    """Return *kept* where it may be chosen; a file that says otherwise keeps nothing open."""
    return kept if isinstance(kept, int) and kept in LOCK_MINUTES else USUAL_LOCK_MINUTES


class Remembered:
    """The preferences and the file they are kept in."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._now = read_preferences(folder)

    @property
    def now(self) -> Preferences:
        """What is remembered."""
        return self._now

    def keep_look(self, *, scheme: str, scale: float) -> None:
        """Remember how the window looks."""
        self._keep(replace(self._now, scheme=scheme, scale=scale))

    def keep_language(self, language: str) -> None:
        """Remember what the window speaks."""
        self._keep(replace(self._now, language=language))

    def keep_vault(self, folder: Path) -> None:
        """Remember where the vault lies."""
        self._keep(replace(self._now, vault=str(folder)))

    def keep_lock_minutes(self, minutes: int) -> None:
        """Remember after how many minutes the vault locks."""
        self._keep(replace(self._now, lock_minutes=minutes))

    def _keep(self, new: Preferences) -> None:
        """Write *new*; a disk that refuses costs a preference and nothing else."""
        if new == self._now:
            return
        self._now = new
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            partial = self._folder / f"{FILE}.partial"
            partial.write_text(json.dumps(asdict(new)), encoding="utf-8")
            partial.replace(self._folder / FILE)
