"""Which papers were handed over, how, when and to whom; what was put off is found again."""

from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, Connection, insert, select

from desktop.domain.handing_over import LATER, SHOW
from desktop.store import audit, plain, wordings
from desktop.store.tables import AGREEMENTS, CLIENTS, DOCUMENTS, HAND_OVERS
from desktop.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Given:
    """One hand-over: of which paper, how, and to whom by name; nobody for her own file.

    ``document`` is the id of the filed document, empty where none is filed yet; ``kind`` its
    key in the pack, ``paper`` the id printed on it. ``at`` is set by the vault.
    """

    client: str
    kind: str
    paper: str
    title: str = field(repr=False)
    how: str
    recipients: tuple[str, ...] = field(default=(), repr=False)
    intake: str = ""
    document: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class PutOff:
    """One filed paper that is still to be printed, and since when."""

    document: str
    client: str
    client_name: str = field(repr=False)
    client_reference: str = field(repr=False)
    title: str = field(repr=False)
    since: str


def note(transaction: Transaction, given: Given) -> None:
    """File *given*; the audit entry names nobody."""
    file(transaction, given)
    transaction.note(
        audit.HAND_OVER,
        {
            "document": given.document or given.paper,
            "paper": given.paper,
            "client": given.client,
            "how": given.how,
            "recipients": len(given.recipients),
        },
    )


def file(transaction: Transaction, given: Given) -> None:
    """File *given*; the caller notes the act it is part of."""
    transaction.connection.execute(
        insert(HAND_OVERS).values(
            at=transaction.at,
            client=given.client,
            intake=given.intake or None,
            document=given.document or None,
            kind=given.kind,
            paper=given.paper,
            title=wordings.tidy(given.title),
            how=given.how,
            recipients=plain.spell(given.recipients),
        )
    )


def of_client(connection: Connection, client: str) -> tuple[Given, ...]:
    """Return the hand-overs of a client's papers, the oldest first."""
    rows = connection.execute(
        select(HAND_OVERS).where(HAND_OVERS.c.client == client).order_by(HAND_OVERS.c.number)
    )
    return tuple(
        Given(
            client=row.client,
            kind=row.kind,
            paper=row.paper,
            title=row.title,
            how=row.how,
            recipients=_names(row.recipients),
            intake=row.intake or "",
            document=row.document or "",
            at=row.at,
        )
        for row in rows
    )


def put_off(connection: Connection) -> tuple[PutOff, ...]:
    """Return what was put off and neither handed over nor dismissed since, the oldest first.

    A paper that is not filed yet is within reach of its session and is not listed.
    """
    filed = (
        select(DOCUMENTS.c.id)
        .join_from(DOCUMENTS, AGREEMENTS, AGREEMENTS.c.id == DOCUMENTS.c.agreement)
        .where(AGREEMENTS.c.intake == HAND_OVERS.c.intake, DOCUMENTS.c.kind == HAND_OVERS.c.kind)
        .order_by(AGREEMENTS.c.number.desc())
        .limit(1)
        .scalar_subquery()
    )
    rows = connection.execute(
        select(HAND_OVERS, filed.label("filed"), CLIENTS.c.name, CLIENTS.c.reference)
        .join_from(HAND_OVERS, CLIENTS, CLIENTS.c.id == HAND_OVERS.c.client)
        .where(HAND_OVERS.c.how == LATER, ~_settled_since())
        .order_by(HAND_OVERS.c.number)
    )
    return tuple(
        PutOff(
            document=row.document or row.filed,
            client=row.client,
            client_name=row.name,
            client_reference=row.reference,
            title=row.title,
            since=row.at,
        )
        for row in rows
        if row.document or row.filed
    )


def _names(text: str) -> tuple[str, ...]:
    names = plain.read(text)
    return tuple(str(name) for name in names) if isinstance(names, tuple) else ()


def _settled_since() -> ColumnElement[bool]:
    """Return the condition that something was done with the same paper later on.

    Showing it is no hand-over of paper; putting it off once more is one reminder, not two.
    """
    after = HAND_OVERS.alias("after")
    return (
        select(after.c.number)
        .where(
            after.c.client == HAND_OVERS.c.client,
            after.c.paper == HAND_OVERS.c.paper,
            after.c.number > HAND_OVERS.c.number,
            after.c.how != SHOW,
        )
        .exists()
    )
