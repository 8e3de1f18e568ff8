"""The table of figures: one row for each promise, ratios where there is a floor."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.bench.rounds import Spent

HEADS = ("what", "here", "floor", "ratio", "bar", "met")


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: what was measured *here*, the *floor* beside it, and what was promised.

    ``met`` is None where nothing was promised.
    """

    what: str
    here: str
    floor: str = ""
    ratio: float | None = None
    bar: str = ""
    met: bool | None = None

    def cells(self) -> tuple[str, ...]:
        """Return the row as words."""
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        met = {True: "yes", False: "NO", None: ""}[self.met]
        return (self.what, self.here, self.floor, ratio, self.bar, met)


def table(rows: Sequence[Row]) -> str:
    """Return *rows* as a Markdown table that reads as well without Markdown."""
    cells = [HEADS, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(HEADS))]

    def line(parts: Sequence[str]) -> str:
        padded = (part.ljust(width) for part, width in zip(parts, widths, strict=True))
        return f"| {' | '.join(padded)} |"

    rule = "|".join("-" * (width + 2) for width in widths)
    return "\n".join([line(HEADS), f"|{rule}|", *(line(row) for row in cells[1:])])


def milliseconds(seconds: float) -> str:
    """Return *seconds* in the unit of the table."""
    return f"{seconds * 1000:.0f} ms" if seconds >= 0.01 else f"{seconds * 1000:.1f} ms"


def spent(what: Spent) -> str:
    """Return the time that passed and, in brackets, the processor's."""
    return f"{milliseconds(what.wall)} (processor {milliseconds(what.cpu)})"


def megabytes(count: float) -> str:
    """Return *count* bytes in the unit of the table."""
    return f"{count / 1_000_000:.0f} MB"
