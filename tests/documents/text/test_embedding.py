from pathlib import Path

import pytest
from reportlab.pdfbase.pdfdoc import PDFDictionary

from desktop.documents import house
from desktop.documents.tagged.canvas import TaggedCanvas
from desktop.documents.tagged.metadata import Metadata
from desktop.documents.tagged.structure import Element
from desktop.documents.text.embedding import DocumentFonts, utf16
from desktop.documents.text.fonts import FontBook, Style
from desktop.documents.text.lines import Setter, Stretch
from desktop.documents.text.shaping import Shaper
from tests.documents.samples import NOON
from tests.tools import run, verapdf

POSTSCRIPT = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")


def test_one_glyph_with_two_meanings_gets_two_codes() -> None:
    face = house.fonts().face_for("A", Style.REGULAR)
    assert face is not None
    font = DocumentFonts(PDFDictionary({})).of(face)

    first, second, again = font.code(36, "A"), font.code(36, "Α"), font.code(36, "A")

    assert first == again != second
    assert font.means(first, "A")
    assert font.means(second, "Α")


def test_text_beyond_the_basic_plane_is_written_as_surrogates() -> None:
    assert utf16("🙂") == "D83DDE42"


@pytest.mark.acceptance
def test_postscript_outlines_are_embedded_too(tmp_path: Path) -> None:
    if not POSTSCRIPT.exists():
        pytest.skip("fonts-noto-cjk is not installed")
    setter = Setter(Shaper(FontBook(((Style.REGULAR, POSTSCRIPT),))))
    metadata = Metadata("CJK", "ja", NOON)
    canvas = TaggedCanvas((300, 200), metadata, house.colour_profile())
    root = Element("Document")
    with canvas.marked(root.add("P")):
        canvas.text_line(setter.lines([Stretch("山田太郎 Yamada")], 20_000)[0], 20, 100, 20)
    canvas.showPage()
    file = tmp_path / "cjk.pdf"

    file.write_bytes(canvas.finish(root))

    assert verapdf("2a,ua1", file) == []
    assert "山田太郎 Yamada" in run("pdftotext", file, "-").stdout
