import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from desktop.assets import RESOURCES
from desktop.ui.theme.fonts import (
    CAPITAL_SHARE,
    FAMILY,
    FILES,
    LAPTOP_DPI,
    arc_minutes,
    capitals_in_mm,
    interface_font,
    pixels_for_capitals,
    screen_dpi,
)
from desktop.ui.theme.look import Look
from desktop.ui.widgets.card import LEAST_MM


@pytest.mark.usefixtures("look")
@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.DemiBold])
def test_both_weights_are_the_typeface_we_ship(weight: QFont.Weight) -> None:
    font = interface_font(11)
    font.setWeight(weight)

    assert QFontInfo(font).family() == FAMILY
    assert QFontInfo(font).weight() == weight


def test_the_share_of_capitals_is_the_typefaces_own(look: Look) -> None:
    font = interface_font(11)
    font.setPixelSize(200)

    assert look.scale == 1.0
    assert QFontMetricsF(font).capHeight() / 200 == pytest.approx(CAPITAL_SHARE, abs=0.002)


@pytest.mark.parametrize("dpi", [96.0, 112.0, 157.0])
def test_seven_millimetres_are_seven_millimetres_on_every_screen(dpi: float) -> None:
    pixels = pixels_for_capitals(7.0, dpi)

    assert capitals_in_mm(pixels, dpi) == pytest.approx(7.0, abs=0.1)


class Screen:
    """A screen that claims a size."""

    def __init__(self, dpi: float) -> None:
        self.dpi = dpi

    def physicalDotsPerInch(self) -> float:  # noqa: N802 - Qt's name
        return self.dpi


@pytest.mark.parametrize(
    ("claimed", "used"), [(0.0, LAPTOP_DPI), (12.0, LAPTOP_DPI), (112.0, 112.0), (9e9, LAPTOP_DPI)]
)
def test_a_screen_that_cannot_be_true_counts_as_a_laptop(claimed: float, used: float) -> None:
    assert screen_dpi(Screen(claimed)) == used  # type: ignore[arg-type]


def test_no_screen_counts_as_a_laptop() -> None:
    assert screen_dpi(None) == LAPTOP_DPI


def test_the_licence_travels_with_the_typeface() -> None:
    folder = RESOURCES / "fonts" / "ui"

    assert all((folder / name).is_file() for name in FILES)
    assert "SIL Open Font License" in (folder / "OFL.txt").read_text(encoding="utf-8")


def test_seven_millimetres_read_from_two_metres_with_half_of_full_sight() -> None:
    assert arc_minutes(7.0, 2.0) > 10


def test_the_least_a_card_goes_down_to_reads_from_a_metre_and_a_half_with_half_of_full_sight() -> (
    None
):
    assert arc_minutes(LEAST_MM, 1.5) > 10
