"""The tests that take minutes begin first, each worker with its share of them."""

from tests.conftest import LONG, TESTS, longest_first

SHORT = [f"tests/store/test_{number}.py" for number in range(94)]
ALL = sorted([*SHORT, *LONG[:5], LONG[0]])


def test_each_of_two_workers_begins_with_its_share_of_the_long_ones() -> None:
    order = longest_first(ALL, str, 2)

    first, second = order[:50], order[50:]
    assert first[:4] == [LONG[0], LONG[0], LONG[2], LONG[4]]
    assert second[:2] == [LONG[1], LONG[3]]
    assert [one for one in order if one in SHORT] == sorted(SHORT)


def test_none_is_lost_and_none_is_run_twice() -> None:
    for workers in (1, 2, 3, 8, 99, 200):
        assert sorted(longest_first(ALL, str, workers)) == ALL


def test_what_is_said_to_be_long_is_there() -> None:
    assert [file for file in LONG if not (TESTS.parent / file).is_file()] == []
