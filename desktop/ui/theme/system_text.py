"""How large the text of the system is, for a first start on which nobody has chosen a size."""

from PySide6.QtGui import QFontDatabase

from desktop.ui.theme.style import TEXT_SIZES

_USUAL = {"win32": 9.0, "darwin": 13.0}
_USUAL_ELSEWHERE = 11.0
"""Points of an interface at 100 %: Segoe UI 9, San Francisco 13, GNOME's Adwaita or Cantarell 11.

A desktop that makes all text larger by its dots per inch is followed by Qt itself.
"""
_ROUNDING = 0.02


def system_scale(platform: str) -> float:
    """Return the text size on offer that comes nearest to the system's without being larger."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    return nearest_size(font.pointSizeF() / _USUAL.get(platform, _USUAL_ELSEWHERE))


def nearest_size(scale: float) -> float:
    """Return the largest of the sizes on offer that *scale* reaches; the smallest for less."""
    reached = [size for size in TEXT_SIZES if size <= scale + _ROUNDING]
    return reached[-1] if reached else TEXT_SIZES[0]
