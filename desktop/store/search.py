"""Full-text search over clients; the only queries that no other database understands."""

from sqlalchemy import Connection, Integer, Subquery, text

_HITS = """
SELECT number, min(tier) AS tier FROM (
    SELECT * FROM (
        SELECT number, 0 AS tier FROM clients
        WHERE number IN (SELECT rowid FROM search WHERE search MATCH :in_name)
        ORDER BY sort_name, number LIMIT :most)
    UNION ALL SELECT * FROM (
        SELECT number, 1 AS tier FROM clients
        WHERE number IN (SELECT rowid FROM search WHERE search MATCH :anywhere)
        ORDER BY sort_name, number LIMIT :most))
GROUP BY number
"""
"""Hits in a name before all others, each in the order of lists: people can foresee that,
and it costs the same for a word that everybody has as for one that nobody has."""

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


def hits() -> Subquery:
    """Return the numbers of clients that match, with 0 or 1 as their tier.

    The values of the statement are those that `asked_for` returns. Tier 0 are those whose name
    alone matches.
    """
    return text(_HITS).columns(number=Integer, tier=Integer).subquery("hits")


def asked_for(words: str, *, limit: int) -> dict[str, str | int]:
    """Return the values that let `hits` find *words*, *limit* or more clients of them."""
    asked = _asked(words)
    return {"in_name": f"{{name}} : ({asked})", "anywhere": asked, "most": limit}


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
