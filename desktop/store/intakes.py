"""Intakes: begun with a client, a practitioner and a pack; concluded once."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Row, Select, func, insert, select, update

from desktop.domain.journal import ADJOURNED, FOLLOWED
from desktop.store import audit, bookings, journal, payloads, plain
from desktop.store.errors import IntakeConcludedError, RecordUnknownError
from desktop.store.tables import CLIENTS, INTAKES, JOURNAL, PAYLOADS, READING_COPIES
from desktop.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class IntakeSummary:
    """An intake as lists show it; *rows* and *last_at* are its journal's length and end.

    *meetings* is how many have ended; *adjourned* says that the next one has not begun,
    *booked* that nothing was done yet but what is done before a session. *paper* is the key of
    the one later paper that an intake is for which is no session.
    """

    id: str
    client: str
    client_name: str = field(repr=False)
    client_reference: str = field(repr=False)
    practitioner: str
    pack: str
    begun_at: str
    concluded_at: str
    rows: int
    last_at: str
    meetings: int
    adjourned: bool
    booked: bool
    paper: str = ""


@dataclass(frozen=True, slots=True)
class ReadingCopy:
    """The very bytes that were shown when the first party signed; *sha256* is their hash."""

    id: str
    intake: str
    kind: str
    sha256: str
    kept_at: str


def begin(transaction: Transaction, *, client: str, practitioner: str, pack: str) -> str:
    """Begin an intake and return its id.

    Raises:
        RecordUnknownError: client, practitioner or compiled pack is not filed.
    """
    intake = transaction.new_id()
    transaction.connection.execute(
        insert(INTAKES).values(
            id=intake,
            client=client,
            practitioner=practitioner,
            pack=pack,
            begun_at=transaction.at,
        )
    )
    transaction.note(
        audit.BEGIN,
        {"intake": intake, "client": client, "practitioner": practitioner, "pack": pack},
    )
    return intake


def conclude(transaction: Transaction, intake: str) -> None:
    """Close the journal of *intake*; doing it twice is no harm.

    Raises:
        RecordUnknownError: there is no such intake.
    """
    if one(transaction.connection, intake).concluded_at:
        return
    transaction.connection.execute(
        update(INTAKES).where(INTAKES.c.id == intake).values(concluded_at=transaction.at)
    )
    rows, digest = journal.digest(transaction.connection, intake)
    transaction.note(audit.CONCLUDE, {"intake": intake, "rows": rows, "journal": digest})


def stand_on(transaction: Transaction, intake: str, pack: str) -> None:
    """Let an intake that was only booked run on another compiled pack.

    Raises:
        RecordUnknownError: there is no such intake.
        IntakeConcludedError: it is concluded.
    """
    known = one(transaction.connection, intake)
    if known.concluded_at:
        raise IntakeConcludedError
    if known.pack != pack:
        transaction.connection.execute(
            update(INTAKES).where(INTAKES.c.id == intake).values(pack=pack)
        )
        transaction.note(audit.CHANGE, {"what": "booking on a new pack", "intake": intake})


def one(connection: Connection, intake: str) -> IntakeSummary:
    """Return one intake.

    Raises:
        RecordUnknownError: there is no such intake.
    """
    row = connection.execute(_summaries().where(INTAKES.c.id == intake)).first()
    if row is None:
        raise RecordUnknownError
    return _summary(row)


def still_open(connection: Connection) -> tuple[IntakeSummary, ...]:
    """Return the intakes not concluded, the newest first."""
    rows = connection.execute(_summaries().where(INTAKES.c.concluded_at.is_(None)))
    return tuple(_summary(row) for row in rows)


def of_client(connection: Connection, client: str) -> tuple[IntakeSummary, ...]:
    """Return a client's intakes, the newest first."""
    rows = connection.execute(_summaries().where(INTAKES.c.client == client))
    return tuple(_summary(row) for row in rows)


def keep_reading_copy(transaction: Transaction, intake: str, kind: str, content: bytes) -> str:
    """File the bytes that were shown at the first signature and return their id.

    The same bytes once more are the same copy.

    Raises:
        RecordUnknownError: there is no such intake.
        IntakeConcludedError: it is concluded; nothing is shown for signing any more.
    """
    if one(transaction.connection, intake).concluded_at:
        raise IntakeConcludedError
    sha256 = plain.fingerprint(content)
    for copy in reading_copies(transaction.connection, intake):
        if (copy.kind, copy.sha256) == (kind, sha256):
            return copy.id
    payload = payloads.file_payload(transaction, "reading copy", content)
    transaction.connection.execute(
        insert(READING_COPIES).values(id=payload, intake=intake, kind=kind)
    )
    transaction.note(
        audit.READING_COPY, {"intake": intake, "kind": kind, "id": payload, "sha256": sha256}
    )
    return payload


def reading_copies(connection: Connection, intake: str) -> tuple[ReadingCopy, ...]:
    """Return the reading copies of an intake in the order they were kept."""
    rows = connection.execute(
        select(READING_COPIES, PAYLOADS.c.sha256, PAYLOADS.c.filed_at)
        .join_from(READING_COPIES, PAYLOADS, PAYLOADS.c.id == READING_COPIES.c.id)
        .where(READING_COPIES.c.intake == intake)
        .order_by(PAYLOADS.c.number)
    )
    return tuple(
        ReadingCopy(row.id, row.intake, row.kind, row.sha256, row.filed_at) for row in rows
    )


def _summaries() -> Select[Any]:
    rows = JOURNAL.alias("rows")
    newest = (
        select(rows.c.seq)
        .where(rows.c.intake == INTAKES.c.id, rows.c.action != FOLLOWED)
        .order_by(rows.c.seq.desc())
        .limit(1)
        .scalar_subquery()
    )
    ended = (
        select(func.count())
        .where(rows.c.intake == INTAKES.c.id, rows.c.action == ADJOURNED)
        .scalar_subquery()
    )
    first = (
        select(rows.c.item).where(rows.c.intake == INTAKES.c.id, rows.c.seq == 1).scalar_subquery()
    )
    return (
        select(
            INTAKES,
            first.label("paper"),
            ended.label("meetings"),
            CLIENTS.c.name,
            CLIENTS.c.reference,
            JOURNAL.c.seq,
            JOURNAL.c.at,
            JOURNAL.c.action,
            bookings.at_the_table().label("at_the_table"),
        )
        .join_from(INTAKES, CLIENTS, CLIENTS.c.id == INTAKES.c.client)
        .outerjoin(JOURNAL, (JOURNAL.c.intake == INTAKES.c.id) & (JOURNAL.c.seq == newest))
        .order_by(INTAKES.c.number.desc())
    )


def _summary(row: Row[Any]) -> IntakeSummary:
    return IntakeSummary(
        id=row.id,
        client=row.client,
        client_name=row.name,
        client_reference=row.reference,
        practitioner=row.practitioner,
        pack=row.pack,
        begun_at=row.begun_at,
        concluded_at=row.concluded_at or "",
        rows=row.seq or 0,
        last_at=row.at or row.begun_at,
        meetings=row.meetings,
        adjourned=row.action == ADJOURNED,
        booked=not row.at_the_table and not row.paper,
        paper=row.paper or "",
    )
