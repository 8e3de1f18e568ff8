"""Clients with their status, which always comes in the same query as the names."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, func, insert, select, update

from desktop.store import audit, bookings, plain, search, wordings
from desktop.store.errors import RecordUnknownError
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
    the vault, or empty.
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


def one(connection: Connection, client: str) -> Client:
    """Return one client.

    Raises:
        RecordUnknownError: there is no such client.
    """
    row = connection.execute(_with_status().where(CLIENTS.c.id == client)).first()
    if row is None:
        raise RecordUnknownError
    return _client(row)


def listed(connection: Connection, *, limit: int, offset: int) -> tuple[Client, ...]:
    """Return clients by name."""
    query = _with_status().order_by(CLIENTS.c.sort_name, CLIENTS.c.number)
    return tuple(_client(row) for row in connection.execute(query.limit(limit).offset(offset)))


def latest(connection: Connection, *, limit: int) -> tuple[Client, ...]:
    """Return the clients whose intakes began last, the latest first."""
    newest = (
        select(INTAKES.c.client, func.max(INTAKES.c.number).label("newest"))
        .group_by(INTAKES.c.client)
        .order_by(func.max(INTAKES.c.number).desc())
        .limit(limit)
        .subquery()
    )
    query = _with_status().join(newest, newest.c.client == CLIENTS.c.id)
    return tuple(_client(row) for row in connection.execute(query.order_by(newest.c.newest.desc())))


def count(connection: Connection) -> int:
    """Return how many clients there are."""
    return connection.execute(select(func.count()).select_from(CLIENTS)).scalar_one()


def found(connection: Connection, text: str, *, limit: int) -> tuple[Client, ...]:
    """Return the clients in whose name, reference, titles or tags every word begins one.

    Those whose name alone matches come first; each part is in the order of lists. An
    empty *text* finds everybody, by name.
    """
    if not search.is_askable(text):
        return listed(connection, limit=limit, offset=0)
    hits = search.hits(text, limit=limit)
    query = _with_status().join(hits, hits.c.number == CLIENTS.c.number)
    in_order = query.order_by(hits.c.tier, CLIENTS.c.sort_name, CLIENTS.c.number).limit(limit)
    return tuple(_client(row) for row in connection.execute(in_order))


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


def _with_status() -> Select[Any]:
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
    )


def _later(one: str, other: str) -> str:
    """Return the later of two moments in ISO 8601; an empty one is earlier than any."""
    if not one or not other:
        return one or other
    return max(one, other, key=datetime.fromisoformat)
