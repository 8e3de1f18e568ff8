"""T8: handwriting stands on the page as filled lines, sharp at any size, and never as a picture."""

from ctypes import c_int

import pypdfium2
from pypdfium2 import raw

from desktop.documents.templates.papers import typeset_paper
from tests.documents.samples import agreement, dress, signed_by_both


def drawn(content: bytes) -> tuple[int, int]:
    """Return how many filled lines and how many pictures stand on all pages of *content*."""
    pdf = pypdfium2.PdfDocument(content)
    shapes = [shape for page in pdf for shape in page.get_objects(max_depth=8)]
    lines = [shape for shape in shapes if shape.type == raw.FPDF_PAGEOBJ_PATH]
    pictures = [shape for shape in shapes if shape.type == raw.FPDF_PAGEOBJ_IMAGE]
    return sum(map(is_filled, lines)), len(pictures)


def is_filled(line: pypdfium2.PdfObject) -> bool:
    fill, stroke = c_int(), c_int()
    raw.FPDFPath_GetDrawMode(line, fill, stroke)
    return bool(fill.value)  # 0 is FPDF_FILLMODE_NONE


def test_a_drawn_signature_adds_filled_lines_and_no_picture() -> None:
    by_hand, typed = signed_by_both()[0], signed_by_both()[1]
    unsigned = drawn(typeset_paper(agreement(), dress()).content)
    with_typed = drawn(typeset_paper(agreement(), dress(signatures=(typed,))).content)
    signed = drawn(typeset_paper(agreement(), dress(signatures=(by_hand, typed))).content)

    assert by_hand.method == "drawn"
    assert by_hand.ink is not None
    assert signed[0] - with_typed[0] >= len(by_hand.ink.strokes)
    assert (unsigned[1], signed[1]) == (0, 0)
