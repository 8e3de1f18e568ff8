"""Answers of an example client: such that a sentence of a pack is said, and has no gaps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from desktop.domain.condition import Condition
from desktop.domain.journal import Value
from desktop.domain.pack import FormPack, Item

_MOST_TRIES = 400
"""Ways that are tried before the answers are left as they are; packs need a handful."""
_LISTS = frozenset({"checklist", "ranking"})
_COUNTS = frozenset({"number", "scale", "duration", "money"})

Wish = tuple[Condition, bool]
"""A condition, and whether it is to hold."""


class ExampleClient:
    """Answers as an example client gives them, and the few changes that a sentence asks for.

    ``day`` is an ISO date. ``named`` are answers by item; any other item is answered by its
    kind, free text by its title in ``titles``.
    """

    def __init__(
        self, pack: FormPack, day: str, named: Mapping[str, Value], titles: Mapping[str, str]
    ) -> None:
        self._pack = pack
        self._named = named
        self._titles = titles
        self._by_kind: Mapping[str, Value] = {
            "yes_no": True,
            "consent": "yes",
            "date": day,
            "time": "10:00",
            "money": 100,
            "duration": 50,
            "notice": {"given": day, "how": "paper"},
        }

    def answer(self, key: str) -> Value:
        """Return an answer to the item *key*; None for kinds that no sentence has a blank for."""
        item = self._pack.items[key]
        if key in self._named:
            return self._named[key]
        if item.options and item.kind in {"choice", *_LISTS}:
            first = item.options[0]
            return (first,) if item.several or item.kind in _LISTS else first
        if item.kind in {"number", "scale"}:
            return max(item.low or 0, 2)
        if item.kind in {"text", "people"}:
            title = f"[{self._titles.get(key, key)}]"
            return title if item.kind == "text" else ({"name": title},)
        return self._by_kind.get(item.kind)

    def fitting(
        self, answers: Mapping[str, Value], wishes: tuple[Wish, ...]
    ) -> dict[str, Value] | None:
        """Return the few changes of *answers* with which every one of *wishes* comes true.

        A change to None takes the answer away. Returns None where nothing makes them true.
        """
        found: dict[str, Value] | None = None
        for changes in islice(self._every(wishes, answers), _MOST_TRIES):
            then = {**answers, **changes}
            if not all(condition.holds(then) is holds for condition, holds in wishes):
                continue
            if found is None or len(changes) < len(found):
                found = changes
            if len(found) <= 1:
                break
        return found

    def _every(
        self, wishes: tuple[Wish, ...], answers: Mapping[str, Value]
    ) -> Iterator[dict[str, Value]]:
        """Yield changes after which all of *wishes* may be true, those that change least first."""
        if not wishes:
            yield {}
            return
        for first in self._one(wishes[0], answers):
            for more in self._every(wishes[1:], {**answers, **first}):
                yield {**first, **more}

    def _one(self, wish: Wish, answers: Mapping[str, Value]) -> Iterator[dict[str, Value]]:
        condition, holds = wish
        if condition.holds(answers) is holds:
            yield {}
        if condition.join == "item":
            for value in self._values(condition, answers, holds=holds):
                yield {condition.item: value}
            return
        parts = tuple((part, holds is (condition.join != "not")) for part in condition.parts)
        if holds is (condition.join != "any"):
            yield from self._every(parts, answers)
        else:
            for part in parts:
                yield from self._one(part, answers)

    def _values(
        self, condition: Condition, answers: Mapping[str, Value], *, holds: bool
    ) -> Iterator[Value]:
        """Yield answers that may make a single test hold, or fail."""
        item = self._pack.items.get(condition.item)
        if item is None:
            return
        test, wanted = condition.test, condition.value
        if test == "filled":
            yield self.answer(item.key) if bool(wanted) is holds else None
        elif test == "is_not" or not holds:
            named = wanted if isinstance(wanted, tuple) else (wanted,)
            if (test == "is_not") is not holds:
                yield wanted
                return
            yield None
            yield from self._others(item, named)
        elif test == "at_least":
            yield self._so_many(item, wanted)
        elif test == "more_than":
            yield self._more_than(answers.get(str(wanted)))
        elif test == "has":
            given = answers.get(item.key)
            yield (*(given if isinstance(given, tuple) else ()), wanted)
            yield (wanted,)
        else:
            yield from wanted if isinstance(wanted, tuple) else (wanted,)

    def _others(self, item: Item, but: tuple[Value, ...]) -> Iterator[Value]:
        if item.kind == "yes_no":
            yield from (value for value in (True, False) if value not in but)
        for option in item.options:
            if option not in but:
                yield (option,) if item.several or item.kind in _LISTS else option

    def _so_many(self, item: Item, least: Value) -> Value:
        number = least if isinstance(least, int) else 1
        if item.kind in _COUNTS:
            return number
        one = self.answer(item.key)
        return (one if isinstance(one, tuple) else (one,)) * number

    def _more_than(self, other: Value) -> Value:
        said = str(other)
        return int(said) + 1 if said.isdecimal() else None
