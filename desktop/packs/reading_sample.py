"""A text as somebody would read it: every blank filled with a sample of its kind.

A blank is filled with the pack's own default where there is one, else with a plain sample:
80 of the pack's money, four in the afternoon, the 2nd of December, "Dana Hill" for words or
people. Of a choice the option of middle length stands in, of a list two, of a grid the first
for each row. They are written out by the pack's own wording, so a grade counts what will be
printed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop.domain.journal import Value
from desktop.domain.pack import FormPack, Item
from desktop.domain.plain_answers import is_blank
from desktop.domain.sentence import Blank, fill
from desktop.packs.wording import PackWording

_SAMPLES: Mapping[str, Value] = {
    "money": 80,
    "number": 2,
    "duration": 50,
    "scale": 5,
    "time": "16:00",
    "date": "2026-12-02",
    "yes_no": True,
    "consent": "yes",
    "people": ({"name": "Dana Hill"},),
}
_WORDS = "Dana Hill"


class SampleFiller:
    """Fills the blanks of one pack's texts in one language."""

    def __init__(self, pack: FormPack, language: str) -> None:
        self._pack = pack
        self._wording = PackWording(pack, language)

    def __call__(self, text: str) -> str:
        """Return *text* with every blank filled."""
        return fill(text, self._said)

    def _said(self, blank: Blank) -> str:
        item = self._pack.items.get(blank.item)
        if item is None:
            return _WORDS
        sample = self._sample(item) if is_blank(item.default) else item.default
        return self._wording.value(item, sample, blank.style) or _WORDS

    def _sample(self, item: Item) -> Value:
        chosen = self._middle(item)
        makers: Mapping[str, Callable[[], Value]] = {
            "choice": lambda: chosen[:2] if item.several else chosen[0],
            "checklist": lambda: chosen[:2],
            "ranking": lambda: chosen,
            "grid": lambda: dict.fromkeys(item.rows, item.options[:1]),
            "check_in": lambda: dict.fromkeys(item.rows, chosen[0]),
        }
        make = makers.get(item.kind)
        return make() if make and chosen else _SAMPLES.get(item.kind, _WORDS)

    def _middle(self, item: Item) -> tuple[str, ...]:
        """Return the options with the one of middle length first."""
        options = self._pack.said(self._wording.language, item.key).options
        ordered = sorted(item.options, key=lambda one: len(options.get(one, one)))
        first = ordered[len(ordered) // 2 : len(ordered) // 2 + 1]
        return (*first, *(one for one in item.options if one not in first))
