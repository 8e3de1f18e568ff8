"""What stands in the place of a signature: ink, a typed name, or word of where it is."""

from dataclasses import dataclass, field
from typing import TypeAlias

Outline: TypeAlias = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Handwriting:
    """A signature in ink; *alternative* says whose it is.

    The outlines are filled together; points lie in [0, 1] x [0, *aspect*], y down.
    """

    outlines: tuple[Outline, ...] = field(repr=False)
    aspect: float
    alternative: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class TypedName:
    """A name typed in place of a signature."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class OnPaper:
    """Says in place of a signature that it is on paper, and where."""

    text: str = field(repr=False)
