"""What the practice says about its law: answers that decide which duty its papers state.

Such an answer is never waved away with "does not apply here", and while a required one is
open no paper is made: a duty must not fall silent because nobody chose.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from desktop.domain.condition import Condition
from desktop.domain.journal import Value
from desktop.domain.pack import FormCase, FormPack, Group, Item
from desktop.domain.plain_answers import AnswerRefusedError

PRACTICE = "practice"
_CHOSEN = frozenset({"choice", "yes_no"})


def rule_choices(pack: FormPack) -> frozenset[str]:
    """Return the practice's choices that a rule hangs on, or whether a duty is shown."""
    clauses: tuple[Item | Group, ...] = (*pack.items.values(), *pack.groups.values())
    asked = {key for one in clauses for key in _by_rule(one)}
    return frozenset(key for key in asked if _is_choice(pack.items.get(key)))


def check_rule_choice(pack: FormPack, key: str, value: Value) -> None:
    """Refuse "does not apply here" (None) for a choice that a rule of *pack* hangs on.

    Raises:
        AnswerRefusedError: with one plain sentence.
    """
    if value is None and key in rule_choices(pack):
        raise AnswerRefusedError(
            "What your papers say about the law depends on this answer.",
            "Please choose one of the answers.",
        )


def open_choices(
    pack: FormPack, keys: Iterable[str], answers: Mapping[str, Value]
) -> tuple[str, ...]:
    """Return what the practice still has to say before the words of *keys* are settled.

    *keys* are items and groups. Counted are required blanks of the practice that choose
    between forms of the words, or decide whether a duty is shown.
    """
    decides = rule_choices(pack)
    wanted = dict.fromkeys(
        asked for one in _taken_apart(pack, keys) for asked in _asked(one, answers)
    )
    return tuple(
        key
        for key in wanted
        if (item := pack.items.get(key)) is not None
        and item.required
        and item.filled_by == PRACTICE
        and item.concerns(answers)
        and (key not in answers or (answers[key] is None and key in decides))
    )


def _is_choice(item: Item | None) -> bool:
    return item is not None and item.filled_by == PRACTICE and item.kind in _CHOSEN


def _by_rule(one: Item | Group) -> Iterator[str]:
    """Yield what decides the rule of *one*, and whether a duty is shown at all."""
    if any(case.rule for case in one.cases):
        yield from _in_cases(one.cases)
    if any(case.rule == "MUST" for case in one.cases):
        yield from _in(one.when)


def _asked(one: Item | Group, answers: Mapping[str, Value]) -> Iterator[str]:
    """Yield what decides the words of *one* where it concerns somebody, or could."""
    if one.when is None or one.when.holds(answers):
        yield from _in_cases(one.cases)
    if any(case.rule == "MUST" for case in one.cases):
        yield from _in(one.when)


def _taken_apart(pack: FormPack, keys: Iterable[str]) -> Iterator[Item | Group]:
    for key in keys:
        group = pack.groups.get(key)
        if group is not None:
            yield group
            yield from (pack.items[inside] for inside in group.items)
        elif key in pack.items:
            yield pack.items[key]


def _in_cases(cases: tuple[FormCase, ...]) -> Iterator[str]:
    for case in cases:
        yield from _in(case.when)


def _in(condition: Condition | None) -> Iterator[str]:
    if condition is not None:
        yield from sorted(condition.items())
