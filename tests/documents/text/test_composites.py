"""Clusters as one glyph: the font that carries them is whole and looks the same."""

import struct

import pytest
import uharfbuzz as hb

from desktop.documents import house
from desktop.documents.text.composites import Composite, add_composites
from desktop.documents.text.embedding import _subset
from desktop.documents.text.fonts import Style


def program(text: str) -> tuple[bytes, dict[int, int], list[int]]:
    face = house.fonts().face_for(text[0], Style.REGULAR)
    assert face is not None
    numbers = [face.hb_font.get_nominal_glyph(ord(c)) for c in text]
    cut, renumbered = _subset(face, tuple(sorted({0, *numbers})))
    return cut, renumbered, numbers


def test_a_composite_follows_the_glyphs_and_has_its_own_width() -> None:
    cut, renumbered, (letter, mark) = program("कि")
    whole = Composite(((letter, 0, 0), (mark, 700, -30)), 1234)

    made, first = add_composites(cut, (whole,), renumbered)

    font = hb.Font(hb.Face(made))
    assert font.face.glyph_count == first + 1 == hb.Face(cut).glyph_count + 1
    assert font.get_glyph_h_advance(first) == 1234


def test_what_was_there_keeps_its_width_and_outline() -> None:
    cut, renumbered, (letter, _) = program("कि")
    made, first = add_composites(cut, (Composite(((letter, 0, 0),), 9),), renumbered)

    before, after = hb.Font(hb.Face(cut)), hb.Font(hb.Face(made))

    for number in range(first):
        assert after.get_glyph_h_advance(number) == before.get_glyph_h_advance(number)
        assert after.get_glyph_extents(number) == before.get_glyph_extents(number)


def test_a_composite_reaches_around_all_its_parts() -> None:
    cut, renumbered, (letter, _) = program("कि")
    made, first = add_composites(
        cut, (Composite(((letter, 0, 0), (letter, 500, 40)), 1500),), renumbered
    )

    font = hb.Font(hb.Face(made))
    one, two = (font.get_glyph_extents(n) for n in (renumbered[letter], first))

    assert two.x_bearing == one.x_bearing
    assert two.width == one.width + 500
    assert -two.height == -one.height + 40


def test_glyphs_without_outline_leave_an_empty_composite() -> None:
    cut, renumbered, (space, _) = program(" a")

    made, first = add_composites(cut, (Composite(((space, 0, 0),), 400),), renumbered)

    assert hb.Font(hb.Face(made)).get_glyph_extents(first).width == 0


@pytest.mark.parametrize("text", ["कि", "ศิ"])
def test_the_check_sum_of_the_font_is_right(text: str) -> None:
    cut, renumbered, (letter, mark) = program(text)

    made, _ = add_composites(cut, (Composite(((letter, 0, 0), (mark, 0, 0)), 5),), renumbered)

    assert sum(struct.unpack(f">{len(made) // 4}L", made)) % 2**32 == 0xB1B0AFBA
