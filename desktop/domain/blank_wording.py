"""Wording for papers without a client or a practice: every blank is a line with its name."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.domain.journal import Value
from desktop.domain.pack import FormPack, Item
from desktop.domain.wording import Wording

UNFILLED = "\ufffc"
"""The answer to a blank that nobody has filled; it is the sign of a missing object."""

_LINE = "_" * 10


class BlankWording:
    """Words of a pack in which UNFILLED answers stand as ruled blanks with their names."""

    def __init__(self, pack: FormPack, wording: Wording) -> None:
        self._pack = pack
        self._wording = wording

    @property
    def language(self) -> str:
        """Return the language tag of the words."""
        return self._wording.language

    def label(self, key: str, **values: str) -> str:
        """Return a fixed phrase of the documents."""
        return self._wording.label(key, **values)

    def value(self, item: Item, value: Value, style: str = "") -> str:
        """Return an answer as it reads in a sentence, or a ruled blank and what goes there."""
        if value != UNFILLED:
            return self._wording.value(item, value, style)
        words = self._pack.said(self.language, item.key)
        return f"{_LINE} ({words.title or words.question or item.key})"

    def listing(self, parts: Sequence[str], style: str = "and") -> str:
        """Return *parts* joined as people say them."""
        return self._wording.listing(parts, style)

    def date(self, iso: str) -> str:
        """Return an ISO date written out."""
        return self._wording.date(iso)

    def moment(self, iso: str) -> str:
        """Return an ISO time written out."""
        return self._wording.moment(iso)
