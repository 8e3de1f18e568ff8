"""The vault's room for marks: what outside the store remembers of it, written and compared."""

from collections.abc import Callable
from contextlib import suppress

from sqlalchemy import Connection

from desktop.domain.clock import stamp
from desktop.store import anchor, audit, rollback
from desktop.store.anchor import Anchor, Mark
from desktop.store.errors import VaultError
from desktop.store.open_vault import OpenVault
from desktop.store.rollback import BESIDE, KEYCHAIN, Rollback
from desktop.store.transaction import Transaction


class MarkRoom(OpenVault):
    """Marks of how far the chain went: beside the vault, and what the keychain is to hold."""

    _anchor = Anchor(anchor.ABSENT)
    _rollback: Rollback | None = None
    _is_in_use = False
    _leaves_marks = True

    @property
    def anchor(self) -> Anchor:
        """What lay beside the vault when it was opened."""
        return self._anchor

    @property
    def rollback(self) -> Rollback | None:
        """What was found between this vault and its marks, until somebody acknowledged it."""
        return self._rollback

    def acknowledge_rollback(self) -> None:
        """Note that a person has read the warning; it is not told again."""
        self._write(rollback.acknowledge)
        self._rollback = None

    def keep_mark(self) -> None:
        """Write beside the vault how far the chain goes now; two short writes to the disk."""
        if self._leaves_marks:
            anchor.keep(self._unlocked.folder, self._spelled(self._mark(clean=False)))

    def keychain_mark(self) -> bytes:
        """Return the 32 bytes that the system's keychain is to remember."""
        return anchor.packed(self._mark(clean=False), self._unlocked.keys.audit, self.store_id)

    def compare_keychain_mark(self, content: bytes) -> Rollback | None:
        """Return what is wrong between this vault and what the keychain remembered, noted.

        What is not ours is nothing: keychains forget, and are no evidence alone.
        """
        mark = anchor.unpacked(content, self._unlocked.keys.audit, self.store_id)
        found = mark and self._compared(mark, KEYCHAIN)
        if found and self._rollback is None:
            self._rollback = found
            if self._leaves_marks:
                self._write(lambda tx: rollback.note(tx, found))
        return self._rollback

    def _look_at_anchor(self, *, to_read: bool) -> None:
        """Hold the store that was just opened against the mark beside it."""
        self._leaves_marks = not to_read
        key = self._unlocked.keys.audit
        self._anchor = anchor.read(self._unlocked.folder, key, self.store_id)
        mark = self._anchor.mark
        found = self._compared(mark, BESIDE) if mark is not None else None
        self._rollback = found or self._read(rollback.open_warning)

    def _note_marks(self, transaction: Transaction, occasion: str) -> None:
        """Note a deliberate restore, or what was found now and is not noted yet."""
        if occasion == audit.RESTORE:
            rollback.note_restore(transaction, self._unlocked.by, self._anchor.mark)
            self._rollback = None
            return
        found = self._rollback if self._leaves_marks else None
        if found and rollback.open_warning(transaction.connection) != found:
            rollback.note(transaction, found)

    def _part(self) -> Callable[[], None]:
        """Note that the vault is locked; return what writes the mark once it is closed."""
        if not (self._is_in_use and self._leaves_marks):
            return super()._part()
        self._is_in_use = False
        content = b""
        with suppress(VaultError):
            self._write(lambda tx: tx.note(audit.LOCK, {}))
            content = self._spelled(self._mark(clean=True))
        return lambda: anchor.keep(self._unlocked.folder, content) if content else None

    def _compared(self, mark: Mark, source: str) -> Rollback | None:
        generation = self._unlocked.header.generation
        return self._read(lambda c: rollback.compare(c, mark, generation=generation, source=source))

    def _mark(self, *, clean: bool) -> Mark:
        def read(connection: Connection) -> Mark:
            head = audit.head(connection)
            return Mark(
                seq=head.seq,
                head=head.mac,
                generation=self._unlocked.header.generation,
                restored=rollback.restored(connection),
                clean=clean,
                at=stamp(self._clock.now()),
            )

        return self._read(read)

    def _spelled(self, mark: Mark) -> bytes:
        return anchor.spelled(mark, self._unlocked.keys.audit, self.store_id)
