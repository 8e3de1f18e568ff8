"""The vault's room for backups: one verified file at a time, and what is known of them."""

from contextlib import suppress
from pathlib import Path

from desktop.domain.journal import Value
from desktop.store import audit, back_up, backup_log, examination, exchange, undone
from desktop.store.back_up import Made, Order
from desktop.store.backup_errors import BackupSourceDamagedError, NothingToDecideError
from desktop.store.backup_log import BackupLog
from desktop.store.errors import DiskFullError, StoreDamagedError, VaultReadOnlyError
from desktop.store.open_vault import OpenVault
from desktop.store.undone import Undone
from desktop.store.watch import Watch


class BackupRoom(OpenVault):
    """Backups of this vault, made while it is open; other work on it waits meanwhile."""

    def back_up(self, folder: Path, watch: Watch, *, even_damaged: bool = False) -> Made:
        """Make a backup in *folder*, verified, and clear away those that it supersedes.

        A copy of a vault that did not pass its check is made only if *even_damaged*; its
        name says so, and it supersedes nothing. After such a check nothing more is written.

        Raises:
            BackupSourceDamagedError: the vault did not pass its check; nothing was copied.
            WorkStoppedError: *watch* said no; nothing is left behind.
            VaultError: whatever else stopped it; earlier backups are untouched.
        """
        order = Order(folder, self._clock.now(), even_damaged)
        with self._moving:
            try:
                made = self._thread.at_rest(lambda: back_up.take(self._unlocked, order, watch))
            except BackupSourceDamagedError:
                self._note_damage({"done": backup_log.DAMAGED})
                raise
        self._note_made(made)
        self._thread.is_damaged |= not made.manifest.is_sound
        return made

    def back_up_again(self, made: Made, folder: Path, watch: Watch) -> Made:
        """Put the backup *made* into another *folder* as well, verified there too.

        Raises: as `back_up` does.
        """
        again = back_up.duplicate(self._unlocked, made, folder, watch)
        if again.manifest.is_sound:
            self._note_made(again)
        return again

    def note_backup_refused(self, why: str) -> None:
        """Note that a backup nobody was watching failed; *why* is the name of its error."""
        self._note_backup(audit.BACKUP, {"done": backup_log.REFUSED, "why": why})

    def keep_restored(self) -> None:
        """Remove the vault that was aside since a backup was restored: this one stays.

        Raises:
            NothingToDecideError: none is aside.
            DiskFailedError: the disk refused; it is tried again at the next unlock.
        """
        if not exchange.is_undecided(self.folder):
            raise NothingToDecideError
        exchange.forget_former(self.folder)
        self._note_backup(audit.RESTORE, {"done": backup_log.KEPT})

    def note_restore_tried(self, name: str, *, at: str) -> None:
        """Note that the backup called *name*, made *at* that moment, was restored as a test."""
        self._note_backup(audit.RESTORE, {"done": backup_log.TRIED, "name": name, "made": at})

    def counts(self) -> dict[str, int]:
        """Return how many rows each table has, as the label of a backup tells them."""
        return self._read(examination.counts)

    def backup_log(self) -> BackupLog:
        """Return when the last backup was made, where, and what failed."""
        return self._read(backup_log.read)

    def undone(self) -> Undone:
        """Return what restores undid and nobody has done again since."""
        return self._read(undone.open_still)

    def _note_made(self, made: Made) -> None:
        """Note the backup *made*, and whether it is a copy of a damaged vault."""
        done = backup_log.MADE if made.manifest.is_sound else backup_log.DAMAGED
        self._note_backup(audit.BACKUP, {**_about(made, self.folder), "done": done})

    def _note_damage(self, body: dict[str, Value]) -> None:
        """Note it while that can be done, then write nothing more: it could make things worse."""
        self._note_backup(audit.BACKUP, body)
        self._thread.is_damaged = True

    def _note_backup(self, kind: str, body: dict[str, Value]) -> None:
        """Note *body* where the vault can be written; the backup is made all the same."""
        with suppress(DiskFullError, StoreDamagedError, VaultReadOnlyError):
            self._write(lambda tx: tx.note(kind, body))


def _about(made: Made, vault: Path) -> dict[str, Value]:
    return {
        "name": made.path.name,
        "folder": str(made.path.parent),
        "other_disk": is_other_disk(made.path.parent, vault),
        "size": made.path.stat().st_size,
        "removed": made.removed,
    }


def is_other_disk(folder: Path, vault: Path) -> bool:
    """Say whether *folder* is on another disk than the *vault*: what outlives a broken one."""
    try:
        return folder.stat().st_dev != vault.stat().st_dev
    except OSError:
        return False
