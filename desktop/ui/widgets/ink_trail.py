"""The trail of one stroke on the pad: few enough points, all of them finite, and wiped at will."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterator

from desktop.domain.ink import Point

NEAREST = 0.0012
"""Points nearer than this, of the pad's width, are one: under a pixel on the signing card.

Fast pens report several hundred points a second; the eye sees no difference, the journal does.
"""
MOST_POINTS = 20_000
"""Points of a whole signature; a long name has some hundreds."""


class Trail:
    """Where the hand went, in widths of the pad, without time and without pressure.

    It is kept in one buffer of its own, so that what is drawn anew can be overwritten and
    does not wait in memory for somebody to tidy it away.
    """

    def __init__(self, device: str) -> None:
        self.device = device
        self._places = array("d")

    def __len__(self) -> int:
        return len(self._places) // 2

    def __iter__(self) -> Iterator[Point]:
        return zip(self._places[0::2], self._places[1::2], strict=True)

    @property
    def last(self) -> Point:
        """The newest point."""
        return (self._places[-2], self._places[-1])

    def add(self, point: Point) -> bool:
        """Take *point* in unless it is no place, or one with the last; say whether it was."""
        if not (math.isfinite(point[0]) and math.isfinite(point[1])):
            return False
        if len(self) and math.dist(point, self.last) < NEAREST:
            return False
        self._places.extend(point)
        return True

    def wipe(self) -> None:
        """Overwrite every point, then forget it."""
        for place in range(len(self._places)):
            self._places[place] = 0.0
        del self._places[:]
