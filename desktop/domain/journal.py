"""The session journal: every act of a first session, one row each, in order.

The journal is autosave, resume, undo and evidence in one mechanism. It only
grows; the one honest exception is words the client takes back, which are
erased and leave a marker (design section 1, hop 2).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from desktop.domain.saying import Saying

Value: TypeAlias = "str | int | bool | tuple[Value, ...] | Mapping[str, Value] | None"
"""Plain JSON data, with tuples for lists."""

PRACTITIONER = "practitioner"
CLIENT = "client"
PROGRAM = "program"
REPRESENTATIVE = "representative"
ACTORS = frozenset({PRACTITIONER, CLIENT, REPRESENTATIVE, PROGRAM})
"""Who acts; ``representative.2`` is the second of several who speak for the client."""

BEGUN = "begun"
ANSWERED = "answered"
SETTLED = "settled"
EXCEPTED = "excepted"
REWORDED = "reworded"
INITIALLED = "initialled"
ILLUSTRATED = "illustrated"
ASKED = "asked"
PASSED = "passed"
WENT_TO = "went_to"
TALKED = "talked"
UNDONE = "undone"
TAKEN_BACK = "taken_back"
FINISHED_EARLY = "finished_early"
ADJOURNED = "adjourned"
PRESENTED = "presented"
ON_SCREEN = "on_screen"
IDENTIFIED = "identified"
PRINTED = "printed"
SCANNED = "scanned"
SIGNED = "signed"
INK_CLEARED = "ink_cleared"
SEALED = "sealed"
HANDED_OVER = "handed_over"
CLOSED = "closed"
MOVED_PACK = "moved_pack"
PREPARED_ANEW = "prepared_anew"
NOT_HELD = "not_held"
ENCLOSED = "enclosed"
PROPOSED = "proposed"
FOLLOWED = "followed"

ACTIONS = frozenset(
    {
        BEGUN,
        ANSWERED,
        SETTLED,
        EXCEPTED,
        REWORDED,
        INITIALLED,
        ILLUSTRATED,
        ASKED,
        PASSED,
        WENT_TO,
        TALKED,
        UNDONE,
        TAKEN_BACK,
        FINISHED_EARLY,
        ADJOURNED,
        PRESENTED,
        ON_SCREEN,
        IDENTIFIED,
        PRINTED,
        SCANNED,
        SIGNED,
        INK_CLEARED,
        SEALED,
        HANDED_OVER,
        CLOSED,
        MOVED_PACK,
        PREPARED_ANEW,
        NOT_HELD,
        ENCLOSED,
        PROPOSED,
        FOLLOWED,
    }
)


class JournalRowError(ValueError):
    """A row that is not an act of a first session."""


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One act in the session journal.

    ``at`` is ISO 8601 with the UTC offset of the laptop's clock, which is not
    a trusted time. ``item`` is the key of an item, group, step or document.
    """

    seq: int
    at: str
    by: str
    action: str
    item: str = ""
    value: Value = field(default=None, repr=False)

    def __post_init__(self) -> None:
        """Refuse a row no session could have made.

        Raises:
            JournalRowError: for an unknown action or actor, or a number below one.
        """
        if self.seq < 1:
            raise JournalRowError("A journal row is numbered from 1.")
        if self.by not in ACTORS and not _is_numbered(self.by):
            raise JournalRowError(Saying("“%1” is nobody who acts in a session.", self.by))
        if self.action not in ACTIONS:
            raise JournalRowError(Saying("“%1” is no act of a session.", self.action))


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody did, before it has a number and a time."""

    by: str
    action: str
    item: str = ""
    value: Value = field(default=None, repr=False)

    def row(self, *, seq: int, at: str) -> JournalRow:
        """Return this act as row *seq* of a journal, at the time *at*."""
        return JournalRow(seq, at, self.by, self.action, self.item, self.value)


def _is_numbered(by: str) -> bool:
    """Say whether *by* is one of several representatives, counted from 1 as they were named."""
    role, _, number = by.partition(".")
    return role == REPRESENTATIVE and number.isdecimal() and not number.startswith("0")


def frozen(value: object) -> Value:
    """Return plain JSON data with its lists as tuples, all the way down."""
    if isinstance(value, Mapping):
        return {str(key): frozen(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return tuple(frozen(part) for part in value)
    if value is None or isinstance(value, str | int | bool):
        return value
    raise JournalRowError(Saying("A “%1” cannot stand in a journal.", type(value).__name__))
