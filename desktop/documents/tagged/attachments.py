"""Files inside the file (PDF/A-3), each with what it is to the document."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from desktop.documents.pdf import Document, stream
from desktop.documents.tagged.metadata import pdf_date


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to embed; *relationship* is one of ISO 32000-2's: Data, Source, Supplement ..."""

    name: str
    content: bytes = field(repr=False)
    media_type: str = "application/json"
    description: str = ""
    relationship: str = "Data"


def embed(document: Document, files: Sequence[Attachment], moment: datetime) -> None:
    """Embed *files* into reportlab's *document*, listed by name as the format wants."""
    names: list[Any] = []
    references = []
    for file in sorted(files, key=lambda file: file.name):
        reference = document.Reference(_specification(document, file, moment))
        references.append(reference)
        names += [PDFString(file.name), reference]
    document.Catalog.AF = PDFArray(references)
    document.Catalog.Names = PDFDictionary(
        {"EmbeddedFiles": PDFDictionary({"Names": PDFArray(names)})}
    )


def _specification(document: Document, file: Attachment, moment: datetime) -> PDFDictionary:
    checksum = hashlib.md5(file.content, usedforsecurity=False).digest()  # the format's choice
    embedded = stream(
        file.content,
        Type=PDFName("EmbeddedFile"),
        # PDFName leaves the slash as it is, which would end the name.
        Subtype="/" + file.media_type.replace("/", "#2F"),
        Params=PDFDictionary(
            {
                "Size": len(file.content),
                "CheckSum": PDFString(checksum, enc="raw"),
                "ModDate": PDFString(pdf_date(moment)),
            }
        ),
    )
    reference = document.Reference(embedded)
    return PDFDictionary(
        {
            "Type": PDFName("Filespec"),
            "F": PDFString(file.name),
            "UF": PDFString(file.name),
            "Desc": PDFString(file.description or file.name),
            "AFRelationship": PDFName(file.relationship),
            "EF": PDFDictionary({"F": reference, "UF": reference}),
        }
    )
