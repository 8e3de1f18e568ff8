import re

import pytest
from reportlab.pdfbase.pdfdoc import PDFDictionary

from desktop.documents import house
from desktop.documents.text.drawing import LineDrawer
from desktop.documents.text.embedding import DocumentFonts
from desktop.documents.text.lines import Stretch


def operators(text: str, language: str = "") -> str:
    said = [Stretch("said "), Stretch(text, language=language)] if language else [Stretch(text)]
    (line,) = house.setter().lines(said, 100_000)
    return LineDrawer(DocumentFonts(PDFDictionary({}))).operators(line, (72, 700.5), 12, "en")


def test_a_plain_line_is_one_string_in_one_font() -> None:
    written = operators("wide words")

    assert written.startswith("BT 1 0 0 1 72.00 700.50 Tm /T1 12 Tf [<")
    assert written.count(" TJ") == 1
    assert written.endswith("ET")


def test_each_script_brings_its_font_and_each_font_its_name() -> None:
    written = operators("one 山田 two")

    assert re.findall(r"/(T\d) 12 Tf", written) == ["T1", "T2", "T1"]


@pytest.mark.parametrize("text", ["कि", "ป่า", "مُ", "ស្រី"])
def test_a_cluster_is_one_glyph_that_leaves_nothing_to_guess(text: str) -> None:
    written = operators(text)

    assert "ActualText" not in written
    assert " Ts " not in written
    assert written.count(" TJ") == 1


def test_groups_of_a_fingerprint_stand_apart_without_a_gap_in_the_text() -> None:
    written = operators("2dff1642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921affff")

    assert written.count(" TJ") == 1
    assert not re.search(r">-?\d", written)
    assert written.count("<") == 1
    assert len(re.findall(r"[0-9A-F]{4}", written)) == 64
    plain, wide = (
        house.setter().lines([Stretch(x)], 99_999)[0].width for x in ("2" * 63, "2" * 64)
    )
    assert wide - plain > 15 * 200


def test_words_of_another_language_say_so() -> None:
    assert operators("hola", "es").count("/Span <</Lang (es)>> BDC") == 1
    assert "/Lang" not in operators("hello", "en")


def test_the_same_line_is_written_the_same_in_every_document() -> None:
    assert operators("again: محمد") == operators("again: محمد")
