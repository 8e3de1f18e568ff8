"""The nib: turns the points of a stroke into the outline a felt pen would leave.

Thin, soften, round with a Catmull-Rom spline, give each place a width, and walk
round the edge. Neither time nor pressure is kept of a hand, so the width comes
from the line alone: it swells a little in bends, thins on long straight runs and
tapers where the pen leaves the paper.
"""

from __future__ import annotations

import math
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Point: TypeAlias = tuple[float, float]
Polygon: TypeAlias = tuple[Point, ...]
"""A closed outline; fill all of an ink's with the non-zero rule."""

NIB = 0.0052
"""Width of the pen, of the pad's width: 2.9 pixels on a pad of 560, 1.2 pt on 230 pt of paper."""

_THINNED = 0.0022  # points nearer than this say more about the mouse than about the hand
_STEP = 0.0035  # length of one straight piece of the outline
_LIFT_IN, _LIFT_OUT = 0.018, 0.034  # where the pen comes down, where it leaves
_CAP = 8  # straight pieces in a round end


def felt(points: Sequence[Point]) -> Iterator[Polygon]:
    """Give the outlines of one stroke: one ribbon, parted at its sharp corners."""
    thin = _thin(points)
    if len(thin) < 2:
        yield from (_dot(point) for point in thin)
        return
    line = _round_off(_soften(thin))
    widths = _widths(line)
    for start, stop in pairwise(_corners(line, widths)):
        yield _ribbon(line[start : stop + 1], widths[start : stop + 1])


def _thin(points: Sequence[Point]) -> list[Point]:
    kept = list(points[:1])
    for point in points[1:]:
        if math.dist(point, kept[-1]) >= _THINNED:
            kept.append(point)
    if len(kept) > 1 and kept[-1] != points[-1]:
        kept[-1] = points[-1]
    return kept


def _soften(points: Sequence[Point]) -> list[Point]:
    """Take the stair-steps of whole pixels out of a line; ends and corners stay."""
    inner = [
        (
            b
            if _turn(a, b, c) > 1.0
            else ((a[0] + 2 * b[0] + c[0]) / 4, (a[1] + 2 * b[1] + c[1]) / 4)
        )
        for a, b, c in zip(points, points[1:], points[2:], strict=False)
    ]
    return [points[0], *inner, points[-1]]


def _round_off(points: Sequence[Point]) -> list[Point]:
    padded = [points[0], *points, points[-1]]
    line: list[Point] = []
    for a, b, c, d in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        pieces = max(1, math.ceil(math.dist(b, c) / _STEP))
        line += [_spline(a, b, c, d, piece / pieces) for piece in range(pieces)]
    return [*line, points[-1]]


def _spline(a: Point, b: Point, c: Point, d: Point, u: float) -> Point:
    """Return the point at *u* between *b* and *c* (Catmull and Rom 1974, tension 1/2)."""
    u2, u3 = u * u, u * u * u
    wa, wb = -u + 2 * u2 - u3, 2 - 5 * u2 + 3 * u3
    wc, wd = u + 4 * u2 - 3 * u3, u3 - u2
    return (
        (wa * a[0] + wb * b[0] + wc * c[0] + wd * d[0]) / 2,
        (wa * a[1] + wb * b[1] + wc * c[1] + wd * d[1]) / 2,
    )


def _widths(line: Sequence[Point]) -> list[float]:
    steps = [math.dist(a, b) for a, b in pairwise(line)]
    travelled = [0.0, *accumulate(steps)]
    bends = [0.0, *(_turn(a, b, c) for a, b, c in _triples(line)), 0.0]
    swell = _blur([min(bend, 0.6) / 0.6 for bend in bends])
    length = travelled[-1]
    return [
        NIB
        * (0.9 + 0.25 * bend)
        * _lift(done, _LIFT_IN, 0.72)
        * _lift(length - done, _LIFT_OUT, 0.5)
        for bend, done in zip(swell, travelled, strict=True)
    ]


def _lift(distance: float, over: float, least: float) -> float:
    """Return how much of the nib touches at *distance* from where the pen lifts."""
    share = min(1.0, distance / over)
    return least + (1 - least) * share * (2 - share)


def _blur(values: Sequence[float], reach: int = 6) -> list[float]:
    sums = [0.0, *accumulate(values)]
    return [
        (sums[stop] - sums[start]) / (stop - start)
        for i in range(len(values))
        for start, stop in [(max(0, i - reach), min(len(values), i + reach + 1))]
    ]


def _corners(line: Sequence[Point], widths: Sequence[float]) -> list[int]:
    """Return where to part the line: its ends, and bends tighter than half the nib.

    Beyond that the inner edge of a ribbon would fold over and leave a pinhole; two
    round ends there look like the pen turning on the spot.
    """
    tight = [
        at
        for at, (a, b, c) in enumerate(_triples(line), start=1)
        if _turn(a, b, c) * widths[at] * 0.6 > min(math.dist(a, b), math.dist(b, c))
    ]
    return [0, *tight, len(line) - 1]


def _ribbon(line: Sequence[Point], widths: Sequence[float]) -> Polygon:
    ways = _ways(line)
    left = [_beside(p, way, w / 2) for p, way, w in zip(line, ways, widths, strict=True)]
    right = [_beside(p, way, -w / 2) for p, way, w in zip(line, ways, widths, strict=True)]
    end = _half_circle(line[-1], widths[-1] / 2, ways[-1] + math.pi / 2)
    start = _half_circle(line[0], widths[0] / 2, ways[0] - math.pi / 2)
    return (*left, *end, *reversed(right), *start)


def _ways(line: Sequence[Point]) -> list[float]:
    """Return the direction of travel at each point, in radians."""
    ahead = [*line[1:], line[-1]]
    behind = [line[0], *line[:-1]]
    return [math.atan2(b[1] - a[1], b[0] - a[0]) for a, b in zip(behind, ahead, strict=True)]


def _beside(point: Point, way: float, distance: float) -> Point:
    return (point[0] - math.sin(way) * distance, point[1] + math.cos(way) * distance)


def _half_circle(centre: Point, radius: float, first: float) -> list[Point]:
    """Return the points of a round end, without the two the sides already have."""
    return _arc(centre, radius, first, range(1, _CAP))


def _dot(centre: Point) -> Polygon:
    return tuple(_arc(centre, NIB * 0.65, 0.0, range(2 * _CAP)))


def _arc(centre: Point, radius: float, first: float, pieces: range) -> list[Point]:
    angles = (first - math.pi * piece / _CAP for piece in pieces)
    return [(centre[0] + radius * math.cos(a), centre[1] + radius * math.sin(a)) for a in angles]


def _turn(a: Point, b: Point, c: Point) -> float:
    """Return by how much the line turns at *b*, in radians, 0 to pi."""
    turn = math.atan2(c[1] - b[1], c[0] - b[0]) - math.atan2(b[1] - a[1], b[0] - a[0])
    return abs(math.remainder(turn, math.tau))


def _triples(line: Sequence[Point]) -> list[tuple[Point, Point, Point]]:
    return list(zip(line, line[1:], line[2:], strict=False))
