"""The register of destroyed files: one line each, without a name, and what papers they held."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Row, func, insert, or_, select, update

from desktop.domain.journal import Value
from desktop.store import audit, payloads, plain
from desktop.store.errors import RecordUnknownError
from desktop.store.tables import DESTROYED_PAPERS, DESTRUCTIONS, PAYLOADS
from desktop.store.transaction import Transaction

SHORTEST_FINGERPRINT = 8
"""Hexadecimal digits; a shorter piece would fit papers that have nothing to do with it."""


@dataclass(frozen=True, slots=True)
class DestroyedPaper:
    """What is left of one sealed paper: its kind, when it was filed, and its two hashes."""

    kind: str
    filed_at: str
    sha256: str
    content_hash: str


@dataclass(frozen=True, slots=True)
class Destruction:
    """One line of the register.

    ``client`` is the random id the audit chain knows the file by; ``reference`` what the
    practitioner wanted to keep of it, mostly nothing. Days and moments are ISO. ``proof`` is None
    until it was made, and ``certificate`` empty.
    """

    number: int
    id: str
    client: str
    practitioner: str
    at: str
    reference: str = field(repr=False)
    first_at: str
    ended_on: str
    keep_until: str
    by_hand: bool
    date_reason: str = field(repr=False)
    rule: Mapping[str, Value]
    reason: str = field(repr=False)
    counts: Mapping[str, Value]
    proof: Mapping[str, Value] | None = None
    certificate: str = ""
    papers: tuple[DestroyedPaper, ...] = ()


def add(transaction: Transaction, line: Destruction) -> int:
    """Add *line* with its papers and return its number; ``number`` and ``at`` are the vault's."""
    added = transaction.connection.execute(
        insert(DESTRUCTIONS).values(
            id=line.id,
            client=line.client,
            practitioner=line.practitioner,
            at=transaction.at,
            reference=line.reference,
            first_at=line.first_at,
            ended_on=line.ended_on,
            keep_until=line.keep_until,
            by_hand=int(line.by_hand),
            date_reason=line.date_reason,
            rule=plain.spell(line.rule),
            reason=line.reason,
            counts=plain.spell(line.counts),
        )
    )
    for position, paper in enumerate(line.papers):
        transaction.connection.execute(
            insert(DESTROYED_PAPERS).values(
                destruction=line.id,
                position=position,
                kind=paper.kind,
                filed_at=paper.filed_at,
                sha256=paper.sha256,
                content_hash=paper.content_hash,
            )
        )
    (number,) = added.inserted_primary_key or (0,)
    return int(number)


def prove(transaction: Transaction, destruction: str, proof: Mapping[str, Value]) -> None:
    """Keep how it was made sure that nothing is left; once only.

    Raises:
        RecordUnknownError: there is no such line, or it has its proof.
    """
    _complete(transaction, destruction, {"proof": plain.spell(proof)})
    transaction.note(audit.DESTROY, {"what": "proven", "destruction": destruction, **proof})


def certify(transaction: Transaction, destruction: str, content: bytes) -> str:
    """File *content* as the certificate of *destruction* and return its id; once only.

    Raises:
        RecordUnknownError: there is no such line, or it has its certificate.
    """
    payload = payloads.file_payload(transaction, "certificate", content)
    _complete(transaction, destruction, {"certificate": payload})
    transaction.note(
        audit.DESTROY,
        {
            "what": "certified",
            "destruction": destruction,
            "certificate": payload,
            "sha256": plain.fingerprint(content),
        },
    )
    return payload


def listed(connection: Connection) -> tuple[Destruction, ...]:
    """Return the register, the newest line first, without the papers of each."""
    rows = connection.execute(select(DESTRUCTIONS).order_by(DESTRUCTIONS.c.number.desc()))
    return tuple(_line(row) for row in rows)


def one(connection: Connection, destruction: str) -> Destruction:
    """Return one line with its papers.

    Raises:
        RecordUnknownError: there is no such line.
    """
    row = connection.execute(select(DESTRUCTIONS).where(DESTRUCTIONS.c.id == destruction)).first()
    if row is None:
        raise RecordUnknownError
    papers = connection.execute(
        select(DESTROYED_PAPERS)
        .where(DESTROYED_PAPERS.c.destruction == destruction)
        .order_by(DESTROYED_PAPERS.c.position)
    )
    return _line(
        row,
        tuple(
            DestroyedPaper(each.kind, each.filed_at, each.sha256, each.content_hash)
            for each in papers
        ),
    )


def of_paper(connection: Connection, fingerprint: str) -> Destruction | None:
    """Return the line of the file that held the paper with this *fingerprint*, if there is one.

    It may be the beginning of the file's hash or of its content's, as it is printed on pages.
    """
    begins = "".join(each for each in fingerprint.lower() if each in "0123456789abcdef")
    if len(begins) < SHORTEST_FINGERPRINT:
        return None
    found = connection.execute(
        select(DESTROYED_PAPERS.c.destruction)
        .where(
            or_(
                DESTROYED_PAPERS.c.sha256.startswith(begins),
                DESTROYED_PAPERS.c.content_hash.startswith(begins),
            )
        )
        .limit(1)
    ).scalar()
    return None if found is None else one(connection, found)


def of_certificate(connection: Connection, sha256: str) -> Destruction | None:
    """Return the line whose certificate has exactly these bytes, if there is one."""
    found = connection.execute(
        select(DESTRUCTIONS.c.id)
        .join_from(DESTRUCTIONS, PAYLOADS, PAYLOADS.c.id == DESTRUCTIONS.c.certificate)
        .where(PAYLOADS.c.sha256 == sha256)
    ).scalar()
    return None if found is None else one(connection, found)


def count(connection: Connection) -> int:
    """Return how many files were destroyed."""
    return connection.execute(select(func.count()).select_from(DESTRUCTIONS)).scalar_one()


def _complete(transaction: Transaction, destruction: str, values: dict[str, str]) -> None:
    (column,) = values
    changed = transaction.connection.execute(
        update(DESTRUCTIONS)
        .where(DESTRUCTIONS.c.id == destruction, DESTRUCTIONS.c[column].is_(None))
        .values(**values)
    )
    if changed.rowcount != 1:
        raise RecordUnknownError


def _line(row: Row[Any], papers: tuple[DestroyedPaper, ...] = ()) -> Destruction:
    return Destruction(
        number=row.number,
        id=row.id,
        client=row.client,
        practitioner=row.practitioner,
        at=row.at,
        reference=row.reference,
        first_at=row.first_at,
        ended_on=row.ended_on,
        keep_until=row.keep_until,
        by_hand=bool(row.by_hand),
        date_reason=row.date_reason,
        rule=plain.read_mapping(row.rule),
        reason=row.reason,
        counts=plain.read_mapping(row.counts),
        proof=None if row.proof is None else plain.read_mapping(row.proof),
        certificate=row.certificate or "",
        papers=papers,
    )
