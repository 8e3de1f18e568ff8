"""The code at the foot of every page that is to be signed: a scan of it is matched by it."""

from __future__ import annotations

from typing import Final

from desktop.documents.compose.marks import bound
from desktop.documents.compose.pictures import qr_modules
from desktop.documents.page import PageMark
from desktop.documents.tagged.canvas import TaggedCanvas
from desktop.documents.tagged.structure import Element
from desktop.domain.page_code import code_text

CODE_SIZE: Final = 39.0
"""Points: 29 squares of half a millimetre, nearly three dots each in a scan at 150 dpi."""

_QUIET: Final = 8.0
"""The empty margin that ISO/IEC 18004 asks for: four squares wide, and a little more."""

_BOTTOM: Final = 17.0
"""Printers leave up to 6 mm of a sheet's edge empty."""

CODE_TOP: Final = _BOTTOM + CODE_SIZE
CODE_ROOM: Final = CODE_SIZE + _QUIET + 4


def code_figure(root: Element, mark: PageMark | None) -> Element | None:
    """Return the element of a paper's code, after all else: read out once, with its words."""
    return root.add("Figure", alternative=mark.alternative) if mark is not None else None


def draw_code(
    canvas: TaggedCanvas, mark: PageMark, number: int, right: float, *, element: Element | None
) -> None:
    """Draw the code of page *number* so that it ends at *right*; tagged on the first page."""
    rows = qr_modules(code_text(mark.paper_id, mark.content_hash, number, mark.pages))
    left = right - CODE_SIZE
    if element is not None and number == 1:
        bound(element, left, _BOTTOM, CODE_SIZE, CODE_SIZE)
        with canvas.marked(element):
            _squares(canvas, rows, left)
    else:
        with canvas.artifact("Pagination", "Footer"):
            _squares(canvas, rows, left)


def _squares(
    canvas: TaggedCanvas, rows: tuple[tuple[tuple[int, int], ...], ...], left: float
) -> None:
    side = CODE_SIZE / len(rows)
    canvas.colour((0, 0, 0))
    for down, row in enumerate(rows):
        for start, count in row:
            canvas.box(
                left + start * side, _BOTTOM + CODE_SIZE - (down + 1) * side, count * side, side
            )
