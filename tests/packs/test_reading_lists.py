"""A list is read point by point, and no grade is made of its points."""

import pytest

from desktop.packs.reading_lists import by_points, sentences_only


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("Bring: your card; your list; and a pen.", "Bring:\nyour card\nyour list\na pen."),
        (
            "Bring (a) your card, (b) your list and (c) a pen.",
            "Bring\nyour card\nyour list\na pen.",
        ),
        ("Traiga: a) su carné; b) su lista; c) algo.", "Traiga:\nsu carné\nsu lista\nalgo."),
        ("You can: • call • write", "You can:\ncall\nwrite"),
    ],
)
def test_the_points_of_a_list_inside_a_sentence_are_taken_apart(text: str, points: str) -> None:
    assert by_points(text) == points


@pytest.mark.parametrize(
    "text",
    [
        "I answer on working days; at night I do not.",
        "We meet at 10: that is your hour.",
        "One line.\nAnother line.",
        "Plan (b) is fine.",
    ],
)
def test_what_is_no_list_stays_as_it_is(text: str) -> None:
    assert by_points(text) == sentences_only(text) == text


def test_points_are_no_sentences() -> None:
    text = "I keep:\nName and address\nDates of sessions.\nYou can read them. Ask me."

    assert sentences_only(text) == "I keep:\nYou can read them. Ask me."


def test_after_a_list_whole_sentences_count_again() -> None:
    last = "This is a whole sentence again, with more words in it than a point would have."

    assert sentences_only(f"I keep:\nYour name.\n{last}") == f"I keep:\n{last}"
