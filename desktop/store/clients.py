"""Clients with their status, which always comes in the same query as the names."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, case, func, insert, select, update

from desktop.store import audit, bookings, plain, search, states, wordings
from desktop.store.errors import RecordUnknownError
from desktop.store.states import ClientStanding
from desktop.store.tables import AGREEMENTS, CLIENTS, INTAKES
from desktop.store.transaction import Transaction

LONGEST_TAGS = 400
"""Characters of all tags of one client together."""


@dataclass(frozen=True, slots=True)
class Client:
    """A client as lists show them.

    *open_intake* is the id of the newest intake not concluded, or empty; *booked* says that
    nothing was done in it yet but what is done before a session. *last_at* is when the newest
    intake that is no mere booking was filed or the newest agreement was, whichever is later in
    the vault, or empty. *standing* is how the client stands today, and *keep_until* the last day
    the file is kept, or empty.
    """

    id: str
    name: str = field(repr=False)
    reference: str = field(repr=False)
    practitioner: str
    tags: tuple[str, ...] = field(repr=False)
    added_at: str
    open_intake: str
    booked: bool
    agreements: int
    last_at: str
    standing: ClientStanding = ClientStanding.NEW
    keep_until: str = ""


class Order(StrEnum):
    """How a list of clients is ordered."""

    NAME = "name"
    STANDING = "standing"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Listing:
    """Which part of the clients is listed on *today*: how many, from which, in which order.

    Without *standing* it is everybody.
    """

    today: date
    limit: int = 100
    offset: int = 0
    order: Order = Order.NAME
    standing: ClientStanding | None = None


def add(
    transaction: Transaction,
    *,
    name: str,
    reference: str,
    practitioner: str,
    tags: Collection[str] = (),
) -> str:
    """Add a client and return their id.

    Raises:
        RecordUnknownError: there is no such practitioner.
    """
    client = transaction.new_id()
    transaction.connection.execute(
        insert(CLIENTS).values(
            id=client,
            practitioner=practitioner,
            added_at=transaction.at,
            tags=_tags(tags),
            **_names(name, reference),
        )
    )
    search.index(transaction.connection, client)
    transaction.note(audit.CHANGE, {"what": "client added", "client": client})
    return client


def rename(transaction: Transaction, client: str, *, name: str, reference: str) -> None:
    """Give a client another name and reference; signed papers keep the former.

    Raises:
        RecordUnknownError: there is no such client.
    """
    _change(transaction, client, _names(name, reference), "client renamed")


def tag(transaction: Transaction, client: str, tags: Collection[str]) -> None:
    """Give a client these tags in place of the former.

    Raises:
        RecordUnknownError: there is no such client.
    """
    _change(transaction, client, {"tags": _tags(tags)}, "client tagged")


def one(connection: Connection, client: str, today: date) -> Client:
    """Return one client.

    Raises:
        RecordUnknownError: there is no such client.
    """
    row = connection.execute(_with_status(today).where(CLIENTS.c.id == client)).first()
    if row is None:
        raise RecordUnknownError
    return _client(row)


def listed(connection: Connection, listing: Listing) -> tuple[Client, ...]:
    """Return clients in the order that is asked for.

    Who stands on this part of the list is found first: whatever else is shown of a client is
    worked out for these alone, and not for ten thousand before they are ordered.
    """
    return tuple(_client(row) for row in connection.execute(_statement_of(listing)))


def latest(connection: Connection, *, limit: int, today: date) -> tuple[Client, ...]:
    """Return the clients whose intakes began last, the latest first."""
    newest = (
        select(INTAKES.c.client, func.max(INTAKES.c.number).label("newest"))
        .group_by(INTAKES.c.client)
        .order_by(func.max(INTAKES.c.number).desc())
        .limit(limit)
        .subquery()
    )
    query = _with_status(today).join(newest, newest.c.client == CLIENTS.c.id)
    return tuple(_client(row) for row in connection.execute(query.order_by(newest.c.newest.desc())))


def count(connection: Connection) -> int:
    """Return how many clients there are."""
    return connection.execute(select(func.count()).select_from(CLIENTS)).scalar_one()


def counts(connection: Connection, today: date) -> dict[ClientStanding, int]:
    """Return how many clients stand in each way, in one statement."""
    # Counted here: a database that groups by a standing works it out twice for each client.
    rows = connection.execute(_standings(today)).scalars()
    return {ClientStanding(each): many for each, many in Counter(rows).items()}


def to_look_at(connection: Connection, *, today: date, until: date) -> tuple[Client, ...]:
    """Return the clients whose file is on hold, or to be kept no longer than *until*.

    Those whose time is over longest come first, those on hold without a day last.
    """
    soon = states.due(until.isoformat())
    day = func.coalesce(func.nullif(states.keep_until(), ""), "9999")
    query = _with_status(today).where(states.held() | soon)
    ordered = query.order_by(day, CLIENTS.c.sort_name, CLIENTS.c.number)
    return tuple(_client(row) for row in connection.execute(ordered))


def found(connection: Connection, text: str, *, limit: int, today: date) -> tuple[Client, ...]:
    """Return the clients in whose name, reference, titles or tags every word begins one.

    Those whose name alone matches come first; each part is in the order of lists. An
    empty *text* finds everybody, by name.
    """
    if not search.is_askable(text):
        return listed(connection, Listing(today, limit))
    rows = connection.execute(_hits_of(limit, today), search.asked_for(text, limit=limit))
    return tuple(_client(row) for row in rows)


@lru_cache(maxsize=2)
def _standings(today: date) -> Select[Any]:
    return select(states.standing(today)).select_from(CLIENTS)


# Half of a list's time went into building the same statement again, and into recognising it.
@lru_cache(maxsize=16)
def _statement_of(listing: Listing) -> Select[Any]:
    order = (*_in_order(listing), CLIENTS.c.sort_name, CLIENTS.c.number)
    part = select(CLIENTS.c.id)
    if listing.standing is not None:
        there = states.standing(listing.today) == listing.standing.value
        part = part.where(states.among(listing.standing), there)
    part = part.order_by(*order).limit(listing.limit).offset(listing.offset)
    return _with_status(listing.today).where(CLIENTS.c.id.in_(part)).order_by(*order)


@lru_cache(maxsize=4)
def _hits_of(limit: int, today: date) -> Select[Any]:
    hits = search.hits()
    query = _with_status(today).join(hits, hits.c.number == CLIENTS.c.number)
    return query.order_by(hits.c.tier, CLIENTS.c.sort_name, CLIENTS.c.number).limit(limit)


def _in_order(listing: Listing) -> tuple[ColumnElement[Any], ...]:
    if listing.order is Order.STANDING:
        return (_rank(listing.today),)
    return (_newest_moment().desc(),) if listing.order is Order.LAST else ()


def _rank(today: date) -> ColumnElement[int]:
    """Return the place of a standing among all: what asks for something comes first."""
    ranks = {one.value: place for place, one in enumerate(ClientStanding)}
    return case(ranks, value=states.standing(today))


def _newest_moment() -> ColumnElement[Any]:
    """Return the place of a client's newest intake in the order of filing."""
    newest = select(func.max(INTAKES.c.number)).where(INTAKES.c.client == CLIENTS.c.id)
    return newest.correlate(CLIENTS).scalar_subquery()


def _names(name: str, reference: str) -> dict[str, str]:
    tidy = wordings.tidy(name)
    return {
        "name": tidy,
        "sort_name": wordings.sorting(tidy),
        "reference": wordings.tidy(reference),
    }


def _tags(tags: Collection[str]) -> str:
    """Return *tags* spelled for their column.

    Raises:
        ValueError: they are too long to stay on one page of the store.
    """
    text = plain.spell(tuple(dict.fromkeys(wordings.tidy(each) for each in tags)))
    if len(text) > LONGEST_TAGS:
        raise ValueError("the tags of one client are too long")
    return text


def _change(transaction: Transaction, client: str, values: dict[str, str], what: str) -> None:
    changed = transaction.connection.execute(
        update(CLIENTS).where(CLIENTS.c.id == client).values(**values)
    )
    if not changed.rowcount:
        raise RecordUnknownError
    search.index(transaction.connection, client)
    transaction.note(audit.CHANGE, {"what": what, "client": client})


@lru_cache(maxsize=2)
def _with_status(today: date) -> Select[Any]:
    mine = (INTAKES.c.client == CLIENTS.c.id) & ~bookings.later_paper()
    still_open = INTAKES.c.concluded_at.is_(None)
    newest_open = select(INTAKES.c.id).where(mine, still_open)
    newest_held = select(bookings.at_the_table()).where(mine, still_open)
    newest_intake = select(INTAKES.c.begun_at).where(mine, bookings.at_the_table())
    filed = AGREEMENTS.c.client == CLIENTS.c.id
    newest_filed = select(AGREEMENTS.c.filed_at).where(filed)
    return select(
        CLIENTS,
        newest_open.order_by(INTAKES.c.number.desc()).limit(1).scalar_subquery().label("open"),
        newest_held.order_by(INTAKES.c.number.desc()).limit(1).scalar_subquery().label("held"),
        newest_intake.order_by(INTAKES.c.number.desc()).limit(1).scalar_subquery().label("begun"),
        newest_filed.order_by(AGREEMENTS.c.number.desc()).limit(1).scalar_subquery().label("filed"),
        select(func.count()).where(filed).scalar_subquery().label("agreements"),
        states.standing(today).label("standing"),
        states.keep_until().label("keep_until"),
    )


def _client(row: Row[Any]) -> Client:
    tags = plain.read(row.tags)
    return Client(
        id=row.id,
        name=row.name,
        reference=row.reference,
        practitioner=row.practitioner,
        tags=tuple(str(each) for each in tags) if isinstance(tags, tuple) else (),
        added_at=row.added_at,
        open_intake=row.open or "",
        booked=bool(row.open) and not row.held,
        agreements=row.agreements,
        last_at=_later(row.begun or "", row.filed or ""),
        standing=ClientStanding(row.standing),
        keep_until=row.keep_until or "",
    )


def _later(one: str, other: str) -> str:
    """Return the later of two moments in ISO 8601; an empty one is earlier than any."""
    if not one or not other:
        return one or other
    return max(one, other, key=datetime.fromisoformat)
