"""What the boundaries say follows what the practice and this client settled."""

from functools import cache

import pytest

from desktop.assets import FORMS
from desktop.domain.journal import Value
from desktop.domain.pack import FormPack
from desktop.packs.load import load
from tests.packs.drawn import said

MEETS = {"time.weekday": "monday", "time.slot": "16:00"}


@cache
def core() -> FormPack:
    return load("core", FORMS)


def sentence(key: str, **answers: Value) -> str:
    composed = said(core(), key, {name.replace("__", "."): one for name, one in answers.items()})
    assert composed.whole, composed
    return composed.text


@pytest.mark.parametrize(
    ("party", "minutes"),
    [("one", "50 minutes"), ("couple", "80 minutes"), ("family", "80 minutes")],
)
@pytest.mark.parametrize("settled", [MEETS, {}])
def test_two_or_more_have_a_longer_session(
    party: str, minutes: str, settled: dict[str, Value]
) -> None:
    answers = {"client.party": party, **settled}

    assert minutes in said(core(), "time.length", answers).text
    assert minutes in said(core(), "group.when", answers).text


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("half", "it costs $80, half the fee."),
        ("full", "it costs $80, the full fee."),
        ("fixed", "it costs $80."),
        ("none", "costs nothing"),
    ],
)
def test_a_missed_session_costs_what_the_practice_set(kind: str, words: str) -> None:
    assert words in sentence("fee.late", fee__late=80, fee__late_kind=kind)


def test_without_an_amount_a_missed_session_is_free() -> None:
    assert "costs nothing" in sentence("fee.late", fee__late_kind="half")
    assert "costs nothing" in sentence("group.fee", fee__amount=160, fee__late_kind="half")
    assert "costs nothing" in sentence(
        "group.fee", fee__amount=160, fee__late=80, fee__late_kind="none"
    )


@pytest.mark.parametrize(
    ("kind", "words"), [("clock", "Every hour counts"), ("working", "Only my working hours count")]
)
def test_notice_says_which_hours_count(kind: str, words: str) -> None:
    assert words in sentence("time.notice", time__notice_kind=kind)


def test_a_platform_is_named_where_there_is_one() -> None:
    assert sentence("remote.place").startswith("At the start of each session")
    assert sentence("remote.place", remote__platform="Harbor").startswith("We use Harbor.")


def test_a_line_prints_only_with_the_day_it_was_checked() -> None:
    item = core().items["urgent.local_line"]
    line: dict[str, Value] = {"practice.local_line": "Night line 555-0100"}

    assert not item.concerns(line)
    assert item.concerns({**line, "practice.local_line_confirmed_on": "2026-11-20"})


def test_the_clients_side_of_the_promises_is_empty_until_they_choose() -> None:
    proposed = core().items["together.promises"].default

    assert isinstance(proposed, dict)
    assert proposed["client"] == ()
    assert set(proposed["practitioner"]) <= set(
        core().items["together.promises"].sides["practitioner"]
    )


def test_a_child_s_check_in_has_four_faces() -> None:
    item = core().items["close.check_in_child"]

    assert len(item.rows) == len(item.options) == 4
    assert item.concerns({"client.adult": False})
    assert not item.concerns({"client.adult": True})


def test_the_short_check_in_comes_first() -> None:
    assert core().items["close.check_in"].rows[:5] == ("1", "2", "6", "9", "10")
