"""Pictures of PDF pages, drawn from bytes in memory; nothing is written to disk."""

from __future__ import annotations

import atexit
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from weakref import WeakSet

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from desktop.documents.scanned.pdfium import PDFIUM
from desktop.domain.own_document import FILE

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

    Where it carries a document that is signed with it, that document's pages come first: they
    are what people read, and the page of ours below them is where they sign. Sizes are in
    points (1/72 inch).
    """

    def __init__(self, content: bytes) -> None:
        """Open *content*.

        Raises:
            PdfUnreadableError: if no page of it can be drawn.
        """
        import pypdfium2

        _close_at_the_end()
        _OPEN.add(self)
        self._documents: list[Any] = []
        with PDFIUM:
            try:
                own = pypdfium2.PdfDocument(content)
                self._documents.append(own)
                carried = _carried(own)
                if carried:
                    first = pypdfium2.PdfDocument(carried)
                    first.init_forms()  # a filled form without its answers is another paper
                    self._documents.insert(0, first)
                self._places = [
                    (document, number)
                    for document in self._documents
                    for number in range(len(document))
                ]
                self.sizes = tuple(
                    QSizeF(*document.get_page_size(number)) for document, number in self._places
                )
            except pypdfium2.PdfiumError as error:
                self._close()
                raise PdfUnreadableError("This is not a PDF that can be shown.") from error
        if not self.sizes:
            self.close()
            raise PdfUnreadableError("This PDF has no pages.")

    def __del__(self) -> None:
        """Close a PDF that nobody waited for: its page was left while it was opening."""
        if getattr(self, "_documents", None):
            self.close()

    def draw(self, number: int, scale: float) -> Sheet:
        """Draw page *number* (from 0) with *scale* pixels per point."""
        size = self.sizes[number]
        area = size.width() * size.height() * scale * scale
        drawn = scale * min(1.0, (_LARGEST / area) ** 0.5)
        with PDFIUM:
            document, place = self._places[number]
            page = document[place]
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
            self._close()

    def _close(self) -> None:
        self._places = []
        for document in self._documents:
            document.close()
        self._documents = []


_OPEN: WeakSet[PdfPictures] = WeakSet()


@cache
def _close_at_the_end() -> None:
    """Have everything that still shows closed before pdfium goes, which complains of it.

    Registered after pdfium is loaded, and so called before pdfium's own end.
    """
    atexit.register(_close_all)


def _close_all() -> None:
    for pictures in list(_OPEN):
        pictures.close()


def printed_parts(content: bytes) -> tuple[bytes, ...]:
    """Return the files that make *content* on paper: what it carries to be signed, and itself."""
    import pypdfium2

    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError:
            return (content,)
        carried = _carried(document)
        document.close()
    return (carried, content) if carried else (content,)


def _carried(document: Any) -> bytes:  # noqa: ANN401 - pypdfium2 is untyped
    """Return the document that is signed with this one; b"" where there is none."""
    found = (document.get_attachment(n) for n in range(document.count_attachments()))
    return next((bytes(one.get_data()) for one in found if one.get_name() == FILE), b"")
