"""The page of cards shows every kind of card there is a picture of, and says what it shows."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "cards.md").read_text(encoding="utf-8")
PICTURES = ROOT / "docs" / "pictures" / "cards"
MOST_BYTES = 5_000_000


def test_every_picture_of_a_card_is_on_the_page_and_none_is_left_over() -> None:
    shown = re.findall(r"\]\(pictures/cards/([^)]+)\)", PAGE)

    assert sorted(shown) == sorted(path.name for path in PICTURES.iterdir())


def test_every_picture_of_a_card_says_in_words_what_it_shows() -> None:
    said = re.findall(r"!\[([^\]]*)\]\(pictures/cards/", PAGE)

    assert said
    assert all(len(words) > 15 for words in said)


def test_the_pictures_of_cards_are_small() -> None:
    assert sum(path.stat().st_size for path in PICTURES.iterdir()) < MOST_BYTES
