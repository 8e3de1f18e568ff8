"""The practitioner's private notes: a compartment of its own, under a key of its own.

They are encrypted once more inside the vault, so no search, list or record export can
take them along by mistake.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, delete, insert, select, update

from desktop.store import audit, holds, plain
from desktop.store.errors import PayloadDamagedError, RecordUnknownError
from desktop.store.slots import NONCE_BYTES
from desktop.store.tables import PRIVATE_NOTES
from desktop.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class PrivateNote:
    """What a practitioner wrote for nobody but themself; a court may still see it."""

    id: str
    client: str
    practitioner: str
    written_at: str
    text: str = field(repr=False)


def file(
    transaction: Transaction, key: bytearray, *, client: str, practitioner: str, text: str
) -> str:
    """File a note about *client* and return its id.

    Raises:
        RecordUnknownError: there is no such client or practitioner.
    """
    note = transaction.new_id()
    bound = (note, client, practitioner, transaction.at)
    nonce, content = sealed(key, _encoded(text), bound, transaction.randomness)
    transaction.connection.execute(
        insert(PRIVATE_NOTES).values(
            id=note,
            client=client,
            practitioner=practitioner,
            written_at=transaction.at,
            nonce=nonce,
            content=content,
        )
    )
    transaction.note(audit.CHANGE, {"what": "private note written", "note": note, "client": client})
    return note


def rewrite(transaction: Transaction, key: bytearray, note: str, text: str) -> None:
    """Put *text* in the place of what *note* said; its time stays that of the first writing.

    Raises:
        FileHeldError: the client's file is on hold.
        RecordUnknownError: there is no such note.
    """
    holds.require_note_free(transaction.connection, note)
    row = transaction.connection.execute(
        select(PRIVATE_NOTES).where(PRIVATE_NOTES.c.id == note)
    ).first()
    if row is None:
        raise RecordUnknownError
    bound = (row.id, row.client, row.practitioner, row.written_at)
    nonce, content = sealed(key, _encoded(text), bound, transaction.randomness)
    transaction.connection.execute(
        update(PRIVATE_NOTES).where(PRIVATE_NOTES.c.id == note).values(nonce=nonce, content=content)
    )
    transaction.note(
        audit.CHANGE, {"what": "private note rewritten", "note": note, "client": row.client}
    )


def remove(transaction: Transaction, note: str) -> None:
    """Erase *note* for good; the audit keeps only that there was one.

    Raises:
        FileHeldError: the client's file is on hold.
        RecordUnknownError: there is no such note.
    """
    holds.require_note_free(transaction.connection, note)
    client = transaction.connection.execute(
        select(PRIVATE_NOTES.c.client).where(PRIVATE_NOTES.c.id == note)
    ).scalar()
    if client is None:
        raise RecordUnknownError
    transaction.connection.execute(delete(PRIVATE_NOTES).where(PRIVATE_NOTES.c.id == note))
    transaction.note(audit.CHANGE, {"what": "private note removed", "note": note, "client": client})


def of_client(connection: Connection, key: bytearray, client: str) -> tuple[PrivateNote, ...]:
    """Return the notes about *client* in the order they were written.

    Raises:
        PayloadDamagedError: one of them is no longer what was filed.
    """
    notes = []
    for row in connection.execute(
        select(PRIVATE_NOTES)
        .where(PRIVATE_NOTES.c.client == client)
        .order_by(PRIVATE_NOTES.c.number)
    ).all():
        bound = (row.id, row.client, row.practitioner, row.written_at)
        text = opened(key, row.nonce, row.content, bound).decode("utf-8", "surrogatepass")
        notes.append(PrivateNote(row.id, row.client, row.practitioner, row.written_at, text))
    return tuple(notes)


def sealed(
    key: bytearray, content: bytes, bound: Sequence[str], randomness: Callable[[int], bytes]
) -> tuple[bytes, bytes]:
    """Return a fresh nonce and *content* encrypted, held to id, client, author and time."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = randomness(NONCE_BYTES)
    return nonce, AESGCM(key).encrypt(nonce, content, _bound(bound))


def opened(key: bytearray, nonce: bytes, content: bytes, bound: Sequence[str]) -> bytes:
    """Return what `sealed` encrypted.

    Raises:
        PayloadDamagedError: it is no longer what was filed.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key).decrypt(nonce, content, _bound(bound))
    except InvalidTag:
        raise PayloadDamagedError from None


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _bound(parts: Sequence[str]) -> bytes:
    return plain.spell(tuple(parts)).encode()
