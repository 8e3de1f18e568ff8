"""What keeps a client's file from being erased: a complaint, a court, an insurer."""

from dataclasses import dataclass, field

from sqlalchemy import Connection, insert, select, update

from desktop.store import audit, wordings
from desktop.store.errors import FileHeldError, RecordUnknownError
from desktop.store.retentions import LONGEST_REASON
from desktop.store.tables import HOLDS, INTAKES, PRIVATE_NOTES
from desktop.store.transaction import Transaction

COMPLAINT, COURT, INSURER, OTHER = "complaint", "court", "insurer", "other"
KINDS = (COMPLAINT, COURT, INSURER, OTHER)


@dataclass(frozen=True, slots=True)
class Hold:
    """One hold: what for, why, by whom and when; ``lifted_at`` is empty while it stands."""

    id: str
    client: str
    kind: str
    reason: str = field(repr=False)
    set_at: str
    set_by: str
    lifted_at: str = ""
    lifted_by: str = ""
    lift_reason: str = field(default="", repr=False)


def put(transaction: Transaction, client: str, kind: str, *, reason: str, by: str) -> str:
    """Put *client*'s file on hold and return the hold's id; the audit holds no words.

    Raises:
        ValueError: there is no such kind of hold, or no reason.
        RecordUnknownError: there is no such client or practitioner.
    """
    words = _required(reason)
    if kind not in KINDS:
        raise ValueError("a hold is for a complaint, a court, an insurer or something else")
    hold = transaction.new_id()
    transaction.connection.execute(
        insert(HOLDS).values(
            id=hold, client=client, kind=kind, reason=words, set_at=transaction.at, set_by=by
        )
    )
    transaction.note(
        audit.HOLD,
        {"what": "set", "hold": hold, "client": client, "kind": kind, "practitioner": by},
    )
    return hold


def lift(transaction: Transaction, hold: str, *, reason: str, by: str) -> None:
    """Lift *hold*; that it stood is kept.

    Raises:
        ValueError: there is no reason.
        RecordUnknownError: there is no such hold, or it was lifted before.
    """
    words = _required(reason)
    lifted = transaction.connection.execute(
        update(HOLDS)
        .where(HOLDS.c.id == hold, HOLDS.c.lifted_at.is_(None))
        .values(lifted_at=transaction.at, lifted_by=by, lift_reason=words)
    )
    if lifted.rowcount != 1:
        raise RecordUnknownError
    transaction.note(audit.HOLD, {"what": "lifted", "hold": hold, "practitioner": by})


def of_client(connection: Connection, client: str) -> tuple[Hold, ...]:
    """Return every hold there ever was on *client*'s file, the newest first."""
    rows = connection.execute(
        select(HOLDS).where(HOLDS.c.client == client).order_by(HOLDS.c.number.desc())
    )
    return tuple(
        Hold(
            id=row.id,
            client=row.client,
            kind=row.kind,
            reason=row.reason,
            set_at=row.set_at,
            set_by=row.set_by,
            lifted_at=row.lifted_at or "",
            lifted_by=row.lifted_by or "",
            lift_reason=row.lift_reason or "",
        )
        for row in rows
    )


def require_free(connection: Connection, client: str) -> None:
    """Raise FileHeldError while a hold stands on *client*'s file."""
    standing = select(HOLDS.c.id).where(HOLDS.c.client == client, HOLDS.c.lifted_at.is_(None))
    if connection.execute(standing.limit(1)).first() is not None:
        raise FileHeldError


def require_intake_free(connection: Connection, intake: str) -> None:
    """Raise FileHeldError while a hold stands on the file that *intake* belongs to."""
    client = select(INTAKES.c.client).where(INTAKES.c.id == intake)
    require_free(connection, connection.execute(client).scalar() or "")


def require_note_free(connection: Connection, note: str) -> None:
    """Raise FileHeldError while a hold stands on the file that a private *note* is in."""
    client = select(PRIVATE_NOTES.c.client).where(PRIVATE_NOTES.c.id == note)
    require_free(connection, connection.execute(client).scalar() or "")


def _required(reason: str) -> str:
    words = wordings.tidy(reason, LONGEST_REASON)
    if not words:
        raise ValueError("a hold has a reason")
    return words
