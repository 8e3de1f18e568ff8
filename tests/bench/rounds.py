"""Measuring on a machine that others use too: interleaved, and the middle of several."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds that passed, and seconds that a processor worked for this program meanwhile.

    On a machine that others use too, only the second says what the work itself takes.
    """

    wall: float
    cpu: float


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


def spent_on(job: Callable[[], object]) -> Spent:
    """Return what *job* takes, the work of other threads of this program included."""
    wall, cpu = time.perf_counter(), time.process_time()
    job()
    return Spent(time.perf_counter() - wall, time.process_time() - cpu)


def middle(spent: Sequence[Spent]) -> Spent:
    """Return the middle of each."""
    return Spent(median(one.wall for one in spent), median(one.cpu for one in spent))


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value that the *share* of all *values* stay at or below."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def ratio_of(ours: Sequence[float], floor: Sequence[float]) -> float:
    """Return how many times the middle of *floor* the middle of *ours* takes."""
    return median(ours) / median(floor)
