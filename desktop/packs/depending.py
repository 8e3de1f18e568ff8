"""What in a pack needs a clause, a group, or one option of a question."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.condition import Condition
from desktop.domain.pack import FormPack, Group, Item


def asks_for_option(pack: FormPack, key: str, option: str) -> tuple[str, ...]:
    """Return the keys whose conditions ask whether *option* of *key* was chosen.

    Its own forms are not among them: a form for what is not offered is never said.
    """
    found = (
        holder
        for holder, condition in _conditions(pack)
        if holder != key and any(_names(test, key, option) for test in _tests(condition))
    )
    return tuple(dict.fromkeys(found))


def _names(test: Condition, key: str, option: str) -> bool:
    values = test.value if isinstance(test.value, tuple) else (test.value,)
    return test.item == key and option in values


def _conditions(pack: FormPack) -> Iterator[tuple[str, Condition]]:
    """Yield every condition of *pack* under the key of what it holds for."""
    parts: list[Item | Group] = [*pack.groups.values(), *pack.items.values()]
    for part in parts:
        for when in (part.when, *(case.when for case in part.cases)):
            if when is not None:
                yield part.key, when
    for plan in pack.documents.values():
        own = [(plan.key, plan.when), *((plan.key, one.when) for one in plan.signers)]
        for key, when in (*own, *((one.key, one.when) for one in plan.sections)):
            if when is not None:
                yield key, when


def _tests(condition: Condition) -> Iterator[Condition]:
    """Yield the single questions *condition* is made of."""
    if condition.join == "item":
        yield condition
    for part in condition.parts:
        yield from _tests(part)
