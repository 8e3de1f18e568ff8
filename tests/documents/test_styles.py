"""The look of the page: large enough, and clear in black and white."""

import pytest

from desktop.documents.styles import CLAY, HANDWRITING, LARGE, NORMAL, QUIET
from desktop.documents.tagged.canvas import Colour


@pytest.mark.parametrize("colour", [QUIET, CLAY, HANDWRITING])
def test_every_colour_of_text_keeps_seven_to_one_against_paper(colour: Colour) -> None:
    assert 1.05 / (luminance(colour) + 0.05) >= 7


def test_text_is_of_twelve_points_and_of_eighteen_in_large_print() -> None:
    assert (NORMAL.body.size, NORMAL.strong.size, NORMAL.quiet.size) == (12, 12, 12)
    assert (LARGE.body.size, LARGE.strong.size, LARGE.quiet.size) == (18, 18, 18)


def luminance(colour: Colour) -> float:
    """Return the relative luminance (WCAG 2.2) of an sRGB *colour*."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
