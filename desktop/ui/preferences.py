"""What the window remembers between two starts; it knows of no client."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

FILE = "window.json"


@dataclass(frozen=True, slots=True)
class Preferences:
    """How the window looks and speaks, and where the vault lies if not in its usual place."""

    scheme: str = "system"
    scale: float = 1.0
    vault: str = ""
    language: str = "system"


def read_preferences(folder: Path) -> Preferences:
    """Return what is remembered in *folder*; whatever cannot be read is as at first."""
    try:
        kept = json.loads((folder / FILE).read_text(encoding="utf-8"))
        return Preferences(
            scheme=str(kept["scheme"]),
            scale=float(kept["scale"]),
            vault=str(kept["vault"]),
            language=str(kept.get("language", "system")),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Preferences()


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
