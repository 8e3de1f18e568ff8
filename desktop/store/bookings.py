"""Sessions that were booked and not begun, and what their lists need, each in one statement."""

from collections.abc import Collection, Iterable, Mapping
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, exists, select

from desktop.domain.journal import ADJOURNED, ANSWERED, TAKEN_BACK, UNDONE, JournalRow
from desktop.domain.preparing import PREPARING
from desktop.store import journal
from desktop.store.fixed_words import none_of
from desktop.store.tables import INTAKES, JOURNAL

_BEFORE = tuple(sorted(PREPARING | {ANSWERED}))
_TAKING = (UNDONE, TAKEN_BACK)

Journals = Mapping[str, tuple[JournalRow, ...]]
"""The rows of several intakes, by the intake's id."""


def at_the_table() -> ColumnElement[bool]:
    """Return the condition that something was done in an intake that no booking does."""
    done = select(JOURNAL.c.seq).where(
        JOURNAL.c.intake == INTAKES.c.id, none_of(JOURNAL.c.action, _BEFORE)
    )
    return exists(done.correlate(INTAKES))


def later_paper() -> ColumnElement[bool]:
    """Return the condition that an intake is no session but a later paper about a sealed one."""
    named = select(JOURNAL.c.seq).where(
        JOURNAL.c.intake == INTAKES.c.id, JOURNAL.c.seq == 1, JOURNAL.c.item != ""
    )
    return exists(named.correlate(INTAKES))


def journals(connection: Connection) -> Journals:
    """Return the whole journals of the open intakes at whose table nothing was done.

    Raises:
        PayloadDamagedError: a row is no longer as it was filed.
    """
    booked = select(INTAKES.c.id).where(
        INTAKES.c.concluded_at.is_(None), ~at_the_table(), ~later_paper()
    )
    return _by_intake(connection, select(JOURNAL).where(JOURNAL.c.intake.in_(booked)))


def adjourned_answers(connection: Connection, items: Collection[str]) -> Journals:
    """Return what was answered about *items* where a meeting has ended and another may follow.

    Rows that take others back come along.

    Raises:
        PayloadDamagedError: a row is no longer as it was filed.
    """
    met = select(JOURNAL.c.intake).where(JOURNAL.c.action == ADJOURNED)
    still = select(INTAKES.c.id).where(INTAKES.c.concluded_at.is_(None), INTAKES.c.id.in_(met))
    rows = _about(items).where(JOURNAL.c.intake.in_(still))
    return _by_intake(connection, rows)


def journals_of(connection: Connection, intakes: Collection[str]) -> Journals:
    """Return the whole journals of *intakes*.

    Raises:
        PayloadDamagedError: a row is no longer as it was filed.
    """
    return _by_intake(connection, select(JOURNAL).where(JOURNAL.c.intake.in_(tuple(intakes))))


def last_answers(
    connection: Connection, practitioner: str, items: Collection[str], *, limit: int
) -> Journals:
    """Return what was answered about *items* in the last sessions of *practitioner*.

    The newest session comes first; rows that take others back come along.

    Raises:
        PayloadDamagedError: a row is no longer as it was filed.
    """
    newest = (
        select(INTAKES.c.id)
        .where(INTAKES.c.practitioner == practitioner)
        .order_by(INTAKES.c.number.desc())
        .limit(limit)
    )
    rows = _about(items).where(JOURNAL.c.intake.in_(newest))
    return _by_intake(connection, rows)


def _about(items: Collection[str]) -> Select[Any]:
    answered = (JOURNAL.c.action == ANSWERED) & JOURNAL.c.item.in_(tuple(items))
    return select(JOURNAL).where(answered | JOURNAL.c.action.in_(_TAKING))


def _by_intake(connection: Connection, query: Select[Any]) -> Journals:
    """Return the rows of *query* by intake, the intake begun last first."""
    ordered = query.join(INTAKES, INTAKES.c.id == JOURNAL.c.intake).order_by(
        INTAKES.c.number.desc(), JOURNAL.c.seq
    )
    return {intake: _read(rows) for intake, rows in groupby(connection.execute(ordered), _intake)}


def _read(rows: Iterable[Row[Any]]) -> tuple[JournalRow, ...]:
    return tuple(journal.verified(row) for row in rows)


def _intake(row: Row[Any]) -> str:
    return str(row.intake)
