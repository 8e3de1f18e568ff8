"""Whether all of the vault is as it was filed: every page, row, hash and link, by name.

The check before a backup, the command ``check`` and the page in the window are this one walk.
It goes in short steps on the vault's thread, so other work waits for none of them but the one
over the pages.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import TypeAlias, TypeVar

from sqlalchemy import Connection, func, select

from desktop.store import audit, sound_rows
from desktop.store.audit import AuditHead
from desktop.store.engine_thread import EngineThread
from desktop.store.errors import AuditBrokenError, StoreDamagedError, WorkStoppedError
from desktop.store.keys import Keys
from desktop.store.sound_rows import PAPERS, Finding, Part
from desktop.store.still_there import StillThere
from desktop.store.tables import PAYLOADS

T = TypeVar("T")
Watch: TypeAlias = Callable[[int, int], bool]
"""Told how many steps are done and of how many; says whether to go on."""

PAGES = "pages"
LINKS = "links"
CHAIN = "chain"

_BATCH_BYTES = 4 * 1024 * 1024
_BATCH = 200
_STEPS_A_BATCH = 20


@dataclass(frozen=True, slots=True)
class Soundness:
    """What one walk found, what it looked at by kind, and where the chain ended."""

    findings: tuple[Finding, ...] = field(repr=False)
    counts: dict[str, int]
    head: AuditHead

    @property
    def is_whole(self) -> bool:
        """Whether nothing was found."""
        return not self.findings


def examine(
    thread: EngineThread,
    keys: Keys,
    watch: Watch = lambda *_: True,
    *,
    quick: bool = False,
    pages: bool = True,
) -> Soundness:
    """Return what is not as it was filed; *quick* leaves out the pages and the papers' bytes.

    Without *pages* only the pages are left out: a backup has them looked at meanwhile.

    Raises:
        WorkStoppedError: *watch* said no.
        VaultError: the store could not be asked at all.
    """
    walk = _Walk(thread, keys, watch)
    concluded = walk.chain()
    walk.links()
    for part in (sound_rows.journals(concluded), *sound_rows.SMALL):
        walk.part(part)
    if not quick:
        walk.papers()
    if pages and not quick:
        walk.pages()
    return Soundness(tuple(walk.findings), walk.counts, walk.head)


class _Walk:
    """One examination under way: what was found, and how far it is."""

    def __init__(self, thread: EngineThread, keys: Keys, watch: Watch) -> None:
        self._thread = thread
        self._keys = keys
        self._watch = watch
        self._done = 0
        self._total = 1
        self.findings: list[Finding] = []
        self.counts: dict[str, int] = {}
        self.head = AuditHead(0, "")

    def chain(self) -> dict[str, tuple[int, str]]:
        """Check the audit chain link by link, and that what it saw filed is still there.

        Return what it knows of the journals that were concluded.
        """
        self.head = self._thread.read(audit.head)
        size = self._thread.read(_bytes_filed)
        self._total = 1 + self.head.seq + size // _BATCH_BYTES * _STEPS_A_BATCH
        still = StillThere()
        last = AuditHead(0, "")
        while (link := self._next_links(last)) is not None and link != last:
            bodies = partial(audit.bodies_after, seq=last.seq)
            still.take(self._damaged_or(partial(self._thread.read, bodies)) or ())
            self._step(link.seq - last.seq)
            last = link
        self.counts[CHAIN] = last.seq
        self.findings += self._damaged_or(lambda: self._thread.read(still.missing)) or ()
        return still.concluded

    def links(self) -> None:
        """Check that no row names one that is not there."""
        found = self._damaged_or(lambda: self._thread.read(_dangling)) or ()
        self.findings += [Finding(LINKS, table, row) for table, row in found]

    def part(self, part: Part) -> None:
        """Check rows of one kind by the hash each carries."""
        places = self._damaged_or(lambda: self._thread.read(part.places))
        if places is None:
            self.findings.append(Finding(part.name, "table", ""))
            return
        self.counts[part.name] = len(places)
        for some in _by(places, part.at_once):
            self.findings += self._looked_at(part, some)
            self._step(0)

    def papers(self) -> None:
        """Read every paper, copy and secret, and hold it against its hash."""
        sizes = self._damaged_or(lambda: self._thread.read(sound_rows.payload_sizes))
        if sizes is None:
            self.findings.append(Finding(PAPERS.name, "table", ""))
            return
        self.counts[PAPERS.name] = len(sizes)
        for some in _by_size(sizes):
            self.findings += self._looked_at(PAPERS, some)
            self._step(_STEPS_A_BATCH)

    def pages(self) -> None:
        """Check the MAC of every page and every index."""
        self._step(0)
        faults = self._thread.faults()
        self.findings += [Finding(PAGES, one, "") for one in faults]
        self._watch(self._total, self._total)

    def _looked_at(self, part: Part, places: list[str]) -> list[Finding]:
        """Return what is wrong at *places*; where a page fails, each is looked at by itself."""
        look = partial(_wrong, part, self._keys, places)
        found = self._damaged_or(partial(self._thread.read, look))
        if found is not None:
            return found
        if len(places) == 1:
            return [self._named(part, places[0])]
        return [one for place in places for one in self._looked_at(part, [place])]

    def _named(self, part: Part, place: str) -> Finding:
        name = partial(_name, part, place)
        named = self._damaged_or(partial(self._thread.read, name))
        return named or Finding(part.name, "", place)

    def _next_links(self, last: AuditHead) -> AuditHead | None:
        """Return where the next entries end that hold; None where one does not, which is noted."""
        check = partial(audit.check_next, key=self._keys.audit, last=last)
        try:
            return self._thread.read(check)
        except AuditBrokenError as broken:
            self.findings.append(Finding(CHAIN, "entry", str(broken.seq)))
        except StoreDamagedError:
            self.findings.append(Finding(CHAIN, "entry", str(last.seq + 1)))
        return None

    def _damaged_or(self, work: Callable[[], T]) -> T | None:
        try:
            return work()
        except StoreDamagedError:
            return None

    def _step(self, by: int) -> None:
        self._done = min(self._done + by, self._total)
        if not self._watch(self._done, self._total):
            raise WorkStoppedError


def _bytes_filed(connection: Connection) -> int:
    return int(connection.execute(select(func.coalesce(func.sum(PAYLOADS.c.size), 0))).scalar_one())


def _dangling(connection: Connection) -> list[tuple[str, str]]:
    """Return table and row number of every row that names one that is not there."""
    rows = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return [(str(row[0]), str(row[1])) for row in rows]


def _wrong(part: Part, keys: Keys, places: list[str], connection: Connection) -> list[Finding]:
    return part.wrong(connection, keys, places)


def _name(part: Part, place: str, connection: Connection) -> Finding:
    return part.named(connection, place)


def _by(places: list[str], many: int) -> Iterator[list[str]]:
    for start in range(0, len(places), many):
        yield places[start : start + many]


def _by_size(sizes: list[tuple[str, int]]) -> Iterator[list[str]]:
    """Yield the ids of payloads by a few megabytes."""
    some: list[str] = []
    size = 0
    for payload, each in sizes:
        some.append(payload)
        size += each
        if size >= _BATCH_BYTES or len(some) >= _BATCH:
            yield some
            some, size = [], 0
    if some:
        yield some
