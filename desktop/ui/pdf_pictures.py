"""Pictures of PDF pages, drawn from bytes in memory; nothing is written to disk."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from desktop.documents.scanned.pdfium import PDFIUM

_LARGEST = 40_000_000  # pixels of one picture; a page at 300 % on a dense screen has 30 million


class PdfUnreadableError(ValueError):
    """Bytes that are no PDF, or one that cannot be drawn."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as drawn: its picture at a scale, and its words for who cannot see it."""

    number: int
    scale: float
    picture: QImage = field(repr=False)
    words: str = field(repr=False)


class PdfPictures:
    """An open PDF; every method may run on any thread, one at a time.

    Sizes are in points (1/72 inch).
    """

    def __init__(self, content: bytes) -> None:
        """Open *content*.

        Raises:
            PdfUnreadableError: if no page of it can be drawn.
        """
        import pypdfium2

        self._content = content
        with PDFIUM:
            try:
                self._document: Any = pypdfium2.PdfDocument(content)
                self.sizes = tuple(
                    QSizeF(*self._document.get_page_size(number))
                    for number in range(len(self._document))
                )
            except pypdfium2.PdfiumError as error:
                raise PdfUnreadableError("This is not a PDF that can be shown.") from error
        if not self.sizes:
            self.close()
            raise PdfUnreadableError("This PDF has no pages.")

    def __del__(self) -> None:
        """Close a PDF that nobody waited for: its page was left while it was opening."""
        if getattr(self, "_document", None) is not None:
            self.close()

    def draw(self, number: int, scale: float) -> Sheet:
        """Draw page *number* (from 0) with *scale* pixels per point."""
        size = self.sizes[number]
        area = size.width() * size.height() * scale * scale
        drawn = scale * min(1.0, (_LARGEST / area) ** 0.5)
        with PDFIUM:
            page = self._document[number]
            bitmap = page.render(scale=drawn, prefer_bgrx=True)
            picture = QImage(
                bytes(bitmap.buffer),
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_RGB32,
            ).copy()
            words = page.get_textpage().get_text_bounded()
            bitmap.close()
            page.close()
        return Sheet(number, scale, picture, words)

    def close(self) -> None:
        """Forget the PDF."""
        with PDFIUM:
            if self._document is not None:
                self._document.close()
                self._document = None
        self._content = b""
