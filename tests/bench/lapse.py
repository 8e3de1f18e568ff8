"""How a thread spent its time: at work, waiting for a processor, or waiting for a worker."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path

_SCHEDULED = Path("/proc/thread-self/schedstat")
"""Of the Linux kernel: nanoseconds run, nanoseconds queued for a processor, turns."""


@dataclass(frozen=True, slots=True)
class Lapse:
    """The *seconds* that passed, what the thread worked of them, and what it queued.

    ``queued`` it stood ready while other programs, or our own workers, had every processor;
    whatever is left it waited for a worker, for the interpreter or for the disk.
    """

    seconds: float = 0.0
    work: float = 0.0
    queued: float = 0.0

    def __add__(self, other: Lapse) -> Lapse:
        """Return both together."""
        return Lapse(
            self.seconds + other.seconds, self.work + other.work, self.queued + other.queued
        )

    def __sub__(self, earlier: Lapse) -> Lapse:
        """Return what passed since *earlier*."""
        return Lapse(
            self.seconds - earlier.seconds,
            self.work - earlier.work,
            self.queued - earlier.queued,
        )


class ThreadClock:
    """Tells the time of the thread that made it; where no kernel tells of queues, those are 0."""

    def __init__(self) -> None:
        self._queue = os.open(_SCHEDULED, os.O_RDONLY) if _SCHEDULED.exists() else -1

    def now(self) -> Lapse:
        """Return what has passed by now, of which only differences mean anything."""
        queued = int(os.pread(self._queue, 80, 0).split()[1]) / 1e9 if self._queue >= 0 else 0.0
        return Lapse(time.perf_counter(), time.thread_time(), queued)
