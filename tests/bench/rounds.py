"""Measuring on a machine that others use too: interleaved, and the middle of several."""

import time
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from typing import TypeVar

T = TypeVar("T")


def interleaved(cases: Mapping[str, Callable[[], T]], rounds: int) -> dict[str, list[T]]:
    """Run every case once in each of *rounds*, after one round that does not count.

    A slow moment of the machine so falls on all of them, and a ratio stays fair.
    """
    found: dict[str, list[T]] = {name: [] for name in cases}
    for number in range(rounds + 1):
        for name, case in cases.items():
            result = case()
            if number:
                found[name].append(result)
    return found


def seconds_of(job: Callable[[], object]) -> float:
    """Return how long *job* takes."""
    begun = time.perf_counter()
    job()
    return time.perf_counter() - begun


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value that the *share* of all *values* stay at or below."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def ratio_of(ours: Sequence[float], floor: Sequence[float]) -> float:
    """Return how many times the middle of *floor* the middle of *ours* takes."""
    return median(ours) / median(floor)
