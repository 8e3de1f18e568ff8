"""Conditions choose what concerns a client, from data alone."""

from collections.abc import Mapping

import pytest

from desktop.domain.condition import Condition
from desktop.domain.journal import Value


@pytest.mark.parametrize(
    ("test", "value", "answer", "holds"),
    [
        ("is", "remote", "remote", True),
        ("is", "remote", "in_person", False),
        ("is", True, 1, False),
        ("is", 1, True, False),
        ("is_not", "remote", "in_person", True),
        ("any_of", ("a", "b"), "b", True),
        ("any_of", ("a", "b"), "c", False),
        ("has", "email", ("email", "post"), True),
        ("has", "email", "email", False),
        ("at_least", 2, ("one", "two"), True),
        ("at_least", 2, ("one",), False),
        ("at_least", 18, 17, False),
        ("at_least", 18, 18, True),
        ("at_least", 1, True, False),
        ("at_least", 2, {"a": 1, "b": 2}, True),
        ("is_not", True, 1, True),
        ("is_not", "remote", "remote", False),
        ("any_of", (1, 2), True, False),
        ("has", 1, (True,), False),
        ("filled", True, "x", True),
        ("filled", True, 0, True),
        ("filled", True, False, True),
        ("filled", True, "", False),
        ("filled", True, (), False),
        ("filled", False, {}, True),
        ("filled", False, "x", False),
    ],
)
def test_a_test_of_one_answer(test: str, value: Value, answer: Value, *, holds: bool) -> None:
    assert Condition("item", "some.item", test, value).holds({"some.item": answer}) is holds


@pytest.mark.parametrize("test", ["is", "any_of", "has", "at_least"])
def test_an_answer_never_given_passes_no_test(test: str) -> None:
    assert not Condition("item", "some.item", test, "x").holds({})


def test_an_answer_never_given_is_not_filled() -> None:
    assert Condition("item", "some.item", "filled", value=False).holds({})


A = Condition("item", "a.a", "is", 1)
B = Condition("item", "b.b", "is", 1)


@pytest.mark.parametrize(
    ("join", "answers", "holds"),
    [
        ("any", {"a.a": 1}, True),
        ("any", {}, False),
        ("all", {"a.a": 1, "b.b": 1}, True),
        ("all", {"a.a": 1}, False),
        ("not", {}, True),
        ("not", {"b.b": 1}, False),
    ],
)
def test_tests_can_be_joined(join: str, answers: Mapping[str, Value], *, holds: bool) -> None:
    assert Condition(join, parts=(A, B)).holds(answers) is holds


def test_a_condition_names_every_item_it_asks_about() -> None:
    assert Condition("not", parts=(Condition("any", parts=(A, B)),)).items() == {"a.a", "b.b"}


@pytest.mark.parametrize(
    ("one", "other", "more"),
    [
        ("90.00", "80.00", True),
        ("80.00", "80", False),
        ("9.50", "10.00", False),
        (60, 50, True),
        ("18:30", "17:00", True),
        ("09:00", "17:00", False),
        ("2026-12-03", "2026-12-02", True),
        (True, 0, False),
        (None, 5, False),
        (5, None, False),
    ],
)
def test_an_answer_is_more_than_another_by_amount_or_later_in_time(
    one: Value, other: Value, *, more: bool
) -> None:
    condition = Condition("item", "a", "more_than", "b")

    assert condition.holds({"a": one, "b": other}) is more
    assert condition.items() == {"a", "b"}
