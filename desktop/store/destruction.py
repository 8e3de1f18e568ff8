"""Destroying a client's file: all of it in one transaction, and one line in the register."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, delete, func, select, text

from desktop.domain.journal import Value
from desktop.store import audit, bookings, holds, register, retentions, wordings
from desktop.store.errors import FileNotDueError, FileNotEmptyError, RecordUnknownError
from desktop.store.register import DestroyedPaper, Destruction
from desktop.store.retentions import LONGEST_REASON
from desktop.store.tables import (
    AGREEMENTS,
    CLIENTS,
    DESCRIPTIONS,
    DOCUMENT_VERSIONS,
    DOCUMENTS,
    HAND_OVERS,
    HOLDS,
    INTAKES,
    JOURNAL,
    PAYLOADS,
    PRIVATE_NOTES,
    READING_COPIES,
    RETENTIONS,
)
from desktop.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Order:
    """Whose file goes, by whom, why; ``today`` is the ISO day of the act.

    ``reference`` is what the register keeps to know the file by, ``date_reason`` what it says of
    a date set by hand: words that name nobody.
    """

    client: str
    practitioner: str
    today: str
    reason: str = field(repr=False)
    reference: str = field(default="", repr=False)
    date_reason: str = field(default="", repr=False)


def inventory(connection: Connection, client: str) -> dict[str, Value]:
    """Return how much of each kind is in the file of *client*, and its size in bytes.

    Raises:
        RecordUnknownError: there is no such client.
    """
    if connection.execute(select(CLIENTS.c.id).where(CLIENTS.c.id == client)).first() is None:
        raise RecordUnknownError
    mine = INTAKES.c.client == client
    sealed = DOCUMENTS.c.seal_fingerprint != ""
    papers = select(func.count()).select_from(DOCUMENTS)
    counts: dict[str, Select[Any]] = {
        "sessions": select(func.count()).where(mine, bookings.at_the_table()),
        "bookings": select(func.count()).where(mine, ~bookings.at_the_table()),
        "entries": select(func.count()).where(JOURNAL.c.intake.in_(_intakes(client))),
        "sealed": papers.where(DOCUMENTS.c.agreement.in_(_agreements(client)), sealed),
        "other_papers": papers.where(DOCUMENTS.c.agreement.in_(_agreements(client)), ~sealed),
        "copies": select(func.count()).where(READING_COPIES.c.intake.in_(_intakes(client))),
        "notes": select(func.count()).where(PRIVATE_NOTES.c.client == client),
        "hand_overs": select(func.count()).where(HAND_OVERS.c.client == client),
        "bytes": select(func.coalesce(func.sum(PAYLOADS.c.size), 0)).where(of_client(client)),
    }
    return {name: connection.execute(query).scalar_one() for name, query in counts.items()}


def destroy(transaction: Transaction, order: Order) -> str:
    """Remove everything there is of a client; return the id of the register's line.

    Compiled packs, the practice's own shelf and the audit chain stay: no word of the client
    is in them.

    Raises:
        RecordUnknownError: there is no such client or practitioner.
        FileHeldError: the file is on hold.
        FileNotDueError: the date until which it is kept is unknown or not over.
        ValueError: there is no reason.
    """
    connection = transaction.connection
    counts = inventory(connection, order.client)
    holds.require_free(connection, order.client)
    kept = retentions.newest(connection, order.client)
    if kept is None or not kept.keep_until or kept.keep_until >= order.today:
        raise FileNotDueError
    reason = wordings.tidy(order.reason, LONGEST_REASON)
    if not reason:
        raise ValueError("a destruction has a reason")
    line = Destruction(
        number=0,
        id=transaction.new_id(),
        client=order.client,
        practitioner=order.practitioner,
        at="",
        reference=wordings.tidy(order.reference),
        first_at=_first_at(connection, order.client),
        ended_on=kept.ended_on,
        keep_until=kept.keep_until,
        by_hand=kept.by_hand,
        date_reason=wordings.tidy(order.date_reason, LONGEST_REASON),
        rule=kept.rule,
        reason=reason,
        counts=counts,
        papers=_sealed_papers(connection, order.client),
    )
    _remove(connection, order.client)
    number = register.add(transaction, line)
    body: Mapping[str, Value] = {
        "what": "destroyed",
        "destruction": line.id,
        "number": number,
        "client": order.client,
        "practitioner": order.practitioner,
        "counts": counts,
    }
    transaction.note(audit.DESTROY, body)
    return line.id


def remove_mistake(transaction: Transaction, client: str, *, practitioner: str) -> None:
    """Remove a client who was added by mistake; the audit keeps that there was one.

    Raises:
        RecordUnknownError: there is no such client.
        FileHeldError: the file is on hold.
        FileNotEmptyError: a session was held, or something was filed or noted.
    """
    counts = inventory(transaction.connection, client)
    holds.require_free(transaction.connection, client)
    if not is_mere_booking(counts):
        raise FileNotEmptyError
    _remove(transaction.connection, client)
    transaction.note(
        audit.DESTROY,
        {"what": "mistake removed", "client": client, "practitioner": practitioner},
    )


def is_mere_booking(counts: Mapping[str, Value]) -> bool:
    """Say whether what `inventory` counted is nothing but bookings."""
    kinds = ("sessions", "sealed", "other_papers", "copies", "notes", "hand_overs")
    return not any(counts[kind] for kind in kinds)


def _remove(connection: Connection, client: str) -> None:
    """Delete every row there is of *client*, those that name others first."""
    payloads = [
        row.id for row in connection.execute(select(PAYLOADS.c.id).where(of_client(client)))
    ]
    subjects = _subjects(connection, client)
    mine = DOCUMENTS.c.agreement.in_(_agreements(client))
    documents = select(DOCUMENTS.c.id).where(mine)
    in_order: tuple[tuple[Table, ColumnElement[bool]], ...] = (
        (HAND_OVERS, HAND_OVERS.c.client == client),
        (DOCUMENT_VERSIONS, DOCUMENT_VERSIONS.c.document.in_(documents)),
        (DOCUMENTS, mine),
        (READING_COPIES, READING_COPIES.c.intake.in_(_intakes(client))),
        (JOURNAL, JOURNAL.c.intake.in_(_intakes(client))),
    )
    for table, condition in in_order:
        connection.execute(delete(table).where(condition))
    _remove_agreements(connection, client)
    for table in (INTAKES, PRIVATE_NOTES, RETENTIONS, HOLDS):
        connection.execute(delete(table).where(table.c.client == client))
    connection.execute(delete(PAYLOADS).where(PAYLOADS.c.id.in_(payloads)))
    connection.execute(delete(DESCRIPTIONS).where(DESCRIPTIONS.c.subject.in_(subjects)))
    connection.execute(
        text("DELETE FROM search WHERE rowid = (SELECT number FROM clients WHERE id = :client)"),
        {"client": client},
    )
    connection.execute(delete(CLIENTS).where(CLIENTS.c.id == client))


def _remove_agreements(connection: Connection, client: str) -> None:
    """Delete agreements from the newest back: an amendment names what it amends."""
    rows = connection.execute(
        select(AGREEMENTS.c.id)
        .where(AGREEMENTS.c.client == client)
        .order_by(AGREEMENTS.c.number.desc())
    )
    for row in rows.all():
        connection.execute(delete(AGREEMENTS).where(AGREEMENTS.c.id == row.id))


def _subjects(connection: Connection, client: str) -> list[str]:
    """Return the subjects of descriptions that are about *client* or one of their rows."""
    own = {
        client,
        *connection.execute(_intakes(client)).scalars(),
        *connection.execute(_agreements(client)).scalars(),
        *connection.execute(select(PAYLOADS.c.id).where(of_client(client))).scalars(),
    }
    subjects = connection.execute(select(DESCRIPTIONS.c.subject).distinct()).scalars()
    return [subject for subject in subjects if any(one in subject for one in own)]


def _sealed_papers(connection: Connection, client: str) -> tuple[DestroyedPaper, ...]:
    """Return what the register keeps of the sealed papers, later versions of a file included."""
    rows = connection.execute(
        select(
            DOCUMENTS.c.id,
            DOCUMENTS.c.kind,
            DOCUMENTS.c.sha256,
            DOCUMENTS.c.content_hash,
            AGREEMENTS.c.filed_at,
        )
        .join_from(DOCUMENTS, AGREEMENTS, AGREEMENTS.c.id == DOCUMENTS.c.agreement)
        .where(AGREEMENTS.c.client == client, DOCUMENTS.c.seal_fingerprint != "")
        .order_by(AGREEMENTS.c.number, DOCUMENTS.c.position)
    ).all()
    papers: list[DestroyedPaper] = []
    for row in rows:
        later = select(DOCUMENT_VERSIONS.c.sha256).where(DOCUMENT_VERSIONS.c.document == row.id)
        hashes = (row.sha256, *connection.execute(later).scalars())
        papers.extend(
            DestroyedPaper(row.kind, row.filed_at, sha256, row.content_hash) for sha256 in hashes
        )
    return tuple(papers)


def _first_at(connection: Connection, client: str) -> str:
    """Return when the first session with *client* was filed, or when they were added."""
    begun = connection.execute(
        select(INTAKES.c.begun_at)
        .where(INTAKES.c.client == client)
        .order_by(INTAKES.c.number)
        .limit(1)
    ).scalar()
    added = select(CLIENTS.c.added_at).where(CLIENTS.c.id == client)
    return str(begun or connection.execute(added).scalar_one())


def _intakes(client: str) -> Select[Any]:
    return select(INTAKES.c.id).where(INTAKES.c.client == client)


def _agreements(client: str) -> Select[Any]:
    return select(AGREEMENTS.c.id).where(AGREEMENTS.c.client == client)


def of_client(client: str) -> ColumnElement[bool]:
    """Return the condition that a payload belongs to *client* alone."""
    documents = select(DOCUMENTS.c.id).where(DOCUMENTS.c.agreement.in_(_agreements(client)))
    versions = select(DOCUMENT_VERSIONS.c.id).where(DOCUMENT_VERSIONS.c.document.in_(documents))
    copies = select(READING_COPIES.c.id).where(READING_COPIES.c.intake.in_(_intakes(client)))
    return PAYLOADS.c.id.in_(documents) | PAYLOADS.c.id.in_(versions) | PAYLOADS.c.id.in_(copies)
