"""Samples of a client's file, by which its removal from the pages is proven."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from sqlalchemy import Connection, LargeBinary, cast, func, literal, select

from desktop.store import destruction, search, wordings
from desktop.store.tables import (
    CLIENTS,
    HAND_OVERS,
    INTAKES,
    JOURNAL,
    METADATA,
    PAYLOADS,
    PRIVATE_NOTES,
)

MOST = 120
_LENGTH, _SHORTEST, _VARIED = 24, 8, 10
_OF_EACH = 24


def of_client(connection: Connection, client: str) -> tuple[bytes, ...]:
    """Return pieces of *client*'s name, words, notes and papers as they lie in the store."""
    pieces = (
        *islice(_names(connection, client), _OF_EACH),
        *islice(_notes(connection, client), _OF_EACH),
        *islice(_papers(connection, client), 2 * _OF_EACH),
        *islice(_words(connection, client), _OF_EACH),
    )
    return tuple(dict.fromkeys(pieces))[:MOST]


def elsewhere(connection: Connection, samples: Iterable[bytes]) -> frozenset[bytes]:
    """Return those of *samples* that stand in a row of somebody else, and rightly so."""
    return frozenset(sample for sample in samples if _in_a_row(connection, sample))


def _in_a_row(connection: Connection, sample: bytes) -> bool:
    for table in METADATA.sorted_tables:
        for column in table.columns:
            content = cast(column, LargeBinary)
            holds = func.instr(content, literal(sample, LargeBinary)) > 0
            if connection.execute(select(literal(1)).where(holds).limit(1)).first() is not None:
                return True
    words = sample.decode("utf-8", "ignore")
    return search.is_askable(words) and bool(
        connection.execute(
            select(search.hits().c.number).limit(1), search.asked_for(words, limit=1)
        ).first()
    )


def _names(connection: Connection, client: str) -> Iterator[bytes]:
    row = connection.execute(select(CLIENTS).where(CLIENTS.c.id == client)).one()
    whole = (row.name, row.sort_name, row.reference)
    single = re.findall(r"\w+", f"{row.name} {wordings.sorting(row.name)}".casefold())
    for piece in (*whole, *single):
        if len(piece.encode()) >= _SHORTEST // 2:
            yield piece.encode()
    for given in connection.execute(
        select(HAND_OVERS.c.recipients).where(HAND_OVERS.c.client == client)
    ).scalars():
        yield from _inside(given)


def _words(connection: Connection, client: str) -> Iterator[bytes]:
    """Yield what was said, the longest first: long words are nobody else's."""
    intakes = select(INTAKES.c.id).where(INTAKES.c.client == client)
    values = connection.execute(
        select(JOURNAL.c.value)
        .where(JOURNAL.c.intake.in_(intakes), JOURNAL.c.value.is_not(None))
        .order_by(func.length(JOURNAL.c.value).desc())
        .limit(_OF_EACH)
    )
    for value in values.scalars().all():
        yield from _inside(value or "")


def _notes(connection: Connection, client: str) -> Iterator[bytes]:
    notes = select(PRIVATE_NOTES.c.content).where(PRIVATE_NOTES.c.client == client)
    for content in connection.execute(notes).scalars():
        yield bytes(content)[:_LENGTH]


def _papers(connection: Connection, client: str) -> Iterator[bytes]:
    """Yield pieces out of the middle of papers and pictures, where they are like no other's."""
    ids = select(PAYLOADS.c.id).where(destruction.of_client(client))
    for payload in connection.execute(ids).scalars().all():
        size = PAYLOADS.c.size
        for place in (size / 3, size * 2 / 3, size - 4 * _LENGTH):
            piece = func.substr(PAYLOADS.c.content, cast(place, CLIENTS.c.number.type), _LENGTH)
            found = connection.execute(select(piece).where(PAYLOADS.c.id == payload)).scalar()
            if found and len(set(found)) >= _VARIED:
                yield bytes(found)


def _inside(spelled: str) -> Iterator[bytes]:
    """Yield the beginnings of the longest strings in a spelled value."""
    for piece in sorted(re.findall(r'"([^"\\]+)"', spelled), key=len, reverse=True)[:2]:
        if len(piece) >= 2 * _SHORTEST:
            yield piece[: 2 * _LENGTH].encode()
