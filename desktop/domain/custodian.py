"""What a practitioner writes down for the colleague who takes over if she dies or cannot work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, timedelta
from typing import Self

from desktop.domain.journal import Value

CHECKED_EVERY = timedelta(days=365)
"""How often to look whether the envelope still lies where it should (our own rule)."""

MOST_WORDS = 400
"""Characters of one fact; the sheet stays a sheet."""


@dataclass(frozen=True, slots=True)
class CustodianFacts:
    """The practitioner's own words for the sheet; "" where she wrote nothing."""

    custodian: str = field(default="", repr=False)
    reach: str = field(default="", repr=False)
    second: str = field(default="", repr=False)
    second_reach: str = field(default="", repr=False)
    told_first: str = field(default="", repr=False)
    laptop: str = field(default="", repr=False)
    backups: str = field(default="", repr=False)
    insurer: str = field(default="", repr=False)
    body: str = field(default="", repr=False)
    supervisor: str = field(default="", repr=False)
    lawyer: str = field(default="", repr=False)
    kept_for: str = field(default="", repr=False)
    wishes: str = field(default="", repr=False)

    @classmethod
    def of(cls, kept: Mapping[str, Value]) -> Self:
        """Return the facts as `spelled` wrote them; unknown names are left out."""
        return cls(**{name: str(kept[name]) for name in FACTS if name in kept})

    def spelled(self) -> dict[str, Value]:
        """Return the facts as plain data."""
        return {name: getattr(self, name) for name in FACTS}


FACTS = tuple(one.name for one in fields(CustodianFacts))


@dataclass(frozen=True, slots=True)
class Holder:
    """Who keeps the envelope, and since which day (ISO)."""

    who: str = field(repr=False)
    since: str


@dataclass(frozen=True, slots=True)
class Envelope:
    """Where the envelope has been, the latest holder last, and when it was last looked at."""

    holders: tuple[Holder, ...] = ()
    checked_on: str = ""

    @classmethod
    def of(cls, kept: Mapping[str, Value]) -> Self:
        """Return the register as `spelled` wrote it."""
        rows = kept.get("holders")
        listed = rows if isinstance(rows, Sequence) and not isinstance(rows, str) else ()
        pairs = (tuple(map(str, row)) for row in listed if isinstance(row, tuple))
        holders = tuple(Holder(who, since) for who, since in pairs)
        return cls(holders, str(kept.get("checked_on", "")))

    def spelled(self) -> dict[str, Value]:
        """Return the register as plain data."""
        return {
            "holders": tuple((one.who, one.since) for one in self.holders),
            "checked_on": self.checked_on,
        }

    def handed_to(self, who: str, since: str) -> Envelope:
        """Return the register once the envelope lies with *who*."""
        return Envelope((*self.holders, Holder(who, since)), since)

    def looked_at(self, day: str) -> Envelope:
        """Return the register once somebody looked after the envelope on *day*."""
        return Envelope(self.holders, day)

    def is_due(self, made_on: str, today: date) -> bool:
        """Say whether it is a year since the sheet was made, handed over or looked at."""
        last = max(self.checked_on, made_on[:10])
        return bool(last) and today - date.fromisoformat(last) > CHECKED_EVERY
