"""What is kept about a client beside the sealed papers, and how it is put right.

A correction never overwrites: the former words stay, with why, by whom and when. What the
client wants said beside the record stands there in the client's own words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from desktop.domain.journal import Value
from desktop.domain.saying import said

NAME, REFERENCE, TAGS = "name", "reference", "tags"
"""What is kept about a client outside every session; any other fact is the key of an item."""
OUTSIDE = (NAME, REFERENCE, TAGS)

CORRECTIONS, STATEMENTS = "corrections", "statements"
"""The names under which the vault keeps both among what it knows of a client."""
LONGEST = 2_000
"""Characters of a reason, and of a statement; a longer one is a paper of its own."""


class CorrectionRefusedError(ValueError):
    """A correction, or a statement, that cannot be kept as it is."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One fact put right: ``was`` and ``now`` as people read them, ``value`` as it is kept.

    ``at`` is ISO 8601 by the laptop's clock; ``by`` the practitioner's name.
    """

    what: str
    was: str = field(repr=False)
    now: str = field(repr=False)
    reason: str = field(repr=False)
    by: str = field(repr=False)
    at: str
    value: Value = field(default=None, repr=False)

    def plain(self) -> dict[str, Value]:
        """Return it as plain data."""
        return {
            "what": self.what,
            "was": self.was,
            "now": self.now,
            "reason": self.reason,
            "by": self.by,
            "at": self.at,
            "value": self.value,
        }


@dataclass(frozen=True, slots=True)
class Statement:
    """What the client wants to stand beside the record, and who wrote it down when."""

    words: str = field(repr=False)
    by: str = field(repr=False)
    at: str

    def plain(self) -> dict[str, Value]:
        """Return it as plain data."""
        return {"words": self.words, "by": self.by, "at": self.at}


@dataclass(frozen=True, slots=True)
class KeptBeside:
    """Every correction and every statement of one client, the oldest first."""

    corrections: tuple[Correction, ...] = field(default=(), repr=False)
    statements: tuple[Statement, ...] = field(default=(), repr=False)

    @classmethod
    def of(cls, details: Mapping[str, Value]) -> KeptBeside:
        """Return what stands in the *details* that the vault keeps of a client."""
        return cls(
            tuple(_correction(one) for one in _parts(details.get(CORRECTIONS))),
            tuple(_statement(one) for one in _parts(details.get(STATEMENTS))),
        )

    def within(self, details: Mapping[str, Value]) -> dict[str, Value]:
        """Return *details* with these in the place of those from before."""
        return {
            **details,
            CORRECTIONS: tuple(one.plain() for one in self.corrections),
            STATEMENTS: tuple(one.plain() for one in self.statements),
        }

    def about(self, what: str) -> tuple[Correction, ...]:
        """Return the corrections of the fact *what*, the oldest first."""
        return tuple(one for one in self.corrections if one.what == what)


def check_correction(correction: Correction) -> None:
    """Refuse a correction that changes nothing, or for which no reason is given.

    Raises:
        CorrectionRefusedError: with one plain sentence.
    """
    if correction.was == correction.now:
        raise CorrectionRefusedError(
            said("This is what stands there already. Nothing was changed.")
        )
    if correction.what == NAME and not correction.now:
        raise CorrectionRefusedError(
            said("A client needs a name to be found by. Nothing was changed.")
        )
    if not correction.reason.strip():
        raise CorrectionRefusedError(
            said(
                "Please say why, in a few words: whoever reads the record later will ask. "
                "Nothing was changed."
            )
        )


def check_statement(words: str) -> None:
    """Refuse a statement without words, or one too long for this place.

    Raises:
        CorrectionRefusedError: with one plain sentence.
    """
    if not words.strip():
        raise CorrectionRefusedError(said("There are no words yet. Nothing was kept."))
    if len(words) > LONGEST:
        raise CorrectionRefusedError(
            said(
                "These are more words than fit here. Nothing was kept. Please file them as a "
                "paper of the client's own, or in two parts."
            )
        )


def put_right(answers: Mapping[str, Value], corrections: Iterable[Correction]) -> dict[str, Value]:
    """Return *answers* with every correction of one of them in its place."""
    given = dict(answers)
    for one in corrections:
        if one.what not in OUTSIDE:
            given[one.what] = one.value
    return given


def _parts(value: Value) -> tuple[Mapping[str, Value], ...]:
    listed = value if isinstance(value, tuple) else ()
    return tuple(one for one in listed if isinstance(one, Mapping))


def _correction(plain: Mapping[str, Value]) -> Correction:
    named = {key: str(plain.get(key) or "") for key in ("what", "was", "now", "reason", "by", "at")}
    return Correction(**named, value=plain.get("value"))


def _statement(plain: Mapping[str, Value]) -> Statement:
    return Statement(*(str(plain.get(key) or "") for key in ("words", "by", "at")))
