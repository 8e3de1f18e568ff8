"""What a picture is to the paper it is held against, told from its code alone."""

import pytest

from desktop.domain.page_code import PageCode
from desktop.domain.scans import ScanPage, Standing
from desktop.services.match_scans import Matched, _sheets, _Traced, as_page
from desktop.services.waiting_papers import WaitingPaper

OURS, THEIRS = "a" * 64, "b" * 64
PAPER = WaitingPaper("i", "c", "Name", "document.agreement", "K7QF-2M-A", "T", OURS, {}, pages=2)


def page(*codes: PageCode) -> ScanPage:
    return ScanPage(b"", 10, 14, codes)


def ours(number: int, pages: int = 2) -> ScanPage:
    return page(PageCode("K7QF-2M-A", OURS[:32], number, pages))


OTHER = PageCode("9XBD-S8-A", THEIRS[:32], 1, 2)


@pytest.mark.parametrize(
    ("traced", "standing"),
    [
        (_Traced(Standing.RIGHT, None, "somebody else"), Standing.OTHER_CLIENT),
        (_Traced(Standing.OLDER, None, "somebody else"), Standing.OTHER_CLIENT),
        (_Traced(Standing.RIGHT, None, "c"), Standing.OTHER_PAPER),
        (_Traced(Standing.OLDER, None, "c"), Standing.OLDER),
        (_Traced(Standing.FILED, None, "c"), Standing.FILED),
        (_Traced(Standing.DIFFERS), Standing.DIFFERS),
        (_Traced(Standing.UNKNOWN), Standing.UNKNOWN),
    ],
)
def test_a_page_of_another_paper_is_told_for_what_it_is(
    traced: _Traced, standing: Standing
) -> None:
    [sheet] = _sheets((page(OTHER),), PAPER, {(OTHER.id, OTHER.fingerprint): traced})

    assert sheet.standing is standing
    assert sheet.number == 0
    assert "9XBD-S8-A" in sheet.sentence


def test_pages_in_any_order_are_right_and_what_is_missing_is_known() -> None:
    traced = {("K7QF-2M-A", OURS[:32]): _Traced(Standing.RIGHT, PAPER, "c")}

    both = Matched(PAPER, _sheets((ours(2), ours(1)), PAPER, traced))
    one = Matched(PAPER, _sheets((ours(2), ours(2)), PAPER, traced))

    assert [sheet.number for sheet in both.sheets] == [2, 1]
    assert both.missing == ()
    assert [sheet.standing for sheet in one.sheets] == [Standing.RIGHT, Standing.AGAIN]
    assert one.missing == (1,)


def test_two_pictures_are_never_the_same_page_by_hand() -> None:
    matched = Matched(PAPER, _sheets((page(), page()), PAPER, {}))

    again = as_page(as_page(matched, 0, 1), 1, 1)

    assert [sheet.number for sheet in again.sheets] == [1, 0]
    assert again.sheets[0].by_hand
