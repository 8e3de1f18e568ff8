"""Levels by the Unicode algorithm: letters, numbers, brackets and isolates."""

import pytest

from desktop.documents.text.bidi import clean, reorder
from desktop.documents.text.levels import levels


def seen(text: str, *, right_to_left: bool = False) -> str:
    found = levels(text, right_to_left=right_to_left)
    return "".join(reorder(list(text), found))


def test_a_quoted_name_does_not_pull_the_number_after_it_to_its_side() -> None:
    text = clean("Client: \u2068محمد\u2069 1984")

    assert seen(text).endswith("1984")
    assert not seen("Client: محمد 1984").endswith("1984")


@pytest.mark.parametrize(
    ("text", "base", "found"),
    [
        ("abc", False, "000"),
        ("abc דהו", False, "0000111"),
        ("דהו abc", True, "1111222"),
        ("דהו 123", True, "1111222"),
        ("a\u200cב", False, "001"),
        ("אב (גד) ab", False, "1111111000"),
        ("a (ב) c", False, "0001000"),
        ("אב (cd) 12", True, "1111221122"),
        ("אב (cd", True, "111122"),
        ("אב (]", True, "11111"),
        ("(ב\u0301)", False, "0110"),
        ("٣-٤", True, "212"),
        ("٣,٤ 3,4 3-4", True, "22212221222"),
        ("$5 אב", True, "22111"),
        ("א $", True, "111"),
    ],
)
def test_numbers_and_brackets_stand_as_the_unicode_algorithm_says(
    text: str, base: bool, found: str  # noqa: FBT001 - a table of cases
) -> None:  # fmt: skip
    assert "".join(map(str, levels(text, right_to_left=base))) == found


@pytest.mark.parametrize(
    ("text", "base", "found"),
    [
        ("a \u2067ב 12\u2069 12", False, "00011220000"),
        ("א \u2066a (ב)\u2069 ג", True, "11122232111"),
        ("a \u2068ב \u2066c ד\u2069 ה\u2069 f", False, "000111223111000"),
        ("a \u2068\u2066ב\u2069 c\u2069 d", False, "00025222000"),
        ("a\u2069ב", False, "001"),
        ("a \u2067ב", False, "0001"),
    ],
)
def test_what_is_isolated_is_settled_by_itself(
    text: str, base: bool, found: str  # noqa: FBT001 - a table of cases
) -> None:  # fmt: skip
    assert "".join(map(str, levels(text, right_to_left=base))) == found


def test_brackets_without_end_are_no_burden() -> None:
    text = "(" * 500 + "ב" + ")" * 500

    assert len(levels(text, right_to_left=False)) == 1001
