"""What is known about the practice, a practitioner or a client beyond a name.

Each change is filed beside the former one, never over it; the newest counts.
"""

import re
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from desktop.domain.journal import Value
from desktop.store import audit, plain
from desktop.store.errors import PayloadDamagedError
from desktop.store.tables import DESCRIPTIONS
from desktop.store.transaction import Transaction

PRACTICE = "practice"

_ID = re.compile(r"[0-9a-f]{32}")

_NOTED: Mapping[str, tuple[str, str]] = {
    PRACTICE: (audit.CHANGE, "practice changed"),
    "backups": (audit.CHANGE, "backup folder changed"),
    "custodian": (audit.CUSTODIAN, "facts or envelope noted"),
    "own-wording": (audit.CHANGE, "wording published"),
    "retention": (audit.CHANGE, "years settled"),
}
"""What people settle for the whole practice: the entry's kind, and what it says was done."""


def file(
    transaction: Transaction, subject: str, body: Mapping[str, Value], *, noted: bool = False
) -> None:
    """File *body* as what is known of *subject* from now on; what says the same is not filed.

    The audit notes it of the practice and of people; a draft, and what the program keeps for
    itself, such as which pack it has read, is nobody's act. What is *noted* elsewhere is said once.
    """
    text = plain.spell(body)
    sha256 = hash_of(subject, text)
    if sha256 == _newest_hash(transaction.connection, subject):
        return
    transaction.connection.execute(
        insert(DESCRIPTIONS).values(
            subject=subject, filed_at=transaction.at, sha256=sha256, body=text
        )
    )
    if noted:
        return
    if subject in _NOTED:
        kind, what = _NOTED[subject]
        transaction.note(kind, {"what": what, "sha256": sha256})
    elif _ID.fullmatch(subject):
        transaction.note(
            audit.CHANGE, {"what": "details changed", "subject": subject, "sha256": sha256}
        )


def newest(connection: Connection, subject: str) -> Mapping[str, Value]:
    """Return what is known of *subject*; empty where nothing was filed.

    Raises:
        PayloadDamagedError: it is no longer what was filed.
    """
    row = connection.execute(
        select(DESCRIPTIONS)
        .where(DESCRIPTIONS.c.subject == subject)
        .order_by(DESCRIPTIONS.c.number.desc())
        .limit(1)
    ).first()
    if row is None:
        return {}
    if not holds(row):
        raise PayloadDamagedError
    return plain.read_mapping(row.body)


def _newest_hash(connection: Connection, subject: str) -> str | None:
    return connection.execute(
        select(DESCRIPTIONS.c.sha256)
        .where(DESCRIPTIONS.c.subject == subject)
        .order_by(DESCRIPTIONS.c.number.desc())
        .limit(1)
    ).scalar()


def holds(row: Row[Any]) -> bool:
    """Say whether the table's *row* is what was filed."""
    return bool(row.sha256 == hash_of(row.subject, row.body))


def hash_of(subject: str, text: str) -> str:
    """Return the SHA-256 that is filed with the spelled body *text* about *subject*."""
    return plain.fingerprint(plain.spell((subject, text)).encode())
