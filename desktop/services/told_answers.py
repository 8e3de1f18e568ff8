"""How a withdrawal or a refusal was told: what both pages ask about it."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.domain.journal import Value
from desktop.domain.later_paper import NOBODY, SIGNS, Helpers

WHICH = "later.which"
OTHER = "other"


@dataclass(frozen=True, slots=True)
class Telling:
    """When (ISO day), how (``said``, ``phone``, ``wrote``, ``shown``) and by whom it was told.

    ``words`` are the client's own, ``which`` names what no list has. ``signs`` says that the
    client wants to sign the page; nobody is asked to. ``helpers`` sign it too.
    """

    on: str
    how: str
    by: str = field(default="", repr=False)
    words: str = field(default="", repr=False)
    which: str = field(default="", repr=False)
    signs: bool = False
    helpers: Helpers = NOBODY

    def answers(self) -> dict[str, Value]:
        """Return it as answers of the page."""
        return {
            WHICH: self.which.strip(),
            "later.told_on": self.on,
            "later.told_how": self.how,
            "later.told_by": self.by.strip(),
            "later.words": self.words.strip(),
            SIGNS: self.signs,
            **self.helpers.answers(),
        }
