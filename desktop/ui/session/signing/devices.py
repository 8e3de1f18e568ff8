"""Whether this laptop has something to sign with, and so what is offered first."""

from __future__ import annotations

from PySide6.QtGui import QInputDevice

from desktop.domain.signature import DRAWN, PAPER, TYPED

_HANDS = frozenset({QInputDevice.DeviceType.TouchScreen, QInputDevice.DeviceType.Stylus})


def has_pen_or_touch() -> bool:
    """Say whether a finger or a pen can draw on this screen."""
    return any(device.type() in _HANDS for device in QInputDevice.devices())


def methods(*, can_draw: bool) -> tuple[str, ...]:
    """Return the ways to sign, the best for this laptop first (design section 4)."""
    return (DRAWN, TYPED, PAPER) if can_draw else (PAPER, DRAWN, TYPED)
