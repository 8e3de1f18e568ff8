"""Words of our own written out in a statement, not handed to it as values.

A partial index serves no value that comes later, and a list of clients has so many of them that
handing them over each time takes longer than finding the clients.
"""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnClause, ColumnElement, literal_column


def fixed(word: str) -> ColumnClause[str]:
    """Return *word*, one of the program's own, as it stands in a statement."""
    if not word.replace(".", "_").isidentifier():
        raise ValueError("only a word of the program's own stands in a statement")
    return literal_column(f"'{word}'")


def one_of(column: ColumnElement[str], words: Collection[str]) -> ColumnElement[bool]:
    """Return the condition that *column* holds one of these *words*."""
    listed: Any = [fixed(word) for word in words]
    return column.in_(listed)


def none_of(column: ColumnElement[str], words: Collection[str]) -> ColumnElement[bool]:
    """Return the condition that *column* holds none of these *words*."""
    listed: Any = [fixed(word) for word in words]
    return column.not_in(listed)
