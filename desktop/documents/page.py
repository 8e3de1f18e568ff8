"""The sheet a document is printed on, and what the file says about itself."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from desktop.documents.tagged.attachments import Attachment

_SIZES = {"letter": (612.0, 792.0), "a4": (595.28, 841.89)}


@dataclass(frozen=True, slots=True)
class PageSpec:
    """Paper, size of print, and the words that stand on every page.

    *page_text* has the blanks ``{page}`` and ``{pages}``. *rehearsal* is the mark of a
    paper that is not valid, on every page and across it. A *snug* page sets lines and
    paragraphs closer together, in the same sizes of type, a *close* one closer still, and a
    *tight* one also puts side by side what can stand so; large print is none of them. Where
    *sides_matter* nothing is set closer to spare a last page: what is on whose back stays. A
    sheet *by_hand* is for a pen and for the practitioner's eyes alone: smaller type. Pages to
    be signed carry the *code* by which a scan is matched.
    """

    paper: Literal["letter", "a4"]
    language: str
    check_text: str
    page_text: str
    id_text: str
    hash_text: str = ""
    large_print: bool = False
    snug: bool = False
    close: bool = False
    tight: bool = False
    sides_matter: bool = False
    by_hand: Literal["", "roomy", "close", "closest", "snug", "smallest"] = ""
    rehearsal: str | None = None
    code: "PageMark | None" = None

    @property
    def size(self) -> tuple[float, float]:
        """Return width and height in points."""
        return _SIZES[self.paper]


@dataclass(frozen=True, slots=True)
class PageMark:
    """The code on the first *pages* pages of a paper; *alternative* says what it is."""

    paper_id: str
    content_hash: str
    pages: int
    alternative: str


@dataclass(frozen=True, slots=True)
class Meta:
    """What the file says about itself; *part* is PDF/A's: 2, or 3 to carry *attachments*.

    A *neutral* file does not say which program made it: the name could tell what it is for.
    """

    title: str = field(repr=False)
    created: datetime
    author: str = field(default="", repr=False)
    subject: str = field(default="", repr=False)
    part: Literal[2, 3] = 2
    attachments: tuple[Attachment, ...] = field(default=(), repr=False)
    neutral: bool = False
