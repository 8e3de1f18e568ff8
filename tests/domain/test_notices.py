"""When a notice is due: the rule stands in the pack, the days in the booking."""

from datetime import date

import pytest

from desktop.assets import FORMS
from desktop.domain.journal import Value
from desktop.domain.notices import DueNotice, due_by, due_notices
from desktop.domain.pack import DueRule, FormPack
from desktop.packs.load import load

ESTIMATE = (DueRule(ahead=10, within=3), DueRule(ahead=3, within=1))
SELF_PAID: dict[str, Value] = {"fee.payer": "self"}


@pytest.fixture(scope="module")
def us() -> FormPack:
    """The pack of the United States, whose law has a rule on estimates."""
    return load("us", FORMS)


def booked(made_on: str, held_on: str) -> dict[str, Value]:
    return {**SELF_PAID, "booking.made_on": made_on, "booking.date": held_on}


@pytest.mark.parametrize(
    ("made_on", "held_on", "by"),
    [
        ("2026-11-16", "2026-12-02", "2026-11-19"),  # twelve business days ahead
        ("2026-11-16", "2026-11-30", "2026-11-19"),  # ten
        ("2026-11-16", "2026-11-27", "2026-11-17"),  # nine
        ("2026-11-20", "2026-11-25", "2026-11-23"),  # three, over a weekend
        ("2026-11-21", "2026-11-26", "2026-11-23"),  # booked on a Saturday
    ],
)
def test_the_estimate_is_due_as_the_rule_counts(
    us: FormPack, made_on: str, held_on: str, by: str
) -> None:
    assert due_notices(us, booked(made_on, held_on)) == (
        DueNotice("notice.gfe", date.fromisoformat(by)),
    )


@pytest.mark.parametrize(
    ("made_on", "held_on"),
    [
        ("2026-11-23", "2026-11-25"),  # two business days ahead: no rule
        ("2026-11-25", "2026-11-25"),  # booked for the same day
        ("2026-12-25", "2026-11-25"),  # booked after the session
        ("1026-11-25", "2026-11-25"),  # a slip of the hand
        ("2026-02-31", "2026-11-25"),  # no such day
        ("", "2026-11-25"),
        ("2026-11-16", ""),
    ],
)
def test_without_a_rule_that_fits_no_day_is_made_up(
    us: FormPack, made_on: str, held_on: str
) -> None:
    assert due_notices(us, booked(made_on, held_on)) == ()


def test_what_was_given_is_no_longer_due(us: FormPack) -> None:
    answers = booked("2026-11-16", "2026-12-02")

    given = {**answers, "notice.gfe": {"given": "2026-11-18", "how": "paper"}}

    assert due_notices(us, given) == ()


def test_a_notice_is_due_only_to_those_whom_it_concerns(us: FormPack) -> None:
    answers = booked("2026-11-16", "2026-12-02")

    assert due_notices(us, {**answers, "fee.payer": "insurer"}) == ()


def test_a_notice_may_be_due_on_the_day_of_the_session(us: FormPack) -> None:
    covered = {"practice.hipaa": "yes", "fee.payer": "insurer", "booking.date": "2026-12-02"}

    assert due_notices(us, covered) == (DueNotice("notice.npp", date(2026, 12, 2)),)


def test_a_pack_without_a_rule_warns_of_nothing() -> None:
    pack = load("gb-eng", FORMS)

    assert due_notices(pack, booked("2026-11-16", "2026-12-02")) == ()


def test_the_first_rule_that_fits_counts() -> None:
    by = due_by(ESTIMATE, date(2026, 11, 2), date(2026, 12, 2))

    assert by == date(2026, 11, 5)
