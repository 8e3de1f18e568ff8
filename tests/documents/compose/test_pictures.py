import pytest

from desktop.documents.compose.pictures import PictureUnreadableError, picture, qr_modules
from tests.documents.samples import png


def test_a_logo_becomes_plain_colours_on_white() -> None:
    pixels, size = picture(png("RGBA", (255, 0, 0, 0)))

    assert size == (3, 2)
    assert pixels == b"\xff" * 18


def test_a_huge_logo_is_made_smaller() -> None:
    _, size = picture(png("RGB", (1, 2, 3), (2400, 600)))

    assert size == (1200, 300)


@pytest.mark.parametrize("content", [b"", b"not a picture", png("RGB", (0, 0, 0))[:40]])
def test_what_is_no_picture_is_refused_in_plain_words(content: bytes) -> None:
    with pytest.raises(PictureUnreadableError, match="neither a PNG nor a JPEG"):
        picture(content)


def test_a_code_is_a_square_of_dark_stretches() -> None:
    rows = qr_modules("HOLDFAST:A-2026-0001:" + "3fa1" * 16)

    assert len(rows) in range(33, 60)
    assert rows[0][0] == (0, 7)
    assert all(start + count <= len(rows) for row in rows for start, count in row)
