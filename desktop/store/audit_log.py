"""The audit chain as people read it: a page of entries, of one client, of some kinds, of a time.

Entries hold ids and no words. What an id is, and whose, is looked up for a page at a time.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Column, Connection, Row, select

from desktop.store import plain
from desktop.store.audit import AuditEntry
from desktop.store.tables import (
    AGREEMENTS,
    AUDIT,
    CLIENTS,
    DOCUMENTS,
    HAND_OVERS,
    INTAKES,
    PRIVATE_NOTES,
    READING_COPIES,
)

_ID = re.compile(r'"([0-9a-f]{32})"')
_PAPER = re.compile(r'"(?:paper|document)":"([^"]{1,31})"')
_BATCH = 1000


@dataclass(frozen=True, slots=True)
class Choice:
    """Which entries: of these *kinds*, about this *client*, in a time from *begins* to *ends*.

    The two moments are compared as written, ISO; empty means all.
    """

    kinds: frozenset[str] = frozenset()
    client: str = ""
    begins: str = ""
    ends: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """What an id in an entry stands for: whose file it belongs to, and a paper's title."""

    client: str = ""
    name: str = field(default="", repr=False)
    reference: str = field(default="", repr=False)
    title: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class LogPage:
    """Entries, the newest first, what their ids stand for, and where older ones begin.

    ``older`` is the number below which the next page looks; 0 where there is nothing more.
    """

    entries: tuple[AuditEntry, ...]
    subjects: Mapping[str, Subject] = field(repr=False)
    older: int = 0

    def about(self, entry: AuditEntry) -> Subject:
        """Return whose file *entry* is about, and which paper; empty where it is about none."""
        found = [self.subjects[word] for word in words_of(entry) if word in self.subjects]
        whole = Subject()
        for one in found:
            whole = Subject(
                whole.client or one.client,
                whole.name or one.name,
                whole.reference or one.reference,
                whole.title or one.title,
            )
        return whole


def page(connection: Connection, choice: Choice, *, before: int, limit: int) -> LogPage:
    """Return at most *limit* entries of *choice* whose number is below *before* (0: the newest)."""
    wanted = _ids_of(connection, choice.client) if choice.client else frozenset()
    found: list[AuditEntry] = []
    for row in _rows(connection, choice, before):
        if wanted and not _words(row.body) & wanted:
            continue
        if len(found) == limit:
            return LogPage(tuple(found), _subjects(connection, found), found[-1].seq)
        found.append(_entry(row))
    return LogPage(tuple(found), _subjects(connection, found))


def entry(connection: Connection, seq: int) -> AuditEntry | None:
    """Return entry number *seq*, if there is one."""
    row = connection.execute(select(AUDIT).where(AUDIT.c.seq == seq)).first()
    return None if row is None else _entry(row)


def months(connection: Connection) -> tuple[str, ...]:
    """Return the months in which there are entries, as YYYY-MM, the newest first."""
    rows = connection.execute(select(AUDIT.c.at)).scalars()
    return tuple(sorted({at[:7] for at in rows}, reverse=True))


def words_of(entry: AuditEntry) -> tuple[str, ...]:
    """Return every id and every printed paper's id in *entry*."""
    return tuple(_words(plain.spell(entry.body)))


def _rows(connection: Connection, choice: Choice, before: int) -> Iterator[Row[Any]]:
    """Yield the rows that may be of *choice*, the newest first, by batches."""
    query = select(AUDIT).order_by(AUDIT.c.seq.desc()).limit(_BATCH)
    if choice.kinds:
        query = query.where(AUDIT.c.kind.in_(choice.kinds))
    if choice.begins:
        query = query.where(AUDIT.c.at >= choice.begins)
    if choice.ends:
        query = query.where(AUDIT.c.at < choice.ends)
    while True:
        rows = connection.execute(query.where(AUDIT.c.seq < before) if before else query).all()
        yield from rows
        if len(rows) < _BATCH:
            return
        before = rows[-1].seq


def _words(text: str) -> frozenset[str]:
    return frozenset(_ID.findall(text)) | frozenset(_PAPER.findall(text))


def _ids_of(connection: Connection, client: str) -> frozenset[str]:
    """Return every id that belongs to *client*'s file."""
    intakes = select(INTAKES.c.id).where(INTAKES.c.client == client)
    filed = select(AGREEMENTS.c.id).where(AGREEMENTS.c.client == client)
    queries = (
        intakes,
        filed,
        select(DOCUMENTS.c.id).where(DOCUMENTS.c.agreement.in_(filed)),
        select(READING_COPIES.c.id).where(READING_COPIES.c.intake.in_(intakes)),
        select(PRIVATE_NOTES.c.id).where(PRIVATE_NOTES.c.client == client),
        select(HAND_OVERS.c.paper).where(HAND_OVERS.c.client == client),
    )
    found = {client}
    for query in queries:
        found.update(connection.execute(query).scalars())
    return frozenset(found)


def _subjects(connection: Connection, entries: Collection[AuditEntry]) -> dict[str, Subject]:
    """Return what the ids of *entries* stand for, in a few statements for all of them."""
    words = {word for one in entries for word in words_of(one)}
    if not words:
        return {}
    owner = _owners(connection, words)
    people = connection.execute(
        select(CLIENTS.c.id, CLIENTS.c.name, CLIENTS.c.reference).where(
            CLIENTS.c.id.in_({client for client, _ in owner.values()})
        )
    )
    named = {row.id: (row.name, row.reference) for row in people}
    return {
        word: Subject(client, *named.get(client, ("", "")), title)
        for word, (client, title) in owner.items()
    }


def _owners(connection: Connection, words: Collection[str]) -> dict[str, tuple[str, str]]:
    """Return for each of *words* that is known its client's id and, of a paper, its title."""
    found: dict[str, tuple[str, str]] = {}
    for column, client in (
        (HAND_OVERS.c.paper, HAND_OVERS.c.client),
        (PRIVATE_NOTES.c.id, PRIVATE_NOTES.c.client),
        (INTAKES.c.id, INTAKES.c.client),
        (CLIENTS.c.id, CLIENTS.c.id),
    ):
        found.update(_clients(connection, column, client, words))
    papers = (
        select(
            DOCUMENTS.c.id, DOCUMENTS.c.title, AGREEMENTS.c.client, AGREEMENTS.c.id.label("whole")
        )
        .join_from(DOCUMENTS, AGREEMENTS, AGREEMENTS.c.id == DOCUMENTS.c.agreement)
        .where(DOCUMENTS.c.id.in_(words) | AGREEMENTS.c.id.in_(words))
        .order_by(DOCUMENTS.c.position.desc())
    )
    for row in connection.execute(papers):
        found[row.id] = found[row.whole] = (row.client, row.title)
    return found


def _clients(
    connection: Connection, column: Column[str], client: Column[str], words: Collection[str]
) -> dict[str, tuple[str, str]]:
    rows = connection.execute(select(column, client).where(column.in_(words))).all()
    return {row[0]: (row[1], "") for row in rows}


def _entry(row: Row[Any]) -> AuditEntry:
    return AuditEntry(row.seq, row.at, row.kind, plain.read_mapping(row.body), row.mac.hex())
