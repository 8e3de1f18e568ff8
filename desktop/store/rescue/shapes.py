"""What a row of each table looks like, to know rows again whose way from the root is lost."""

import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.store.rescue.records import Cell, RawRow

SCHEMA = "sqlite_schema"
_SCHEMA_SQL = (
    "CREATE TABLE schema_copy (type TEXT NOT NULL, name TEXT NOT NULL, tbl_name TEXT NOT NULL, "
    "rootpage INTEGER NOT NULL, sql TEXT)"
)
_ID = re.compile(r"[0-9a-f]{32}")
_HASH = re.compile(r"[0-9a-f]{64}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d.*")
_IDS = frozenset(
    {"id", "client", "practitioner", "intake", "agreement", "document", "amends", "destruction"}
)
_TYPES: dict[str, tuple[type, ...]] = {"INTEGER": (int,), "TEXT": (str,), "BLOB": (bytes,)}
_MISMATCH = -1


@dataclass(frozen=True, slots=True)
class Column:
    """One column; the ``is_rowid`` one stands in no record."""

    name: str
    type: str
    may_be_null: bool
    is_rowid: bool


@dataclass(frozen=True, slots=True)
class Shape:
    """One table and its columns; ``is_ours`` is false for what belongs to the search index."""

    name: str
    columns: tuple[Column, ...]
    is_ours: bool = True

    def named(self, row: RawRow) -> dict[str, Cell]:
        """Return *row* by the names of its columns; missing ones at the end are None."""
        cells = (*row.cells, *((None,) * (len(self.columns) - len(row.cells))))
        return {
            column.name: row.rowid if column.is_rowid else cell
            for column, cell in zip(self.columns, cells, strict=False)
        }

    def likeness(self, row: RawRow) -> int:
        """Return how much *row* looks like one of this table, below 0 where it cannot be one.

        Of a row that goes on elsewhere the columns that are there are looked at.
        """
        wanted = row.width or len(row.cells)
        if wanted != len(self.columns):
            return _MISMATCH
        points = 0
        for column, cell in zip(self.columns, row.cells, strict=False):
            found = _points(column, cell)
            if found < 0:
                return _MISMATCH
            points += found
        return points


def shapes_of(statements: Iterable[str]) -> dict[str, Shape]:
    """Return the tables that *statements* make, by name; what cannot be made is left out."""
    memory = sqlite3.connect(":memory:")
    try:
        memory.execute(_SCHEMA_SQL)
        for statement in statements:
            _try(memory, statement)
        rows = memory.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        return {found.name: found for found in (_shape(memory, str(row[0])) for row in rows)}
    finally:
        memory.close()


def _try(memory: sqlite3.Connection, statement: str) -> None:
    if not statement.lstrip().upper().startswith("CREATE"):
        return
    try:
        memory.execute(statement)
    except sqlite3.Error:
        return  # a name taken already, or a module this Python lacks


def _shape(memory: sqlite3.Connection, table: str) -> Shape:
    rows = memory.execute('SELECT name, type, "notnull", pk FROM pragma_table_info(?)', (table,))
    columns = tuple(
        Column(
            name=str(name),
            type=str(kind).upper(),
            may_be_null=not notnull,
            is_rowid=pk == 1 and str(kind).upper() == "INTEGER",
        )
        for name, kind, notnull, pk in rows.fetchall()
    )
    if sum(column.is_rowid for column in columns) and _has_many_keys(memory, table):
        columns = tuple(Column(c.name, c.type, c.may_be_null, is_rowid=False) for c in columns)
    name = SCHEMA if table == "schema_copy" else table
    return Shape(name, columns, is_ours=not name.startswith("search"))


def _has_many_keys(memory: sqlite3.Connection, table: str) -> bool:
    rows = memory.execute("SELECT count(*) FROM pragma_table_info(?) WHERE pk > 0", (table,))
    return bool(rows.fetchone()[0] > 1)


def _points(column: Column, cell: Cell) -> int:
    """Return how well *cell* fits *column*, below 0 where it cannot."""
    if column.is_rowid:
        return 0 if cell is None else _MISMATCH
    if cell is None:
        return 0 if column.may_be_null else _MISMATCH
    if not isinstance(cell, _TYPES.get(column.type, (object,))):
        return _MISMATCH
    if not isinstance(cell, str):
        return 1
    if column.name == "at" or column.name.endswith("_at"):
        return 2 if _MOMENT.fullmatch(cell) else 0
    pattern = _ID if column.name in _IDS else _HASH if column.name == "sha256" else None
    if pattern is None:
        return 0
    return 2 if pattern.fullmatch(cell) else _MISMATCH
