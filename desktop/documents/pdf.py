"""What text and tags both need of reportlab's PDF objects."""

import zlib
from typing import Any, Protocol

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFObject, PDFStream


class Document(Protocol):
    """The part of reportlab's document we use, which its published types leave out."""

    Catalog: Any
    Pages: Any

    def Reference(self, obj: PDFObject, name: str | None = None) -> PDFObject:  # noqa: N802
        """Register *obj* and return a reference to it; the name is reportlab's."""
        ...


class Stream(PDFStream):
    """A stream with the line end before ``endstream`` that ISO 19005-2, 6.1.7.1 wants."""

    def format(self, document: Document) -> bytes:
        """Return the stream's bytes."""
        written: bytes = super().format(document)
        return written.removesuffix(b"endstream\n") + b"\nendstream\n"


def stream(content: bytes, *, packed: bool = True, **entries: object) -> Stream:
    """Return a stream of *content* with *entries* in its dictionary."""
    made = Stream(PDFDictionary(dict(entries)), content, filters=[])
    if packed:
        made.content = zlib.compress(content)
        made.dictionary["Filter"] = PDFName("FlateDecode")
    return made
