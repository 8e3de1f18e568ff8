"""What carries a hash of its own, kind by kind: where it is, what is wrong, and its name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, null, select

from desktop.store import descriptions, journal, migrations, plain, private_notes
from desktop.store.errors import PayloadDamagedError
from desktop.store.keys import Keys
from desktop.store.tables import (
    AGREEMENTS,
    DESCRIPTIONS,
    DOCUMENT_VERSIONS,
    DOCUMENTS,
    INTAKES,
    PACKS,
    PAYLOADS,
    PRIVATE_NOTES,
    READING_COPIES,
)

_VERSIONS_SINCE = 2
"""The schema that first had a table for later versions of a paper."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it was filed.

    ``part`` says of what kind the check was, ``what`` of what kind the thing is, ``id`` which
    one. A paper has its *title* (the pack's words, no name), its agreement and its client's id.
    """

    part: str
    what: str
    id: str
    title: str = field(default="", repr=False)
    agreement: str = ""
    client: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """How one kind is checked: all its places, what is wrong at some, and the name of one."""

    name: str
    places: Callable[[Connection], list[str]]
    wrong: Callable[[Connection, Keys, list[str]], list[Finding]]
    named: Callable[[Connection, str], Finding]
    at_once: int = 200


def payload_sizes(connection: Connection) -> list[tuple[str, int]]:
    """Return id and size of every payload, in the order they were filed."""
    rows = connection.execute(select(PAYLOADS.c.id, PAYLOADS.c.size).order_by(PAYLOADS.c.number))
    return [(row.id, row.size) for row in rows]


def journals(concluded: Mapping[str, tuple[int, str]]) -> Part:
    """Return how journals are checked: row by row, and as a whole where they are *concluded*."""

    def wrong(connection: Connection, _: Keys, intakes: list[str]) -> list[Finding]:
        return [
            _intake(connection, intake)
            for intake in intakes
            if not _journal_holds(connection, intake, concluded.get(intake))
        ]

    return Part("journals", _all_intakes, wrong, _intake, 20)


def _journal_holds(connection: Connection, intake: str, known: tuple[int, str] | None) -> bool:
    try:
        journal.rows(connection, intake)
    except PayloadDamagedError:
        return False
    return known is None or journal.digest(connection, intake, first=known[0]) == known


def _all_intakes(connection: Connection) -> list[str]:
    return list(connection.execute(select(INTAKES.c.id).order_by(INTAKES.c.number)).scalars())


def _intake(connection: Connection, intake: str) -> Finding:
    row = connection.execute(select(INTAKES).where(INTAKES.c.id == intake)).first()
    client, at = (row.client, row.begun_at) if row else ("", "")
    return Finding("journals", "journal", intake, client=client, at=at)


def _all_descriptions(connection: Connection) -> list[str]:
    return [str(each) for each in connection.execute(select(DESCRIPTIONS.c.number)).scalars()]


def _wrong_descriptions(connection: Connection, _: Keys, places: list[str]) -> list[Finding]:
    rows = connection.execute(select(DESCRIPTIONS).where(DESCRIPTIONS.c.number.in_(places)))
    return [
        Finding("descriptions", "description", str(row.number), client=row.subject, at=row.filed_at)
        for row in rows
        if not descriptions.holds(row)
    ]


def _description(connection: Connection, place: str) -> Finding:
    columns = (DESCRIPTIONS.c.subject, DESCRIPTIONS.c.filed_at)
    row = connection.execute(select(*columns).where(DESCRIPTIONS.c.number == int(place))).first()
    subject, at = (row.subject, row.filed_at) if row else ("", "")
    return Finding("descriptions", "description", place, client=subject, at=at)


def _all_notes(connection: Connection) -> list[str]:
    return list(connection.execute(select(PRIVATE_NOTES.c.id)).scalars())


def _wrong_notes(connection: Connection, keys: Keys, places: list[str]) -> list[Finding]:
    wrong = []
    for row in connection.execute(
        select(PRIVATE_NOTES).where(PRIVATE_NOTES.c.id.in_(places))
    ).all():
        bound = (row.id, row.client, row.practitioner, row.written_at)
        try:
            private_notes.opened(keys.notes, row.nonce, row.content, bound)
        except PayloadDamagedError:
            wrong.append(
                Finding("notes", "private note", row.id, client=row.client, at=row.written_at)
            )
    return wrong


def _note(connection: Connection, note: str) -> Finding:
    columns = (PRIVATE_NOTES.c.client, PRIVATE_NOTES.c.written_at)
    row = connection.execute(select(*columns).where(PRIVATE_NOTES.c.id == note)).first()
    client, at = (row.client, row.written_at) if row else ("", "")
    return Finding("notes", "private note", note, client=client, at=at)


def _all_packs(connection: Connection) -> list[str]:
    return list(connection.execute(select(PACKS.c.fingerprint)).scalars())


def _wrong_packs(connection: Connection, _: Keys, places: list[str]) -> list[Finding]:
    rows = connection.execute(select(PACKS).where(PACKS.c.fingerprint.in_(places)))
    return [
        Finding("packs", "wording", row.fingerprint, at=row.filed_at)
        for row in rows
        if plain.fingerprint(bytes(row.content)) != row.fingerprint
    ]


def _pack(_: Connection, fingerprint: str) -> Finding:
    return Finding("packs", "wording", fingerprint)


def _all_payloads(connection: Connection) -> list[str]:
    return [payload for payload, _ in payload_sizes(connection)]


def _wrong_payloads(connection: Connection, _: Keys, places: list[str]) -> list[Finding]:
    has_versions = migrations.version(connection) >= _VERSIONS_SINCE
    added = DOCUMENT_VERSIONS.c.sha256 if has_versions else null()
    filed = select(
        PAYLOADS.c.id,
        PAYLOADS.c.content,
        PAYLOADS.c.sha256,
        DOCUMENTS.c.sha256.label("filed"),
        added.label("added"),
    ).outerjoin_from(PAYLOADS, DOCUMENTS, DOCUMENTS.c.id == PAYLOADS.c.id)
    if has_versions:
        filed = filed.outerjoin(DOCUMENT_VERSIONS, DOCUMENT_VERSIONS.c.id == PAYLOADS.c.id)
    rows = connection.execute(filed.where(PAYLOADS.c.id.in_(places))).all()
    wrong = []
    for row in rows:
        found = plain.fingerprint(bytes(row.content))
        if found != row.sha256 or not {row.filed, row.added} <= {None, found}:
            wrong.append(row.id)
    return [_payload(connection, each) for each in wrong]


def _payload(connection: Connection, payload: str) -> Finding:
    """Return the finding for a payload, with the paper it is where it is one."""
    row = connection.execute(
        select(
            PAYLOADS.c.kind,
            PAYLOADS.c.filed_at,
            DOCUMENTS.c.title,
            DOCUMENTS.c.agreement,
            AGREEMENTS.c.client,
            INTAKES.c.client.label("of_intake"),
        )
        .outerjoin_from(PAYLOADS, DOCUMENT_VERSIONS, DOCUMENT_VERSIONS.c.id == PAYLOADS.c.id)
        .outerjoin(DOCUMENTS, DOCUMENTS.c.id.in_([PAYLOADS.c.id, DOCUMENT_VERSIONS.c.document]))
        .outerjoin(AGREEMENTS, AGREEMENTS.c.id == DOCUMENTS.c.agreement)
        .outerjoin(READING_COPIES, READING_COPIES.c.id == PAYLOADS.c.id)
        .outerjoin(INTAKES, INTAKES.c.id == READING_COPIES.c.intake)
        .where(PAYLOADS.c.id == payload)
    ).first()
    if row is None:
        return Finding("papers", "document", payload)
    client = row.client or row.of_intake or ""
    return Finding(
        "papers", row.kind, payload, row.title or "", row.agreement or "", client, row.filed_at
    )


SMALL = (
    Part("descriptions", _all_descriptions, _wrong_descriptions, _description),
    Part("notes", _all_notes, _wrong_notes, _note),
    Part("packs", _all_packs, _wrong_packs, _pack, 4),
)
PAPERS = Part("papers", _all_payloads, _wrong_payloads, _payload)
