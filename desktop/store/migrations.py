"""Brings an older store up to this program's schema, in one transaction or not at all."""

from sqlalchemy import Connection

from desktop.store import schema_1, schema_2, schema_3
from desktop.store.errors import StoreNewerError

STEPS: tuple[tuple[str, ...], ...] = (
    schema_1.STATEMENTS,
    schema_2.STATEMENTS,
    schema_3.STATEMENTS,
)
"""What leads from version n to n + 1, in order."""

NEWEST = len(STEPS)


def version(connection: Connection) -> int:
    """Return the store's schema version; 0 before its first step."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def migrate(connection: Connection, steps: tuple[tuple[str, ...], ...] = STEPS) -> None:
    """Take every step the store lacks; the caller's transaction makes it all or nothing.

    Raises:
        StoreNewerError: the store is beyond the last of *steps*.
    """
    current = version(connection)
    if current > len(steps):
        raise StoreNewerError
    for statements in steps[current:]:
        for statement in statements:
            connection.exec_driver_sql(statement)
    if current < len(steps):
        connection.exec_driver_sql(f"PRAGMA user_version={len(steps)}")
