"""How a group or a clause may settle, in the words on the buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.session.client_words import screen
from desktop.ui.widgets.outcome_bar import Outcome

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

_MARKED = frozenset({"question", "come_back", "changed", "not_yet", "not_for_me"})

_PICTURES = {
    "explained": "check",
    "question": "message-circle-question-mark",
    "come_back": "bookmark",
    "agreed": "check",
    "changed": "pencil",
    "not_yet": "clock",
    "not_for_me": "x",
}


def outcomes(live: LiveIntake, keys: tuple[str, ...]) -> tuple[Outcome, ...]:
    """Return *keys* with the words and the icon of their buttons."""
    return tuple(Outcome(key, screen(live, key), _PICTURES[key]) for key in keys)


def picture(key: str) -> str:
    """Return the name of the icon of an outcome."""
    return _PICTURES.get(key, "")


def mark(live: LiveIntake, key: str) -> str:
    """Return the short word beside a clause that was set apart."""
    return screen(live, f"mark.{key}") if key in _MARKED else ""
