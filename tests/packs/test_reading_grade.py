"""Reading grades, against texts counted by hand and formulas worked out on paper."""

from pathlib import Path

import pytest

from desktop.packs.load import load
from desktop.packs.reading_grade import BARS, read, score, split_sentences
from desktop.packs.reading_sample import SampleFiller

BRIEF = (
    "You can tell me about thoughts of dying. Most of the time we plan together. If I believe "
    "your life is in real danger now, I may contact help. I would tell you first if I could."
)
SPANISH = (
    "Lo que usted me cuenta queda entre nosotros. Hay unas pocas situaciones en que debo avisar."
)


def test_an_english_text_is_graded_as_on_paper() -> None:
    reading = read(BRIEF, "en")

    assert reading.sentences == (8, 7, 14, 8)
    assert reading.syllables == 44
    assert score(BRIEF, "en") == pytest.approx(0.39 * 37 / 4 + 11.8 * 44 / 37 - 15.59)


def test_a_spanish_text_is_graded_as_on_paper() -> None:
    reading = read(SPANISH, "es")

    assert reading.sentences == (8, 8)
    assert reading.syllables == 30
    assert score(SPANISH, "es") == pytest.approx(206.835 - 62.3 * 30 / 16 - 8)


def test_hard_words_and_long_sentences_read_worse_in_both_languages() -> None:
    hard = "Notwithstanding confidentiality, the practitioner discloses information to authorities."
    difficult = (
        "No obstante la confidencialidad, la profesional comunica información a autoridades."
    )

    assert not BARS["en"].is_met(score(hard, "en") or 0, 8.0)
    assert not BARS["es"].is_met(score(difficult, "es") or 0, 65.0)
    assert BARS["en"].is_met(score(BRIEF, "en") or 99, 8.0)
    assert BARS["es"].is_met(score(SPANISH, "es") or 0, 65.0)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two! Three? Four", 4),
        ("Dr. Hill calls you. Then you decide.", 2),
        ("“Do you want that?” is what I ask.", 1),
        ("I say: “Stop.” Then we stop.", 2),
        ("It sounds as if ... you are tired.", 1),
        ("Name\nAddress\n\nPhone", 3),
        ("¿Está bien? ¡Claro! “¿Seguro?”", 3),
        ("It costs $80.50 at 4:00 p.m. on Monday.", 1),
        (" \n - \n", 0),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, sentences: int) -> None:
    assert len(split_sentences(text)) == sentences


@pytest.mark.parametrize(
    ("text", "language", "words", "syllables"),
    [
        ("$80", "en", 2, 4),
        ("24", "en", 1, 3),
        ("911", "en", 1, 4),
        ("1-800-422-4453", "en", 1, 4),
        ("AI", "en", 1, 2),
        ("NHS", "en", 1, 3),
        ("A&E", "en", 1, 3),
        ("don’t", "en", 1, 1),
        ("15", "es", 1, 2),
        ("45", "es", 1, 4),
        ("ADN", "es", 1, 4),
    ],
)
def test_figures_and_initials_count_as_they_are_said(
    text: str, language: str, words: int, syllables: int
) -> None:
    reading = read(text, language)

    assert (reading.words, reading.syllables) == (words, syllables)


def test_a_language_without_a_formula_has_no_grade() -> None:
    assert score(BRIEF, "fr") is None
    assert score("", "en") is None


def test_blanks_are_read_with_a_sample_in_them(mini: Path) -> None:
    pack = load("mini", mini)

    filled = SampleFiller(pack, "en")

    assert filled("Come for {time.count}.") == "Come for 2 sessions."
    assert filled("{people.representatives} agrees.") == "Dana Hill agrees."
    assert filled("I am in {practice.state}.") == "I am in England."
    assert filled("{reach.channels}").count("For ") == 3
