"""What a document is made of: the only things a template may say.

Blocks are values without any layout: the one renderer decides how each looks, so every
document of the practice looks the same and a template stays a list of sentences.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from desktop.documents.signed import Handwriting, OnPaper, Outline, TypedName

Manner: TypeAlias = Literal["body", "lead", "small", "example", "quiet", "strong", "technical"]


@dataclass(frozen=True, slots=True)
class Span:
    """Some words of a passage; *language* (BCP 47) only where it differs."""

    text: str = field(repr=False)
    strong: bool = False
    emphasis: bool = False
    language: str = ""


Words: TypeAlias = str | tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the document's title and stands once.

    With *looks* it wears the type of another level, where a part has a look of its own.
    """

    level: Literal[1, 2, 3]
    text: Words = field(repr=False)
    in_outline: bool = True
    looks: Literal[0, 1, 2, 3] = 0


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph. A line end in the text begins a new line.

    One that *keeps_next* is never parted from what it leads to.
    """

    text: Words = field(repr=False)
    manner: Manner = "body"
    language: str = ""
    keeps_next: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of things in no order."""

    items: tuple[Words, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list of things in order, counted from *start*."""

    items: tuple[Words, ...] = field(repr=False)
    start: int = 1


@dataclass(frozen=True, slots=True)
class Promises:
    """Promises both ways, side by side; in large print one below the other."""

    left_title: str = field(repr=False)
    left: tuple[Words, ...] = field(repr=False)
    right_title: str = field(repr=False)
    right: tuple[Words, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing that was settled: a short label and the sentence. Neighbours line up."""

    label: str = field(repr=False)
    text: Words = field(repr=False)


@dataclass(frozen=True, slots=True)
class Initialled:
    """One party's initials: whose they are, and the letters as typed or drawn."""

    who: str = field(repr=False)
    mark: Handwriting | TypedName


@dataclass(frozen=True, slots=True)
class Changed:
    """A sentence in the client's words.

    *note* says so ("Changed together"). *before* is the sentence it replaces, shown struck
    through after *instead_of* ("Instead of:"), which tells the same without sight. *initials*
    stand below it, one beside the other.
    """

    after: Words = field(repr=False)
    note: str = ""
    before: str = field(default="", repr=False)
    instead_of: str = ""
    initials: tuple[Initialled, ...] = ()


@dataclass(frozen=True, slots=True)
class Parked:
    """Something to come back to, stated kindly."""

    text: Words = field(repr=False)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a header; *widths* are shares of the line."""

    header: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...] = field(repr=False)
    widths: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """Filled outlines: points in [0, 1] x [0, *aspect*], y down; *width* in points."""

    outlines: tuple[Outline, ...] = field(repr=False)
    aspect: float
    alternative: str = field(repr=False)
    width: float = 160.0


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """Where one party signs, of the same height whether empty or signed.

    *promise* is what the signature stands under. *choices* are all statements the party may
    make; they are printed with boxes, and the one that is *statement* is ticked. *mark* is
    the signature, or nothing for a line to sign on paper; *date* stands after *date_label*.
    What is *told* of it, such as who saw a mark being made, stands beside the signature.
    What a *second* language says of promise and choices stands below each, by its number.
    Neighbours stand side by side; in large print one below the other.
    """

    name: str = field(repr=False)
    role: str
    date_label: str
    promise: Words = field(default="", repr=False)
    statement: str = field(default="", repr=False)
    choices: tuple[str, ...] = ()
    mark: Handwriting | TypedName | OnPaper | None = field(default=None, repr=False)
    date: str = ""
    told: str = field(default="", repr=False)
    second: "SecondWords | None" = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class SecondWords:
    """What stands in a second *language* (BCP 47) at a place to sign."""

    language: str
    promise: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The same said in two languages, beside each other; in large print one below the other.

    The *left* is in the document's language and stands where its reading begins; the *right*
    is in *language* (BCP 47).
    """

    left: "tuple[Block, ...]" = field(repr=False)
    right: "tuple[Block, ...]" = field(repr=False)
    language: str


@dataclass(frozen=True, slots=True)
class CutOut:
    """A card to cut out along a dashed line, never split over two pages."""

    blocks: "tuple[Block, ...]" = field(repr=False)


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code of *text*, with words beside it; *alternative* says what it is."""

    text: str = field(repr=False)
    alternative: str
    beside: Words = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line between two parts."""


@dataclass(frozen=True, slots=True)
class Spacer:
    """Empty space of some body lines."""

    lines: float = 1.0


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page; *closer* sets it closer, as text to look things up."""

    closer: bool = False


@dataclass(frozen=True, slots=True)
class KeepTogether:
    """Blocks that share one page wherever they fit on one."""

    blocks: "tuple[Block, ...]" = field(repr=False)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Whose paper this is. *logo* is a PNG or JPEG; *logo_alternative* says what it shows."""

    name: str = field(repr=False)
    lines: tuple[str, ...] = field(default=(), repr=False)
    logo: bytes = field(default=b"", repr=False)
    logo_alternative: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """Text a law fixes word for word, never below 12 points (as California's notice asks)."""

    text: Words = field(repr=False)
    title: str = ""


@dataclass(frozen=True, slots=True)
class Banner:
    """One line nobody may miss, such as that the paper is a rehearsal."""

    text: str


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture of a page, as large as it fits below *lines* of body text; *content* is a JPEG."""

    content: bytes = field(repr=False)
    pixels: tuple[int, int]
    alternative: str = field(repr=False)
    lines: float = 0.0


@dataclass(frozen=True, slots=True)
class SealField:
    """The place of the seal, the last thing on the last page.

    The place is kept free even where no field is wanted, so that sealing moves nothing.
    A *code* beside it matches a sheet signed on paper with its file.
    """

    name: str
    tooltip: str
    caption: Words = ""
    code: QrCode | None = None


@dataclass(frozen=True, slots=True)
class Ticks:
    """Empty boxes to tick by hand, each before its words, in a row.

    With *line* the rest of the row is ruled, to write on.
    """

    items: tuple[str, ...]
    line: bool = False


@dataclass(frozen=True, slots=True)
class WriteLines:
    """Ruled lines to write on; *label* stands at the start of the first."""

    count: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Blanks:
    """Labels in one row, each with a line to write on behind it."""

    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Boxed:
    """Blocks in a thin frame, never split over two pages."""

    blocks: "tuple[Block, ...]" = field(repr=False)


@dataclass(frozen=True, slots=True)
class Beside:
    """A short label, and beside it the blocks it names; *wide* for labels that are questions."""

    label: Words = field(repr=False)
    blocks: "tuple[Block, ...]" = field(repr=False)
    wide: bool = False


Block: TypeAlias = (
    Heading
    | Passage
    | Bullets
    | Numbered
    | Promises
    | Decision
    | Changed
    | Parked
    | Table
    | Figure
    | SignatureLine
    | SideBySide
    | CutOut
    | QrCode
    | Photo
    | Rule
    | Spacer
    | PageBreak
    | KeepTogether
    | Letterhead
    | Notice
    | Banner
    | SealField
    | Ticks
    | WriteLines
    | Blanks
    | Boxed
    | Beside
)
Blocks: TypeAlias = Sequence[Block]


def plain(words: Words) -> str:
    """Return *words* without their styles."""
    return words if isinstance(words, str) else "".join(span.text for span in words)
