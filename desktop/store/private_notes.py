"""The practitioner's private notes: a compartment of its own, under a key of its own.

They are encrypted once more inside the vault, so no search, list or record export can
take them along by mistake.
"""

from dataclasses import dataclass, field

from sqlalchemy import Connection, insert, select

from desktop.store import plain
from desktop.store.errors import PayloadDamagedError
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
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    note = transaction.new_id()
    nonce = transaction.randomness(NONCE_BYTES)
    bound = _bound(note, client, practitioner, transaction.at)
    content = AESGCM(key).encrypt(nonce, text.encode("utf-8", "surrogatepass"), bound)
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
    return note


def of_client(connection: Connection, key: bytearray, client: str) -> tuple[PrivateNote, ...]:
    """Return the notes about *client* in the order they were written.

    Raises:
        PayloadDamagedError: one of them is no longer what was filed.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    cipher = AESGCM(key)
    notes = []
    for row in connection.execute(
        select(PRIVATE_NOTES)
        .where(PRIVATE_NOTES.c.client == client)
        .order_by(PRIVATE_NOTES.c.number)
    ).all():
        bound = _bound(row.id, row.client, row.practitioner, row.written_at)
        try:
            text = cipher.decrypt(row.nonce, row.content, bound).decode("utf-8", "surrogatepass")
        except InvalidTag:
            raise PayloadDamagedError from None
        notes.append(PrivateNote(row.id, row.client, row.practitioner, row.written_at, text))
    return tuple(notes)


def _bound(*parts: str) -> bytes:
    return plain.spell(parts).encode()
