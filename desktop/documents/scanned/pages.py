"""From the bytes of a file to pages as they are filed: upright, matched, and clean."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from desktop.documents.scanned.codes import find_codes
from desktop.documents.scanned.opening import open_pages
from desktop.domain.page_code import PageCode
from desktop.domain.scans import ScanPage

if TYPE_CHECKING:
    from PIL.Image import Image

_FILED = 2200
"""Dots along the longer side of what is filed: a page at 190 to 200 dots an inch."""

_QUALITIES = (74, 64, 54, 44)
_MOST_BYTES = 700_000


def read_pages(content: bytes, *, source: int = 0) -> Iterator[ScanPage]:
    """Yield the pages of the file *content*, each with the codes read on it.

    Raises:
        ScanRefusedError: if it is nothing that can be read; pages before stay good.
    """
    for picture in open_pages(content):
        found = find_codes(picture)
        upright = picture.rotate(-90 * found.quarters, expand=True) if found.quarters else picture
        yield _page(upright, found.codes, source)


def turned(page: ScanPage, quarters: int = 1) -> ScanPage:
    """Return *page* turned by *quarters* clockwise; of none it is the very same."""
    from PIL import Image as Pillow

    if quarters % 4 == 0:
        return page
    with Pillow.open(BytesIO(page.picture), formats=("JPEG",)) as picture:
        return _page(picture.rotate(-90 * quarters, expand=True), page.codes, page.source)


def _page(picture: Image, codes: tuple[PageCode, ...], source: int) -> ScanPage:
    from PIL import Image as Pillow

    picture.thumbnail((_FILED, _FILED))
    # Only the dots are taken along: no place, no time, no name of a camera.
    bare = Pillow.frombytes("RGB", picture.size, picture.tobytes())
    return ScanPage(_jpeg(bare), bare.width, bare.height, codes, source)


def _jpeg(picture: Image) -> bytes:
    """Return *picture* as a JPEG of a size that files stay sane with.

    It keeps its colours: blue ink on black print tells a pen from a printer.
    """
    written = BytesIO()
    for quality in _QUALITIES:
        written = BytesIO()
        picture.save(written, "JPEG", quality=quality, optimize=True)
        if written.tell() <= _MOST_BYTES:
            break
    return written.getvalue()
