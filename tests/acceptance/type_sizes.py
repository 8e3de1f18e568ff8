"""How large the type of a file is, as pdfium reads it: a measure from outside."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

FOOT = 92.0
"""Points above the edge under which a foot of any paper stands; a body may end there too."""


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring letters of one size (points), and how far above the page's edge they end."""

    words: str
    size: float
    above_foot: float
    page: int


def runs(file: Path) -> Iterator[Run]:
    """Yield all words of *file*, parted where the size of the type changes."""
    with pypdfium2.PdfDocument(file.read_bytes()) as document:
        for number, page in enumerate(document, start=1):
            words = page.get_textpage()
            try:
                yield from _runs(words, number)
            finally:
                words.close()


def _runs(words: pypdfium2.PdfTextPage, number: int) -> Iterator[Run]:
    letters = [_letter(words, at) for at in range(words.count_chars())]
    seen = [one for one in letters if not one[0].isspace()]
    for (size, _), group in groupby(seen, key=lambda one: (one[1], one[3])):
        some = list(group)
        yield Run("".join(one[0] for one in some), size, min(one[2] for one in some), number)


def _letter(words: pypdfium2.PdfTextPage, at: int) -> tuple[str, float, float, bool]:
    """Return a letter, its size, its height on the page, and whether it stands in the foot."""
    size = round(pdfium.FPDFText_GetFontSize(words.raw, at), 2)
    bottom = words.get_charbox(at)[1]
    return words.get_text_range(at, 1), size, bottom, bottom < FOOT
