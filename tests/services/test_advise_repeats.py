"""Who says already what a new sentence says: found by its words, and quickly."""

import pytest

from desktop.assets import FORMS
from desktop.domain.pack import FormPack
from desktop.packs.clauses import READ, clauses
from desktop.services.advise_repeats import Topic, Topics
from desktop.services.load_pack import load_pack

FEE = "If you cancel less than two days before, you pay the full fee for that session."
SEEN = Topic("fee.missed", "group.fee", "Missed sessions", "en", f"Plans change. {FEE}")


def told(text: str, *, inside: str = "group.own", shipped: str = "", language: str = "en") -> str:
    """Return what is said of *text*, a clause of its own, beside the one on fees."""
    here = Topic("own.1", inside, "Mine", language, text)
    found = Topics([SEEN, here]).advise(here, shipped=shipped)
    return found[0].sentence if found else ""


def test_the_very_sentence_elsewhere_is_named_with_the_topic() -> None:
    assert told(f"Hello. {FEE}") == f"“Missed sessions” says this already: “{FEE}”"


def test_nearly_the_same_words_are_found() -> None:
    near = "You pay the full fee for the session if you cancel less than two days before."

    assert "says nearly this already" in told(near)


def test_a_whole_clause_said_twice_is_told_as_such() -> None:
    assert "in the same words" in told(SEEN.text, inside="group.fee")


@pytest.mark.parametrize(
    "text",
    [
        "You can bring a friend to the first session.",
        "Plans change.",
        "You pay the fee by card or in cash at the end.",
        "",
    ],
)
def test_other_topics_are_left_in_peace(text: str) -> None:
    assert told(text) == ""


def test_a_refrain_of_one_group_is_meant() -> None:
    near = "You pay the full fee for the session if you cancel less than two days before."

    assert told(near, inside="group.fee") == ""


def test_what_shipped_there_and_other_languages_are_no_repeats() -> None:
    assert told(f"Hello. {FEE}", shipped=FEE) == ""
    assert told(FEE, language="es") == ""


@pytest.fixture(scope="module")
def california() -> FormPack:
    """A whole pack."""
    return load_pack("us-ca", FORMS)


def test_in_a_whole_pack_only_what_is_said_twice_is_found(california: FormPack) -> None:
    texts = [
        Topic(clause.key, clause.key, clause.key, language, clause.text)
        for language in california.languages
        for clause in clauses(california, language)
        if clause.reach == READ and clause.part == "text" and clause.key in california.items
    ]
    topics = Topics(texts)

    found = [one for text in texts for one in topics.advise(text, shipped="")]

    assert len(texts) > 400
    assert len(found) < len(texts) / 20
