"""The typeface of the window, and how large a letter is in millimetres."""

from math import atan, degrees

from PySide6.QtGui import QFont, QFontDatabase, QScreen

from desktop.assets import RESOURCES

FAMILY = "Atkinson Hyperlegible Next"
"""Drawn by the Braille Institute for readers with low vision; letters are hard to confuse."""

FILES = ("AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-SemiBold.ttf")
"""The two weights of the first paint; the window uses no others."""

CAPITAL_SHARE = 0.668
"""Height of a capital over the font size, from the typeface's own metrics (668 of 1000)."""

LAPTOP_DPI = 110.0
"""Where a screen's size is unknown: a 14 inch laptop at 1366 x 768 shows 112 dots an inch."""

_PLAUSIBLE_DPI = (60.0, 260.0)
_MM_PER_INCH = 25.4


def load_fonts() -> None:
    """Make the window's typeface known to Qt."""
    if FAMILY in QFontDatabase.families():
        return
    for name in FILES:
        QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / "ui" / name))


def interface_font(points: float) -> QFont:
    """Return the regular weight at *points*."""
    font = QFont(FAMILY)
    font.setPointSizeF(points)
    return font


def screen_dpi(screen: QScreen | None) -> float:
    """Return how many logical dots an inch of *screen* holds, or a laptop's if it cannot be true.

    Projectors, virtual machines and some panels report no size or a made-up one.
    """
    reported = screen.physicalDotsPerInch() if screen is not None else 0.0
    low, high = _PLAUSIBLE_DPI
    return reported if low <= reported <= high else LAPTOP_DPI


def pixels_for_capitals(millimetres: float, dpi: float) -> int:
    """Return the font size in pixels whose capitals stand *millimetres* high at *dpi*."""
    return round(millimetres / _MM_PER_INCH * dpi / CAPITAL_SHARE)


def capitals_in_mm(pixels: float, dpi: float) -> float:
    """Return how high, in millimetres, a capital of a font of *pixels* stands at *dpi*."""
    return pixels * CAPITAL_SHARE / dpi * _MM_PER_INCH


def arc_minutes(millimetres: float, metres: float) -> float:
    """Return the angle, in minutes of arc, under which *millimetres* are seen from *metres*.

    A letter is told apart at 5 minutes with full sight and at 10 with half of it (20/40, 6/12;
    the Snellen chart is drawn so).
    """
    return degrees(2 * atan(millimetres / (2000 * metres))) * 60
