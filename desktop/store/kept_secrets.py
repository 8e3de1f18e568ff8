"""Secrets the practice owns, such as its seal key; a new one never replaces the former."""

from sqlalchemy import Connection, insert, select

from desktop.store import audit, payloads, plain
from desktop.store.tables import KEPT_SECRETS, PAYLOADS
from desktop.store.transaction import Transaction


def file(transaction: Transaction, name: str, content: bytes) -> None:
    """Keep *content* as the secret called *name* from now on."""
    payload = payloads.file_payload(transaction, "secret", content)
    transaction.connection.execute(insert(KEPT_SECRETS).values(id=payload, name=name))
    transaction.note(
        audit.CHANGE,
        {"what": "secret filed", "name": name, "sha256": plain.fingerprint(content)},
    )


def newest(connection: Connection, name: str) -> bytes | None:
    """Return the secret called *name*, or None if there is none.

    Raises:
        PayloadDamagedError: it is no longer what was filed.
    """
    payload = connection.execute(
        select(KEPT_SECRETS.c.id)
        .join_from(KEPT_SECRETS, PAYLOADS, PAYLOADS.c.id == KEPT_SECRETS.c.id)
        .where(KEPT_SECRETS.c.name == name)
        .order_by(PAYLOADS.c.number.desc())
        .limit(1)
    ).scalar()
    return None if payload is None else payloads.read_payload(connection, payload)
