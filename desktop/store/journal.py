"""The session journal in the vault: one act, one row, one durable transaction."""

from collections.abc import Collection, Sequence
from typing import Any, TypeAlias

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from desktop.domain.journal import JournalRow, Value
from desktop.store import audit, holds, plain
from desktop.store.errors import (
    IntakeConcludedError,
    JournalRefusedError,
    PayloadDamagedError,
    RecordUnknownError,
)
from desktop.store.tables import (
    AGREEMENTS,
    DOCUMENTS,
    INTAKES,
    JOURNAL,
    PAYLOADS,
    READING_COPIES,
)
from desktop.store.transaction import Transaction

_Act: TypeAlias = tuple[int, str, str, str, str]


def append(connection: Connection, intake: str, row: JournalRow) -> bool:
    """Add *row*, which must follow the last one; say whether it is new.

    The same row once more changes nothing.

    Raises:
        RecordUnknownError: there is no such intake.
        IntakeConcludedError: its journal takes no further row.
        JournalRefusedError: a number is left out, or another row bears this number.
    """
    last = _last_seq(connection, intake)
    value = plain.spell(row.value)
    if row.seq <= last:
        _check_same(connection, intake, row, value)
        return False
    if row.seq != last + 1:
        raise JournalRefusedError
    connection.execute(
        insert(JOURNAL).values(
            intake=intake,
            seq=row.seq,
            at=row.at,
            by=row.by,
            action=row.action,
            item=row.item,
            sha256=_hash(intake, _act(row), value),
            value=value,
        )
    )
    return True


def rows(
    connection: Connection, intake: str, *, seqs: Collection[int] | None = None
) -> tuple[JournalRow, ...]:
    """Return the journal of *intake* in order, or only the rows *seqs*.

    Words taken back read as None.

    Raises:
        PayloadDamagedError: a row is no longer as it was filed, or one is missing.
    """
    query = select(JOURNAL).where(JOURNAL.c.intake == intake).order_by(JOURNAL.c.seq)
    if seqs is not None:
        query = query.where(JOURNAL.c.seq.in_(seqs))
    read = [verified(found) for found in connection.execute(query).all()]
    if seqs is None and [row.seq for row in read] != list(range(1, len(read) + 1)):
        raise PayloadDamagedError
    return tuple(read)


def verified(filed: Row[Any]) -> JournalRow:
    """Return the journal row that stands in the table row *filed*; words taken back are None.

    Raises:
        PayloadDamagedError: it is no longer as it was filed.
    """
    act = (filed.seq, filed.at, filed.by, filed.action, filed.item)
    if filed.sha256 != _hash(filed.intake, act, filed.value):
        raise PayloadDamagedError
    return JournalRow(*act, None if filed.value is None else plain.read(filed.value))


def digest(connection: Connection, intake: str, *, first: int | None = None) -> tuple[int, str]:
    """Return how many rows the journal has, and the SHA-256 of their hashes in order.

    With *first* only of so many. The audit chain keeps it when the journal is concluded.
    """
    hashes = connection.execute(
        select(JOURNAL.c.sha256)
        .where(JOURNAL.c.intake == intake)
        .order_by(JOURNAL.c.seq)
        .limit(first)
    ).scalars()
    known = tuple(hashes)
    return len(known), plain.fingerprint(plain.spell((intake, *known)).encode())


def erase(transaction: Transaction, intake: str, seqs: Collection[int], marker: JournalRow) -> None:
    """Take back the words of the rows *seqs* for good and append *marker* in their stead.

    Pages shown for a first signature hold the same words, and so do pages filed without a
    seal at the end of an earlier meeting: as long as the intake is open they go too.

    Raises:
        RecordUnknownError: there is no such intake or row.
        IntakeConcludedError: its words are signed.
        JournalRefusedError: *marker* does not follow the last row.
        FileHeldError: the client's file is on hold.
    """
    holds.require_intake_free(transaction.connection, intake)
    append(transaction.connection, intake, marker)
    erased = rows(transaction.connection, intake, seqs=seqs)
    if {row.seq for row in erased} != set(seqs):
        raise RecordUnknownError
    for row in erased:
        transaction.connection.execute(
            update(JOURNAL)
            .where(JOURNAL.c.intake == intake, JOURNAL.c.seq == row.seq)
            .values(value=None, sha256=_hash(intake, _act(row), None))
        )
    copies = _drop_reading_copies(transaction.connection, intake)
    body: dict[str, Value] = {
        "intake": intake,
        "rows": tuple(sorted(seqs)),
        "reading_copies": copies,
    }
    papers = _drop_unsealed_papers(transaction.connection, intake)
    if papers:
        body["papers"] = papers
    transaction.note(audit.ERASE, body)


def _drop_unsealed_papers(connection: Connection, intake: str) -> tuple[str, ...]:
    """Remove the pages of *intake* that were filed without a seal and return their hashes."""
    papers = connection.execute(
        select(DOCUMENTS.c.id, DOCUMENTS.c.sha256, DOCUMENTS.c.agreement)
        .join_from(DOCUMENTS, AGREEMENTS, AGREEMENTS.c.id == DOCUMENTS.c.agreement)
        .where(AGREEMENTS.c.intake == intake, DOCUMENTS.c.seal_fingerprint == "")
    ).all()
    ids = [row.id for row in papers]
    filings = [row.agreement for row in papers]
    connection.execute(delete(DOCUMENTS).where(DOCUMENTS.c.id.in_(ids)))
    connection.execute(delete(PAYLOADS).where(PAYLOADS.c.id.in_(ids)))
    kept = select(DOCUMENTS.c.agreement)
    connection.execute(
        delete(AGREEMENTS).where(AGREEMENTS.c.id.in_(filings), AGREEMENTS.c.id.not_in(kept))
    )
    return tuple(row.sha256 for row in papers)


def _drop_reading_copies(connection: Connection, intake: str) -> tuple[str, ...]:
    """Remove the reading copies of *intake* and return their hashes.

    What a sealed paper was read from stays: those words are signed and not taken back.
    """
    signed = (
        select(DOCUMENTS.c.content_hash, DOCUMENTS.c.reading_hash)
        .join_from(DOCUMENTS, AGREEMENTS, AGREEMENTS.c.id == DOCUMENTS.c.agreement)
        .where(AGREEMENTS.c.intake == intake, DOCUMENTS.c.seal_fingerprint != "")
    )
    kept = {one for row in connection.execute(signed) for one in row}
    copies: Sequence[tuple[str, str]] = [
        (row.id, row.sha256)
        for row in connection.execute(
            select(PAYLOADS.c.id, PAYLOADS.c.sha256)
            .join_from(READING_COPIES, PAYLOADS, PAYLOADS.c.id == READING_COPIES.c.id)
            .where(READING_COPIES.c.intake == intake)
        )
        if row.sha256 not in kept
    ]
    ids = [each for each, _ in copies]
    connection.execute(delete(READING_COPIES).where(READING_COPIES.c.id.in_(ids)))
    connection.execute(delete(PAYLOADS).where(PAYLOADS.c.id.in_(ids)))
    return tuple(sha256 for _, sha256 in copies)


def _last_seq(connection: Connection, intake: str) -> int:
    """Return the number of the last row of an open intake; 0 for none."""
    last = select(func.max(JOURNAL.c.seq)).where(JOURNAL.c.intake == intake).scalar_subquery()
    row = connection.execute(
        select(INTAKES.c.concluded_at, last.label("last")).where(INTAKES.c.id == intake)
    ).first()
    if row is None:
        raise RecordUnknownError
    if row.concluded_at is not None:
        raise IntakeConcludedError
    return row.last or 0


def _check_same(connection: Connection, intake: str, row: JournalRow, value: str) -> None:
    """Raise JournalRefusedError unless *row* stands in the journal already, word for word."""
    filed = connection.execute(
        select(JOURNAL.c.sha256).where(JOURNAL.c.intake == intake, JOURNAL.c.seq == row.seq)
    ).scalar_one()
    if filed != _hash(intake, _act(row), value):
        raise JournalRefusedError


def _act(row: JournalRow) -> _Act:
    return (row.seq, row.at, row.by, row.action, row.item)


def _hash(intake: str, act: _Act, value: str | None) -> str:
    """Return the SHA-256 that is filed with *act* when its value is spelled *value*."""
    return plain.fingerprint(plain.spell((intake, *act, value)).encode())
