"""Answers that decide what the law of the papers is: given by the practice, never waved away."""

from dataclasses import replace

import pytest

from desktop.domain.condition import Condition
from desktop.domain.journal import Value
from desktop.domain.pack import FormCase, FormPack, Group, Item
from desktop.domain.plain_answers import AnswerRefusedError
from desktop.domain.rule_choices import check_rule_choice, open_choices, rule_choices

WARN = Item("practice.warn", "choice", filled_by="practice", required=True, options=("must", "may"))
REGISTERED = Item("practice.registered", "yes_no", filled_by="practice", required=True)
OFFICE = Item("practice.helpers", "text", filled_by="practice", required=True)
MOOD = Item("mood.today", "choice", options=("calm", "low"))

THREAT = Item(
    "limit.threat",
    "clause",
    cases=(
        FormCase("must", Condition(item=WARN.key, test="is", value="must"), "MUST", "Act"),
        FormCase("eth", Condition(item=MOOD.key, test="is", value="low"), "ETH"),
    ),
)
REPORT = Item(
    "limit.report",
    "clause",
    cases=(FormCase("must", None, "MUST", "Act"),),
    when=Condition(item=REGISTERED.key, test="is", value=True),
)
HELPERS = Item(
    "limit.helpers",
    "clause",
    cases=(FormCase("named", Condition(item=OFFICE.key)), FormCase("alone")),
)


@pytest.fixture
def lawful(pack: FormPack) -> FormPack:
    """A pack with a threat clause, a duty for the registered and a clause on helpers."""
    new = {one.key: one for one in (WARN, REGISTERED, OFFICE, MOOD, THREAT, REPORT, HELPERS)}
    group = Group("group.law", "explained", (THREAT.key, REPORT.key, HELPERS.key))
    return replace(pack, items={**pack.items, **new}, groups={**pack.groups, group.key: group})


def test_a_choice_decides_where_a_rule_or_the_showing_of_a_duty_hangs_on_it(
    lawful: FormPack,
) -> None:
    assert {WARN.key, REGISTERED.key} <= rule_choices(lawful)
    assert not {OFFICE.key, MOOD.key} & rule_choices(lawful)


def test_such_a_choice_is_not_waved_away(lawful: FormPack) -> None:
    with pytest.raises(AnswerRefusedError, match="Nothing was changed"):
        check_rule_choice(lawful, WARN.key, None)
    check_rule_choice(lawful, WARN.key, "may")
    check_rule_choice(lawful, OFFICE.key, None)


@pytest.mark.parametrize(
    ("answers", "left"),
    [
        ({}, (WARN.key, REGISTERED.key, OFFICE.key)),
        ({WARN.key: "may", REGISTERED.key: False, OFFICE.key: "a bookkeeper"}, ()),
        ({WARN.key: "may", REGISTERED.key: False, OFFICE.key: None}, ()),
        ({WARN.key: None, REGISTERED.key: None, OFFICE.key: None}, (WARN.key, REGISTERED.key)),
    ],
)
def test_what_is_open_is_named_in_the_order_of_the_clauses(
    lawful: FormPack, answers: dict[str, Value], left: tuple[str, ...]
) -> None:
    assert open_choices(lawful, ("group.law",), answers) == left


def test_what_is_not_on_the_paper_is_not_asked_for(lawful: FormPack) -> None:
    assert open_choices(lawful, (HELPERS.key, "nothing.there"), {}) == (OFFICE.key,)
