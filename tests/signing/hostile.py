"""Small files that want a reader to run for ever, or to fill the memory."""

from __future__ import annotations

import zlib

from tests.signing.paper import agreement, pdf

_PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
_PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"


def _form(*fields: str) -> bytes:
    catalog = "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] /SigFlags 1 >> >>"
    return pdf(catalog, _PAGES, _PAGE, *fields, "<< /Title (x) >>")


def doubling() -> bytes:
    """Two thousand bytes with a form of sixteen million fields."""
    rows = (f"<< /T (a{n}) /Kids [{5 + n} 0 R {5 + n} 0 R] >>" for n in range(24))
    return _form(*rows, "<< /T (last) /FT /Sig >>")


def circle() -> bytes:
    """A field that is its own child."""
    return _form("<< /T (a) /Kids [4 0 R 4 0 R] >>")


def endless_tables() -> bytes:
    """A table of places that comes before itself."""
    made = agreement()
    at = int(made.rsplit(b"startxref\n", 1)[1].split()[0])
    return made.replace(b"/Root 1 0 R", b"/Prev %d /Root 1 0 R" % at)


def bomb() -> bytes:
    """A table of places of a gigabyte, packed into one megabyte."""
    packer, block = zlib.compressobj(9), bytes(1 << 24)
    packed = b"".join(packer.compress(block) for _ in range(64)) + packer.flush()
    head = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
    entries = "/Type /XRef /W [1 4 2] /Size 10 /Root 1 0 R /Filter /FlateDecode"
    table = f"3 0 obj\n<< {entries} /Length {len(packed)} >>\nstream\n".encode()
    end = f"\nendstream\nendobj\nstartxref\n{len(head)}\n%%EOF\n".encode()
    return head + table + packed + end


HOSTILE = {
    "a form that doubles": doubling,
    "a field that is its own child": circle,
    "tables in a circle": endless_tables,
    "a packed gigabyte": bomb,
}
