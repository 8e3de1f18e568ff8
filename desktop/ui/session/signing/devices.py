"""Whether this laptop has something to sign with, and so what is offered first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QInputDevice

from desktop.domain.signature import DRAWN, PAPER, TYPED
from desktop.ui.session.client_words import screen

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

_HANDS = frozenset({QInputDevice.DeviceType.TouchScreen, QInputDevice.DeviceType.Stylus})


def has_pen_or_touch() -> bool:
    """Say whether a finger or a pen can draw on this screen."""
    return any(device.type() in _HANDS for device in QInputDevice.devices())


def methods(*, can_draw: bool) -> tuple[str, ...]:
    """Return the ways to sign, the best for this laptop first (design section 4)."""
    return (DRAWN, TYPED, PAPER) if can_draw else (PAPER, DRAWN, TYPED)


def kept_in(live: LiveIntake) -> str:
    """Return where signed paper is kept: where the last one went, else a folder."""
    known = [one.place for one in live.intake.all_signatures if one.place]
    return known[-1] if known else screen(live, "folder", reference=live.intake.reference)
