"""An open vault's thread, keys and audit chain; what every room of the vault stands on."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from threading import Lock
from typing import TypeVar

from sqlalchemy import Connection

from desktop.domain.clock import Clock, stamp
from desktop.domain.journal import Value
from desktop.store import audit, audit_log, soundness
from desktop.store.audit import AuditEntry, AuditHead
from desktop.store.audit_log import Choice, LogPage
from desktop.store.engine_thread import EngineThread
from desktop.store.soundness import Soundness, Watch
from desktop.store.transaction import Transaction
from desktop.store.unlocking import Unlocked

T = TypeVar("T")


class OpenVault:
    """What is the same for every room: one thread, one clock, one chain, one way out."""

    def __init__(
        self,
        unlocked: Unlocked,
        thread: EngineThread,
        *,
        clock: Clock,
        randomness: Callable[[int], bytes],
    ) -> None:
        self._unlocked = unlocked
        self._thread = thread
        self._clock = clock
        self._randomness = randomness
        self._moving = Lock()

    def close(self) -> None:
        """Put everything into one file, forget the keys, let others in; twice is no harm."""
        with self._moving:
            mark = self._part()
            self._thread.close()
            mark()
            self._unlocked.close()

    def _part(self) -> Callable[[], None]:
        """Do what comes before closing; return what is done once the store is closed."""
        return lambda: None

    @property
    def folder(self) -> Path:
        """Where this vault lies."""
        return self._unlocked.folder

    @property
    def rehearsal(self) -> bool:
        """Whether this vault is for trying out and its papers are not valid."""
        return self._unlocked.header.rehearsal

    @property
    def store_id(self) -> str:
        """The vault's own random id, in hex."""
        return self._unlocked.header.store_id

    @property
    def is_damaged(self) -> bool:
        """Whether damage was met since opening; the vault is read only from then on."""
        return self._thread.is_damaged

    @property
    def is_writable(self) -> bool:
        """Whether anything can be filed; a damaged vault and one opened to be read take nothing."""
        return not (self._thread.is_damaged or self._thread.is_read_only)

    def is_sound(self) -> bool:
        """Check every page and index; seconds for every gigabyte."""
        return self._thread.is_sound()

    def examine(self, watch: Watch = lambda _done, _all: True, *, quick: bool = False) -> Soundness:
        """Check all that is kept against its hashes, the chain and every page, by name.

        *watch* is told how far it is and says whether to go on; *quick* leaves out the bytes of
        papers and the pages.

        Raises:
            WorkStoppedError: *watch* said no.
        """
        return soundness.examine(self._thread, self._unlocked.keys, watch, quick=quick)

    # The audit chain.

    def note(self, kind: str, body: Mapping[str, Value]) -> AuditEntry:
        """Add an entry to the audit chain; *body* holds ids and hashes, no client's words."""
        return self._write(lambda tx: tx.note(kind, body))

    def audit_head(self) -> AuditHead:
        """Return the end of the audit chain, to be printed on paper."""
        return self._read(audit.head)

    def audit(self, *, limit: int = 100, offset: int = 0) -> tuple[AuditEntry, ...]:
        """Return entries of the audit chain, the newest first."""
        return self._read(lambda c: audit.entries(c, limit=limit, offset=offset))

    def audit_page(self, choice: Choice, *, before: int = 0, limit: int = 200) -> LogPage:
        """Return entries of *choice* older than number *before*, and what their ids stand for."""
        return self._read(lambda c: audit_log.page(c, choice, before=before, limit=limit))

    def audit_entry(self, seq: int) -> AuditEntry | None:
        """Return entry number *seq* of the audit chain, if there is one."""
        return self._read(lambda c: audit_log.entry(c, seq))

    def audit_months(self) -> tuple[str, ...]:
        """Return the months in which there are entries, as YYYY-MM, the newest first."""
        return self._read(audit_log.months)

    def check_audit(self) -> None:
        """Raise AuditBrokenError at the first entry that is missing or altered."""
        self._read(lambda c: audit.check(c, self._unlocked.keys.audit))

    def _today(self) -> date:
        return self._clock.now().date()

    def _read(self, work: Callable[[Connection], T]) -> T:
        return self._thread.read(work)

    def _write(self, work: Callable[[Transaction], T]) -> T:
        at = stamp(self._clock.now())
        return self._thread.write(
            lambda connection: work(
                Transaction(connection, at, self._randomness, self._unlocked.keys.audit)
            )
        )
