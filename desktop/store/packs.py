"""Compiled form packs filed by their hash, and who went through which pack's wording."""

from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from desktop.store import audit, plain
from desktop.store.errors import PayloadDamagedError, RecordUnknownError
from desktop.store.tables import PACK_REVIEWS, PACKS
from desktop.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class PackReview:
    """That a practitioner went through a pack's wording, whole (no *part*) or one group."""

    pack: str
    version: str
    fingerprint: str
    practitioner: str
    part: str
    reviewed_at: str


def file(transaction: Transaction, compiled: bytes) -> str:
    """File a compiled pack, once, and return its SHA-256 in hex."""
    fingerprint = plain.fingerprint(compiled)
    known = select(PACKS.c.fingerprint).where(PACKS.c.fingerprint == fingerprint)
    if transaction.connection.execute(known).first() is None:
        transaction.connection.execute(
            insert(PACKS).values(fingerprint=fingerprint, filed_at=transaction.at, content=compiled)
        )
    return fingerprint


def one(connection: Connection, fingerprint: str) -> bytes:
    """Return the compiled pack filed as *fingerprint*.

    Raises:
        RecordUnknownError: there is none.
        PayloadDamagedError: it is no longer what was filed.
    """
    row = connection.execute(
        select(PACKS.c.content).where(PACKS.c.fingerprint == fingerprint)
    ).first()
    if row is None:
        raise RecordUnknownError
    if plain.fingerprint(bytes(row.content)) != fingerprint:
        raise PayloadDamagedError
    return bytes(row.content)


def confirm(transaction: Transaction, review: PackReview) -> None:
    """Keep that a practitioner went through a pack's wording.

    Raises:
        RecordUnknownError: there is no such practitioner.
    """
    values = {name: getattr(review, name) for name in PackReview.__slots__}
    transaction.connection.execute(insert(PACK_REVIEWS).values(**values))
    transaction.note(audit.CONFIRM_PACK, values)


def reviews(connection: Connection, pack: str) -> tuple[PackReview, ...]:
    """Return who went through the wording of *pack*, the newest first."""
    rows = connection.execute(
        select(PACK_REVIEWS)
        .where(PACK_REVIEWS.c.pack == pack)
        .order_by(PACK_REVIEWS.c.number.desc())
    )
    return tuple(
        PackReview(
            pack=row.pack,
            version=row.version,
            fingerprint=row.fingerprint,
            practitioner=row.practitioner,
            part=row.part,
            reviewed_at=row.reviewed_at,
        )
        for row in rows
    )
