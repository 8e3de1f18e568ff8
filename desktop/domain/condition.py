"""Conditions as data: when an item concerns this client, and in which form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from desktop.domain.journal import Value
from desktop.domain.plain_answers import is_blank

TESTS = frozenset({"is", "is_not", "any_of", "has", "at_least", "more_than", "filled"})
JOINS = frozenset({"item", "any", "all", "not"})


@dataclass(frozen=True, slots=True)
class Condition:
    """One test of one answer, or several joined.

    ``join`` is ``item`` for a single test, else ``any``, ``all`` or ``not`` over
    ``parts``. An answer that was never given fails every test but ``filled = false``
    and ``is_not``. True and false are no numbers: neither is 1 or 0. ``more_than`` names
    another item: this answer is the larger amount, or the later time or day.
    """

    join: str = "item"
    item: str = ""
    test: str = "filled"
    value: Value = field(default=True, repr=False)
    parts: tuple[Condition, ...] = ()

    def holds(self, answers: Mapping[str, Value]) -> bool:
        """Say whether the condition holds for *answers*, by item key."""
        if self.join == "any":
            return any(part.holds(answers) for part in self.parts)
        if self.join == "all":
            return all(part.holds(answers) for part in self.parts)
        if self.join == "not":
            return not any(part.holds(answers) for part in self.parts)
        answer = answers.get(self.item)
        if self.test == "more_than":
            return _is_more(answer, answers.get(str(self.value)))
        return _passes(self.test, answer, self.value)

    def items(self) -> frozenset[str]:
        """Return the keys of all items the condition asks about."""
        other = {str(self.value)} if self.test == "more_than" else set()
        own = frozenset(({self.item} | other) - {""})
        return own.union(*(part.items() for part in self.parts))


def _passes(test: str, answer: Value, wanted: Value) -> bool:
    if test == "is":
        return _same(answer, wanted)
    if test == "is_not":
        return not _same(answer, wanted)
    if test == "any_of":
        return isinstance(wanted, tuple) and any(_same(answer, one) for one in wanted)
    if test == "has":
        return isinstance(answer, tuple | Mapping) and any(_same(one, wanted) for one in answer)
    if test == "at_least":
        return isinstance(wanted, int) and _count(answer) >= wanted
    return is_blank(answer) is not bool(wanted)


def _is_more(one: Value, other: Value) -> bool:
    """Say whether *one* is the larger number, or the later of two times or days."""
    if is_blank(one) or is_blank(other):
        return False
    try:
        return Decimal(_plain(one)) > Decimal(_plain(other))
    except InvalidOperation:
        return isinstance(one, str) and isinstance(other, str) and one > other


def _plain(answer: Value) -> str:
    return "" if isinstance(answer, bool) else str(answer)


def _same(one: Value, other: Value) -> bool:
    return one == other and isinstance(one, bool) is isinstance(other, bool)


def _count(answer: Value) -> int:
    """Return how much an answer is: its number, or how many things it names."""
    if isinstance(answer, int):
        return 0 if isinstance(answer, bool) else answer
    return len(answer) if isinstance(answer, tuple | Mapping) else 0
