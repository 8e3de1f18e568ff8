"""Agreements and their documents: filed whole in one transaction, found again for years."""

from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, Select, insert, select

from desktop.domain.journal import Value
from desktop.store import audit, payloads, plain, search, versions, wordings
from desktop.store.errors import RecordUnknownError
from desktop.store.tables import AGREEMENTS, DOCUMENTS, PAYLOADS
from desktop.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A document to be filed; hashes are hex, and empty where there is none."""

    kind: str
    title: str = field(repr=False)
    content: bytes = field(repr=False)
    content_hash: str = ""
    reading_hash: str = ""
    seal_fingerprint: str = ""
    pages: int = 0


@dataclass(frozen=True, slots=True)
class Filing:
    """What is filed together: the documents of one agreement, in order."""

    client: str
    practitioner: str
    title: str = field(repr=False)
    documents: tuple[Enclosure, ...]
    intake: str = ""
    amends: str = ""


@dataclass(frozen=True, slots=True)
class FiledDocument:
    """What is known of a filed document without reading it; *size* is in bytes."""

    id: str
    agreement: str
    client: str
    kind: str
    title: str = field(repr=False)
    sha256: str
    content_hash: str
    reading_hash: str
    seal_fingerprint: str
    pages: int
    size: int
    filed_at: str


@dataclass(frozen=True, slots=True)
class AgreementSummary:
    """A filed agreement with its documents, unread."""

    id: str
    client: str
    practitioner: str
    intake: str
    amends: str
    title: str = field(repr=False)
    filed_at: str
    documents: tuple[FiledDocument, ...]


def file(transaction: Transaction, filing: Filing) -> str:
    """File *filing* and return the agreement's id: rows, bytes, search and audit at once.

    Raises:
        RecordUnknownError: client, practitioner, intake or amended agreement is not filed.
    """
    agreement = transaction.new_id()
    transaction.connection.execute(
        insert(AGREEMENTS).values(
            id=agreement,
            client=filing.client,
            practitioner=filing.practitioner,
            intake=filing.intake or None,
            amends=filing.amends or None,
            filed_at=transaction.at,
            title=wordings.tidy(filing.title),
        )
    )
    filed = tuple(
        _file_document(transaction, agreement, position, each)
        for position, each in enumerate(filing.documents)
    )
    search.index(transaction.connection, filing.client)
    body: dict[str, Value] = {
        "agreement": agreement,
        "client": filing.client,
        "practitioner": filing.practitioner,
        "documents": filed,
    }
    if filing.amends:
        body["amends"] = filing.amends
    transaction.note(audit.FILE, body)
    return agreement


def of_client(connection: Connection, client: str) -> tuple[AgreementSummary, ...]:
    """Return a client's agreements, the newest first."""
    rows = connection.execute(
        _documents()
        .where(AGREEMENTS.c.client == client)
        .order_by(AGREEMENTS.c.number.desc(), DOCUMENTS.c.position)
    ).all()
    return tuple(_summary(list(each)) for _, each in groupby(rows, lambda row: row.number))


def one(connection: Connection, agreement: str) -> AgreementSummary:
    """Return one agreement.

    Raises:
        RecordUnknownError: there is no such agreement.
    """
    rows = connection.execute(
        _documents().where(AGREEMENTS.c.id == agreement).order_by(DOCUMENTS.c.position)
    ).all()
    if not rows:
        raise RecordUnknownError
    return _summary(list(rows))


def document(connection: Connection, identity: str) -> FiledDocument:
    """Return what is known of one document.

    Raises:
        RecordUnknownError: there is no such document.
    """
    row = connection.execute(_documents().where(DOCUMENTS.c.id == identity)).first()
    if row is None:
        raise RecordUnknownError
    return _filed(row)


def known_sha256(connection: Connection, sha256: str) -> FiledDocument | None:
    """Return the document that was filed with exactly these bytes, if there is one."""
    row = connection.execute(_documents().where(DOCUMENTS.c.sha256 == sha256)).first()
    if row is not None:
        return _filed(row)
    later = versions.of_sha256(connection, sha256)
    return None if later is None else replace(document(connection, later), sha256=sha256)


def _file_document(
    transaction: Transaction, agreement: str, position: int, enclosure: Enclosure
) -> dict[str, str]:
    """File one document and return what the audit keeps of it."""
    identity = payloads.file_payload(transaction, "document", enclosure.content)
    sha256 = plain.fingerprint(enclosure.content)
    transaction.connection.execute(
        insert(DOCUMENTS).values(
            id=identity,
            agreement=agreement,
            position=position,
            kind=enclosure.kind,
            title=wordings.tidy(enclosure.title),
            sha256=sha256,
            content_hash=enclosure.content_hash,
            reading_hash=enclosure.reading_hash,
            seal_fingerprint=enclosure.seal_fingerprint,
            pages=enclosure.pages,
        )
    )
    return {"id": identity, "kind": enclosure.kind, "sha256": sha256}


def _documents() -> Select[Any]:
    return (
        select(
            AGREEMENTS,
            DOCUMENTS.c.id.label("document"),
            DOCUMENTS.c.kind,
            DOCUMENTS.c.title.label("document_title"),
            DOCUMENTS.c.sha256,
            DOCUMENTS.c.content_hash,
            DOCUMENTS.c.reading_hash,
            DOCUMENTS.c.seal_fingerprint,
            DOCUMENTS.c.pages,
            PAYLOADS.c.size,
        )
        .join_from(AGREEMENTS, DOCUMENTS, DOCUMENTS.c.agreement == AGREEMENTS.c.id, isouter=True)
        .outerjoin(PAYLOADS, PAYLOADS.c.id == DOCUMENTS.c.id)
    )


def _filed(row: Row[Any]) -> FiledDocument:
    return FiledDocument(
        id=row.document,
        agreement=row.id,
        client=row.client,
        kind=row.kind,
        title=row.document_title,
        sha256=row.sha256,
        content_hash=row.content_hash,
        reading_hash=row.reading_hash,
        seal_fingerprint=row.seal_fingerprint,
        pages=row.pages,
        size=row.size,
        filed_at=row.filed_at,
    )


def _summary(rows: list[Row[Any]]) -> AgreementSummary:
    """Return the agreement whose rows, one per document, are *rows*."""
    first = rows[0]
    return AgreementSummary(
        id=first.id,
        client=first.client,
        practitioner=first.practitioner,
        intake=first.intake or "",
        amends=first.amends or "",
        title=first.title,
        filed_at=first.filed_at,
        documents=tuple(_filed(row) for row in rows if row.document is not None),
    )
