"""What the audit chain knows of keys: when each was changed, and who was let in by which."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, select

from desktop.store import audit, plain
from desktop.store.slots import CUSTODIAN, KEYCHAIN, PASSPHRASE, RECOVERY
from desktop.store.tables import AUDIT

ASKED_AGAIN_AFTER = timedelta(days=14)
"""A passphrase that is never typed is forgotten (our own rule)."""


@dataclass(frozen=True, slots=True)
class KeyLog:
    """When each key was last changed, ISO with the laptop's offset; "" if never since made."""

    made: str
    passphrase: str
    recovery_code: str
    data_key: str
    custodian: str = ""


def read(connection: Connection) -> KeyLog:
    """Return when each key was last changed."""
    changed: dict[str, str] = {}
    for at, body in _entries(connection, audit.KEYS):
        changed.setdefault(str(body.get("what")), at)
    made = next((at for at, _ in _entries(connection, audit.CREATED)), "")
    everything = changed.get("data_key", "")
    return KeyLog(
        made=made,
        passphrase=changed.get(PASSPHRASE, ""),
        recovery_code=max(changed.get(RECOVERY, ""), everything),
        data_key=everything,
        custodian=changed.get(CUSTODIAN, ""),
    )


def is_passphrase_due(connection: Connection, now: datetime) -> bool:
    """Say whether the keychain alone has opened the vault for longer than it may.

    A clock set back by more than a day makes it due as well.
    """
    entries = _entries(connection, audit.UNLOCK, audit.CREATED)
    last = next((at for at, body in entries if body.get("by") != KEYCHAIN), None)
    if last is None:
        return True
    age = now - datetime.fromisoformat(last)
    return not -timedelta(days=1) <= age <= ASKED_AGAIN_AFTER


def _entries(connection: Connection, *kinds: str) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield moment and body of the entries of *kinds*, the newest first."""
    rows = connection.execute(
        select(AUDIT.c.at, AUDIT.c.body).where(AUDIT.c.kind.in_(kinds)).order_by(AUDIT.c.seq.desc())
    )
    for row in rows:
        yield row.at, dict(plain.read_mapping(row.body))
