"""Pages that come back signed on paper: pictures, what each is, and what it cannot be."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from desktop.domain.page_code import PageCode
from desktop.domain.saying import Saying, said

MOST_BYTES = 50 * 1024 * 1024
MOST_PAGES = 60


class ScanTrouble(Enum):
    """Why a file gives no pictures."""

    EMPTY = "empty"
    TOO_LARGE = "too large"
    NO_PICTURE = "no picture"
    LOCKED = "locked"
    CUT_SHORT = "cut short"
    TOO_MANY_DOTS = "too many dots"
    TOO_MANY_PAGES = "too many pages"


def trouble_words(trouble: ScanTrouble) -> Saying:
    """Return what *trouble* means and what to do, in one sentence or two."""
    return _TROUBLES[trouble]


_TROUBLES = {
    ScanTrouble.EMPTY: said("This file is empty. Please scan the page again."),
    ScanTrouble.TOO_LARGE: said(
        "This file is larger than 50 MB. Please scan the page again at 200 dots an inch."
    ),
    ScanTrouble.NO_PICTURE: said(
        "This is no scan or photo that can be read here. Please save it as PDF, JPEG, PNG or HEIC."
    ),
    ScanTrouble.LOCKED: said(
        "This PDF is locked with a password. Please save a copy without one and drop that."
    ),
    ScanTrouble.CUT_SHORT: said(
        "This file is damaged or was cut short. Please copy it again, or scan the page again."
    ),
    ScanTrouble.TOO_MANY_DOTS: said(
        "This picture is far larger than any page. Please scan the page again at 200 dots an inch."
    ),
    ScanTrouble.TOO_MANY_PAGES: said(
        "This file has more than 60 pages. Please drop only the pages that were signed."
    ),
}


@dataclass(frozen=True, slots=True)
class ScanPage:
    """One picture of a page, upright and without anything the camera noted.

    ``picture`` is a JPEG of ``width`` x ``height`` dots. ``codes`` are those that could be
    read on it: none, one, or several where several pages lie on one picture. ``source`` is
    the number of the file it came in, counted from 0.
    """

    picture: bytes = field(repr=False)
    width: int
    height: int
    codes: tuple[PageCode, ...] = ()
    source: int = 0


@dataclass(frozen=True, slots=True)
class CopyPage:
    """A picture that is page ``number`` of a paper: told by its code, or ``by_hand``."""

    number: int
    picture: bytes = field(repr=False)
    width: int
    height: int
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """What the practitioner sees of one party's hand.

    ``page`` is the one they signed on, 0 where they did not; ``statement`` what they ticked
    there, "" for nothing.
    """

    party: str
    page: int
    statement: str = ""


class Standing(Enum):
    """What a picture is to the paper it is held against."""

    RIGHT = "right"
    AGAIN = "again"
    NO_CODE = "no code"
    OTHER_PAPER = "other paper"
    OTHER_CLIENT = "other client"
    OLDER = "older"
    DIFFERS = "differs"
    UNKNOWN = "unknown"
    FILED = "filed"


def standing_words(standing: Standing, paper_id: str = "", page: int = 0) -> Saying:
    """Return what a picture is, and what to do where it does not belong here."""
    words = _STANDINGS[standing]
    return Saying(words.template, paper_id, page) if "%" in words.template else words


_STANDINGS = {
    Standing.RIGHT: Saying("Page %2 of this paper, told by its code."),
    Standing.AGAIN: Saying(
        "Page %2 is there already, so this picture is left out. "
        "Please take the other one away if this one is better."
    ),
    Standing.NO_CODE: said(
        "No code could be read. Please say which page it is, or take the picture again in "
        "better light, with the whole page on it."
    ),
    Standing.OTHER_PAPER: Saying(
        "This page is of another paper, %1. It is not filed here. Please file it on its own."
    ),
    Standing.OTHER_CLIENT: Saying(
        "This page is of another client's paper, %1. It is not filed here. "
        "Please file it on that client's page."
    ),
    Standing.OLDER: Saying(
        "This page is of an older version of %1: the words were changed after it was printed. "
        "It is not filed. Please print the paper again and sign that one."
    ),
    Standing.DIFFERS: Saying(
        "This page says it is %1, but its fingerprint is none of that paper's. It is not filed. "
        "Please compare it with the paper on the screen."
    ),
    Standing.UNKNOWN: Saying(
        "The paper %1 is not in this vault. It is not filed. "
        "Please check that it belongs to this practice."
    ),
    Standing.FILED: Saying(
        "A signed copy of %1 is filed already, or it was signed on the screen. Nothing is "
        "missing, so this page is not filed again."
    ),
}
