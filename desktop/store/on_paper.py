"""What waits to come back signed on paper, and whose words a printed fingerprint names."""

from sqlalchemy import Connection, select

from desktop.domain.journal import BEGUN, PRINTED, SIGNED
from desktop.domain.signature import PAPER
from desktop.store.tables import INTAKES, JOURNAL, PAYLOADS, READING_COPIES


def printed_intakes(connection: Connection) -> tuple[str, ...]:
    """Return the intakes not concluded of which pages were printed to sign, the newest first."""
    printed = select(JOURNAL.c.intake).where(JOURNAL.c.action == PRINTED)
    rows = connection.execute(
        select(INTAKES.c.id)
        .where(INTAKES.c.concluded_at.is_(None), INTAKES.c.id.in_(printed))
        .order_by(INTAKES.c.number.desc())
    )
    return tuple(row.id for row in rows)


def intakes_on_paper(connection: Connection, client: str) -> tuple[str, ...]:
    """Return the intakes of *client* in which something was printed to sign or signed on paper."""
    acts = select(JOURNAL.c.intake).where(
        JOURNAL.c.intake.in_(select(INTAKES.c.id).where(INTAKES.c.client == client)),
        (JOURNAL.c.action == PRINTED)
        | ((JOURNAL.c.action == SIGNED) & JOURNAL.c.value.contains(f'"{PAPER}"')),
    )
    rows = connection.execute(
        select(INTAKES.c.id).where(INTAKES.c.id.in_(acts)).order_by(INTAKES.c.number.desc())
    )
    return tuple(row.id for row in rows)


def intakes_with_words(connection: Connection, fingerprint: str) -> tuple[tuple[str, str], ...]:
    """Return intake and reading copy of words whose hash begins with *fingerprint* (hex)."""
    rows = connection.execute(
        select(READING_COPIES.c.intake, READING_COPIES.c.id)
        .join_from(READING_COPIES, PAYLOADS, PAYLOADS.c.id == READING_COPIES.c.id)
        .where(
            READING_COPIES.c.kind == "wording",
            PAYLOADS.c.sha256.startswith(fingerprint, autoescape=True),
        )
        .order_by(PAYLOADS.c.number.desc())
    )
    return tuple((row.intake, row.id) for row in rows)


def intakes_of_reference(connection: Connection, reference: str) -> tuple[str, ...]:
    """Return the intakes whose papers bear *reference*; it stands in their first row."""
    rows = connection.execute(
        select(JOURNAL.c.intake).where(
            JOURNAL.c.seq == 1,
            JOURNAL.c.action == BEGUN,
            JOURNAL.c.value.contains(f'"{reference}"', autoescape=True),
        )
    )
    return tuple(row.intake for row in rows)
