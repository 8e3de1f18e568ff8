"""What the audit chain knows of backups: when the last good one was made, where, and what failed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from desktop.domain.journal import Value
from desktop.store import audit, plain
from desktop.store.tables import AUDIT

MADE = "made"
DAMAGED = "damaged"
REFUSED = "refused"
TRIED = "tried"
RESTORED = "restored"
KEPT = "kept"
"""The vault of before was removed."""


@dataclass(frozen=True, slots=True)
class Noted:
    """One entry about a backup or a restore: when, and what it says."""

    at: str
    body: Mapping[str, Value] = field(repr=False)

    @property
    def name(self) -> str:
        """The name of the backup's file."""
        return str(self.body.get("name", ""))

    @property
    def folder(self) -> str:
        """The folder the backup went to."""
        return str(self.body.get("folder", ""))


@dataclass(frozen=True, slots=True)
class BackupLog:
    """The last of each; None if there never was one. ``made`` is when the vault was made.

    ``elsewhere`` is the last good backup on another disk than the vault's. ``damage`` is the
    last check that the vault did not pass and ``refused`` the last backup that failed for
    another reason, each only if no good backup came after it. ``damaged_copy`` is the last copy
    of a damaged vault.
    """

    made: str
    good: Noted | None
    elsewhere: Noted | None
    damage: Noted | None
    refused: Noted | None
    damaged_copy: Noted | None
    tried: Noted | None
    restored: Noted | None


def read(connection: Connection) -> BackupLog:
    """Return what is known of backups and restores."""
    rows = connection.execute(
        select(AUDIT.c.at, AUDIT.c.kind, AUDIT.c.body)
        .where(AUDIT.c.kind.in_((audit.BACKUP, audit.RESTORE)))
        .order_by(AUDIT.c.seq.desc())
    )
    last: dict[str, Noted] = {}
    for row in rows:
        noted = Noted(row.at, plain.read_mapping(row.body))
        for what in _said_by(noted):
            if what not in {DAMAGED, REFUSED} or MADE not in last:
                last.setdefault(what, noted)
    made = connection.execute(
        select(AUDIT.c.at).where(AUDIT.c.kind == audit.CREATED).order_by(AUDIT.c.seq).limit(1)
    ).scalar()
    return BackupLog(
        made=made or "",
        good=last.get(MADE),
        elsewhere=last.get("elsewhere"),
        damage=last.get(DAMAGED),
        refused=last.get(REFUSED),
        damaged_copy=last.get("copy"),
        tried=last.get(TRIED),
        restored=last.get(RESTORED),
    )


def _said_by(noted: Noted) -> tuple[str, ...]:
    done = str(noted.body.get("done"))
    if done == MADE and noted.body.get("other_disk"):
        return done, "elsewhere"
    return (done, "copy") if done == DAMAGED and noted.name else (done,)
