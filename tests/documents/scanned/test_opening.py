"""Files from outside: each is read, or refused with one plain reason; none does harm."""

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from desktop.documents.scanned.opening import ScanRefusedError, open_pages
from desktop.documents.scanned.pages import read_pages, turned
from desktop.documents.templates.papers import typeset_paper
from desktop.domain.scans import MOST_BYTES, ScanTrouble, Standing, standing_words, trouble_words
from tests.documents.samples import agreement, dress
from tests.services.paper_sheets import jpeg, pdf, photo, png, printed
from tests.tools import require_tool, run

PAGE = Image.new("RGB", (850, 1100), "white")


def locked() -> bytes:
    to = BytesIO()
    with pikepdf.open(BytesIO(pdf(PAGE))) as opened:
        opened.save(to, encryption=pikepdf.Encryption(owner="o", user="u"))
    return to.getvalue()


def with_a_script() -> bytes:
    to = BytesIO()
    with pikepdf.open(BytesIO(pdf(PAGE))) as opened:
        opened.Root.OpenAction = opened.make_indirect(
            pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('x')")
        )
        opened.save(to)
    return to.getvalue()


def bomb() -> bytes:
    """Return a PNG of 2,500 million dots in a few bytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(bytes(1000)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + body + chunk(b"IEND", b"")


def many_pages() -> bytes:
    to = BytesIO()
    with pikepdf.new() as made:
        for _ in range(61):
            made.add_blank_page()
        made.save(to)
    return to.getvalue()


@pytest.mark.parametrize(
    ("make", "trouble"),
    [
        (lambda: b"", ScanTrouble.EMPTY),
        (lambda: b"words", ScanTrouble.NO_PICTURE),
        (lambda: b"GIF89a" + bytes(100), ScanTrouble.NO_PICTURE),
        (lambda: bytes(MOST_BYTES + 1), ScanTrouble.TOO_LARGE),
        (locked, ScanTrouble.LOCKED),
        (bomb, ScanTrouble.TOO_MANY_DOTS),
        (many_pages, ScanTrouble.TOO_MANY_PAGES),
        (lambda: b"%PDF-1.7\n% cut", ScanTrouble.CUT_SHORT),
        (lambda: jpeg(photo(PAGE))[:5000], ScanTrouble.CUT_SHORT),
        (lambda: png(PAGE)[:300], ScanTrouble.CUT_SHORT),
        (lambda: b"\x00\x00\x00\x18ftypheic" + bytes(60), ScanTrouble.CUT_SHORT),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(
    make: Callable[[], bytes], trouble: ScanTrouble
) -> None:
    with pytest.raises(ScanRefusedError) as refused:
        list(open_pages(make()))

    assert refused.value.trouble is trouble
    assert "Please" in trouble_words(trouble)


def test_a_script_in_a_pdf_is_left_where_it_is() -> None:
    [page] = read_pages(with_a_script())

    assert b"JavaScript" not in page.picture
    assert page.picture.startswith(b"\xff\xd8")


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Image.Image:
    """The first page of a paper to sign, as a printer puts it on paper."""
    made = typeset_paper(agreement(), dress()).content
    return printed(made, tmp_path_factory.mktemp("sheet"), count=1)[0]


@pytest.mark.parametrize("angle", [0, 6, -9, 90, 176, 264])
def test_a_code_is_found_and_its_page_set_upright(sheet: Image.Image, angle: int) -> None:
    [page] = read_pages(jpeg(photo(sheet, angle=angle)))

    assert [code.page for code in page.codes] == [1]
    assert page.codes[0].is_of(agreement().content_hash)
    assert page.height > page.width


def test_heic_as_phones_make_it_is_read(sheet: Image.Image, tmp_path: Path) -> None:
    require_tool("heif-enc")
    small = sheet.resize((sheet.width * 2 // 3, sheet.height * 2 // 3))
    (tmp_path / "page.png").write_bytes(png(small))
    run("heif-enc", "-q", "50", "-o", tmp_path / "page.heic", tmp_path / "page.png")

    [page] = read_pages((tmp_path / "page.heic").read_bytes())

    assert page.codes[0].page == 1


def test_what_is_filed_stays_sane_in_size(sheet: Image.Image) -> None:
    large = photo(sheet).resize((2600, 3200))

    [page] = read_pages(jpeg(large, 95))

    assert max(page.width, page.height) <= 2200
    assert len(page.picture) <= 700_000


def test_a_page_can_be_turned(sheet: Image.Image) -> None:
    [page] = read_pages(png(sheet))

    again = turned(page)

    assert (again.width, again.height) == (page.height, page.width)
    assert again.codes == page.codes
    assert turned(page, 4) is page


def test_every_finding_is_a_sentence() -> None:
    for standing in Standing:
        assert standing_words(standing, "K7QF-2M-A", 1).endswith(".")
