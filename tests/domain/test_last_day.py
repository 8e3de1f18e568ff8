"""Until when a permission lasts is read where the words leave no doubt, and nowhere else."""

from datetime import date

import pytest

from desktop.domain.last_day import last_day


@pytest.mark.parametrize(
    "words",
    [
        "2027-03-01",
        "1 March 2027",
        "March 1, 2027",
        "until March 1st, 2027.",
        "Mar. 1, 2027",
        "hasta el 1 de marzo de 2027",
        "1.\u00ba de marzo de 2027",
        "the 1st of March 2027",
    ],
)
def test_a_day_is_read_in_both_languages(words: str) -> None:
    assert last_day(words) == date(2027, 3, 1)


@pytest.mark.parametrize("words", ["February 2028", "end of February 2028", "febrero de 2028"])
def test_a_month_lasts_until_its_last_day(words: str) -> None:
    assert last_day(words) == date(2028, 2, 29)


def test_numbers_are_read_where_only_one_of_them_can_be_the_month() -> None:
    assert last_day("31/12/2026") == last_day("12/31/2026") == date(2026, 12, 31)
    assert last_day("5/5/2027") == date(2027, 5, 5)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "until the report is sent",
        "3/4/2027",
        "one year",
        "31 February 2027",
        "March",
        "1 March 2027 or when I say so",
        "from 1 March to 2 April 2027",
        "2027",
        "1 March 27",
        "99999-01-01",
        "0000-01-01",
    ],
)
def test_what_leaves_a_doubt_is_no_day(words: str) -> None:
    assert last_day(words) is None
