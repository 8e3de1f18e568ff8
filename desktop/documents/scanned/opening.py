"""Opens scans and photos: each page of a file as one picture, or a plain word of why not.

Files come from outside, so nothing in them is believed: size, pages and dots are counted
before anything is drawn, scripts in a PDF are never run, and of a picture nothing is taken
but its dots.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from io import BytesIO
from typing import TYPE_CHECKING, Any

from desktop.documents.scanned.pdfium import PDFIUM
from desktop.domain.scans import MOST_BYTES, MOST_PAGES, ScanTrouble

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST = 3600
"""Dots along the longer side in which a code is looked for: a photo holds more than its page."""

_DRAWN = 2600
"""Dots along the longer side of a PDF page as drawn: 220 to 240 dots an inch."""

_MOST_DOTS = 120_000_000
"""More than the largest phone camera of 2026 puts into one file that fits into MOST_BYTES."""

_MOST_DOTS_WHOLE = 64_000_000  # of formats that cannot be opened smaller than they are
_HEIC = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"heif")
_LOCKED = 4  # FPDF_ERR_PASSWORD


class ScanRefusedError(ValueError):
    """A file that gives no pictures; ``trouble`` says why."""

    def __init__(self, trouble: ScanTrouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


def open_pages(content: bytes) -> Iterator[Image]:
    """Yield the pages of a PDF, or the one page of a picture, upright as the camera noted.

    Raises:
        ScanRefusedError: if it is nothing that can be read, or more than can be.
    """
    if not content:
        raise ScanRefusedError(ScanTrouble.EMPTY)
    if len(content) > MOST_BYTES:
        raise ScanRefusedError(ScanTrouble.TOO_LARGE)
    opened = next((opens for is_one, opens in _KINDS if is_one(content)), None)
    if opened is None:
        raise ScanRefusedError(ScanTrouble.NO_PICTURE)
    yield from opened(content)


def _pdf(content: bytes) -> Iterator[Image]:
    import pypdfium2

    with PDFIUM:
        try:
            document: Any = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            locked = getattr(error, "err_code", None) == _LOCKED
            trouble = ScanTrouble.LOCKED if locked else ScanTrouble.CUT_SHORT
            raise ScanRefusedError(trouble) from error
    try:
        with PDFIUM:
            count = len(document)
        if count > MOST_PAGES:
            raise ScanRefusedError(ScanTrouble.TOO_MANY_PAGES)
        if not count:
            raise ScanRefusedError(ScanTrouble.EMPTY)
        for number in range(count):
            yield _drawn(document, number)
    finally:
        with PDFIUM:
            document.close()


def _drawn(document: Any, number: int) -> Image:  # noqa: ANN401 - pypdfium2 has no types
    import pypdfium2

    with PDFIUM:
        try:
            with closing(document[number]) as page:
                longer = max(*page.get_size(), 1.0)
                with closing(page.render(scale=_DRAWN / longer, may_draw_forms=False)) as bitmap:
                    picture: Image = bitmap.to_pil().convert("RGB")
        except pypdfium2.PdfiumError as error:
            raise ScanRefusedError(ScanTrouble.CUT_SHORT) from error
    return picture


def _picture(content: bytes) -> Iterator[Image]:
    from PIL import Image as Pillow
    from PIL import ImageOps

    try:
        with Pillow.open(BytesIO(content), formats=("PNG", "JPEG")) as opened:
            _check_size(opened.size, _MOST_DOTS if opened.format == "JPEG" else _MOST_DOTS_WHOLE)
            opened.draft("RGB", (LONGEST, LONGEST))
            yield _flat(ImageOps.exif_transpose(opened))
    except ScanRefusedError:
        raise
    except Pillow.DecompressionBombError as error:
        raise ScanRefusedError(ScanTrouble.TOO_MANY_DOTS) from error
    except (OSError, ValueError, SyntaxError) as error:
        raise ScanRefusedError(ScanTrouble.CUT_SHORT) from error


def _heic(content: bytes) -> Iterator[Image]:
    import pi_heif

    try:
        opened = pi_heif.open_heif(content, convert_hdr_to_8bit=True)
        _check_size(opened.size, _MOST_DOTS_WHOLE)
        yield _flat(opened.to_pillow())
    except ScanRefusedError:
        raise
    except (OSError, ValueError, RuntimeError, SyntaxError, EOFError) as error:
        raise ScanRefusedError(ScanTrouble.CUT_SHORT) from error


def _check_size(size: tuple[int, int], most: int) -> None:
    if size[0] * size[1] > most:
        raise ScanRefusedError(ScanTrouble.TOO_MANY_DOTS)


def _flat(picture: Image) -> Image:
    """Return *picture* on white, no larger than a code needs."""
    from PIL import Image as Pillow

    picture.thumbnail((LONGEST, LONGEST))
    if picture.mode not in {"RGBA", "LA", "P", "PA"}:
        return picture.convert("RGB")
    layered = picture.convert("RGBA")
    white = Pillow.new("RGBA", layered.size, "white")
    return Pillow.alpha_composite(white, layered).convert("RGB")


_KINDS: tuple[tuple[Callable[[bytes], bool], Callable[[bytes], Iterator[Image]]], ...] = (
    (lambda content: b"%PDF-" in content[:1024], _pdf),
    (lambda content: content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")), _picture),
    (lambda content: content[4:8] == b"ftyp" and content[8:12] in _HEIC, _heic),
)
