"""Why a file is kept until its day, said in plain sentences that can be said in other languages."""

from datetime import date

import pytest

from desktop.domain.retention import Facts, RetentionRule, Settled, Young, suggest
from desktop.domain.retention_words import date_words, missing_words, proposal_words

LAW = RetentionRule("MUST", 7, Young(18, 7), "BPC retention")
SOURCE = "California Business and Professions Code section 4980.49"


def told(facts: Facts, settled: Settled | None = None, *, by_hand: bool = False) -> str:
    found = suggest(LAW, settled, facts)
    ended = facts.ended.isoformat() if facts.ended else ""
    words = date_words(found.value(), ended_on=ended, by_hand=by_hand, source=SOURCE, day=str)
    return " ".join(words)


def test_the_day_the_years_and_the_law_are_named() -> None:
    assert told(Facts(date(2026, 5, 3))) == (
        f"7 years after the work ended (2026-05-03). The law asks for it: {SOURCE}."
    )


def test_who_was_under_18_is_told_without_a_birthday() -> None:
    words = told(Facts(date(2026, 5, 3), date(2026, 1, 9), date(2012, 2, 1)))

    assert "under 18" in words
    assert "7 years after the birthday of 18 years" in words
    assert "2012" not in words


def test_what_the_practice_settled_and_what_was_set_by_hand_are_said_so() -> None:
    facts = Facts(date(2026, 5, 3))

    assert "settled these years itself" in told(facts, Settled(10))
    assert told(facts, by_hand=True) == "The date was set by hand."


@pytest.mark.parametrize("missing", ["ended", "years", "born"])
def test_what_is_missing_is_said(missing: str) -> None:
    assert missing_words(missing).startswith("There is no date yet")


def test_the_rule_in_general_names_nobody() -> None:
    words = " ".join(proposal_words(suggest(LAW, None, Facts()), SOURCE))

    assert words.startswith("7 years after the end of the work Who was under 18")
    assert proposal_words(suggest(RetentionRule("FILL"), None, Facts()), "") == (
        "For this place no rule is known to the program.",
    )
