"""What every service is given: the clock, randomness, the packs and the program's name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.clock import Clock


@dataclass(frozen=True, slots=True)
class Means:
    """The means of the product; ``desktop.app`` puts them together once.

    ``randomness`` returns that many random bytes; ``program`` is name and version as
    the record prints them.
    """

    clock: Clock
    randomness: Callable[[int], bytes] = field(repr=False)
    forms: Path
    program: str
