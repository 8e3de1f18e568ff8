"""The audit chain: who did what when, each entry bound to the one before by an HMAC.

It is tamper-evident, not tamper-proof: whoever holds the key can write a new chain, so
the head is printed on what the client takes home.
"""

import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, Row, func, insert, select

from desktop.domain.journal import Value
from desktop.domain.saying import said
from desktop.store import plain
from desktop.store.errors import AuditBrokenError
from desktop.store.tables import AUDIT

CREATED = "created"
UNLOCK = "unlock"
FAILED_UNLOCK = "failed_unlock"
BEGIN = "begin"
ERASE = "erase"
CONCLUDE = "conclude"
READING_COPY = "reading_copy"
FILE = "file"
CONFIRM_PACK = "confirm_pack"
CHANGE = "change"
KEYS = "keys"
SEAL = "seal"
VIEW = "view"
PRINT = "print"
EXPORT = "export"
HAND_OVER = "hand_over"
VERSION = "version"
STAMP_ASKED = "stamp_asked"
LOCK = "lock"
VERIFY = "verify"
CHECK = "check"
BACKUP = "backup"
RESTORE = "restore"
ROLLED_BACK = "rolled_back"
NOTE_EXPORT = "note_export"
CORRECT = "correct"
RETENTION = "retention"
HOLD = "hold"
DESTROY = "destroy"
CUSTODIAN = "custodian"

KINDS = frozenset(
    {
        CREATED,
        UNLOCK,
        FAILED_UNLOCK,
        BEGIN,
        ERASE,
        CONCLUDE,
        READING_COPY,
        FILE,
        CONFIRM_PACK,
        CHANGE,
        KEYS,
        SEAL,
        VIEW,
        PRINT,
        EXPORT,
        HAND_OVER,
        VERSION,
        STAMP_ASKED,
        LOCK,
        VERIFY,
        CHECK,
        BACKUP,
        RESTORE,
        ROLLED_BACK,
        NOTE_EXPORT,
        CORRECT,
        RETENTION,
        HOLD,
        DESTROY,
        CUSTODIAN,
    }
)
"""Every kind there is: the page that shows the chain has a sentence for each.

EXPORT is a copy of one paper that was saved, and a whole record that left (``what`` says which);
NOTE_EXPORT the private notes; RETENTION a date that was set or moved; HOLD one that was set or
lifted; CUSTODIAN what is written down for one, and where the envelope lies; RESTORE a store that
was put in place on purpose; ROLLED_BACK one older than its marks.
"""

_KIND = re.compile(r"[a-z][a-z_]{0,39}")
_GENESIS = b"holdfast/1/audit/genesis"


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One link of the chain; *mac* is hex."""

    seq: int
    at: str
    kind: str
    body: Mapping[str, Value] = field(repr=False)
    mac: str


@dataclass(frozen=True, slots=True)
class AuditHead:
    """Where the chain ends; printed on paper it proves what came before it."""

    seq: int
    mac: str


def append(
    connection: Connection, key: bytearray, *, at: str, kind: str, body: Mapping[str, Value]
) -> AuditEntry:
    """Add one entry to the chain and return it.

    Raises:
        ValueError: *kind* is not a short lower-case word.
    """
    if not _KIND.fullmatch(kind):
        raise ValueError("the kind of an audit entry is a short lower-case word")
    last = connection.execute(
        select(AUDIT.c.seq, AUDIT.c.mac).order_by(AUDIT.c.seq.desc()).limit(1)
    ).first()
    seq, before = (last.seq + 1, last.mac) if last else (1, _genesis(key))
    text = plain.spell(body)
    mac = _mac(key, before, (seq, at, kind, text))
    connection.execute(insert(AUDIT).values(seq=seq, at=at, kind=kind, mac=mac, body=text))
    return AuditEntry(seq, at, kind, plain.read_mapping(text), mac.hex())


def head(connection: Connection) -> AuditHead:
    """Return the last entry's number and MAC; 0 and nothing for an empty chain."""
    newest = select(func.max(AUDIT.c.seq)).scalar_subquery()
    last = connection.execute(select(AUDIT.c.seq, AUDIT.c.mac).where(AUDIT.c.seq == newest)).first()
    return AuditHead(last.seq, last.mac.hex()) if last else AuditHead(0, "")


def entries(connection: Connection, *, limit: int, offset: int) -> tuple[AuditEntry, ...]:
    """Return entries, the newest first."""
    rows = connection.execute(
        select(AUDIT).order_by(AUDIT.c.seq.desc()).limit(limit).offset(offset)
    )
    return tuple(
        AuditEntry(row.seq, row.at, row.kind, plain.read_mapping(row.body), row.mac.hex())
        for row in rows
    )


def bodies_after(connection: Connection, seq: int, *, limit: int = 2000) -> list[tuple[str, str]]:
    """Return kind and spelled body of so many entries after *seq*, the oldest first."""
    rows = connection.execute(
        select(AUDIT.c.kind, AUDIT.c.body)
        .where(AUDIT.c.seq > seq)
        .order_by(AUDIT.c.seq)
        .limit(limit)
    )
    return [(row.kind, row.body) for row in rows]


def check(connection: Connection, key: bytearray) -> None:
    """Raise AuditBrokenError at the first entry that is missing or not as written."""
    before, last = None, AuditHead(0, "")
    while last != before:
        before, last = last, check_next(connection, key, last)


def check_next(
    connection: Connection, key: bytearray, last: AuditHead, *, limit: int = 2000
) -> AuditHead:
    """Check so many entries after *last* and return where they end; at the end that is *last*.

    Raises:
        AuditBrokenError: at the first entry that is missing or not as written.
    """
    rows = connection.execute(
        select(AUDIT).where(AUDIT.c.seq > last.seq).order_by(AUDIT.c.seq).limit(limit)
    )
    before = bytes.fromhex(last.mac) if last.seq else _genesis(key)
    seq = last.seq
    for seq, row in enumerate(rows, last.seq + 1):
        if row.seq != seq:
            raise AuditBrokenError(seq, said("it is missing"))
        if not hmac.compare_digest(row.mac, _mac(key, before, _content(row))):
            raise AuditBrokenError(row.seq, said("it is not as it was written"))
        before = row.mac
    return AuditHead(seq, before.hex()) if seq > last.seq else last


def follows(key: bytearray, before: bytes, content: tuple[Value, ...], mac: bytes) -> bool:
    """Say whether *mac* was made over *content* (seq, at, kind, body) after the MAC *before*.

    The first entry follows nothing: *before* is empty.
    """
    return hmac.compare_digest(mac, _mac(key, before or _genesis(key), content))


def _content(row: Row[tuple[int, str, str, bytes, str]]) -> tuple[Value, ...]:
    return (row.seq, row.at, row.kind, row.body)


def _genesis(key: bytearray) -> bytes:
    return hmac.digest(key, _GENESIS, "sha256")


def _mac(key: bytearray, before: bytes, content: tuple[Value, ...]) -> bytes:
    return hmac.digest(key, before + plain.spell(content).encode(), "sha256")
