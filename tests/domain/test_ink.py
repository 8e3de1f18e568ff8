"""Ink: kept whole, drawn like a felt pen, refused kindly when it is no signature."""

import json
import math
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.ink import (
    Ink,
    InkImplausibleError,
    InkMalformedError,
    Stroke,
    check_drawn,
    check_plausible,
    outlines,
)
from desktop.domain.journal import frozen
from desktop.domain.nib import NIB

PAD = {"width": 560.0, "height": 190.0}
NAME = [(60 + 3 * i, 95 + 40 * math.sin(i / 4)) for i in range(120)]


def drawn(*strokes: Sequence[tuple[float, float]]) -> Ink:
    return Ink.drawn("mouse", strokes=strokes, **PAD)


def area(outline: tuple[tuple[float, float], ...]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*outline, outline[0]])) / 2


def test_ink_from_the_journal_equals_the_ink_that_was_drawn() -> None:
    ink = drawn(NAME, [(300, 40)])

    thawed = frozen(json.loads(json.dumps(ink.plain())))

    assert Ink.from_plain(thawed) == ink


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(-50, 700), st.floats(-50, 300)), max_size=40))
def test_whatever_a_hand_does_comes_back_unchanged_and_can_be_drawn(
    points: list[tuple[float, float]],
) -> None:
    ink = drawn(points)

    assert Ink.from_plain(frozen(ink.plain())) == ink
    assert all(math.isfinite(part) for edge in outlines(ink) for point in edge for part in point)


def test_ink_keeps_neither_time_nor_pressure() -> None:
    plain = drawn(NAME).plain()

    assert isinstance(plain, dict)
    assert set(plain) == {"device", "aspect", "strokes"}
    assert len(plain["strokes"][0]) == 2 * len(NAME)


def test_a_line_drawn_off_the_pad_stops_at_its_edge() -> None:
    ink = drawn([(-40, 20), (700, 400)])

    assert ink.strokes[0].points == ((0.0, 0.0357), (1.0, ink.aspect))


def test_places_that_are_no_numbers_are_left_out_and_huge_ones_stop_at_the_edge() -> None:
    nan, far = float("nan"), 1e308
    ink = drawn([(nan, 20), (60, nan), (60, 60), (far, far), (-far, 20), (math.inf, 20)])

    (stroke,) = ink.strokes

    assert stroke.points[0] == pytest.approx((60 / 560, 60 / 560), abs=1e-4)
    assert stroke.points[1:] == ((1.0, ink.aspect), (0.0, 0.0357))


def test_ten_thousand_points_are_kept_and_drawn() -> None:
    ink = drawn([(280 + 200 * math.cos(i / 7), 95 + 80 * math.sin(i / 11)) for i in range(10_000)])

    check_plausible(ink)

    assert Ink.from_plain(frozen(ink.plain())) == ink
    assert outlines(ink)


def test_a_mark_that_somebody_saw_may_be_one_line_or_a_dot_but_not_nothing() -> None:
    check_drawn(drawn([(100, 90), (300, 90)]))
    check_drawn(drawn([(100, 90)]))

    with pytest.raises(InkImplausibleError):
        check_drawn(drawn([]))


def test_ink_never_shows_in_a_traceback() -> None:
    assert "0.1" not in repr(drawn([(60, 60), (70, 90)]))
    assert "0.1" not in repr(Stroke(((0.1, 0.1),)))


@pytest.mark.parametrize(
    "plain",
    [
        None,
        "ink",
        {},
        {"device": "foot", "aspect": 3000, "strokes": ()},
        {"device": "pen", "aspect": 0.3, "strokes": ()},
        {"device": "pen", "aspect": True, "strokes": ()},
        {"device": "pen", "aspect": 900_000, "strokes": ()},
        {"device": "pen", "aspect": 3000, "strokes": "none"},
        {"device": "pen", "aspect": 3000, "strokes": (7,)},
        {"device": "pen", "aspect": 3000, "strokes": ((1, 2, 3),)},
        {"device": "pen", "aspect": 3000, "strokes": ((10_001, 2),)},
        {"device": "pen", "aspect": 3000, "strokes": ((10, 3001),)},
        {"device": "pen", "aspect": 3000, "strokes": ((10, -1),)},
        {"device": "pen", "aspect": 3000, "strokes": ((10, "20"),)},
        {"device": "pen", "aspect": 3000, "strokes": ((1, 2) * 50_001,)},
    ],
)
def test_what_no_pad_could_have_drawn_is_refused(plain: object) -> None:
    with pytest.raises(InkMalformedError):
        Ink.from_plain(plain)


@pytest.mark.parametrize(
    ("strokes", "reason"),
    [
        ([], "blank"),
        ([[]], "blank"),
        ([[(200, 90)]], "dot"),
        ([[(200, 90), (202, 91), (201, 92)]], "dot"),
        ([[(200, 90)], [(260, 90)], [(320, 90)]], "dot"),
        ([[(100, 90), (120, 90), (140, 91), (300, 94)]], "dash"),
        ([[(100, 20), (101, 60), (100, 120)]], "dash"),
    ],
)
def test_a_blank_pad_a_dot_and_a_single_dash_are_refused_kindly(
    strokes: list[list[tuple[float, float]]], reason: str
) -> None:
    with pytest.raises(InkImplausibleError) as refusal:
        check_plausible(drawn(*strokes))

    assert refusal.value.reason == reason
    assert "lease sign" in str(refusal.value)


@pytest.mark.parametrize(
    "strokes",
    [
        pytest.param([NAME], id="a name"),
        pytest.param([[(100, 50), (160, 120)], [(160, 50), (100, 120)]], id="an X"),
        pytest.param([[(200 + 30 * math.cos(i), 90 + 30 * math.sin(i)) for i in range(7)]], id="O"),
        pytest.param([[(100, 90), (160, 60), (220, 90)]], id="a tick"),
        pytest.param([[(100, 90), (300, 92), (105, 94)]], id="there and back"),
        pytest.param([[(100, 90), (150, 90)], [(150, 60), (150, 120)]], id="a cross"),
    ],
)
def test_every_other_way_of_signing_is_welcome(strokes: list[list[tuple[float, float]]]) -> None:
    check_plausible(drawn(*strokes))


def test_the_outline_is_as_wide_as_a_felt_pen_and_tapers_where_it_lifts() -> None:
    (outline,) = outlines(drawn([(50 + 4 * i, 95) for i in range(100)]))

    def width(at: float) -> float:
        ys = [y for x, y in outline if abs(x - at) < 0.003]
        return max(ys) - min(ys)

    assert 0.85 * NIB < width(0.4) < 1.15 * NIB
    assert width(50 / 560 + 0.001) < 0.9 * NIB
    assert width(446 / 560 - 0.001) < 0.75 * NIB


def test_the_outline_follows_the_hand() -> None:
    ink = drawn(NAME)
    edge = [point for outline in outlines(ink) for point in outline]

    for spot in ink.strokes[0].points:
        assert min(math.dist(spot, point) for point in edge) < NIB


def test_the_line_ends_where_the_hand_ended() -> None:
    (outline,) = outlines(drawn([*[(50 + 4 * i, 95) for i in range(50)], (246.9, 95)]))

    assert max(x for x, _ in outline) > 246.9 / 560


def test_sharp_corners_leave_no_holes_because_every_outline_runs_the_same_way() -> None:
    zigzag = [(100 + 20 * i, 40 + 60 * (i % 2)) for i in range(12)]
    hairpin = [(300, 150), (380, 150), (300, 150.6), (380, 151)]

    edges = outlines(drawn(zigzag, hairpin, NAME, [(20, 20)]))

    assert len(edges) > 4
    assert all(area(edge) < 0 for edge in edges)


def test_a_dot_on_an_i_is_drawn_round() -> None:
    (dot,) = outlines(drawn([(280, 95)]))

    xs, ys = [x for x, _ in dot], [y for _, y in dot]

    assert max(xs) - min(xs) == pytest.approx(1.3 * NIB, rel=0.05)
    assert max(ys) - min(ys) == pytest.approx(1.3 * NIB, rel=0.05)
