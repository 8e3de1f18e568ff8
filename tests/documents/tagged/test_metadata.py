from datetime import UTC, datetime

import pytest

from desktop.documents.tagged.metadata import Metadata, packet, pdf_date
from tests.documents.samples import NOON
from tests.documents.tagged.conftest import Drawn


def test_both_kinds_of_metadata_say_the_same(drawn: Drawn) -> None:
    pdf = drawn.opened()

    with pdf.open_metadata() as said:
        assert said["dc:title"] == str(pdf.docinfo["/Title"]) == "A title"
        assert said["dc:creator"] == [str(pdf.docinfo["/Author"])] == ["Me"]
        assert said["xmp:CreateDate"] == "2026-12-02T17:12:05-08:00"
        assert str(pdf.docinfo["/CreationDate"]) == "D:20261202171205-08'00'"
        assert said["pdfaid:part"] == "2"


def test_what_is_empty_is_left_out() -> None:
    content = packet(Metadata("Only a title", "en", NOON)).content

    assert b"dc:description" not in content
    assert b"dc:creator" not in content


def test_signs_of_markup_in_a_title_stay_text() -> None:
    content = packet(Metadata("You & <me>", "en", NOON)).content

    assert "You &amp; &lt;me&gt;" in content.decode()


@pytest.mark.parametrize(
    ("moment", "written"),
    [
        (NOON, "D:20261202171205-08'00'"),
        (datetime(2026, 1, 2, 3, 4, 5, 999, tzinfo=UTC), "D:20260102030405+00'00'"),
    ],
)
def test_dates_carry_their_offset(moment: datetime, written: str) -> None:
    assert pdf_date(moment) == written
