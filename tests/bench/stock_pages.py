"""reportlab as it comes: paragraphs in a font that is embedded, one after the other."""

import io
from collections.abc import Sequence
from html import escape

from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

from desktop.assets import RESOURCES

_STYLE = ParagraphStyle("text", fontName="NotoSans", fontSize=12, leading=17, spaceAfter=6)


def register_font() -> None:
    """Make the documents' own face known to reportlab."""
    path = RESOURCES / "fonts" / "NotoSans-Regular.ttf"
    pdfmetrics.registerFont(TTFont("NotoSans", str(path)))


def stock_pages(title: str, words: Sequence[str], *, field: str) -> bytes:
    """Return *words* as PDF pages with an empty signature field named *field*."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import SigFieldSpec, append_signature_field

    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=letter, title=title).build(
        [Paragraph(escape(sentence), _STYLE) for sentence in words]
    )
    writer = IncrementalPdfFileWriter(out)
    append_signature_field(writer, SigFieldSpec(field, on_page=0, box=(72, 36, 250, 72)))
    writer.write_in_place()  # type: ignore[no-untyped-call]
    return out.getvalue()
