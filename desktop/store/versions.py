"""Later versions of a filed document: the former ones stay, the newest is handed out."""

from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from desktop.store import audit, payloads, plain
from desktop.store.errors import RecordUnknownError
from desktop.store.tables import DOCUMENT_VERSIONS, DOCUMENTS, PAYLOADS
from desktop.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class DocumentVersion:
    """One version of a document, unread; ``cause`` is empty for the one that was filed first."""

    id: str
    sha256: str
    filed_at: str
    cause: str


def add(transaction: Transaction, document: str, content: bytes, *, cause: str) -> None:
    """File *content* as the newest version of *document*, with both file hashes in the audit.

    Raises:
        RecordUnknownError: there is no such document.
    """
    before = of_document(transaction.connection, document)[-1]
    payload = payloads.file_payload(transaction, "document", content)
    sha256 = plain.fingerprint(content)
    transaction.connection.execute(
        insert(DOCUMENT_VERSIONS).values(id=payload, document=document, sha256=sha256, cause=cause)
    )
    transaction.note(
        audit.VERSION,
        {"document": document, "cause": cause, "before": before.sha256, "after": sha256},
    )


def of_document(connection: Connection, document: str) -> tuple[DocumentVersion, ...]:
    """Return every version of *document*, the one that was filed first at the front.

    Raises:
        RecordUnknownError: there is no such document.
    """
    first = connection.execute(
        select(DOCUMENTS.c.sha256, PAYLOADS.c.filed_at)
        .join_from(DOCUMENTS, PAYLOADS, PAYLOADS.c.id == DOCUMENTS.c.id)
        .where(DOCUMENTS.c.id == document)
    ).first()
    if first is None:
        raise RecordUnknownError
    later = connection.execute(
        select(DOCUMENT_VERSIONS, PAYLOADS.c.filed_at)
        .join_from(DOCUMENT_VERSIONS, PAYLOADS, PAYLOADS.c.id == DOCUMENT_VERSIONS.c.id)
        .where(DOCUMENT_VERSIONS.c.document == document)
        .order_by(PAYLOADS.c.number)
    ).all()
    added = (DocumentVersion(row.id, row.sha256, row.filed_at, row.cause) for row in later)
    return (DocumentVersion(document, first.sha256, first.filed_at, ""), *added)


def read_newest(connection: Connection, document: str) -> bytes:
    """Return the bytes of the newest version of *document*, exactly as they were filed.

    Raises:
        RecordUnknownError: there is no such document.
        PayloadDamagedError: the bytes are no longer those that were filed.
    """
    return payloads.read_payload(connection, of_document(connection, document)[-1].id)


def of_sha256(connection: Connection, sha256: str) -> str | None:
    """Return which document has a later version of exactly these bytes, if there is one."""
    found = select(DOCUMENT_VERSIONS.c.document).where(DOCUMENT_VERSIONS.c.sha256 == sha256)
    return connection.execute(found).scalar()
