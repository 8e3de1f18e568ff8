"""Vaults of every released schema open in this program, with everything that was in them."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection

from desktop.store import migrations
from desktop.store.derivation import Passphrase
from desktop.store.errors import StoreNewerError
from desktop.store.vault import Vault
from tests.store.conftest import PASSPHRASE, FixedClock

KEPT = Path(__file__).parent / "kept"
Chance = Callable[[int], bytes]


def counts(connection: Connection) -> dict[str, int]:
    tables = (
        "clients", "intakes", "journal", "agreements", "documents", "payloads", "reading_copies",
        "hand_overs", "private_notes", "packs", "kept_secrets", "descriptions", "practitioners",
    )  # fmt: skip
    return {
        table: connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()  # noqa: S608
        for table in tables
    }


FILED = {
    "clients": 2,
    "intakes": 2,
    "journal": 6,
    "agreements": 2,
    "documents": 2,
    "payloads": 5,
    "reading_copies": 2,
    "hand_overs": 2,
    "private_notes": 2,
    "packs": 1,
    "kept_secrets": 1,
    "descriptions": 1,
    "practitioners": 1,
}


@pytest.mark.parametrize("schema", range(1, migrations.NEWEST))
def test_a_kept_vault_opens_with_all_that_was_in_it(
    schema: int, folder: Path, clock: FixedClock, randomness: Chance
) -> None:
    shutil.copytree(KEPT / f"schema_{schema}", folder)

    vault = Vault.open(folder, Passphrase(PASSPHRASE), clock=clock, randomness=randomness)

    assert vault._thread.read(migrations.version) == migrations.NEWEST
    stamped = 2 if schema > 1 else 0
    assert vault._thread.read(counts) == {**FILED, "payloads": 5 + stamped}
    assert vault.is_sound()
    vault.check_audit()
    for client in vault.clients():
        (filed,) = vault.agreements(client.id)
        assert client.name.encode() in vault.read_document(filed.documents[0].id)
        assert [note.text for note in vault.notes(client.id)] == [f"A note about {client.name}"]
        assert [one.id for one in vault.search(client.name)] == [client.id]
    vault.close()


def test_there_is_a_kept_vault_for_every_schema_before_this_one() -> None:
    kept = {each.name for each in KEPT.iterdir() if each.is_dir()}

    assert kept == {f"schema_{number}" for number in range(1, migrations.NEWEST)}


def test_a_newer_schema_is_refused(vault: Vault) -> None:
    with pytest.raises(StoreNewerError):
        vault._thread.write(lambda c: migrations.migrate(c, migrations.STEPS[:-1]))
