"""What text and tags both need of reportlab's PDF objects."""

import zlib
from functools import cache
from typing import Any, Protocol

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObject,
    PDFObjectReference,
    PDFStream,
    format,  # noqa: A004 - reportlab's name for it
)


class Document(Protocol):
    """The part of reportlab's document we use, which its published types leave out."""

    Catalog: Any
    Pages: Any
    idToObjectNumberAndVersion: dict[str, tuple[int, int]]  # noqa: N815

    def Reference(self, obj: PDFObject, name: str | None = None) -> PDFObject:  # noqa: N802
        """Register *obj* and return a reference to it; the name is reportlab's."""
        ...


class Stream(PDFStream):
    """A stream with the line end before ``endstream`` that ISO 19005-2, 6.1.7.1 wants."""

    def format(self, document: Document) -> bytes:
        """Return the stream's bytes."""
        written: bytes = super().format(document)
        return written.removesuffix(b"endstream\n") + b"\nendstream\n"


class Dictionary(PDFDictionary):
    """Writes itself as reportlab's does, in a third of the time; a paper has some thousand."""

    def format(self, document: Document, IND: bytes = b"\n ") -> bytes:  # noqa: N803
        """Return the dictionary's bytes, six entries a line."""
        entries = [
            b"%b %b" % (_key(name), _written(value, document))
            for name, value in sorted(self.dict.items())
        ]
        return b"<<\n%b\n>>" % _in_rows(entries, 6, IND)


class Array(PDFArray):
    """Writes itself as reportlab's does, in a third of the time."""

    def format(self, document: Document, IND: bytes = b"\n ") -> bytes:  # noqa: N803
        """Return the array's bytes, ten entries a line."""
        entries = [_written(value, document) for value in self.sequence]
        return b"[ %b ]" % _in_rows(entries, 10, IND)


def _in_rows(entries: list[bytes], length: int, between: bytes) -> bytes:
    rows = (entries[start : start + length] for start in range(0, len(entries), length))
    return (b" %b " % between).join(map(b" ".join, rows))


@cache
def _key(name: str) -> bytes:
    written: bytes = PDFName(name).encode("ascii")
    return written


def _written(value: object, document: Document) -> bytes:
    """Return the bytes of *value*; whatever is not of the common kinds is left to reportlab."""
    if isinstance(value, PDFObjectReference):
        return b"%d %d R" % document.idToObjectNumberAndVersion[value.name]
    if isinstance(value, Dictionary | Array):
        return value.format(document)
    if isinstance(value, str) and value.isascii():
        return value.encode("ascii")
    if type(value) is int:  # and not true or false
        return b"%d" % value
    written: bytes = format(value, document)
    return written


def stream(content: bytes, *, packed: bool = True, **entries: object) -> Stream:
    """Return a stream of *content* with *entries* in its dictionary."""
    made = Stream(PDFDictionary(dict(entries)), content, filters=[])
    if packed:
        made.content = zlib.compress(content)
        made.dictionary["Filter"] = PDFName("FlateDecode")
    return made
