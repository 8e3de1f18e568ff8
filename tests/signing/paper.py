"""Small sound PDFs to seal, written by hand: no other layer is needed to test the seal."""

from datetime import datetime, timedelta, timezone

from desktop.domain.document import SEAL_FIELD
from desktop.signing.face import Sealer
from desktop.signing.seal import seal

NOON = datetime(2026, 3, 2, 12, 3, 5, tzinfo=timezone(timedelta(hours=-8)))
REASON = "Handwriting captured on screen; sealed with the practitioner's key"

_SEAL_BOX = "[300 60 530 120]"


def pdf(*objects: str) -> bytes:
    """Return a PDF of *objects*, numbered from 1; the first is the catalog, the last /Info."""
    out = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    places = []
    for number, text in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    trailer = (
        f"<< /Size {size} /Root 1 0 R /Info {len(objects)} 0 R /ID [<{'5A' * 16}> <{'5A' * 16}>] >>"
    )
    return out + (
        f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n{trailer}\nstartxref\n{len(out)}\n%%EOF\n"
    ).encode("latin-1")


def stream(text: str, entries: str = "") -> str:
    return f"<< /Length {len(text)} {entries} >>\nstream\n{text}\nendstream"


def agreement(
    *, field: str = SEAL_FIELD, words: str = "What we settled: Tuesdays at four."
) -> bytes:
    """Return a one-page document with an empty signature field named *field*."""
    return pdf(
        "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R] /SigFlags 1 >> >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [5 0 R]"
        " /Resources << /Font << /F1 6 0 R >> >> >>",
        stream(f"BT /F1 12 Tf 60 760 Td ({words}) Tj ET"),
        "<< /Type /Annot /Subtype /Widget /FT /Sig /F 132 /P 3 0 R"
        f" /T ({field}) /TU (Seal of the practitioner) /Rect {_SEAL_BOX} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Title (What we settled) /Producer (Holdfast) /CreationDate (D:20261202160000-08'00') >>",
    )


def letter() -> bytes:
    """Return a PDF that has nothing to do with us: no form, no signature."""
    return pdf(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>",
        stream("0 0 m 100 100 l S"),
        "<< /Title (A letter) >>",
    )


def stamp() -> bytes:
    """Return the picture of a seal: a frame and a bar, no text."""
    return pdf(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 230 60] /Contents 4 0 R /Resources << >> >>",
        stream("1 1 228 58 re S 20 20 190 6 re f"),
        "<< /Producer (Holdfast) >>",
    )


def sealed_by(key: Sealer, document: bytes | None = None) -> bytes:
    """Return *document*, or an agreement, sealed with *key* at noon."""
    return seal(
        agreement() if document is None else document,
        key,
        stamp=stamp(),
        reason=REASON,
        location="Oakland",
        signed_at=NOON,
    )
