"""The practitioners of the practice; every record names one of them."""

from dataclasses import dataclass, field

from sqlalchemy import Connection, insert, select, update

from desktop.store import audit, wordings
from desktop.store.errors import RecordUnknownError
from desktop.store.tables import PRACTITIONERS
from desktop.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Practitioner:
    """One who works in the practice."""

    id: str
    name: str = field(repr=False)
    added_at: str


def add(transaction: Transaction, name: str) -> str:
    """Add a practitioner and return their id."""
    practitioner = transaction.new_id()
    transaction.connection.execute(
        insert(PRACTITIONERS).values(
            id=practitioner, name=wordings.tidy(name), added_at=transaction.at
        )
    )
    transaction.note(audit.CHANGE, {"what": "practitioner added", "practitioner": practitioner})
    return practitioner


def rename(transaction: Transaction, practitioner: str, name: str) -> None:
    """Give a practitioner another name; what they signed keeps the former.

    Raises:
        RecordUnknownError: there is no such practitioner.
    """
    changed = transaction.connection.execute(
        update(PRACTITIONERS)
        .where(PRACTITIONERS.c.id == practitioner)
        .values(name=wordings.tidy(name))
    )
    if not changed.rowcount:
        raise RecordUnknownError
    transaction.note(audit.CHANGE, {"what": "practitioner renamed", "practitioner": practitioner})


def listed(connection: Connection) -> tuple[Practitioner, ...]:
    """Return all practitioners in the order they were added."""
    rows = connection.execute(select(PRACTITIONERS).order_by(PRACTITIONERS.c.number))
    return tuple(Practitioner(row.id, row.name, row.added_at) for row in rows)
