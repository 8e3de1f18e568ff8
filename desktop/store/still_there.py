"""Whether all that the audit chain saw filed is still there, or was taken away on purpose."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sqlalchemy import Column, Connection, select

from desktop.domain.journal import Value
from desktop.store import audit, plain
from desktop.store.sound_rows import Finding
from desktop.store.tables import CLIENTS, DOCUMENTS, INTAKES

REMOVED = "removed"
REPLACED = "replaced"

_TAKING_AWAY = frozenset({audit.ERASE, audit.DESTROY})


@dataclass(frozen=True, slots=True)
class _Filed:
    """A paper that was filed: whose, with which bytes, and when."""

    agreement: str
    client: str
    sha256: str


@dataclass(slots=True)
class StillThere:
    """Gathers from the chain what was filed and what was taken away; `missing` compares.

    ``concluded`` holds the number of rows and the digest of each journal that was concluded.
    """

    concluded: dict[str, tuple[int, str]] = field(default_factory=dict)
    _papers: dict[str, _Filed] = field(default_factory=dict, repr=False)
    _clients: set[str] = field(default_factory=set)
    _intakes: dict[str, str] = field(default_factory=dict)
    _gone: set[str] = field(default_factory=set)

    def take(self, entries: Iterable[tuple[str, str]]) -> None:
        """Take kind and body of further *entries* of the chain."""
        for kind, text in entries:
            if kind in _TAKING_AWAY:
                self._gone.update(_words(plain.read(text)))
            elif kind == audit.FILE:
                self._take_filing(plain.read_mapping(text))
            elif kind == audit.BEGIN:
                body = plain.read_mapping(text)
                self._intakes[str(body["intake"])] = str(body["client"])
            elif kind == audit.CONCLUDE:
                self._take_conclusion(plain.read_mapping(text))
            elif kind == audit.CHANGE and '"client added"' in text:
                self._clients.add(str(plain.read_mapping(text)["client"]))

    def missing(self, connection: Connection) -> list[Finding]:
        """Return what is gone without an entry that says so, and what was exchanged."""
        clients = self._clients - _ids(connection, CLIENTS.c.id) - self._gone
        known = _ids(connection, INTAKES.c.id)
        return [
            *self._missing_papers(connection),
            *(Finding(REMOVED, "client", client, client=client) for client in sorted(clients)),
            *(
                Finding(REMOVED, "journal", intake, client=client)
                for intake, client in self._intakes.items()
                if intake not in known and not {intake, client} & self._gone
            ),
        ]

    def _missing_papers(self, connection: Connection) -> Iterator[Finding]:
        rows = connection.execute(select(DOCUMENTS.c.id, DOCUMENTS.c.sha256))
        there = {row.id: row.sha256 for row in rows}
        for paper, filed in self._papers.items():
            sha256 = there.get(paper)
            about = (paper, "", filed.agreement, filed.client)
            if sha256 is None and not {paper, *_named(filed)} & self._gone:
                yield Finding(REMOVED, "document", *about)
            elif sha256 is not None and sha256 != filed.sha256:
                yield Finding(REPLACED, "document", *about)

    def _take_filing(self, body: dict[str, Value]) -> None:
        papers = body.get("documents")
        for each in papers if isinstance(papers, tuple) else ():
            if isinstance(each, dict):
                self._papers[str(each["id"])] = _Filed(
                    str(body["agreement"]), str(body["client"]), str(each["sha256"])
                )

    def _take_conclusion(self, body: dict[str, Value]) -> None:
        rows, digest = body.get("rows"), body.get("journal")
        if isinstance(rows, int) and isinstance(digest, str):
            self.concluded[str(body["intake"])] = (rows, digest)


def _named(filed: _Filed) -> tuple[str, ...]:
    """Return by which words an entry may say that this paper was taken away."""
    return filed.agreement, filed.client, filed.sha256


def _words(value: Value) -> Iterator[str]:
    """Yield every word that stands anywhere in *value*."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _words(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from _words(each)


def _ids(connection: Connection, column: Column[str]) -> set[str]:
    return set(connection.execute(select(column)).scalars())
