"""Ink: what a hand drew on the pad, and the felt-pen outlines it becomes."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, TypeGuard

from desktop.domain.nib import Point, Polygon, felt

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.domain.journal import Value

__all__ = [
    "DEVICES",
    "Ink",
    "InkImplausibleError",
    "InkMalformedError",
    "Point",
    "Polygon",
    "Stroke",
    "check_drawn",
    "check_plausible",
    "outlines",
]

DEVICES = ("mouse", "touch", "pen")

_GRID = 10_000
"""Points lie on a grid of 1/10 000 of the pad's width: plain whole numbers in the journal."""
_MOST_POINTS = 50_000
_TALLEST = 10  # a pad ten times as high as wide is no pad


class InkMalformedError(ValueError):
    """Plain data that no pad could have drawn."""


class InkImplausibleError(ValueError):
    """Ink that is not a signature yet: nothing, a dot or one dash.

    ``reason`` is "blank", "dot" or "dash"; the message is the sentence for it.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(_KINDLY[reason])
        self.reason = reason


_KINDLY = {
    "blank": "Nothing has been drawn yet. Please sign in the box, or type the name instead.",
    "dot": "That is only a dot so far. Please sign as you would on paper.",
    "dash": "That is only a line so far. Please sign as you would on paper.",
}


@dataclass(frozen=True, slots=True)
class Stroke:
    """One touch of the pen: where it went, without time and without pressure."""

    points: tuple[Point, ...] = field(repr=False)

    def __post_init__(self) -> None:
        # Ink read back from the journal must equal the ink that was drawn, point for
        # point, or the same document would come out with other bytes.
        object.__setattr__(self, "points", tuple((_snap(x), _snap(y)) for x, y in self.points))


@dataclass(frozen=True, slots=True)
class Ink:
    """A whole signature as drawn; ``aspect`` is the pad's height over its width.

    Points are x, y in [0, 1] x [0, aspect] of the pad; y grows downwards.
    """

    device: str
    aspect: float
    strokes: tuple[Stroke, ...] = field(repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "aspect", _snap(self.aspect))

    @classmethod
    def drawn(
        cls, device: str, *, width: float, height: float, strokes: Iterable[Iterable[Point]]
    ) -> Ink:
        """Return the ink of *strokes* in pixels on a pad of *width* x *height* pixels.

        What is no place at all (not a number) is left out; what lies off the pad stops at its
        edge.
        """
        aspect = height / width
        return cls(
            device,
            aspect,
            tuple(
                Stroke(
                    tuple(
                        (_clip(x / width, 1.0), _clip(y / width, aspect))
                        for x, y in points
                        if math.isfinite(x) and math.isfinite(y)
                    )
                )
                for points in strokes
            ),
        )

    @classmethod
    def from_plain(cls, value: object) -> Ink:
        """Return the ink that *value* describes.

        Raises:
            InkMalformedError: if it is no ink.
        """
        if not isinstance(value, Mapping) or value.get("device") not in DEVICES:
            raise InkMalformedError("Ink needs a device: mouse, touch or pen.")
        aspect, strokes = value.get("aspect"), value.get("strokes")
        if not _is_whole(aspect, most=_TALLEST * _GRID) or not _is_list(strokes):
            raise InkMalformedError("Ink needs the shape of its pad and its strokes.")
        if sum(len(stroke) for stroke in strokes if _is_list(stroke)) > 2 * _MOST_POINTS:
            raise InkMalformedError("Ink holds more points than a hand can draw.")
        return cls(
            str(value["device"]),
            aspect / _GRID,
            tuple(_stroke_from_plain(stroke, tallest=aspect) for stroke in strokes),
        )

    def plain(self) -> Value:
        """Return the ink as plain JSON data: whole grid steps, x and y in turn."""
        strokes = tuple(
            tuple(round(part * _GRID) for point in stroke.points for part in point)
            for stroke in self.strokes
        )
        return {"device": self.device, "aspect": round(self.aspect * _GRID), "strokes": strokes}


def outlines(ink: Ink) -> tuple[Polygon, ...]:
    """Return the closed outlines of *ink*, in the ink's own units.

    All run the same way round, so one non-zero fill of them together, or one fill
    of each, gives the same picture on screen and on paper.
    """
    return tuple(outline for stroke in ink.strokes for outline in felt(stroke.points))


def check_plausible(ink: Ink) -> None:
    """Refuse what is no signature: a blank pad, dots only, or one straight dash.

    An X, initials or a single looping line all pass: people sign in many ways.

    Raises:
        InkImplausibleError: with its reason.
    """
    check_drawn(ink)
    marks = [stroke.points for stroke in ink.strokes if stroke.points]
    lines = [points for points in marks if _reach(points) >= _SMALLEST_MARK]
    if not lines or _reach([point for points in lines for point in points]) < _SMALLEST_INK:
        raise InkImplausibleError("dot")
    if len(lines) == 1 and _is_straight(lines[0]):
        raise InkImplausibleError("dash")


def check_drawn(ink: Ink) -> None:
    """Refuse a pad on which nothing is drawn; whatever else is there may be somebody's mark.

    Raises:
        InkImplausibleError: with the reason "blank".
    """
    if not any(stroke.points for stroke in ink.strokes):
        raise InkImplausibleError("blank")


_SMALLEST_MARK = 0.015  # of the pad's width: about 8 pixels on the pad of the signing card
_SMALLEST_INK = 0.05  # about 28 pixels
_STRAIGHT = 0.06  # bend over length below which a stroke is a dash


def _reach(points: Sequence[Point]) -> float:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return math.hypot(max(xs) - min(xs), max(ys) - min(ys))


def _is_straight(points: Sequence[Point]) -> bool:
    (x0, y0), (x1, y1) = points[0], points[-1]
    chord = math.hypot(x1 - x0, y1 - y0)
    if chord < 0.5 * _reach(points):
        return False
    bend = max(abs((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0)) / chord for x, y in points)
    path = math.fsum(math.dist(a, b) for a, b in pairwise(points))
    return bend < _STRAIGHT * chord and path < 1.5 * chord


def _snap(part: float) -> float:
    return round(part * _GRID) / _GRID


def _clip(part: float, most: float) -> float:
    return min(max(part, 0.0), most)


def _is_list(value: object) -> TypeGuard[Sequence[object]]:
    return isinstance(value, Sequence) and not isinstance(value, str | bytes)


def _is_whole(value: object, *, most: int) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most


def _stroke_from_plain(value: object, *, tallest: int) -> Stroke:
    if not _is_list(value) or len(value) % 2:
        raise InkMalformedError("A stroke is a list of x and y in turn.")
    xs = [x for x in value[0::2] if _is_whole(x, most=_GRID)]
    ys = [y for y in value[1::2] if _is_whole(y, most=tallest)]
    if len(xs) + len(ys) < len(value):
        raise InkMalformedError("A stroke leaves its pad.")
    return Stroke(tuple((x / _GRID, y / _GRID) for x, y in zip(xs, ys, strict=True)))
