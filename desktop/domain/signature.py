"""A signature: a party's own act on one document, in ink, in type or on paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.domain.ink import Ink
from desktop.domain.journal import JournalRowError, Value

DRAWN = "drawn"
TYPED = "typed"
PAPER = "paper"
METHODS = (PAPER, DRAWN, TYPED)
STATEMENTS = ("read", "was_read", "will_read")
"""What is true at signing: I read it, it was read to me, I will read it at home."""


@dataclass(frozen=True, slots=True)
class Signature:
    """One party's signature on one document; made afresh for each document.

    ``party`` is ``practitioner``, ``client`` or ``representative.2`` and so on;
    ``at`` is the journal's time. ``place`` names the folder of a paper original.
    """

    document: str
    party: str
    method: str
    statement: str
    at: str
    name: str = field(default="", repr=False)
    ink: Ink | None = field(default=None, repr=False)
    place: str = field(default="", repr=False)

    @classmethod
    def from_value(cls, value: Value, *, document: str, at: str) -> Signature:
        """Return the signature a journal row holds.

        Raises:
            JournalRowError: if the row does not say who signed, and how.
        """
        if not isinstance(value, Mapping) or not value.get("party"):
            raise JournalRowError("A signature needs to say who signed, and how.")
        method, ink = str(value.get("method")), value.get("ink")
        if value.get("statement") not in STATEMENTS:
            raise JournalRowError("A signature says whether it was read, and by whom.")
        if method == TYPED and not str(value.get("name", "")).strip():
            raise JournalRowError("A signature that is typed needs the name.")
        if method not in METHODS or (method == DRAWN) is (ink is None):
            raise JournalRowError(
                "A signature is drawn, typed or on paper; only a drawn one has ink."
            )
        return cls(
            document=document,
            party=str(value.get("party", "")),
            method=method,
            statement=str(value.get("statement", "")),
            at=at,
            name=str(value.get("name", "")),
            ink=None if ink is None else Ink.from_plain(ink),
            place=str(value.get("place", "")),
        )

    def value(self) -> Value:
        """Return the signature as a journal row's value."""
        plain: dict[str, Value] = {
            "party": self.party,
            "method": self.method,
            "statement": self.statement,
        }
        if self.name:
            plain["name"] = self.name
        if self.place:
            plain["place"] = self.place
        if self.ink is not None:
            plain["ink"] = self.ink.plain()
        return plain
