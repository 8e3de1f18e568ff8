"""One canonical spelling."""

import pytest

from desktop.domain.journal import JournalRowError, Value
from desktop.store import plain


@pytest.mark.parametrize(
    "value", [None, True, 1, "\u00e9 \ud83d", (1, ("a", None)), {"b": (1,), "a": {"c": False}}]
)
def test_a_value_reads_back_as_it_was_spelled(value: Value) -> None:
    assert plain.read(plain.spell(value)) == value


def test_the_order_of_keys_does_not_change_the_spelling() -> None:
    assert plain.spell({"b": 1, "a": 2}) == plain.spell({"a": 2, "b": 1}) == '{"a":2,"b":1}'


def test_what_is_not_plain_data_is_refused() -> None:
    with pytest.raises(JournalRowError):
        plain.spell({"a": 1.5})  # type: ignore[dict-item]


def test_a_mapping_is_asked_for_and_nothing_else_taken() -> None:
    assert plain.read_mapping("{}") == {}
    with pytest.raises(TypeError):
        plain.read_mapping("[]")
