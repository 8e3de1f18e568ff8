"""Until when a client's file is kept: the rule of the place, the end of the work, the age.

It is a suggestion and never deletes anything. Where the law is not known the practice settles
the years once; what it settled may be longer than a law asks, never shorter.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.condition import Condition
from desktop.domain.journal import Value

OPEN = "FILL"
"""The rule of a place whose law is not known to the pack."""

_ADULT = 18
_FEBRUARY, _LEAP_DAY = 2, 29


@dataclass(frozen=True, slots=True)
class Young:
    """Until ``years`` after the birthday of ``age``, for who was under 18; none where age is 0."""

    age: int = 0
    years: int = 0

    @property
    def until_age(self) -> int:
        """How old the client then is; 0 where there is no rule of their own."""
        return self.age + self.years if self.age else 0


@dataclass(frozen=True, slots=True)
class RetentionRule:
    """One case of a pack's ``[[pack.retention]]``.

    ``rule`` is MUST, ETH or FILL; ``years`` count from the end of the work, 0 where the pack does
    not know. ``source`` names one of the pack's sources; ``when`` asks the practice's profile.
    """

    rule: str
    years: int = 0
    young: Young = Young()
    source: str = ""
    when: Condition | None = None

    @property
    def is_law(self) -> bool:
        """Whether nobody has to settle it."""
        return self.rule != OPEN


UNKNOWN = RetentionRule(OPEN)


@dataclass(frozen=True, slots=True)
class Settled:
    """What the practice settled for itself: years after the end, and for who was under 18."""

    years: int
    young: Young = Young()

    def value(self) -> dict[str, Value]:
        """Return it as plain data."""
        return {"years": self.years, "age": self.young.age, "age_years": self.young.years}

    @classmethod
    def from_value(cls, value: Mapping[str, Value]) -> Settled | None:
        """Return what was kept, or None where nothing was."""
        years, age, more = (_whole(value.get(key)) for key in ("years", "age", "age_years"))
        return cls(years, Young(age, more)) if years else None


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one client: the days of the work, when born, and whether an adult.

    ``began`` is the first session; ``adult`` is None where nobody was asked.
    """

    ended: date | None = None
    began: date | None = None
    born: date | None = None
    adult: bool | None = None

    @property
    def was_young(self) -> bool:
        """Whether the client was under 18 when the work began, as far as anybody said."""
        if self.born is not None and self.began is not None:
            return birthday(self.born, _ADULT) > self.began
        return self.adult is False


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A day and where it comes from; without a day, what is ``missing`` for one.

    ``missing`` is ``ended``, ``years`` or ``born``. ``basis`` is ``ended`` or ``born``: the later
    of the two days counts. ``of_practice`` says that the practice settled the years.
    """

    until: date | None = None
    missing: str = ""
    basis: str = ""
    years: int = 0
    young: Young = Young()
    rule: str = OPEN
    source: str = ""
    of_practice: bool = False

    def value(self) -> dict[str, Value]:
        """Return the rule as the vault keeps it; no day of anybody's life is in it."""
        return {
            "basis": self.basis,
            "years": self.years,
            "age": self.young.age,
            "age_years": self.young.years,
            "rule": self.rule,
            "source": self.source,
            "of_practice": self.of_practice,
        }

    @classmethod
    def from_value(cls, value: Mapping[str, Value]) -> Suggestion:
        """Return the rule that the vault kept, without its day."""
        return cls(
            basis=str(value.get("basis") or ""),
            years=_whole(value.get("years")),
            young=Young(_whole(value.get("age")), _whole(value.get("age_years"))),
            rule=str(value.get("rule") or OPEN),
            source=str(value.get("source") or ""),
            of_practice=value.get("of_practice") is True,
        )


def rule_of(rules: tuple[RetentionRule, ...], answers: Mapping[str, Value]) -> RetentionRule:
    """Return the first of a pack's *rules* that holds for the practice's *answers*."""
    held = (rule for rule in rules if rule.when is None or rule.when.holds(answers))
    return next(held, UNKNOWN)


def suggest(rule: RetentionRule, settled: Settled | None, facts: Facts) -> Suggestion:
    """Return until when the file of a client with these *facts* is kept.

    A law that is known counts unless the practice settled more; where none is known only what
    the practice settled counts, never the pack's proposal.
    """
    base = _base(rule, settled)
    if not base.years:
        return Suggestion(missing="years", rule=rule.rule, source=rule.source)
    if facts.ended is None:
        return replace(base, missing="ended")
    until = anniversary(facts.ended, base.years)
    if not (base.young.until_age and facts.was_young):
        return replace(base, until=until, basis="ended")
    if facts.born is None:
        return replace(base, missing="born")
    grown = birthday(facts.born, base.young.until_age)
    basis = "born" if grown > until else "ended"
    return replace(base, until=max(until, grown), basis=basis)


def anniversary(day: date, years: int) -> date:
    """Return the same day *years* later; after 29 February it is 1 March."""
    if (day.month, day.day) == (_FEBRUARY, _LEAP_DAY):
        try:
            return day.replace(year=day.year + years)
        except ValueError:
            return date(day.year + years, 3, 1)
    return day.replace(year=day.year + years)


def birthday(born: date, age: int) -> date:
    """Return the day on which somebody *born* then reaches *age*."""
    return anniversary(born, age)


def _base(rule: RetentionRule, settled: Settled | None) -> Suggestion:
    law = Suggestion(years=rule.years, young=rule.young, rule=rule.rule, source=rule.source)
    if settled is None:
        return law if rule.is_law else Suggestion(rule=rule.rule, source=rule.source)
    own = Suggestion(
        years=settled.years, young=settled.young, rule=rule.rule, source="", of_practice=True
    )
    if not rule.is_law:
        return own
    young = max(rule.young, settled.young, key=lambda one: one.until_age)
    if settled.years <= rule.years and young == rule.young:
        return law
    return Suggestion(
        years=max(rule.years, settled.years),
        young=young,
        rule=rule.rule,
        source=rule.source,
        of_practice=True,
    )


def _whole(value: Value) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0
