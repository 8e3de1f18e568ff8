"""Initials beside words that were changed at the table, tied to those exact words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.domain.document import fingerprint_of
from desktop.domain.ink import Ink, check_plausible
from desktop.domain.journal import JournalRowError, Value
from desktop.domain.saying import Saying
from desktop.domain.signature import DRAWN, TYPED

WANTED = "practice.initials"
"""The practice's own answer: whether it wants initials beside changed words."""

LONGEST = 24
"""Characters of typed initials; a long double name's initials are a third of it."""


@dataclass(frozen=True, slots=True)
class Initials:
    """One party's initials on one changed sentence.

    ``words`` is the SHA-256 (hex) of the sentence they stand beside: other words, other
    initials. ``party`` is named as a signature names it; ``at`` is the journal's time.
    """

    party: str
    words: str
    method: str
    at: str
    name: str = field(default="", repr=False)
    ink: Ink | None = field(default=None, repr=False)

    @classmethod
    def from_value(cls, value: Value, *, at: str) -> Initials:
        """Return the initials a journal row holds.

        Raises:
            JournalRowError: if the row does not say whose they are, and on which words.
            InkMalformedError: if what was drawn is no ink.
        """
        if not isinstance(value, Mapping) or not value.get("party") or not value.get("words"):
            raise JournalRowError("Initials need to say whose they are, and on which words.")
        method, ink = str(value.get("method")), value.get("ink")
        name = str(value.get("name", ""))
        if method not in {DRAWN, TYPED} or (method == DRAWN) is (ink is None):
            raise JournalRowError("Initials are drawn or typed; only drawn ones have ink.")
        if method == TYPED and not 0 < len(name.strip()) <= LONGEST:
            raise JournalRowError(
                Saying(
                    "Initials that are typed have 1 to %1 letters. Nothing was changed. Please "
                    "type them again.",
                    LONGEST,
                )
            )
        return cls(
            party=str(value["party"]),
            words=str(value["words"]),
            method=method,
            at=at,
            name=name,
            ink=None if ink is None else Ink.from_plain(ink),
        )

    def value(self) -> Value:
        """Return the initials as a journal row's value."""
        plain: dict[str, Value] = {
            "party": self.party,
            "words": self.words,
            "method": self.method,
        }
        if self.name:
            plain["name"] = self.name
        if self.ink is not None:
            plain["ink"] = self.ink.plain()
        return plain


def check_initials(value: Value) -> None:
    """Refuse initials that are none: without an owner, blank, a dot or one dash.

    Raises:
        JournalRowError: if the row does not say whose they are, and on which words.
        InkImplausibleError: if what was drawn is nothing yet.
    """
    ink = Initials.from_value(value, at="").ink
    if ink is not None:
        check_plausible(ink)


def beside(given: tuple[Initials, ...], words: str) -> tuple[Initials, ...]:
    """Return those of *given* that stand beside exactly *words*, the last of each party."""
    mark = fingerprint_of(words)
    last = {one.party: one for one in given if one.words == mark}
    return tuple(last.values())
