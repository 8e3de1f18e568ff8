"""Pages of a paper as pictures, with the places where some words stand on them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from desktop.documents.scanned.pdfium import PDFIUM
from desktop.ui.pdf_pictures import PdfPictures

_PIECE, _END = 24, 12
"""Letters of a piece by which words are known that go on over the page, and of their ends."""

Line = tuple[float, float, float, float]
"""Where a line stands on its page: left, bottom, right and top in points."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page as drawn: its number in the file from 0, and where the words are, in pixels.

    They are whole on it, or go on over the page.
    """

    number: int
    picture: QImage = field(repr=False)
    marks: tuple[QRectF, ...] = ()
    words: str = field(default="", repr=False)
    is_whole: bool = True


class MarkedPages(PdfPictures):
    """An open PDF whose words can be looked for."""

    def pictures(self, words: str, scale: float) -> tuple[PagePicture, ...]:
        """Return the pages with *words* on them, *scale* pixels a point; none where there are none.

        The marks are one rectangle a line.
        """
        wanted = _bare(words)
        if not wanted:
            return ()
        with PDFIUM:
            said = [self._said_on(number) for number in range(len(self.sizes))]
            whole = next(([number] for number, page in enumerate(said) if wanted in page), None)
            lines = {number: self._lines_of(number, wanted) for number in whole or range(len(said))}
        everything = "".join(said)
        ends = wanted[:_END] in everything and wanted[-_END:] in everything
        return tuple(
            PagePicture(
                number,
                drawn.picture,
                self._in_pixels(number, found, scale),
                drawn.words,
                is_whole=ends,
            )
            for number, found in lines.items()
            if found
            for drawn in (self.draw(number, scale),)
        )

    def _said_on(self, number: int) -> str:
        """Return the letters of page *number*."""
        document, place = self._places[number]
        page = document[place]
        text = page.get_textpage()
        letters = _bare(text.get_text_range())
        text.close()
        page.close()
        return letters

    def _lines_of(self, number: int, wanted: str) -> list[Line]:
        """Return where *wanted* stands on page *number*, or what of it is there."""
        document, place = self._places[number]
        page = document[place]
        text = page.get_textpage()
        said = list(_letters(text.get_text_range()))
        found: list[Line] = []
        for start, end in _stretches("".join(letter for letter, _ in said), wanted):
            first, last = said[start][1], said[end - 1][1]
            count = text.count_rects(first, last - first + 1)
            found += [text.get_rect(line) for line in range(count)]
        text.close()
        page.close()
        return found

    def _in_pixels(self, number: int, lines: list[Line], scale: float) -> tuple[QRectF, ...]:
        height = self.sizes[number].height()
        return tuple(
            QRectF(
                left * scale, (height - top) * scale, (right - left) * scale, (top - low) * scale
            )
            for left, low, right, top in lines
        )


def _bare(text: str) -> str:
    return "".join(letter for letter, _ in _letters(text))


def _letters(text: str) -> Iterator[tuple[str, int]]:
    """Yield the letters of *text*, without spaces and hyphens at line ends, and their places."""
    for place, sign in enumerate(text):
        for letter in unicodedata.normalize("NFKC", sign):
            if not letter.isspace() and letter.isprintable() and letter not in "\u00ad\ufffe-":
                yield letter, place


def _stretches(page: str, wanted: str) -> Iterator[tuple[int, int]]:
    """Yield where *wanted* stands on *page*; of words that go on over the page, what is here."""
    start = page.find(wanted)
    if start >= 0:
        yield start, start + len(wanted)
        return
    for begin in range(0, len(wanted) - _PIECE + 1, _PIECE):
        piece = wanted[begin : begin + _PIECE]
        start = page.find(piece)
        if start >= 0:
            yield start, start + len(piece)
