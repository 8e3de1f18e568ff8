"""A condition in plain words, for whoever reviews a pack on paper."""

from __future__ import annotations

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
        parts = [
            f"({self.said(part)})" if part.join in {"any", "all"} else self.said(part)
            for part in condition.parts
        ]
        if condition.join == "not":
            return self._wording.label("review.when.not", what=parts[0])
        return f" {self._wording.label(f'review.when.{condition.join}')} ".join(parts)

    def _test(self, condition: Condition) -> str:
        test = condition.test
        if test == "filled" and condition.value is False:
            test = "not_filled"
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
