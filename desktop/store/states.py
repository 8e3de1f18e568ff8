"""How each client stands, in one word, worked out by the same statement that lists them."""

from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    Select,
    and_,
    case,
    exists,
    func,
    literal,
    or_,
    select,
    true,
)

from desktop.domain.handing_over import LATER
from desktop.domain.journal import INK_CLEARED, SEALED, SIGNED, TAKEN_BACK, UNDONE
from desktop.store import bookings, paper_states
from desktop.store.fixed_words import fixed, one_of
from desktop.store.tables import (
    CLIENTS,
    HAND_OVERS,
    HOLDS,
    INTAKES,
    JOURNAL,
    RETENTIONS,
)


class ClientStanding(StrEnum):
    """How a client stands; of several that are true the first one counts."""

    HELD = "held"
    OVER = "over"
    SIGNING = "signing"
    UNDER_WAY = "under_way"
    BOOKED = "booked"
    VOID = "void"
    UNSIGNED = "unsigned"
    WITHDRAWN = "withdrawn"
    TO_PRINT = "to_print"
    REVIEW = "review"
    EXPIRED = "expired"
    ENDED = "ended"
    SIGNED = "signed"
    NEW = "new"


_SIGNING = (SIGNED, INK_CLEARED, SEALED, UNDONE, TAKEN_BACK)
_GOALS = "goals.list"


def standing(today: date) -> ColumnElement[str]:
    """Return the column that says how the client of the row stands on *today*.

    Which paper counts is dear to find out, so it is asked once for each client where it can be:
    the other conditions of a case stand before it.
    """
    day = today.isoformat()
    newest = paper_states.newest_that_counts()
    until = _newest_retention("keep_until")
    ended = func.coalesce(_newest_retention("ended_on"), "") != ""
    conditions: tuple[tuple[ClientStanding, ColumnElement[bool]], ...] = (
        (ClientStanding.HELD, held()),
        (ClientStanding.OVER, and_(until != "", until < day)),
        (ClientStanding.SIGNING, _signing()),
        (ClientStanding.UNDER_WAY, _open(held_a_session=True)),
        (ClientStanding.BOOKED, _open(held_a_session=False)),
        (ClientStanding.VOID, and_(~ended, paper_states.is_void(newest))),
        (ClientStanding.UNSIGNED, and_(~ended, _had_a_session(), newest.is_(None))),
        (ClientStanding.WITHDRAWN, and_(~ended, paper_states.is_withdrawn(newest))),
        (ClientStanding.TO_PRINT, _to_print()),
        (ClientStanding.REVIEW, and_(~ended, _review_due(day))),
        (ClientStanding.EXPIRED, and_(~ended, paper_states.is_expired(day))),
        (ClientStanding.ENDED, ended),
        # Who had a session and comes so far has a paper that counts: else nothing is signed.
        (ClientStanding.SIGNED, or_(_had_a_session(), newest.is_not(None))),
    )
    words = [(condition, fixed(one.value)) for one, condition in conditions]
    return case(*words, else_=fixed(ClientStanding.NEW.value))


def among(standing: ClientStanding) -> ColumnElement[bool]:
    """Return a condition that an index answers and all clients of this *standing* fulfil."""
    unfinished = select(INTAKES.c.client).where(INTAKES.c.concluded_at.is_(None))
    dated = select(RETENTIONS.c.client)
    few: dict[ClientStanding, Select[Any]] = {
        ClientStanding.HELD: select(HOLDS.c.client).where(HOLDS.c.lifted_at.is_(None)),
        ClientStanding.OVER: dated,
        ClientStanding.ENDED: dated,
        ClientStanding.SIGNING: unfinished,
        ClientStanding.UNDER_WAY: unfinished,
        ClientStanding.BOOKED: unfinished,
        ClientStanding.TO_PRINT: select(HAND_OVERS.c.client).where(
            HAND_OVERS.c.how == fixed(LATER)
        ),
    }
    return CLIENTS.c.id.in_(few[standing]) if standing in few else true()


def held() -> ColumnElement[bool]:
    """Return the condition that the client of the row is on hold."""
    return exists(
        select(HOLDS.c.id)
        .where(HOLDS.c.client == CLIENTS.c.id, HOLDS.c.lifted_at.is_(None))
        .correlate(CLIENTS)
    )


def due(day: str) -> ColumnElement[bool]:
    """Return the condition that the time to keep the client's file is over on *day*, or soon is."""
    until = _newest_retention("keep_until")
    return and_(until != "", until < day)


def keep_until() -> ScalarSelect[str]:
    """Return the column with the last day the client's file is kept; None or empty if unknown."""
    return _newest_retention("keep_until")


def _newest_retention(column: str) -> ScalarSelect[str]:
    return (
        select(RETENTIONS.c[column])
        .where(RETENTIONS.c.client == CLIENTS.c.id)
        .order_by(RETENTIONS.c.number.desc())
        .limit(1)
        .correlate(CLIENTS)
        .scalar_subquery()
    )


def _mine_and_open() -> ColumnElement[bool]:
    return and_(INTAKES.c.client == CLIENTS.c.id, INTAKES.c.concluded_at.is_(None))


def _open(*, held_a_session: bool) -> ColumnElement[bool]:
    table = bookings.at_the_table()
    there = and_(_mine_and_open(), ~bookings.later_paper(), table if held_a_session else ~table)
    return exists(select(INTAKES.c.id).where(there).correlate(CLIENTS))


def _signing() -> ColumnElement[bool]:
    """Return the condition that a page waits for signatures: signed in part, or a later paper."""
    newest = (
        select(JOURNAL.c.action)
        .where(JOURNAL.c.intake == INTAKES.c.id, one_of(JOURNAL.c.action, _SIGNING))
        .order_by(JOURNAL.c.seq.desc())
        .limit(1)
        .correlate(INTAKES)
        .scalar_subquery()
    )
    waits = or_(newest == SIGNED, bookings.later_paper())
    return exists(select(INTAKES.c.id).where(_mine_and_open(), waits).correlate(CLIENTS))


def _had_a_session() -> ColumnElement[bool]:
    mine = INTAKES.c.client == CLIENTS.c.id
    return exists(select(INTAKES.c.id).where(mine, bookings.at_the_table()).correlate(CLIENTS))


def _to_print() -> ColumnElement[bool]:
    """Return the condition that a paper was put off and nothing was done with it since."""
    after = HAND_OVERS.alias("after_it")
    since = select(after.c.number).where(
        after.c.client == HAND_OVERS.c.client,
        after.c.paper == HAND_OVERS.c.paper,
        after.c.number > HAND_OVERS.c.number,
    )
    put_off = select(HAND_OVERS.c.number).where(
        HAND_OVERS.c.client == CLIENTS.c.id,
        HAND_OVERS.c.how == fixed(LATER),
        ~exists(since.correlate(HAND_OVERS)),
    )
    return exists(put_off.correlate(CLIENTS))


def _review_due(day: str) -> ColumnElement[bool]:
    """Return the condition that a goal of the newest list was to be looked at by *day*."""
    goals = (
        select(JOURNAL.c.value)
        .join_from(INTAKES, JOURNAL, JOURNAL.c.intake == INTAKES.c.id)
        .where(INTAKES.c.client == CLIENTS.c.id, JOURNAL.c.item == fixed(_GOALS))
        .where(JOURNAL.c.value.is_not(None))
        .order_by(INTAKES.c.number.desc(), JOURNAL.c.seq.desc())
        .limit(1)
        .correlate(CLIENTS)
        .scalar_subquery()
    )
    each = func.json_each(goals).table_valued("value", "type")
    # Only of an object: a plain word is no JSON, and asking it anything ends the statement.
    review = case((each.c.type == "object", func.json_extract(each.c.value, "$.review")))
    return exists(select(literal(1)).select_from(each).where(review != "", review <= day))
