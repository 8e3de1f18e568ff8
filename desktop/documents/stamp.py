"""The picture of the seal: one small page whose fonts are embedded, for the seal's field."""

from collections.abc import Sequence
from datetime import datetime

from desktop.documents import house
from desktop.documents.compose.signing import SEAL_HEIGHT, SEAL_WIDTH
from desktop.documents.styles import CLAY, INK, QUIET
from desktop.documents.tagged.canvas import TaggedCanvas
from desktop.documents.tagged.metadata import Metadata
from desktop.documents.tagged.structure import Element
from desktop.documents.text.fonts import Style
from desktop.documents.text.lines import Stretch

_LEFT = 12.0
_SIZES = (9.5, 8.0)  # of the first line, and of the others


def stamp(lines: Sequence[str], *, language: str, created: datetime) -> bytes:
    """Return a one-page PDF of *lines* (at most five), the first one strong.

    A line too long for the box is set smaller until it fits. Nothing on it is tagged: as
    a field's picture it is described by the field's tooltip.
    """
    metadata = Metadata("", language, created)
    canvas = TaggedCanvas((SEAL_WIDTH, SEAL_HEIGHT), metadata, house.colour_profile())
    canvas.colour(CLAY)
    canvas.box(0, 0, 2.2, SEAL_HEIGHT)
    top = SEAL_HEIGHT - 2.0
    for number, words in enumerate(lines):
        canvas.colour(QUIET if number else INK)
        top -= 0.5 + _draw(canvas, words, top, strong=number == 0)
    canvas.showPage()
    return canvas.finish(Element("Document"))


def _draw(canvas: TaggedCanvas, words: str, top: float, *, strong: bool) -> float:
    style = Style.BOLD if strong else Style.REGULAR
    line = house.setter().lines([Stretch(words, style)], float("inf"))[0]
    wanted = _SIZES[0] if strong else _SIZES[1]
    size = min(wanted, (SEAL_WIDTH - _LEFT - 2) * 1000 / max(line.width, 1))
    canvas.text_line(line, _LEFT, top - wanted, size)
    return wanted * 1.3
