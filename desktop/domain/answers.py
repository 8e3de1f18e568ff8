"""Answers: what each kind of item may hold, checked at entry and not at the printer."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from desktop.domain.goals import check_goals
from desktop.domain.journal import Value
from desktop.domain.pack import Item
from desktop.domain.plain_answers import (
    AnswerRefusedError,
    check_date,
    check_distinct,
    check_own_words,
    check_text,
    check_whole,
    check_words,
)

MOST_MONEY = 1_000_000
MOST_PEOPLE = 20
MOST_MINUTES = 24 * 60
NOTHING = frozenset({"none", "nothing", "nobody"})
"""Options that say there is nothing to choose; beside another one they would contradict it."""
_NOBODY = frozenset({"nobody", "none", "nothing"})
"""Options that say there is nothing: beside another one they would contradict it."""
FINDINGS = ("own_words", "after_explaining", "next_time")
"""What a teach-back may find; none of them gates signing."""

_MONEY = re.compile(r"[0-9]{1,7}(\.[0-9]{2})?")
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


def check_answer(item: Item, value: Value) -> None:
    """Refuse an answer that *item* cannot hold; None always fits: it does not apply here.

    Raises:
        AnswerRefusedError: with one plain sentence.
    """
    check_words(value)
    if value is None:
        return
    check = _CHECKS.get(item.kind)
    if check is None:
        raise AnswerRefusedError("There is nothing to answer here.", "Please go on.")
    check(item, value)


def _choice(item: Item, value: Value) -> None:
    """Accept options of the item only: conditions and rules hang on them."""
    chosen = value if isinstance(value, tuple) and item.several else (value,)
    check_distinct(chosen)
    if any(not isinstance(one, str) or one not in item.options for one in chosen):
        raise AnswerRefusedError("This is not one of the choices.", "Please choose one of them.")
    if len(chosen) > 1 and _NOBODY.intersection(map(str, chosen)):
        raise AnswerRefusedError("This says somebody and nobody.", "Please keep one of them.")
    _not_contradicted(item, chosen)


def _checklist(item: Item, value: Value) -> None:
    """Accept options and words of one's own."""
    check_own_words(value)
    _not_contradicted(item, value if isinstance(value, tuple) else ())


def _not_contradicted(item: Item, chosen: tuple[Value, ...]) -> None:
    if len(chosen) > 1 and any(one in NOTHING and one in item.options for one in chosen):
        raise AnswerRefusedError(
            "“Nothing” and something else cannot both hold.", "Please choose one of the two."
        )


def _ranking(item: Item, value: Value) -> None:
    if not isinstance(value, tuple) or any(one not in item.options for one in value):
        raise AnswerRefusedError("This is not one of the choices.", "Please choose among them.")
    check_distinct(value)


def _grid(item: Item, value: Value) -> None:
    for chosen in _rows(item, value):
        if not isinstance(chosen, tuple) or any(one not in item.options for one in chosen):
            raise AnswerRefusedError("This is not one of the choices.", "Please choose among them.")


def _check_in(item: Item, value: Value) -> None:
    if any(chosen not in item.options for chosen in _rows(item, value)):
        raise AnswerRefusedError("This is not one of the choices.", "Please choose among them.")


def _two_columns(item: Item, value: Value) -> None:
    _rows(item, value)
    for side, promised in value.items() if isinstance(value, Mapping) else ():
        check_own_words(promised)
        _nobody_elses(item, side, promised)


def _nobody_elses(item: Item, side: str, promised: Value) -> None:
    """Refuse a promise of the pack that is the other side's to make."""
    own = item.sides.get(side, item.options)
    for one in promised if isinstance(promised, tuple) else ():
        if one in item.options and one not in own:
            raise AnswerRefusedError(
                "This promise is the other side's to make.", "Please choose it on that side."
            )


def _number(item: Item, value: Value) -> None:
    low = 0 if item.low is None else item.low
    check_whole(value, low, MOST_MONEY if item.high is None else item.high)


def _scale(item: Item, value: Value) -> None:
    check_whole(value, item.low or 0, 10 if item.high is None else item.high)


def _duration(item: Item, value: Value) -> None:
    check_whole(value, item.low or 0, MOST_MINUTES if item.high is None else item.high)


def _money(item: Item, value: Value) -> None:
    high = MOST_MONEY if item.high is None else item.high
    written = str(value) if isinstance(value, int | str) and not isinstance(value, bool) else ""
    if not _MONEY.fullmatch(written) or not (item.low or 0) <= float(written) <= high:
        raise AnswerRefusedError(
            "This is not an amount of money.", "Please write it as 120 or 120.50."
        )


def _time(item: Item, value: Value) -> None:
    del item  # any time of day may be said
    if not isinstance(value, str) or not _TIME.fullmatch(value):
        raise AnswerRefusedError("This is not a time of day.", "Please write it as 16:00.")


def _date(item: Item, value: Value) -> None:
    del item  # any day may be said
    check_date(value)


def _text(item: Item, value: Value) -> None:
    del item  # a person's own words
    check_text(value)


def _people(item: Item, value: Value) -> None:
    del item  # anybody may be named
    if not isinstance(value, tuple) or len(value) > MOST_PEOPLE:
        raise AnswerRefusedError("This is not a list of people.", "Please name each one.")
    for person in value:
        name = person.get("name") if isinstance(person, Mapping) else person
        if not isinstance(name, str) or not name.strip():
            raise AnswerRefusedError("Somebody here has no name.", "Please name each one.")


def _yes_no(item: Item, value: Value) -> None:
    del item  # yes or no, and nothing else
    if not isinstance(value, bool):
        raise AnswerRefusedError("This is neither yes nor no.", "Please choose one of them.")


def _consent(item: Item, value: Value) -> None:
    del item  # yes or no, and nothing else
    if value not in ("yes", "no"):
        raise AnswerRefusedError("This is neither yes nor no.", "Please choose one of them.")


def _found(item: Item, value: Value) -> None:
    """Accept what was found, with words where there are any."""
    findings = FINDINGS if item.kind == "teach_back" else ()
    if not isinstance(value, Mapping) or not isinstance(value.get("finding"), str):
        raise AnswerRefusedError("What was found is missing.", "Please choose what fits.")
    if findings and value["finding"] not in findings:
        raise AnswerRefusedError("This is not one of the choices.", "Please choose one of them.")
    check_text(value.get("words", ""))


def _notice(item: Item, value: Value) -> None:
    del item  # every notice is given in the same way
    parts = dict(value) if isinstance(value, Mapping) else {"": ""}
    if set(parts) - {"given", "how", "version", "amount"}:
        raise AnswerRefusedError(
            "This does not say how the paper was given.", "Please note when and how."
        )
    if "given" in parts:
        check_date(parts.pop("given"))
    for part in parts.values():
        check_text(part)


def _rows(item: Item, value: Value) -> tuple[Value, ...]:
    """Return what stands in each row of *value*, which must be rows of *item*."""
    if not isinstance(value, Mapping) or set(value) - set(item.rows):
        raise AnswerRefusedError(
            "This answer has a row that was not asked for.", "Please answer the rows shown."
        )
    return tuple(value.values())


_CHECKS: Mapping[str, Callable[[Item, Value], None]] = {
    "choice": _choice,
    "checklist": _checklist,
    "ranking": _ranking,
    "grid": _grid,
    "check_in": _check_in,
    "two_columns": _two_columns,
    "number": _number,
    "scale": _scale,
    "duration": _duration,
    "money": _money,
    "time": _time,
    "date": _date,
    "text": _text,
    "people": _people,
    "yes_no": _yes_no,
    "consent": _consent,
    "notice": _notice,
    "teach_back": _found,
    "reflection": _found,
    "goals": check_goals,
}
