"""A condition in plain words, for whoever reviews a pack on paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop.domain.condition import Condition
from desktop.domain.journal import Value
from desktop.domain.pack import FormPack
from desktop.domain.wording import Wording


class ConditionWords:
    """Says the conditions of one pack in one language."""

    def __init__(self, pack: FormPack, wording: Wording) -> None:
        self._pack = pack
        self._wording = wording

    def said(self, condition: Condition) -> str:
        """Return *condition* as part of a sentence, for example ““Setting” is “remote””."""
        if condition.join == "item":
            return self._test(condition)
        if condition.join == "not":
            return self._denied(condition.parts[0])
        told = _gathered(condition.parts) if condition.join == "any" else condition.parts
        parts = [self._part(part) for part in told]
        return f" {self._wording.label(f'review.when.{condition.join}')} ".join(parts)

    def _part(self, part: Condition) -> str:
        return f"({self.said(part)})" if part.join in {"any", "all"} else self.said(part)

    def _denied(self, part: Condition) -> str:
        if part.join == "item" and part.test == "at_least":
            return self._test(replace(part, test="fewer"))
        return self._wording.label("review.when.not", what=self._part(part))

    def _test(self, condition: Condition) -> str:
        test = condition.test
        if test == "filled" and condition.value is False:
            test = "not_filled"
        elif test == "has" and isinstance(condition.value, tuple):
            test = "has_any"
        return self._wording.label(
            f"review.when.{test}",
            item=self._title(condition.item),
            value=(
                self._title(str(condition.value))
                if test == "more_than"
                else self._value(condition.item, condition.value)
            ),
        )

    def _title(self, key: str) -> str:
        words = self._pack.said(self._wording.language, key)
        return words.title or words.question or key

    def _value(self, key: str, value: Value) -> str:
        if isinstance(value, bool):
            return self._wording.label("value.yes" if value else "value.no")
        if isinstance(value, tuple):
            return self._wording.listing([self._value(key, one) for one in value], "or")
        return self._pack.said(self._wording.language, key).options.get(str(value), str(value))


def _gathered(parts: Iterable[Condition]) -> list[Condition]:
    """Return *parts* of which one is enough, answers to one question in one place."""
    found: dict[object, Condition] = {}
    for place, part in enumerate(parts):
        if part.join != "item" or part.test != "has":
            found[place] = part
            continue
        known = found.get(part.item)
        before = known.value if known is not None else ()
        values = before if isinstance(before, tuple) else (before,)
        found[part.item] = replace(part, value=(*values, part.value) if values else part.value)
    return list(found.values())
