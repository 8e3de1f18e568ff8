"""Finds the code on a picture of a page: turned, askew, grey or out of focus."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.page_code import PageCode, read_code

if TYPE_CHECKING:
    from PIL.Image import Image


_WORTH_ENLARGING = 3000
"""Dots along the longer side; on a larger picture squares are no longer what is too small."""


@dataclass(frozen=True, slots=True)
class Found:
    """The codes on a picture, and how many quarters of a turn (clockwise) set it upright."""

    codes: tuple[PageCode, ...] = ()
    quarters: int = 0


def find_codes(picture: Image) -> Found:
    """Return the codes of ours on *picture*, found with more and more effort."""
    import zxingcpp

    kinds = zxingcpp.barcode_formats_from_str("QRCode")
    for tried in _attempts(picture):
        read = zxingcpp.read_barcodes(tried, formats=kinds)
        ours = [(code, one) for one in read if (code := read_code(one.text)) is not None]
        if ours:
            # A code leans the way its page does; of a page held askew the nearest quarter counts.
            quarters = round(-ours[0][1].orientation / 90) % 4
            return Found(tuple(dict.fromkeys(code for code, _ in ours)), quarters)
    return Found()


def _attempts(picture: Image) -> Iterator[Image]:
    """Yield *picture* as it is, then with what poor light and an unsteady hand call for."""
    from PIL import ImageFilter

    grey = picture.convert("L")
    yield grey
    yield grey.filter(ImageFilter.UnsharpMask(radius=3, percent=250, threshold=0))
    if max(grey.size) <= _WORTH_ENLARGING:
        for part in _parts(grey):
            yield part.resize((part.width * 2, part.height * 2))


def _parts(picture: Image) -> Iterator[Image]:
    """Yield the four corners: the code stands in one of them, whichever way the page lies."""
    across, down = picture.width // 2, picture.height // 2
    for left in (picture.width - across, 0):
        for top in (picture.height - down, 0):
            yield picture.crop((left, top, left + across, top + down))
