from pathlib import Path

import pytest

from desktop.documents.compose.signing import SEAL_HEIGHT, SEAL_WIDTH
from desktop.documents.stamp import stamp
from tests.documents.samples import NAMES, NOON
from tests.tools import run

LINES = (
    f"Sealed by {NAMES[1]}",
    "2 December 2026, 17:12 (UTC-08:00)",
    "Key 4F:2A:91:" + "AB:" * 29,
)


def test_the_same_lines_give_the_same_picture() -> None:
    first = stamp(LINES, language="en", created=NOON)

    assert stamp(LINES, language="en", created=NOON) == first


@pytest.mark.acceptance
def test_the_picture_is_one_small_page_with_its_fonts_inside(tmp_path: Path) -> None:
    file = tmp_path / "stamp.pdf"
    file.write_bytes(stamp(LINES, language="en", created=NOON))

    assert f"{SEAL_WIDTH:g} x {SEAL_HEIGHT:g}" in run("pdfinfo", file).stdout
    assert all("yes yes yes" in line for line in run("pdffonts", file).stdout.splitlines()[2:])
    assert "Key 4F:2A:91" in run("pdftotext", file, "-").stdout
