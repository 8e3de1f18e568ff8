"""Pasted words keep what is written and lose what nobody sees."""

import unicodedata
from random import Random

import pytest

from desktop.domain.own_words import inserted, pasted, tidied
from desktop.domain.text_shape import Listed, shape

WORD = (
    "My\u00a0fee  is\u2009$80.\r\n"
    "\u00b7\tYou\u00a0pay on\u00ad line.\r\n"
    "\uf0b7       I send a re\u00adceipt.\r\n"
    "o\tIt\u2019s \u201cyours\u201d \u2013 always.\r\n\r\n\x0c"
    "1.\tFirst\u200b thing.\u2028Then\x07 more.\ufeff"
)


def test_words_from_a_word_processor_come_in_clean() -> None:
    assert pasted(WORD, "en") == (
        "My fee is $80.\n"
        "• You pay on line.\n"
        "• I send a receipt.\n"
        "• It’s “yours” – always.\n\n"
        "1. First thing.\n"
        "Then more."
    )


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("- one\n- two", "• one\n• two"),
        ("- only one dash", "- only one dash"),
        ("* a\n* b", "• a\n• b"),
        ("–\tone", "• one"),
        ("o ne", "o ne"),
        ("•one", "• one"),
        ("One.\r\n\r\n\r\nTwo.", "One.\n\nTwo."),
        ("Bring:\n\n• a card\n\n• a form\n\n• a pen", "Bring:\n\n• a card\n• a form\n• a pen"),
        ("50 - 60 minutes\nor so", "50 - 60 minutes\nor so"),
        ("-5 degrees\n-6 degrees", "-5 degrees\n-6 degrees"),
        ("a\tb", "a b"),
        ("\n\n \n", ""),
        ("", ""),
        ("cafe\u0301", "café"),
    ],
)
def test_lists_become_lines_of_a_list(text: str, kept: str) -> None:
    assert pasted(text, "en") == kept


def test_pasted_points_are_a_list_of_the_pack_language() -> None:
    assert shape(pasted("Bring:\n\xb7\ta card\n\xb7\ta form", "en")) == (
        "Bring:",
        Listed(("a card", "a form")),
    )


def test_paragraphs_that_ship_stay_paragraphs() -> None:
    assert tidied(" One.\n\n\n  Two.\nThree. \n", "en") == "One.\n\nTwo.\nThree."


@pytest.mark.parametrize(
    ("text", "put"),
    [(" and more ", " and more "), ("\xa0word", " word"), ("a\nb\n", "a\nb"), (" ", ""), ("", "")],
)
def test_what_is_put_between_words_keeps_its_distance(text: str, put: str) -> None:
    assert inserted(text, "en") == put


@pytest.mark.parametrize(
    "mark", ["\u202e", "\u202d", "\u202a", "\u2067", "\u2069", "\u200f", "\u200e", "\u061c"]
)
def test_nothing_turns_the_words_round_in_a_language_from_left_to_right(mark: str) -> None:
    assert tidied(f"I {mark}promise{mark} this.", "es") == "I promise this."


def test_marks_stay_where_the_language_runs_from_right_to_left_and_only_in_pairs() -> None:
    assert tidied("שלום\u200f (\u2068Avery\u2069)", "he") == "שלום\u200f (\u2068Avery\u2069)"
    assert tidied("שלום \u2067abc", "he") == "שלום abc"
    assert tidied("שלום\u2069 abc", "he") == "שלום abc"
    assert tidied("\u202eשלום\u202c", "he-IL") == "שלום"
    assert tidied("\u2067א\n\u2069ב", "he") == "א\nב"


@pytest.mark.parametrize("hidden", ["\U000e0041", "\u3164", "\u2800", "\u2060", "\u034f", "\ud800"])
def test_nothing_hides_between_the_letters(hidden: str) -> None:
    assert tidied(f"No{hidden} fee é", "en") == "No fee é"


def test_any_text_is_tidy_once_and_for_all() -> None:
    chance = Random(7)
    for _ in range(300):
        text = "".join(chr(chance.choice(_RANGES)(chance)) for _ in range(40))
        once = pasted(text, "en")

        assert tidied(once, "en") == once
        assert not [c for c in once if c != "\n" and unicodedata.category(c) in {"Cc", "Cf", "Cs"}]


_RANGES = (
    lambda chance: chance.randrange(0x0, 0x250),
    lambda chance: chance.randrange(0x2000, 0x2070),
    lambda chance: chance.randrange(0x5D0, 0x640),
    lambda chance: chance.choice([9, 10, 13, 32, 0xA0, 0x2022, 0xF0B7, 0x2D]),
)


def test_fifty_thousand_characters_are_tidied_in_one_go() -> None:
    assert len(pasted("wörd\u00ad and\t more\n" * 3_000, "en").split("\n")) == 3_000
