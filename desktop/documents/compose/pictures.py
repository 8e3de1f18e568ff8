"""Pictures from outside: the practice's logo, and the squares of a QR code."""

from functools import lru_cache
from io import BytesIO
from itertools import groupby

Row = tuple[tuple[int, int], ...]


class PictureUnreadableError(ValueError):
    """The picture is not one that can be printed."""


@lru_cache(maxsize=8)
def picture(content: bytes) -> tuple[bytes, tuple[int, int]]:
    """Return the RGB pixels of a PNG or JPEG on white, and its size in pixels.

    Raises:
        PictureUnreadableError: *content* is not a picture.
    """
    from PIL import Image

    try:
        with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as opened:
            opened.thumbnail((1200, 1200))
            layered = opened.convert("RGBA")
    except (OSError, ValueError) as error:
        raise PictureUnreadableError("The logo is neither a PNG nor a JPEG picture.") from error
    white = Image.new("RGBA", layered.size, "white")
    flat = Image.alpha_composite(white, layered).convert("RGB")
    return flat.tobytes(), flat.size


@lru_cache(maxsize=32)
def qr_modules(text: str) -> tuple[Row, ...]:
    """Return the dark stretches (start, length) of every row of a QR code for *text*.

    Level M corrects 15 %, which a folded and photographed sheet needs; the four light
    modules around the code that ISO/IEC 18004 asks for are the page's own margin.
    """
    from reportlab.graphics.barcode import qrencoder

    code = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    rows = []
    for row in code.modules:
        dark: list[tuple[int, int]] = []
        at = 0
        for is_dark, group in groupby(row):
            count = len(list(group))
            if is_dark:
                dark.append((at, count))
            at += count
        rows.append(tuple(dark))
    return tuple(rows)
