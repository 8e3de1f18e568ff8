"""Secrets the practice owns, such as its seal key; a new one never replaces the former."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, insert, select

from desktop.domain.journal import Value
from desktop.store import audit, payloads, plain
from desktop.store.tables import KEPT_SECRETS, PAYLOADS
from desktop.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class KeptSecret:
    """A secret as it was filed; ``number`` is its place in the order of all filing."""

    filed_at: str
    number: int
    content: bytes = field(repr=False)


def file(
    transaction: Transaction,
    name: str,
    content: bytes,
    about: Mapping[str, Value] | None = None,
) -> None:
    """Keep *content* as the secret called *name* from now on.

    *about* is what else the audit says of it: ids and fingerprints, nothing secret.
    """
    payload = payloads.file_payload(transaction, "secret", content)
    transaction.connection.execute(insert(KEPT_SECRETS).values(id=payload, name=name))
    transaction.note(
        audit.CHANGE,
        {
            "what": "secret filed",
            "name": name,
            "sha256": plain.fingerprint(content),
            **(about or {}),
        },
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


def every(connection: Connection, name: str) -> tuple[KeptSecret, ...]:
    """Return all secrets called *name*, the newest first.

    Raises:
        PayloadDamagedError: one of them is no longer what was filed.
    """
    rows = connection.execute(
        select(KEPT_SECRETS.c.id, PAYLOADS.c.filed_at, PAYLOADS.c.number)
        .join_from(KEPT_SECRETS, PAYLOADS, PAYLOADS.c.id == KEPT_SECRETS.c.id)
        .where(KEPT_SECRETS.c.name == name)
        .order_by(PAYLOADS.c.number.desc())
    ).all()
    return tuple(
        KeptSecret(row.filed_at, row.number, payloads.read_payload(connection, row.id))
        for row in rows
    )
