"""A pack says inherited words in the spelling and the words of its own region."""

from pathlib import Path

import pytest

from desktop.packs.load import load
from desktop.packs.word_set import in_own_words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I offer counseling.", "I offer counselling."),
        ("Counseling is a choice.", "Counselling is a choice."),
        ("A letter from a lawyer came.", "A letter from a solicitor came."),
        ("{counseling.fee} for counseling", "{counseling.fee} for counselling"),
        ("precounseling", "precounseling"),
        ("an email in the mail", "an email in the post"),
    ],
)
def test_whole_words_are_replaced_and_blanks_are_not(text: str, said: str) -> None:
    words = {
        "counseling": "counselling",
        "a lawyer": "a solicitor",
        "mail": "post",
    }

    assert in_own_words(text, words) == said


def test_the_longest_phrase_wins() -> None:
    words = {"a lawyer": "a solicitor", "a lawyer's letter": "a solicitor's letter"}

    assert in_own_words({"text": ["a lawyer's letter"]}, words) == {
        "text": ["a solicitor's letter"]
    }


def test_only_inherited_words_are_replaced(mini: Path) -> None:
    child(
        mini,
        pack='[word_set.en]\n"close family" = "closest relatives"\n',
        words='["time.count"]\nhint = "Your close family may ask."\n',
    )

    pack = load("child", mini)

    assert "closest relatives" in pack.said("en", "privacy.danger_to_others").text["must"]
    assert pack.said("en", "time.count").hint == "Your close family may ask."
    assert "closest" not in pack.said("es", "privacy.danger_to_others").text["must"]


def child(forms: Path, *, pack: str, words: str) -> None:
    folder = forms / "child"
    folder.mkdir()
    head = '[pack]\nkey = "child"\nversion = "2"\nextends = "mini"\n'
    (folder / "pack.toml").write_text(head + pack, encoding="utf-8")
    (folder / "words.en.toml").write_text(words, encoding="utf-8")
