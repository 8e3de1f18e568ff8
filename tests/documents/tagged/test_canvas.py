import pytest

from tests.documents.tagged.conftest import Drawn


def test_no_page_names_a_font_of_reportlabs_own(drawn: Drawn) -> None:
    drawn.canvas.setFont("Helvetica", 12)
    with drawn.canvas.marked(drawn.root.add("P")):
        drawn.write("embedded", 100)

    pdf = drawn.opened()

    assert b"/F1" not in pdf.pages[0].Contents.read_bytes()
    assert list(pdf.pages[0].Resources.Font.keys()) == ["/T1"]


def test_the_same_drawing_gives_the_same_bytes_whatever_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first, second = Drawn(), Drawn()
    first.write("same", 100)
    written = first.bytes()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    third = Drawn()

    second.write("same", 100)
    third.write("same", 100)

    assert second.bytes() == written
    assert third.bytes() == written


def test_another_content_gives_another_identifier() -> None:
    first, second = Drawn(), Drawn()
    first.write("one", 100)
    second.write("two", 100)

    assert first.opened().trailer.ID[0] != second.opened().trailer.ID[0]


def test_drawing_leaves_stock_reportlab_as_it_was(drawn: Drawn) -> None:
    from reportlab.pdfbase import pdfdoc

    before = (pdfdoc.PDFStream.format, pdfdoc.PDFPage, pdfdoc.PDFCatalog.__NoDefault__[:])
    drawn.write("words", 100)
    drawn.bytes()

    assert (pdfdoc.PDFStream.format, pdfdoc.PDFPage, pdfdoc.PDFCatalog.__NoDefault__) == before


def test_an_outline_never_jumps_a_level(drawn: Drawn) -> None:
    for level, title in ((0, "Title"), (2, "Deep"), (1, "Next"), (0, "نهاية")):
        drawn.canvas.bookmark(title, level, 150)

    pdf = drawn.opened()

    with pdf.open_outline() as outline:
        (top, last) = outline.root
        assert [child.title for child in top.children] == ["Deep", "Next"]
        assert last.title == "نهاية"


def test_a_picture_used_twice_is_stored_once(drawn: Drawn) -> None:
    with drawn.canvas.artifact():
        drawn.canvas.picture(b"\xff\x00\x00" * 4, (2, 2), (0, 0, 10, 10))
        drawn.canvas.picture(b"\xff\x00\x00" * 4, (2, 2), (20, 0, 10, 10))

    pdf = drawn.opened()

    assert len(pdf.pages[0].Resources.XObject.keys()) == 1


def test_an_outline_of_many_parts_is_filled_as_one(drawn: Drawn) -> None:
    with drawn.canvas.artifact():
        drawn.canvas.polygons([[(0, 0), (10, 0), (10, 10)], [(5, 5), (8, 5), (8, 8)]])

    pdf = drawn.opened()

    content = pdf.pages[0].Contents.read_bytes()
    assert content.count(b" h\n") == 2
    assert content.count(b"\nf\n") == 1
