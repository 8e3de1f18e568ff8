"""Full-text search over clients; the only queries that no other database understands."""

from sqlalchemy import REAL, Connection, Integer, Subquery, bindparam, text

_WEIGHTS = "10.0, 8.0, 1.0, 4.0"
"""How much a hit counts in name, reference, titles and tags."""

_INDEX = """
INSERT INTO search (rowid, name, reference, titles, tags)
SELECT number, name || ' ' || sort_name, reference,
    (SELECT coalesce(group_concat(DISTINCT title), '') FROM (
        SELECT title FROM agreements WHERE client = clients.id
        UNION SELECT documents.title FROM documents
            JOIN agreements ON agreements.id = documents.agreement
            WHERE agreements.client = clients.id)),
    (SELECT coalesce(group_concat(value, ' '), '') FROM json_each(clients.tags))
FROM clients WHERE id = :client
"""


def is_askable(words: str) -> bool:
    """Tell whether *words* hold anything that can be searched for."""
    return any(each.isalnum() for each in words)


def hits(words: str, *, limit: int) -> Subquery:
    """Return the numbers of the best *limit* clients, each with its rank (least is best)."""
    matched = text(
        f"SELECT rowid AS number, bm25(search, {_WEIGHTS}) AS rank FROM search"  # noqa: S608
        " WHERE search MATCH :asked ORDER BY rank LIMIT :most"
    ).bindparams(bindparam("asked", _asked(words)), bindparam("most", limit))
    return matched.columns(number=Integer, rank=REAL).subquery("hits")


def index(connection: Connection, client: str) -> None:
    """Bring what can be found of *client* up to date, in the caller's transaction."""
    connection.execute(
        text("DELETE FROM search WHERE rowid = (SELECT number FROM clients WHERE id = :client)"),
        {"client": client},
    )
    connection.execute(text(_INDEX), {"client": client})


def _asked(words: str) -> str:
    """Return the query: every word must begin a word of the client, in any order.

    Each word is quoted, so nothing a person types is read as a command.
    """
    whole = words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    asked = [each.replace('"', '""') for each in whole.replace("\0", " ").split()]
    return " ".join(f'"{each}"*' for each in asked if is_askable(each))
