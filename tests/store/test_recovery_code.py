"""The printed recovery code."""

import random

import pytest

from desktop.store.errors import RecoveryCodeMistypedError
from desktop.store.recovery_code import ALPHABET, RecoveryCode


@pytest.fixture
def code() -> RecoveryCode:
    """A code that is the same in every run."""
    return RecoveryCode.new(random.Random(7).randbytes)


def test_a_code_is_seven_groups_of_four(code: RecoveryCode) -> None:
    assert [len(group) for group in code.groups] == [4] * 7
    assert code.text == "-".join(code.groups)


def test_every_bit_of_chance_goes_into_the_code() -> None:
    none = RecoveryCode.new(bytes)
    all_set = RecoveryCode.new(lambda count: b"\xff" * count)

    assert none.symbols == "0" * 28
    assert all_set.symbols[:26] == "Z" * 26


@pytest.mark.parametrize(
    "spoil",
    [
        str.lower,
        lambda text: text.replace("-", " "),
        lambda text: text.replace("-", ""),
        lambda text: f"  {text}\n",
        lambda text: text.replace("-", " \u2013 "),
        lambda text: text.replace("0", "O").replace("1", "l"),
        lambda text: text.replace("V", "u"),
        lambda text: "".join(chr(ord(each) + 0xFEE0) if each != "-" else each for each in text),
    ],
)
def test_a_code_typed_by_a_person_is_understood(code: RecoveryCode, spoil: object) -> None:
    assert callable(spoil)

    assert RecoveryCode.typed(spoil(code.text)) == code


def test_one_wrong_symbol_is_a_typing_mistake_in_a_named_group(code: RecoveryCode) -> None:
    for at, right in enumerate(code.symbols):
        for wrong in ALPHABET.replace(right, ""):
            with pytest.raises(RecoveryCodeMistypedError) as error:
                RecoveryCode.typed(code.symbols[:at] + wrong + code.symbols[at + 1 :])

            assert error.value.group == at // 4 + 1
            assert f"group {at // 4 + 1}" in str(error.value)


def test_two_swapped_symbols_are_a_typing_mistake(code: RecoveryCode) -> None:
    symbols = list(code.symbols)
    for one in range(28):
        for other in range(one):
            swapped = symbols.copy()
            swapped[one], swapped[other] = swapped[other], swapped[one]
            if swapped != symbols:
                with pytest.raises(RecoveryCodeMistypedError):
                    RecoveryCode.typed("".join(swapped))


@pytest.mark.parametrize("text", ["", "ABCD", "!" * 28, "0" * 29, "0" * 27])
def test_what_is_no_code_at_all_is_a_typing_mistake(text: str) -> None:
    with pytest.raises(RecoveryCodeMistypedError, match="Nothing was changed"):
        RecoveryCode.typed(text)


def test_a_mistake_beyond_one_symbol_names_no_wrong_group(code: RecoveryCode) -> None:
    named = set()
    for chance in range(300):
        draw = random.Random(chance)
        symbols = list(code.symbols)
        for at in draw.sample(range(28), 3):
            symbols[at] = draw.choice(ALPHABET.replace(symbols[at], ""))
        try:
            RecoveryCode.typed("".join(symbols))
        except RecoveryCodeMistypedError as error:
            named.add(error.group)

    assert None in named


def test_a_code_shows_nothing_in_its_repr(code: RecoveryCode) -> None:
    assert code.symbols not in repr(code)
