"""What one piece of filing works with: the connection, the moment, chance and the audit."""

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection

from desktop.domain.journal import Value
from desktop.store import audit
from desktop.store.audit import AuditEntry


@dataclass(frozen=True, slots=True)
class Transaction:
    """One durable step; everything filed through it is filed together or not at all."""

    connection: Connection
    at: str
    randomness: Callable[[int], bytes] = field(repr=False)
    audit_key: bytearray = field(repr=False)

    def new_id(self) -> str:
        """Return a fresh random UUID (version 4) in hex."""
        return uuid.UUID(bytes=self.randomness(16), version=4).hex

    def note(self, kind: str, body: Mapping[str, Value]) -> AuditEntry:
        """Add an entry to the audit chain, in this same transaction."""
        return audit.append(self.connection, self.audit_key, at=self.at, kind=kind, body=body)
