from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from desktop.ui.pdf_pictures import PdfPictures, PdfUnreadableError, printed_parts
from desktop.ui.preview import Preview
from desktop.ui.widgets.pages_view import SheetPicture
from desktop.ui.work import Workshop
from tests.ui import tree
from tests.ui.conftest import Stage

WORDS = "What we settled"


@pytest.fixture(scope="module")
def paper() -> bytes:
    """A PDF of three pages."""
    written = BytesIO()
    canvas = Canvas(written, pagesize=(612, 792))
    for number in range(1, 4):
        canvas.setFont("Helvetica", 40)
        canvas.drawString(72, 600, f"{WORDS} {number}")
        canvas.showPage()
    canvas.save()
    return written.getvalue()


@pytest.fixture
def preview(stage: Stage) -> Iterator[Preview]:
    """An empty preview on the screen."""
    workshop = Workshop()
    preview = Preview(workshop)
    stage(preview)
    yield preview
    preview.clear()
    workshop.close()


@pytest.fixture
def loaded(qtbot: QtBot, preview: Preview, paper: bytes) -> Preview:
    """A preview of three pages, the first ones drawn."""
    preview.show_pdf(paper)
    qtbot.waitUntil(preview.pages.is_drawn)
    return preview


def test_pages_are_drawn_from_bytes(loaded: Preview) -> None:
    image = loaded.pages._sheets[0].grab().toImage()
    dark = sum(
        image.pixelColor(x, y).lightness() < 80
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    )

    assert loaded.pages.pages() == 3
    assert dark > 50


def test_nothing_is_written_to_disk(
    qtbot: QtBot, preview: Preview, paper: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(tmp_path))

    preview.show_pdf(paper)
    qtbot.waitUntil(preview.pages.is_drawn)

    assert list(tmp_path.iterdir()) == []


def test_a_screen_reader_reads_the_pages(loaded: Preview) -> None:
    pictures = [node for node in tree.nodes(loaded) if node.role == QAccessible.Role.Graphic]
    pages = {node.name: node.description for node in pictures}

    assert "Page 1 of 3" in pages
    assert WORDS in pages["Page 1 of 3"]


def test_keys_go_from_page_to_page(loaded: Preview) -> None:
    pages = loaded.pages
    visited: list[int] = []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(pages, key)
        visited.append(pages.page())

    assert visited == [2, 3, 1, 3]


def test_the_last_page_in_view_is_read_through(qtbot: QtBot, loaded: Preview) -> None:
    with qtbot.waitSignal(loaded.read_through):
        loaded.pages.go_to(3)

    assert loaded._where.text() == "Page 3 of 3"


def test_nearer_is_larger_and_stays_on_the_page(loaded: Preview) -> None:
    pages = loaded.pages
    pages.go_to(2)
    width = pages._sheets[1].width()

    QTest.keyClick(pages, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)

    assert pages.zoom() == 1.25
    assert pages._sheets[1].width() == pytest.approx(1.25 * width, abs=2)
    assert pages.page() == 2


def test_a_larger_page_is_drawn_again_and_sharp(qtbot: QtBot, loaded: Preview) -> None:
    sheet = loaded.pages._sheets[0]

    loaded.pages.set_zoom(2.0)
    ratio = sheet.devicePixelRatioF()

    qtbot.waitUntil(
        lambda: sheet._picture is not None and sheet._picture.width() >= sheet.width() * ratio - 2
    )


@pytest.mark.parametrize("content", [b"", b"no pdf at all", b"%PDF-1.7\nbroken"])
def test_what_is_no_pdf_gets_a_plain_sentence(
    qtbot: QtBot, preview: Preview, content: bytes
) -> None:
    preview.show_pdf(content)

    qtbot.waitUntil(preview._broken.isVisible)

    assert not preview.pages.isVisible()
    with pytest.raises(PdfUnreadableError):
        PdfPictures(content)


def test_after_a_broken_one_a_good_one_shows(qtbot: QtBot, preview: Preview, paper: bytes) -> None:
    preview.show_pdf(b"no pdf")
    qtbot.waitUntil(preview._broken.isVisible)

    preview.show_pdf(paper)
    qtbot.waitUntil(preview.pages.is_drawn)

    assert not preview._broken.isVisible()


def test_only_the_last_of_two_documents_shows(qtbot: QtBot, preview: Preview, paper: bytes) -> None:
    preview.show_pdf(paper)
    preview.show_pdf(paper)
    qtbot.waitUntil(preview.pages.is_drawn)

    assert preview.pages.pages() == 3
    shown = [sheet for sheet in preview.pages.findChildren(SheetPicture) if sheet.isVisible()]
    assert len(shown) == 3


def test_cleared_it_forgets_the_document(loaded: Preview) -> None:
    loaded.clear()

    assert loaded.pages.pages() == 0
    assert loaded._where.text() == ""


def test_a_paper_that_carries_a_document_shows_that_first() -> None:
    inner, outer = pikepdf.new(), pikepdf.new()
    inner.add_blank_page(page_size=(300, 400))
    inner.add_blank_page(page_size=(300, 400))
    outer.add_blank_page(page_size=(612, 792))
    held = BytesIO()
    inner.save(held)
    outer.attachments["document.pdf"] = held.getvalue()
    whole = BytesIO()
    outer.save(whole)

    pictures = PdfPictures(whole.getvalue())

    assert [size.width() for size in pictures.sizes] == [300, 300, 612]
    assert pictures.draw(2, 0.5).picture.width() == 306
    assert printed_parts(whole.getvalue()) == (held.getvalue(), whole.getvalue())
    pictures.close()
