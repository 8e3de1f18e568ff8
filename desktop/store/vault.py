"""The vault: everything the practice keeps, behind one handle that any thread may use."""

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Self

from desktop.domain.clock import Clock
from desktop.domain.journal import Value
from desktop.store import audit, back_up, key_log, opening, unlocking
from desktop.store.back_up import Made, Order
from desktop.store.backup_errors import BackupRefusedError, UpdateRefusedError
from desktop.store.backup_room import BackupRoom
from desktop.store.derivation import Cost, Passphrase, calibrate
from desktop.store.engine_thread import EngineThread
from desktop.store.errors import (
    DiskFailedError,
    DiskFullError,
    PassphraseDueError,
    StoreDamagedError,
)
from desktop.store.files import private_folder
from desktop.store.key_room import KeyRoom
from desktop.store.mark_room import MarkRoom
from desktop.store.paper_room import PaperRoom
from desktop.store.people_room import PeopleRoom
from desktop.store.record_room import RecordRoom
from desktop.store.recovery_code import RecoveryCode
from desktop.store.session_room import SessionRoom
from desktop.store.slots import KEYCHAIN, Secret
from desktop.store.transaction import Transaction
from desktop.store.unlocking import FailedUnlocks, Unlocked
from desktop.store.watch import unwatched


class Vault(PeopleRoom, SessionRoom, PaperRoom, RecordRoom, KeyRoom, MarkRoom, BackupRoom):
    """An open vault; every method waits its turn on the vault's own thread.

    What a method files is durable when it returns. Whatever goes wrong is raised as a
    child of VaultError, with a sentence for people, and nothing is half done.
    """

    @classmethod
    def create(
        cls,
        folder: Path,
        passphrase: str,
        *,
        clock: Clock,
        randomness: Callable[[int], bytes],
        cost: Cost | None = None,
        rehearsal: bool = False,
    ) -> tuple[Self, RecoveryCode]:
        """Make a new vault in *folder*; without a *cost* this machine is measured first."""
        unlocked, code = opening.create(
            folder,
            Passphrase(passphrase),
            cost=cost or calibrate(time.perf_counter),
            rehearsal=rehearsal,
            randomness=randomness,
        )
        vault = cls.opened(unlocked, clock=clock, randomness=randomness, occasion=audit.CREATED)
        return vault, code

    @classmethod
    def open(
        cls, folder: Path, secret: Secret, *, clock: Clock, randomness: Callable[[int], bytes]
    ) -> Self:
        """Open the vault in *folder*; takes as long as the key derivation."""
        unlocked = unlocking.unlock(folder, secret, now=clock.now())
        return cls.opened(unlocked, clock=clock, randomness=randomness)

    @classmethod
    def opened(
        cls,
        unlocked: Unlocked,
        *,
        clock: Clock,
        randomness: Callable[[int], bytes],
        occasion: str = audit.UNLOCK,
        to_read: bool = False,
    ) -> Self:
        """Open the store of a vault that is *unlocked* already; on failure it is closed.

        One that is opened only *to_read* notes the unlock and files nothing else. A store that
        was put in place on purpose is opened once with the *occasion* ``audit.RESTORE``: that
        explains the marks of the store before it, and nobody is warned of a rollback.

        Raises:
            PassphraseDueError: the keychain unlocked it, and did so for two weeks.
            VaultError: one of its other children.
        """
        order = Order(unlocked.folder / back_up.FOLDER, clock.now(), even_damaged=True)
        before: list[Made] = []
        try:
            thread = opening.open_store(
                unlocked,
                to_read=to_read,
                before_change=lambda thread: before.append(_back_up_first(thread, unlocked, order)),
            )
        except BaseException:
            unlocked.close()
            raise
        vault = cls(unlocked, thread, clock=clock, randomness=randomness)
        try:
            vault._ask_passphrase_again()
            if occasion != audit.CREATED:
                vault._look_at_anchor(to_read=to_read)
            vault._note_unlock(occasion, to_read=to_read)
            for made in before:
                vault._note_made(made)
            vault._is_in_use = True
            if to_read:
                thread.stop_writing()
        except BaseException:
            vault.close()
            raise
        return vault

    def _ask_passphrase_again(self) -> None:
        """Let nobody in by the keychain alone for ever: a passphrase never typed is forgotten."""
        now = self._clock.now()
        if self.opened_by == KEYCHAIN and self._read(lambda c: key_log.is_passphrase_due(c, now)):
            raise PassphraseDueError

    def _note_unlock(self, occasion: str, *, to_read: bool) -> None:
        """File the unlock and the failed ones before it.

        A full disk or a damaged vault must still let itself be read, so there the entry
        is left out; failed unlocks stay counted until it can be filed.
        """
        failed = unlocking.failed_unlocks(self._unlocked.folder)
        about: dict[str, Value] = {"by": self.opened_by}
        if to_read:
            about["to_read"] = True

        def file(transaction: Transaction) -> None:
            _note_failed(transaction, failed)
            if occasion != audit.RESTORE:
                transaction.note(occasion, about)
            self._note_marks(transaction, occasion)

        with suppress(DiskFullError, StoreDamagedError):
            self._write(file)
            unlocking.forget_failed_unlocks(self._unlocked.folder)


def _back_up_first(thread: EngineThread, unlocked: Unlocked, order: Order) -> Made:
    """Make a backup of the store as it is, before a new version changes it, and return it.

    Damaged documents hinder nobody from going on; damaged pages are left as they are.

    Raises:
        UpdateRefusedError: no backup could be made, so nothing is changed.
        StoreDamagedError: the pages of the store do not hold.
    """
    try:
        private_folder(order.folder)
        made = thread.at_rest(lambda: back_up.take(unlocked, order, unwatched))
    except (BackupRefusedError, DiskFullError, DiskFailedError) as error:
        raise UpdateRefusedError(error) from None
    if not made.findings.pages_hold or made.findings.contents is None:
        raise StoreDamagedError
    return made


def _note_failed(transaction: Transaction, failed: FailedUnlocks | None) -> None:
    if failed is not None:
        transaction.note(
            audit.FAILED_UNLOCK,
            {"count": failed.count, "first": failed.first, "last": failed.last},
        )
