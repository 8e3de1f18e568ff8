"""A24: a vault of every released version opens in this one, and nothing of it is lost.

``golden/schema-N`` was written by the program of that version (``golden_store.py``) and is
never made anew.
"""

import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from desktop.store import migrations
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.errors import VaultError
from desktop.store.recovery_code import RecoveryCode
from desktop.store.slots import Secret
from desktop.store.vault import Vault
from tests.acceptance.conftest import Judged
from tests.acceptance.golden_store import PASSPHRASE, SHELF, TOLD, Clock, counts, told

pytestmark = pytest.mark.acceptance

VERSIONS = sorted(int(each.name.removeprefix("schema-")) for each in SHELF.iterdir())


def from_the_shelf(version: int, folder: Path) -> dict[str, Any]:
    """Put a copy of the golden vault of *version* into *folder*; return what it said then."""
    shutil.copytree(SHELF / f"schema-{version}", folder)
    said: dict[str, Any] = json.loads((folder / TOLD).read_text("utf-8"))
    (folder / TOLD).unlink()
    return said


def opened(folder: Path, secret: Secret) -> Vault:
    return Vault.open(folder, secret, clock=Clock(), randomness=os.urandom)


def kept(said: Mapping[str, Any], now: Mapping[str, Any]) -> None:
    """Raise unless *now* is what was *said* then, but for what the audit noted since."""
    counted(said, now["counts"])
    changing = {"schema", "counts", "audit", "code"}
    assert {k: now[k] for k in said if k not in changing} == {
        k: said[k] for k in said if k not in changing
    }


def counted(said: Mapping[str, Any], now: Mapping[str, int]) -> None:
    """Raise unless every table has as many rows as then; the audit has more."""
    assert now["audit"] > said["counts"]["audit"]
    same = said["counts"].keys() - {"audit"}
    assert {table: now[table] for table in same} == {t: said["counts"][t] for t in same}


def test_every_version_before_this_one_has_a_vault_on_the_shelf() -> None:
    assert set(range(1, migrations.NEWEST)) <= set(VERSIONS)


@pytest.mark.parametrize("version", VERSIONS)
def test_a_vault_of_every_released_version_opens_with_all_that_was_in_it(
    tmp_path: Path, version: int, judged: Judged
) -> None:
    said = from_the_shelf(version, tmp_path / "vault")

    vault = opened(tmp_path / "vault", Passphrase(PASSPHRASE))

    now = told(vault)
    seq, mac = said["audit"]
    old_head = next(each for each in vault.audit(limit=1000) if each.seq == seq)
    vault.check_audit()
    assert vault.is_sound()
    vault.close()
    assert (said["schema"], now["schema"]) == (version, migrations.NEWEST)
    assert old_head.mac == mac
    kept(said, now)
    judged("A24", f"golden store of schema {version}", sum(said["counts"].values()))


@pytest.mark.parametrize("version", VERSIONS)
def test_an_old_vault_brought_up_to_date_is_built_like_a_new_one(
    tmp_path: Path, version: int
) -> None:
    from_the_shelf(version, tmp_path / "old")
    old = opened(tmp_path / "old", Passphrase(PASSPHRASE))
    new, _ = Vault.create(
        tmp_path / "new", PASSPHRASE, clock=Clock(), randomness=os.urandom, cost=CHEAPEST
    )

    built = [vault._read(_schema) for vault in (old, new)]

    old.close()
    new.close()
    assert built[0] == built[1]


def _schema(connection: Connection) -> dict[str, str]:
    found = connection.exec_driver_sql("SELECT name, sql FROM sqlite_schema").all()
    return {str(row.name): str(row.sql) for row in found}


@pytest.mark.parametrize("version", VERSIONS)
def test_the_recovery_code_of_an_old_vault_opens_it_too(tmp_path: Path, version: int) -> None:
    said = from_the_shelf(version, tmp_path / "vault")

    vault = opened(tmp_path / "vault", RecoveryCode(said["code"]))

    kept(said, told(vault))
    vault.close()


@pytest.mark.parametrize("version", VERSIONS)
def test_an_upgrade_that_fails_half_way_leaves_the_old_vault_as_it_was(
    tmp_path: Path, version: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "vault"
    said = from_the_shelf(version, folder)
    last = (*migrations.STEPS, ("CREATE TABLE news (id TEXT) STRICT", "CREATE NONSENSE"))
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "NEWEST", len(last))
        patch.setattr(migrations.migrate, "__defaults__", (last,))
        with pytest.raises(VaultError):
            opened(folder, Passphrase(PASSPHRASE))
    with monkeypatch.context() as patch:  # as the program of that version opens it
        patch.setattr(migrations, "NEWEST", version)
        patch.setattr(migrations.migrate, "__defaults__", (migrations.STEPS[:version],))

        vault = opened(folder, Passphrase(PASSPHRASE))

        schema, rows = vault._read(migrations.version), vault._read(counts)
        vault.check_audit()
        vault.close()
    assert schema == version
    assert rows.keys() == said["counts"].keys()
    counted(said, rows)
    vault = opened(folder, Passphrase(PASSPHRASE))
    kept(said, told(vault))
    vault.close()
