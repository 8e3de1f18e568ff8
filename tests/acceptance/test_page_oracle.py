"""A10: the store is SQLCipher 4 and nothing else: its data key alone gives a plain SQLite file."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.vault import Vault
from tests.acceptance.conftest import Judged
from tests.acceptance.golden_store import PASSPHRASE, Clock, counts, fill
from tests.acceptance.pages_in_clear import PAGE, pages_in_clear

pytestmark = pytest.mark.acceptance

_MAGIC = b"SQLite format 3\0"
_RESERVED = bytes(80)
"""Where SQLCipher keeps vector and MAC; a plain file holds zeros there."""


def test_a_stock_sqlite_reads_what_the_data_key_alone_decrypts(
    tmp_path: Path, judged: Judged
) -> None:
    folder, plain = tmp_path / "vault", tmp_path / "plain.db"
    vault, _ = Vault.create(folder, PASSPHRASE, clock=Clock(), randomness=os.urandom, cost=CHEAPEST)
    fill(vault)
    vault.close()

    clear = pages_in_clear(folder, PASSPHRASE).store  # it raises where a page's MAC is wrong

    _put_together(clear, plain)
    with closing(sqlite3.connect(f"{plain.as_uri()}?mode=ro", uri=True)) as stock:
        assert stock.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        names = [name for (name,) in stock.execute("SELECT name FROM clients ORDER BY number")]
        found = {table: _rows(stock, table) for table in _tables(stock)}
    assert names == ["Zoë O'Brien", "Tomás Ibarra"]
    again = Vault.open(folder, Passphrase(PASSPHRASE), clock=Clock(), randomness=os.urandom)
    now = again._read(counts)
    again.close()
    assert {**found, "audit": 0} == {**now, "audit": 0}
    assert now["audit"] == found["audit"] + 1  # this unlock
    judged("A10", "a stock SQLite", sum(found.values()))


def _put_together(clear: bytes, path: Path) -> None:
    """Write the decrypted pages as the file a program without encryption would have written."""
    usable = PAGE - len(_RESERVED)
    first = _MAGIC + clear[: usable - len(_MAGIC)]
    rest = clear[usable - len(_MAGIC) :]
    pages = [first, *(rest[at : at + usable] for at in range(0, len(rest), usable))]
    path.write_bytes(b"".join(page + _RESERVED for page in pages))


def _tables(stock: sqlite3.Connection) -> list[str]:
    found = stock.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
        "AND name NOT LIKE 'search%'"
    )
    return [name for (name,) in found]


def _rows(stock: sqlite3.Connection, table: str) -> int:
    (count,) = stock.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608 - from the schema
    return int(count)
