"""The code on a page, and the id people type when it cannot be read."""

import pytest

from desktop.domain.page_code import PageCode, code_text, meant_id, read_code

HASH = "3fa1" * 16
KNOWN = ("K7QF-2M-A", "K7QF-2M-A2", "9XBD-S8-I")


def test_a_code_says_what_was_put_in_it() -> None:
    found = read_code(code_text("K7QF-2M-A", HASH, 1, 2))

    assert found == PageCode("K7QF-2M-A", HASH[:32], 1, 2)
    assert found is not None
    assert found.is_of(HASH)
    assert not found.is_of("4" + HASH[1:])


def test_a_code_of_a_paper_printed_before_each_page_had_one_is_read() -> None:
    assert read_code(f"HOLDFAST:K7QF-2M-A:{HASH}") == PageCode("K7QF-2M-A", HASH[:32])


@pytest.mark.parametrize(
    "text",
    ["", "https://example.com", "HF1:K7QF-2M-A:3/2:" + "A" * 32, "HF1::1/2:" + "A" * 32],
)
def test_other_codes_are_none_of_ours(text: str) -> None:
    assert read_code(text) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("k7qf-2m-a", "K7QF-2M-A"),
        (" K7QF 2M A ", "K7QF-2M-A"),
        ("k7qf2ma2", "K7QF-2M-A2"),
        ("9XBD-58-1", "9XBD-S8-I"),
        ("KTQF-2M-A", ""),
        ("", ""),
    ],
)
def test_an_id_is_understood_however_it_is_written(typed: str, meant: str) -> None:
    assert meant_id(typed, KNOWN) == meant
