import re

from reportlab.pdfbase.pdfdoc import PDFDictionary

from desktop.documents import house
from desktop.documents.text.drawing import LineDrawer
from desktop.documents.text.embedding import DocumentFonts
from desktop.documents.text.lines import Stretch


def operators(text: str) -> str:
    (line,) = house.setter().lines([Stretch(text)], 100_000)
    return LineDrawer(DocumentFonts(PDFDictionary({}))).operators(line, 72, 700.5, 12)


def test_a_plain_line_is_one_string_in_one_font() -> None:
    written = operators("wide words")

    assert written.startswith("BT 1 0 0 1 72.00 700.50 Tm /T1 12 Tf [<")
    assert written.count(" TJ") == 1
    assert written.endswith("ET")


def test_each_script_brings_its_font_and_each_font_its_name() -> None:
    written = operators("one 山田 two")

    assert re.findall(r"/(T\d) 12 Tf", written) == ["T1", "T2", "T1"]


def test_a_cluster_of_several_glyphs_says_its_text() -> None:
    written = operators("कि")

    assert "/Span <</ActualText <FEFF0915093F>>> BDC" in written


def test_marks_of_right_to_left_letters_are_silent() -> None:
    written = operators("مُ")

    assert "/ActualText <FEFF>" in written
    assert " Ts " not in written or written.count("0 Ts") >= 1


def test_the_same_line_is_written_the_same_in_every_document() -> None:
    assert operators("again: محمد") == operators("again: محمد")
