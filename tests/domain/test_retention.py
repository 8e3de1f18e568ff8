"""Until when a file is kept: by the place's rule, the end of the work and the client's age."""

from datetime import date

import pytest

from desktop.domain.condition import Condition
from desktop.domain.retention import (
    UNKNOWN,
    Facts,
    RetentionRule,
    Settled,
    Suggestion,
    Young,
    anniversary,
    rule_of,
    suggest,
)

ENDED = date(2026, 5, 3)
CALIFORNIA = RetentionRule("MUST", 7, Young(18, 7), "BPC retention")
VICTORIA = RetentionRule("MUST", 7, Young(25), "Health Records Act 2001")
ENGLAND = RetentionRule("FILL", 7, Young(25), "UK GDPR retention")


def young(born: date, *, ended: date = ENDED) -> Facts:
    return Facts(ended=ended, began=date(2026, 1, 9), born=born)


@pytest.mark.parametrize(
    ("rule", "facts", "until", "basis"),
    [
        (CALIFORNIA, Facts(ENDED), date(2033, 5, 3), "ended"),
        (CALIFORNIA, young(date(1990, 1, 1)), date(2033, 5, 3), "ended"),
        (CALIFORNIA, young(date(2012, 2, 1)), date(2037, 2, 1), "born"),
        (CALIFORNIA, young(date(2008, 1, 10)), date(2033, 5, 3), "ended"),
        (VICTORIA, young(date(2012, 2, 29)), date(2037, 3, 1), "born"),
        (VICTORIA, young(date(2008, 1, 9)), date(2033, 5, 3), "ended"),
    ],
)
def test_the_longer_of_the_two_counts_for_who_was_under_18(
    rule: RetentionRule, facts: Facts, until: date, basis: str
) -> None:
    found = suggest(rule, None, facts)

    assert (found.until, found.basis, found.missing) == (until, basis, "")


@pytest.mark.parametrize(
    ("rule", "settled", "facts", "missing"),
    [
        (CALIFORNIA, None, Facts(), "ended"),
        (CALIFORNIA, None, Facts(ENDED, adult=False), "born"),
        (ENGLAND, None, Facts(ENDED), "years"),
        (UNKNOWN, None, Facts(ENDED), "years"),
        (UNKNOWN, Settled(10), Facts(), "ended"),
    ],
)
def test_what_is_missing_is_named_and_no_day_made_up(
    rule: RetentionRule, settled: Settled | None, facts: Facts, missing: str
) -> None:
    found = suggest(rule, settled, facts)

    assert (found.until, found.missing) == (None, missing)


def test_a_practice_settles_what_no_law_says() -> None:
    found = suggest(ENGLAND, Settled(6, Young(25)), Facts(ENDED, adult=True))

    assert (found.until, found.years, found.of_practice) == (date(2032, 5, 3), 6, True)


@pytest.mark.parametrize(("years", "until"), [(5, 2033), (7, 2033), (10, 2036)])
def test_a_practice_may_keep_longer_than_the_law_and_never_shorter(years: int, until: int) -> None:
    found = suggest(CALIFORNIA, Settled(years), Facts(ENDED))

    assert found.until == date(until, 5, 3)
    assert found.source == "BPC retention"
    assert found.of_practice is (years == 10)


def test_a_law_for_the_young_stays_where_the_practice_settled_none() -> None:
    found = suggest(CALIFORNIA, Settled(10), young(date(2016, 2, 1)))

    assert found.until == date(2041, 2, 1)


def test_the_first_rule_that_holds_counts() -> None:
    college = Condition("item", "practice.college", "is", "crpo")
    rules = (RetentionRule("ETH", 10, when=college), RetentionRule("FILL"))

    assert rule_of(rules, {"practice.college": "crpo"}).years == 10
    assert rule_of(rules, {}) == RetentionRule("FILL")
    assert rule_of((), {}) == UNKNOWN


def test_a_leap_day_is_kept_a_day_longer_and_never_shorter() -> None:
    assert anniversary(date(2024, 2, 29), 7) == date(2031, 3, 1)
    assert anniversary(date(2024, 2, 29), 8) == date(2032, 2, 29)


def test_rule_and_settlement_survive_being_kept() -> None:
    found = suggest(CALIFORNIA, None, young(date(2012, 2, 1)))
    settled = Settled(8, Young(18, 3))

    assert Suggestion.from_value(found.value()).years == 7
    assert "2012" not in str(found.value())
    assert Settled.from_value(settled.value()) == settled
    assert Settled.from_value({}) is None
