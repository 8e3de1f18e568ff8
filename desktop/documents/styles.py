"""The look of the page: sizes, distances and colours, and nothing else."""

from dataclasses import dataclass, replace

from desktop.documents.layout.type import DARK, Type
from desktop.documents.tagged.canvas import Colour
from desktop.documents.text.fonts import Style

# Every colour of text keeps at least 7:1 against white paper, and all stay apart in grey.
INK: Colour = DARK
QUIET: Colour = (0.26, 0.25, 0.25)
CLAY: Colour = (0.43, 0.20, 0.10)
RULE: Colour = (0.70, 0.67, 0.64)
WATERMARK: Colour = (0.94, 0.935, 0.93)
HANDWRITING: Colour = (0.06, 0.08, 0.30)


@dataclass(frozen=True, slots=True)
class Sizes:
    """One scale of type; every distance on the page is derived from *body*."""

    body: Type
    lead: Type
    small: Type
    quiet: Type
    example: Type
    strong: Type
    headings: tuple[Type, Type, Type]
    footer: Type
    technical: Type
    typed_name: Type
    ink: float  # the height of the room for a signature
    side_margin: float
    air: float  # between two paragraphs, as a share of a body line
    stacked: bool  # columns stand one below the other
    tight: bool = False  # short things stand side by side

    @property
    def gap(self) -> float:
        """The distance between two paragraphs; all others are shares of it."""
        return self.air * self.body.leading


NORMAL = Sizes(
    body=Type(12, 16.8),
    lead=Type(14, 19.5),
    small=Type(12, 16, colour=QUIET),
    quiet=Type(12, 16.8, colour=QUIET),
    example=Type(12, 16.8, Style.ITALIC, QUIET),
    strong=Type(12, 16.8, Style.BOLD),
    headings=(
        Type(24, 29, Style.BOLD),
        Type(14.5, 19, Style.BOLD, CLAY),
        Type(12.5, 16.8, Style.BOLD),
    ),
    footer=Type(8.2, 11.2, colour=QUIET),
    technical=Type(9.5, 12.2, colour=QUIET),
    typed_name=Type(20, 24, Style.ITALIC, HANDWRITING),
    ink=46,
    side_margin=56,
    air=0.45,
    stacked=False,
)

# The same sizes of type, closer together: for a sheet that just misses its second side.
SNUG = replace(
    NORMAL,
    body=Type(12, 15.6),
    lead=Type(13.5, 17.6),
    small=Type(12, 15, colour=QUIET),
    quiet=Type(12, 15.6, colour=QUIET),
    example=Type(12, 15.6, Style.ITALIC, QUIET),
    strong=Type(12, 15.6, Style.BOLD),
    headings=(
        Type(22, 26, Style.BOLD),
        Type(14, 18, Style.BOLD, CLAY),
        Type(12.5, 15.6, Style.BOLD),
    ),
    side_margin=54,
    air=0.34,
)

# Closer still, and never smaller: before a sheet grows a third side.
CLOSE = replace(
    SNUG,
    body=Type(12, 14.7),
    lead=Type(13, 16.4),
    small=Type(12, 14.4, colour=QUIET),
    quiet=Type(12, 14.7, colour=QUIET),
    example=Type(12, 14.7, Style.ITALIC, QUIET),
    strong=Type(12, 14.7, Style.BOLD),
    headings=(
        Type(20, 24, Style.BOLD),
        Type(13.5, 16.6, Style.BOLD, CLAY),
        Type(12.5, 14.9, Style.BOLD),
    ),
    air=0.3,
)

# The last before a further side: wider lines, less air, and short things side by side.
TIGHT = replace(
    CLOSE,
    body=Type(12, 14.4),
    quiet=Type(12, 14.4, colour=QUIET),
    example=Type(12, 14.4, Style.ITALIC, QUIET),
    strong=Type(12, 14.4, Style.BOLD),
    headings=(
        Type(20, 23, Style.BOLD),
        Type(13.5, 16, Style.BOLD, CLAY),
        Type(12.5, 14.7, Style.BOLD),
    ),
    ink=42,
    side_margin=42,
    air=0.2,
    tight=True,
)


def closer(sizes: Sizes, steps: int = 1) -> Sizes:
    """Return *sizes* with less room between lines; large print keeps all of its room.

    What follows a tight sheet is to be read at leisure, and only close.
    """
    if sizes is TIGHT:
        return CLOSE
    scale = (NORMAL, SNUG, CLOSE)
    if sizes not in scale:
        return sizes
    return scale[min(scale.index(sizes) + steps, len(scale) - 1)]


LARGE = Sizes(
    body=Type(18, 26),
    lead=Type(20, 28),
    small=Type(18, 25, colour=QUIET),
    quiet=Type(18, 26, colour=QUIET),
    example=Type(18, 26, Style.ITALIC, QUIET),
    strong=Type(18, 26, Style.BOLD),
    headings=(
        Type(30, 37, Style.BOLD),
        Type(22, 29, Style.BOLD, CLAY),
        Type(18.5, 26, Style.BOLD),
    ),
    footer=Type(11, 14.6, colour=QUIET),
    technical=Type(12, 15.6, colour=QUIET),
    typed_name=Type(28, 34, Style.ITALIC, HANDWRITING),
    ink=62,
    side_margin=58,
    air=0.45,
    stacked=True,
)


_LEAST_BY_HAND = 9.5
"""Points below which nothing on a sheet for the knee is set, its foot included."""


def _by_hand(body: float, *, leading: float = 1.28, side: float = 46, air: float = 0.26) -> Sizes:
    """Return the scale of a sheet to work on with a pen, all in one proportion to *body*.

    Only lines and margins are drawn closer for a fuller sheet: the type stays readable.
    """
    small, quiet = max(body * 0.86, _LEAST_BY_HAND), max(body * 0.92, _LEAST_BY_HAND)
    close = leading - 0.02
    return replace(
        SNUG,
        body=Type(body, body * leading),
        lead=Type(body * 1.06, body * 1.06 * leading),
        small=Type(small, small * close, colour=QUIET),
        quiet=Type(quiet, quiet * close, Style.ITALIC, QUIET),
        example=Type(quiet, quiet * close, Style.ITALIC, QUIET),
        strong=Type(body, body * leading, Style.BOLD),
        headings=(
            Type(body * 1.7, body * 2.05, Style.BOLD),
            Type(body * 1.14, body * 1.14 * leading, Style.BOLD, CLAY),
            Type(body * 1.04, body * 1.04 * leading, Style.BOLD),
        ),
        footer=Type(_LEAST_BY_HAND, 11.5, colour=QUIET),
        side_margin=side,
        air=air,
    )


BY_HAND = {
    "roomy": _by_hand(11),
    "close": _by_hand(10.2),
    "closest": _by_hand(9.5),
    "snug": _by_hand(9.5, leading=1.2, side=38, air=0.2),
    "smallest": _by_hand(9.5, leading=1.14, side=32, air=0.14),
}
"""Scales of the practitioner's own sheet, which no client reads."""
