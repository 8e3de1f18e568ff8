"""Answers are checked when they are given, so that nothing fails when papers are made."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.answers import check_answer
from desktop.domain.journal import Value
from desktop.domain.pack import KINDS, Item
from desktop.domain.plain_answers import AnswerRefusedError, check_words

CHOICE = Item("a.choice", "choice", options=("weekly", "monthly"))
SEVERAL = Item("a.several", "choice", options=("phone", "email"), several=True)
LIST = Item("a.list", "checklist", options=("quiet",))
ORDER = Item("a.order", "ranking", options=("first", "second"))
GRID = Item("a.grid", "grid", rows=("booking", "late"), options=("phone", "email"))
CHECK_IN = Item("a.check_in", "check_in", rows=("1", "2"), options=("yes", "mostly"))
BOTH = Item(
    "a.both",
    "two_columns",
    rows=("practitioner", "client"),
    options=("on_time", "come"),
    sides={"practitioner": ("on_time",), "client": ("come",)},
)
COUNT = Item("a.count", "number", low=1, high=20)
SCALE = Item("a.scale", "scale")
LENGTH = Item("a.length", "duration")
FEE = Item("a.fee", "money")
TIME = Item("a.time", "time")
DAY = Item("a.day", "date")
WORDS = Item("a.words", "text")
PEOPLE = Item("a.people", "people")
YES = Item("a.yes", "yes_no")
CONSENT = Item("a.consent", "consent")
NOTICE = Item("a.notice", "notice")
BACK = Item("a.back", "teach_back")
HEARD = Item("a.heard", "reflection")
GOALS = Item("a.goals", "goals", rows=("importance", "steps_client", "by", "anchors"))
CLAUSE = Item("a.clause", "clause")


@pytest.mark.parametrize(
    ("item", "value"),
    [
        (CHOICE, "weekly"),
        (SEVERAL, ("phone", "email")),
        (SEVERAL, ()),
        (LIST, ("quiet", "the blue chair")),
        (ORDER, ("second", "first")),
        (GRID, {"booking": ("phone",), "late": ()}),
        (CHECK_IN, {"2": "mostly"}),
        (BOTH, {"practitioner": ("on_time",), "client": ("I say when I'm faking fine.",)}),
        (COUNT, 20),
        (SCALE, 0),
        (LENGTH, 80),
        (FEE, 120),
        (FEE, "0"),
        (FEE, "160.50"),
        (TIME, "23:59"),
        (DAY, "2028-02-29"),
        (WORDS, "Gündüz, 上海, שלום — “so”\nand a new line"),
        (WORDS, "x" * 20_000),
        (PEOPLE, ({"name": "Ana", "relation": "sister"},)),
        (PEOPLE, ()),
        (YES, False),
        (CONSENT, "no"),
        (NOTICE, {"given": "2026-12-02", "how": "paper"}),
        (BACK, {"finding": "own_words", "words": "A judge."}),
        (HEARD, {"finding": "thats_it", "words": "Carrying it quietly"}),
        (GOALS, ({"words": "Sleep", "importance": 9, "by": "2026-12-06", "status": "draft"},)),
        (GOALS, ({"words": "Sleep", "importance": None, "steps_client": ("phone out",)},)),
        *((Item("a.any", kind), None) for kind in sorted(KINDS)),
    ],
)  # fmt: skip
def test_what_people_answer_is_taken(item: Item, value: Value) -> None:
    check_answer(item, value)


@pytest.mark.parametrize(
    ("item", "value", "words"),
    [
        (CHOICE, "daily", "not one of the choices"),
        (CHOICE, ("weekly",), "not one of the choices"),
        (CHOICE, {"weekly": True}, "not one of the choices"),
        (SEVERAL, ("phone", "pigeon"), "not one of the choices"),
        (SEVERAL, ("phone", "phone"), "chosen twice"),
        (LIST, "quiet", "not a list"),
        (LIST, (1,), "not words"),
        (ORDER, ("third",), "not one of the choices"),
        (ORDER, ({},), "not one of the choices"),
        (GRID, {"lunch": ()}, "was not asked for"),
        (GRID, {"booking": "phone"}, "not one of the choices"),
        (GRID, {"booking": ({},)}, "not one of the choices"),
        (GRID, ("booking",), "was not asked for"),
        (CHECK_IN, {"1": "no"}, "not one of the choices"),
        (BOTH, {"client": "I come"}, "not a list"),
        (COUNT, 0, "whole number from 1 to 20"),
        (COUNT, 21, "whole number from 1 to 20"),
        (COUNT, True, "whole number"),
        (COUNT, "4", "whole number"),
        (SCALE, 11, "whole number from 0 to 10"),
        (LENGTH, -5, "whole number"),
        (LENGTH, 1_441, "whole number"),
        *((FEE, bad, "not an amount of money") for bad in (
            "abc", "-5", -5, "1e9", "1,50", "160.555", " 160", "\u0661\u0666", True, 1_000_001, ""
        )),
        *((TIME, bad, "not a time of day") for bad in ("24:00", "4:00", "16:00:00", 16, "")),
        *((DAY, bad, "no such date") for bad in (
            "2026-02-30", "20261202", "2026-W01-1", "0001-01-01", "tomorrow", 20261202, "",
        )),
        (WORDS, 5, "not words"),
        (WORDS, "x" * 20_001, "longer than 20,000"),
        (WORDS, "x" * 100_000, "longer than 20,000"),
        (WORDS, "hidden\x00", "hidden marks"),
        (WORDS, "half \ud800", "hidden marks"),
        (WORDS, "\u202eolleh", "hidden marks"),
        (PEOPLE, "Ana", "not a list of people"),
        (PEOPLE, ({"relation": "sister"},), "no name"),
        (PEOPLE, ({"name": "  "},), "no name"),
        (PEOPLE, ("Ana",) * 21, "not a list of people"),
        (YES, 1, "neither yes nor no"),
        (YES, "yes", "neither yes nor no"),
        (CONSENT, True, "neither yes nor no"),
        (NOTICE, "given", "how the paper was given"),
        (NOTICE, {"given": "2026-02-30"}, "no such date"),
        (NOTICE, {"when": "2026-02-03"}, "how the paper was given"),
        (NOTICE, {"how": 5}, "not words"),
        (BACK, {"words": "A judge."}, "is missing"),
        (BACK, {"finding": "wrong"}, "not one of the choices"),
        (HEARD, "Carrying it", "is missing"),
        (GOALS, {"words": "Sleep"}, "not a list of goals"),
        (GOALS, ({"importance": 9},), "has no words"),
        (GOALS, ("Sleep",), "has no words"),
        (GOALS, ({"words": "Sleep", "importance": 11},), "whole number"),
        (GOALS, ({"words": "Sleep", "by": "soon"},), "no such date"),
        (GOALS, ({"words": "Sleep", "anchors": 5},), "five steps"),
        (BOTH, {"client": ("on_time",)}, "the other side's to make"),
        (CLAUSE, "yes", "nothing to answer"),
    ],
)  # fmt: skip
def test_what_no_paper_could_say_is_refused_in_one_sentence(
    item: Item, value: Value, words: str
) -> None:
    with pytest.raises(AnswerRefusedError, match=words) as refused:
        check_answer(item, value)

    assert "Nothing was changed. Please" in str(refused.value)


LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=8)
VALUES = st.recursive(
    LEAVES,
    lambda inside: (
        st.lists(inside, max_size=3).map(tuple)
        | st.dictionaries(st.sampled_from(["words", "finding", "given", "name", "booking"]), inside)
    ),
    max_leaves=6,
)
ITEMS = (CHOICE, SEVERAL, LIST, ORDER, GRID, CHECK_IN, BOTH, COUNT, SCALE, LENGTH, FEE, TIME, DAY,
         WORDS, PEOPLE, YES, CONSENT, NOTICE, BACK, HEARD, GOALS, CLAUSE)  # fmt: skip


@settings(deadline=None)
@given(st.sampled_from(ITEMS), VALUES)
def test_nothing_anybody_enters_ends_in_a_crash(item: Item, value: Value) -> None:
    with suppress(AnswerRefusedError):
        check_answer(item, value)

        assert value is None or item.kind != "clause"


def test_words_are_checked_wherever_they_stand() -> None:
    with pytest.raises(AnswerRefusedError, match="hidden marks"):
        check_words({"rows": ({"name": "A\x07"},)})
