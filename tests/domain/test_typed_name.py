"""A typed name is kept as its owner writes it; another one than printed is only asked about."""

import pytest

from desktop.domain.typed_name import is_the_name, tidy_name


def test_a_name_is_kept_in_one_form_however_it_was_typed() -> None:
    assert tidy_name("  Zoe\u0308   Marsh ") == "Zo\u00eb Marsh"


@pytest.mark.parametrize(
    ("typed", "printed", "same"),
    [
        ("maya alvarez", "Maya Alvarez", True),
        ("Maya  ALVAREZ", "Maya \u00c1lvarez", True),
        ("Zoe\u0308 Marsh", "Zo\u00eb Marsh", True),
        ("O Brien", "O\u2019Brien", True),
        ("M. Alvarez", "Maya Alvarez", False),
        ("Ben Marsh", "Maya Alvarez", False),
        ("\u674e\u660e", "\u674e\u660e", True),
    ],
)
def test_case_marks_and_stops_make_no_other_name(typed: str, printed: str, *, same: bool) -> None:
    assert is_the_name(typed, printed) is same
