"""Bytes filed with their SHA-256, which is checked every time they are read."""

from sqlalchemy import Connection, insert, select

from desktop.store import plain
from desktop.store.errors import PayloadDamagedError, RecordUnknownError
from desktop.store.tables import DOCUMENT_VERSIONS, DOCUMENTS, PAYLOADS
from desktop.store.transaction import Transaction


def file_payload(transaction: Transaction, kind: str, content: bytes) -> str:
    """File *content* and return its id."""
    payload = transaction.new_id()
    transaction.connection.execute(
        insert(PAYLOADS).values(
            id=payload,
            kind=kind,
            filed_at=transaction.at,
            sha256=plain.fingerprint(content),
            size=len(content),
            content=content,
        )
    )
    return payload


def read_payload(connection: Connection, payload: str) -> bytes:
    """Return the bytes filed as *payload*, exactly as they were filed.

    SQLCipher returns a damaged last overflow page as zeros and says nothing; only the
    hash tells. A filed document or version is held against the hash of its own row as well.

    Raises:
        RecordUnknownError: nothing is filed under this id.
        PayloadDamagedError: the bytes are no longer those that were filed.
    """
    row = connection.execute(
        select(
            PAYLOADS.c.content,
            PAYLOADS.c.sha256,
            DOCUMENTS.c.sha256.label("filed"),
            DOCUMENT_VERSIONS.c.sha256.label("added"),
        )
        .outerjoin_from(PAYLOADS, DOCUMENTS, DOCUMENTS.c.id == PAYLOADS.c.id)
        .outerjoin(DOCUMENT_VERSIONS, DOCUMENT_VERSIONS.c.id == PAYLOADS.c.id)
        .where(PAYLOADS.c.id == payload)
    ).first()
    if row is None:
        raise RecordUnknownError
    content = bytes(row.content)
    found = plain.fingerprint(content)
    if found != row.sha256 or not {row.filed, row.added} <= {None, found}:
        raise PayloadDamagedError
    return content
