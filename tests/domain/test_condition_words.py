"""Conditions read as people say them."""

import pytest

from desktop.assets import FORMS
from desktop.domain.condition import Condition
from desktop.domain.condition_words import ConditionWords
from desktop.packs.load import load
from desktop.packs.wording import PackWording

REMOTE = Condition("item", "setting.mode", "is", "remote")
ADULT = Condition("item", "client.adult", "is", value=True)
TWO = Condition("item", "people.representatives", "at_least", 2)
CHECKED = Condition("item", "practice.local_line_confirmed_on", "filled", value=True)


@pytest.fixture(scope="module")
def said() -> ConditionWords:
    """The conditions of the shared pack, in English."""
    pack = load("core", FORMS)
    return ConditionWords(pack, PackWording(pack, "en"))


def test_a_test_names_the_item_and_the_answer(said: ConditionWords) -> None:
    assert said.said(REMOTE).endswith("is “by video or phone”")
    assert said.said(ADULT).endswith("is “yes”")
    assert said.said(TWO).endswith("at least 2")
    assert said.said(CHECKED).endswith("is filled in")


def test_what_is_left_open_is_said_so(said: ConditionWords) -> None:
    unfilled = Condition("item", "practice.local_line_confirmed_on", "filled", value=False)

    assert said.said(unfilled).endswith("is left open")


def test_joined_conditions_keep_their_joints(said: ConditionWords) -> None:
    both = Condition("all", parts=(ADULT, Condition("any", parts=(REMOTE, TWO))))

    words = said.said(both)

    assert words == f"{said.said(ADULT)} and ({said.said(REMOTE)} or {said.said(TWO)})"


def test_a_denied_condition_says_not(said: ConditionWords) -> None:
    denied = Condition("not", parts=(REMOTE,))

    assert said.said(denied) == f"not: {said.said(REMOTE)}"


def test_several_answers_are_joined_by_or(said: ConditionWords) -> None:
    either = Condition("item", "setting.mode", "any_of", ("remote", "mixed"))

    assert " or " in said.said(either)


def test_answers_to_one_question_are_said_in_one_place(said: ConditionWords) -> None:
    wanted = ("court", "insurer", "school")
    parts = tuple(Condition("item", "client.other_parties", "has", one) for one in wanted)
    joined = Condition("any", parts=(parts[0], ADULT, *parts[1:]))

    words = said.said(joined)

    assert words.count(" includes ") == 1
    assert words.endswith(f" or {said.said(ADULT)}")


def test_fewer_is_said_without_a_not(said: ConditionWords) -> None:
    assert said.said(Condition("not", parts=(TWO,))).endswith(": fewer than 2")
