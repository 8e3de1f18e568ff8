"""What the client reads on buttons and marks: in the client's language, from the pack.

The interface has a language of its own, the practitioner's; the client may have another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake


def screen(live: LiveIntake, name: str, **values: str) -> str:
    """Return the pack's label ``screen.<name>``, its blanks filled with *values*."""
    return live.wording.label(f"screen.{name}", **values)
