"""Names from elsewhere are shown whole and do nothing."""

import pytest

from desktop.domain.visible import visible


@pytest.mark.parametrize(
    "name", ["Dr. Núñez", "محمد بن علي", "क्\u200dष", "report (final) – 2.pdf", "山田 太郎"]
)
def test_a_plain_name_stays_as_it_is(name: str) -> None:
    assert visible(name) == name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a\nb", r"a\nb"),
        ("a\x1b[31mb", r"a\x1b[31mb"),
        ("a\u202eb", r"a\u202eb"),
        ("a\u2028b", r"a\u2028b"),
        ("a\udc80b", r"a\udc80b"),
        ("a\x00\x7fb", r"a\x00\x7fb"),
    ],
)
def test_what_acts_is_shown_by_its_number(name: str, shown: str) -> None:
    assert visible(name) == shown


def test_a_name_without_end_ends() -> None:
    assert len(visible("x" * 5000)) == 240
    assert visible("x" * 5000).endswith("…")
