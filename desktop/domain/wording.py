"""How values become words in the client's language; ``desktop.packs`` knows how."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from desktop.domain.journal import Value
from desktop.domain.pack import Item


class Wording(Protocol):
    """Words and formats of one language and one region."""

    @property
    def language(self) -> str:
        """Return the language tag of the words, for example ``en-US``."""
        ...

    def label(self, key: str, **values: str) -> str:
        """Return a fixed phrase of the documents, its blanks filled with *values*."""
        ...

    def value(self, item: Item, value: Value, style: str = "") -> str:
        """Return an answer to *item* as it reads inside a sentence."""
        ...

    def listing(self, parts: Sequence[str], style: str = "and") -> str:
        """Return *parts* joined as people say them, with *and* or *or*."""
        ...

    def date(self, iso: str) -> str:
        """Return an ISO date, or the date of an ISO time, written out."""
        ...

    def moment(self, iso: str) -> str:
        """Return an ISO time with its date and its offset from UTC, written out."""
        ...
