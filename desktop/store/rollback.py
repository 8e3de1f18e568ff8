"""Whether the vault is older than a mark that was made of it: put back, or rolled back.

A restore through the product notes itself in the store before that is put in place (see
`restoring`); one by other ways opens it once with the occasion `audit.RESTORE` (see
`Vault.opened`). That entry explains the marks that were made before it.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, delete, insert, select

from desktop.domain.journal import Value
from desktop.store import audit, plain
from desktop.store.anchor import Mark
from desktop.store.tables import AUDIT, META
from desktop.store.transaction import Transaction

OLDER = "older"
"""The chain ends before the entry that the mark remembers."""

OTHER = "other"
"""The chain has that entry, and it says something else."""

KEYS_OLDER = "keys_older"
"""The key file is older than the mark: a former passphrase may open the vault again."""

BESIDE = "beside"
KEYCHAIN = "keychain"

_RESTORED = "restored"
_WARNING = "rolled_back"


@dataclass(frozen=True, slots=True)
class Rollback:
    """What was found: *here* is the last entry (or generation), *mark* the one remembered.

    ``source`` says where the mark was; ``marked_at`` when it was made, where that is known.
    """

    kind: str
    source: str
    here: int
    mark: int
    marked_at: str = ""


def compare(connection: Connection, mark: Mark, *, generation: int, source: str) -> Rollback | None:
    """Return what is wrong between the open store and *mark*, or None."""
    here = audit.head(connection).seq
    kind, numbers = "", (here, mark.seq)
    if here < mark.seq:
        kind = OLDER
    elif not _holds(connection, mark):
        kind = OTHER
    elif generation < mark.generation:
        kind, numbers = KEYS_OLDER, (generation, mark.generation)
    if not kind or _is_explained(connection, mark):
        return None
    return Rollback(kind, source, *numbers, mark.at)


def restored(connection: Connection) -> int:
    """Return the entry that noted the last deliberate restore; 0 if there was none."""
    return int(_meta(connection, _RESTORED) or 0)


def note_restore(
    transaction: Transaction,
    by: str,
    replaced: Mark | None,
    details: Mapping[str, Value] | None = None,
) -> None:
    """Note that this store was put in place on purpose, where *replaced* was remembered.

    *details* is what else is known of it: from which backup it comes.
    """
    about: dict[str, Value] = {"by": by, **(details or {})}
    if replaced is not None:
        about["before"] = replaced.seq
    entry = transaction.note(audit.RESTORE, about)
    _keep_meta(transaction.connection, _RESTORED, str(entry.seq))
    _keep_meta(transaction.connection, _WARNING, "")


def note(transaction: Transaction, found: Rollback) -> None:
    """Note what was *found*; it is told until somebody has acknowledged it."""
    transaction.note(audit.ROLLED_BACK, {"done": "found", **asdict(found)})
    _keep_meta(transaction.connection, _WARNING, plain.spell(asdict(found)))


def acknowledge(transaction: Transaction) -> None:
    """Note that a person has read it; it is not told again."""
    found = open_warning(transaction.connection)
    if found is not None:
        transaction.note(audit.ROLLED_BACK, {"done": "seen", **asdict(found)})
        _keep_meta(transaction.connection, _WARNING, "")


def open_warning(connection: Connection) -> Rollback | None:
    """Return what was found and not acknowledged yet."""
    kept = _meta(connection, _WARNING)
    if not kept:
        return None
    fields = plain.read_mapping(kept)
    return Rollback(
        kind=str(fields["kind"]),
        source=str(fields["source"]),
        here=int(str(fields["here"])),
        mark=int(str(fields["mark"])),
        marked_at=str(fields["marked_at"]),
    )


def _holds(connection: Connection, mark: Mark) -> bool:
    """Say whether the chain has the marked entry as it was; a chain without entries has none."""
    if mark.seq == 0:
        return True
    mac = connection.execute(select(AUDIT.c.mac).where(AUDIT.c.seq == mark.seq)).scalar()
    return mac is not None and bytes(mac).hex().startswith(mark.head)


def _is_explained(connection: Connection, mark: Mark) -> bool:
    """Say whether the mark is of the time before a deliberate restore.

    The restore knows how many entries there were, unless it found no mark: then it explains all.
    """
    seq = restored(connection)
    if mark.restored >= seq:
        return False
    body = connection.execute(select(AUDIT.c.body).where(AUDIT.c.seq == seq)).scalar()
    before = plain.read_mapping(body).get("before") if body else None
    return before is None or (isinstance(before, int) and mark.seq <= before)


def _meta(connection: Connection, name: str) -> str | None:
    return connection.execute(select(META.c.value).where(META.c.name == name)).scalar()


def _keep_meta(connection: Connection, name: str, value: str) -> None:
    connection.execute(delete(META).where(META.c.name == name))
    connection.execute(insert(META).values(name=name, value=value))
