"""Until when a client's file is kept: each date is filed beside the former, the newest counts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, Row, insert, select

from desktop.domain.journal import Value
from desktop.store import audit, plain, wordings
from desktop.store.tables import RETENTIONS
from desktop.store.transaction import Transaction

LONGEST_REASON = 500
"""Characters, so that a row stays on one page of the store."""


@dataclass(frozen=True, slots=True)
class Retention:
    """Until which day a file is kept, and why.

    ``ended_on`` is the day the work ended and ``keep_until`` the last day the file is kept, both
    ISO and empty where not known. A date that is not ``by_hand`` came of ``rule``; one by hand has
    a ``reason`` in the practitioner's words. ``at`` is set by the vault.
    """

    client: str
    practitioner: str
    ended_on: str
    keep_until: str
    by_hand: bool = False
    reason: str = field(default="", repr=False)
    rule: Mapping[str, Value] = field(default_factory=dict)
    at: str = ""


def file(transaction: Transaction, retention: Retention) -> None:
    """File *retention* as what counts from now on; the audit entry holds dates and no words.

    Raises:
        RecordUnknownError: there is no such client or practitioner.
    """
    transaction.connection.execute(
        insert(RETENTIONS).values(
            client=retention.client,
            practitioner=retention.practitioner,
            at=transaction.at,
            ended_on=retention.ended_on,
            keep_until=retention.keep_until,
            by_hand=int(retention.by_hand),
            reason=wordings.tidy(retention.reason, LONGEST_REASON),
            rule=plain.spell(retention.rule),
        )
    )
    transaction.note(
        audit.RETENTION,
        {
            "client": retention.client,
            "practitioner": retention.practitioner,
            "ended_on": retention.ended_on,
            "keep_until": retention.keep_until,
            "by_hand": retention.by_hand,
        },
    )


def every(connection: Connection, client: str) -> tuple[Retention, ...]:
    """Return every date that was ever filed for *client*, the newest first."""
    rows = connection.execute(
        select(RETENTIONS).where(RETENTIONS.c.client == client).order_by(RETENTIONS.c.number.desc())
    )
    return tuple(_retention(row) for row in rows)


def newest(connection: Connection, client: str) -> Retention | None:
    """Return the date that counts for *client*, or None where none was filed."""
    return next(iter(every(connection, client)), None)


def _retention(row: Row[tuple[int, str]]) -> Retention:
    return Retention(
        client=row.client,
        practitioner=row.practitioner,
        ended_on=row.ended_on,
        keep_until=row.keep_until,
        by_hand=bool(row.by_hand),
        reason=row.reason,
        rule=plain.read_mapping(row.rule),
        at=row.at,
    )
