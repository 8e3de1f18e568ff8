"""What a restore undoes without anybody wanting it: files destroyed since the backup, holds, keys.

The vault that a backup replaces knows what was done after it. Where both have one audit chain up
to the backup, what follows in the one is what is missing in the other.
"""

from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, select

from desktop.domain.journal import Value
from desktop.store import audit, backup_log, key_file, migrations, opening, plain
from desktop.store import connection as connections
from desktop.store.backup_manifest import Anchor
from desktop.store.connection import StoreFile
from desktop.store.errors import VaultError
from desktop.store.keys import Keys
from desktop.store.slots import CUSTODIAN, PASSPHRASE, RECOVERY
from desktop.store.tables import AUDIT, CLIENTS, HOLDS

UNDONE = "undone"
"""In the entry of a restore: what `Undone.plain` gives, where both chains could be compared."""

_ENTRIES = "SELECT kind, body FROM audit WHERE seq > ? AND kind IN (?, ?, ?, ?) ORDER BY seq"
_KINDS = (audit.DESTROY, audit.HOLD, audit.KEYS, audit.RESTORE)
_OPENING = (PASSPHRASE, RECOVERY, CUSTODIAN)


@dataclass(frozen=True, slots=True)
class Undone:
    """What was done after the backup and is not done any more; ids of clients, but *keys*.

    *destroyed* files are back, *held* ones are no longer on hold, *released* ones are again, and
    the former of these *keys* opens the vault again (kinds of slots).
    """

    destroyed: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    released: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()

    def plain(self) -> dict[str, Value]:
        """Return it as an entry of the audit chain keeps it."""
        return {
            "destroyed": self.destroyed,
            "held": self.held,
            "released": self.released,
            "keys": self.keys,
        }

    @classmethod
    def of(cls, value: Value) -> "Undone":
        """Return what an entry keeps; nothing where it keeps none."""
        if not isinstance(value, Mapping):
            return cls()
        return cls(
            _words(value.get("destroyed")),
            _words(value.get("held")),
            _words(value.get("released")),
            _words(value.get("keys")),
        )


def since(folder: Path, keys: Keys, anchor: Anchor) -> Undone | None:
    """Return what the vault in *folder* did after *anchor*; None where that cannot be told.

    *keys* are those of the backup. Nothing may have that vault open, and nothing in it is
    changed. It cannot be told where it was encrypted anew, is damaged, was left in the middle
    of something, or has another chain.
    """
    with suppress(VaultError, sqlcipher.Error, MemoryError):
        header = key_file.load(folder)[0]
        header.check_mac(keys.header_mac)
        store = folder / header.store_file
        log = opening.log_of(store)
        if log.exists() and log.stat().st_size:
            return None
        file = StoreFile(store, header.store_id, keys.database, header.store_salt)
        made = connections.connect_unchanging(file, newest=migrations.NEWEST)
        with closing(made) as connection:
            return _read(connection, anchor)
    return None


def those_there(connection: Connection, undone: Undone) -> Undone:
    """Return *undone* for the clients that the restored store knows."""
    there = frozenset(connection.execute(select(CLIENTS.c.id)).scalars())
    return Undone(
        _kept(undone.destroyed, there),
        _kept(undone.held, there),
        _kept(undone.released, there),
        undone.keys,
    )


def open_still(connection: Connection) -> Undone:
    """Return what restores undid and nobody has done again since."""
    found = Undone()
    rows = connection.execute(
        select(AUDIT.c.kind, AUDIT.c.body)
        .where(AUDIT.c.kind.in_((audit.RESTORE, audit.KEYS)))
        .order_by(AUDIT.c.seq)
    )
    for row in rows:
        body = plain.read_mapping(row.body)
        if row.kind == audit.RESTORE and body.get("done") == backup_log.RESTORED:
            found = _joined(found, Undone.of(body.get(UNDONE)))
        elif row.kind == audit.KEYS:
            found = _changed(found, str(body.get("what")))
    on_hold = frozenset(
        connection.execute(select(HOLDS.c.client).where(HOLDS.c.lifted_at.is_(None))).scalars()
    )
    there = those_there(connection, found)
    return Undone(
        there.destroyed,
        tuple(one for one in there.held if one not in on_hold),
        _kept(there.released, on_hold),
        there.keys,
    )


def _read(connection: Any, anchor: Anchor) -> Undone | None:  # noqa: ANN401 - untyped driver
    at = connection.execute("SELECT mac FROM audit WHERE seq IN (?)", (anchor.seq,)).fetchone()
    if at is None or bytes(at[0]).hex() != anchor.mac:
        return None
    clients = dict(connection.execute("SELECT id, client FROM holds").fetchall())
    found = Undone()
    for kind, text in connection.execute(_ENTRIES, (anchor.seq, *_KINDS)):
        body = plain.read_mapping(text)
        what, client = str(body.get("what")), str(body.get("client", ""))
        if kind == audit.DESTROY and client:
            found = _joined(found, Undone(destroyed=(client,)))
        elif kind == audit.HOLD:
            owner = client or str(clients.get(str(body.get("hold")), ""))
            found = _after_hold(found, owner, is_set=what == "set")
        elif kind == audit.KEYS and what in _OPENING:
            found = _joined(found, Undone(keys=(what,)))
        elif kind == audit.RESTORE:
            found = _joined(found, Undone.of(body.get(UNDONE)))
    return found


def _after_hold(found: Undone, client: str, *, is_set: bool) -> Undone:
    """Return *found* after a hold was set on the file of *client*, or lifted.

    What was set and lifted after the backup is neither in the one vault nor in the other.
    """
    held, released = _without(found.held, client), _without(found.released, client)
    if is_set and client not in found.released:
        held += (client,)
    elif not is_set and client not in found.held:
        released += (client,)
    return Undone(found.destroyed, held, released, found.keys)


def _changed(found: Undone, key: str) -> Undone:
    return Undone(found.destroyed, found.held, found.released, _without(found.keys, key))


def _joined(one: Undone, other: Undone) -> Undone:
    return Undone(
        tuple(dict.fromkeys(one.destroyed + other.destroyed)),
        tuple(dict.fromkeys(one.held + other.held)),
        tuple(dict.fromkeys(one.released + other.released)),
        tuple(dict.fromkeys(one.keys + other.keys)),
    )


def _kept(some: Iterable[str], there: frozenset[str]) -> tuple[str, ...]:
    return tuple(one for one in some if one in there)


def _without(some: Iterable[str], one: str) -> tuple[str, ...]:
    return tuple(each for each in some if each != one)


def _words(value: Value) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, tuple) else ()
