import random

import pytest

from desktop.store.recovery_code import RecoveryCode
from desktop.ui.setup.typing_back import ASKED, groups_to_ask, judge_group


@pytest.fixture
def code() -> RecoveryCode:
    """A code that is the same in every run."""
    return RecoveryCode.new(random.Random(7).randbytes)


def test_two_different_groups_are_asked_for_in_order(code: RecoveryCode) -> None:
    for seed in range(50):
        asked = groups_to_ask(code, random.Random(seed).randbytes)

        assert len(set(asked)) == ASKED
        assert list(asked) == sorted(asked)
        assert set(asked) <= set(range(1, 8))


def test_a_group_typed_back_is_right_in_any_case_and_with_spaces(code: RecoveryCode) -> None:
    group = code.groups[2]

    assert judge_group(code, 3, group).is_right
    assert judge_group(code, 3, f" {group.lower()} ").is_right
    assert judge_group(code, 3, " ".join(group)).is_right


def test_letters_that_look_alike_are_forgiven() -> None:
    code = RecoveryCode.new(bytes)
    assert code.groups[0] == "0000"

    assert judge_group(code, 1, "OOoo").is_right


def test_a_slip_of_the_finger_is_neither_this_group_nor_another(code: RecoveryCode) -> None:
    group = code.groups[2]
    slip = ("2" if group[0] != "2" else "3") + group[1:]

    typed = judge_group(code, 3, slip)

    assert not typed.is_right
    assert typed.stands_at == 0


def test_a_group_from_another_place_is_told_apart(code: RecoveryCode) -> None:
    typed = judge_group(code, 3, code.groups[5])

    assert not typed.is_right
    assert typed.stands_at == 6


@pytest.mark.parametrize("typed", ["", "AB", "ABCDE", "A-B?"])
def test_what_is_no_group_at_all_is_not_right(code: RecoveryCode, typed: str) -> None:
    assert not judge_group(code, 1, typed).is_right
