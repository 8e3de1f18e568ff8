"""A24: a vault of an older version is changed only after a verified backup of it as it was."""

import os
import shutil
from pathlib import Path

import pytest

from desktop.services.restore_vault import label_of
from desktop.store import backup_file, migrations, restoring
from desktop.store.back_up import FOLDER
from desktop.store.backup_errors import UpdateRefusedError
from desktop.store.derivation import Passphrase
from desktop.store.vault import Vault
from desktop.store.watch import Progress, unwatched
from tests.acceptance.golden_store import PASSPHRASE, Clock, counts
from tests.acceptance.test_vault_upgrades import VERSIONS, counted, from_the_shelf, opened

pytestmark = pytest.mark.acceptance

OLDER = [each for each in VERSIONS if each < migrations.NEWEST]
SECRET = Passphrase(PASSPHRASE)


@pytest.mark.parametrize("version", OLDER)
def test_a_vault_is_backed_up_as_it_was_before_it_is_brought_up_to_date(
    tmp_path: Path, version: int
) -> None:
    folder = tmp_path / "vault"
    said = from_the_shelf(version, folder)

    vault = opened(folder, SECRET)

    (backup,) = (folder / FOLDER).iterdir()
    manifest = backup_file.check(backup, vault._unlocked.keys.backup_mac, Progress(unwatched, 1))
    assert (manifest.schema, manifest.is_sound) == (version, True)
    assert manifest.counts["clients"] == said["counts"]["clients"]
    noted = vault.backup_log().good
    assert noted is not None
    assert (noted.name, noted.folder) == (backup.name, str(backup.parent))
    vault.check_audit()
    vault.close()


@pytest.mark.parametrize("version", OLDER)
def test_that_backup_restores_and_is_brought_up_to_date_like_any_old_vault(
    tmp_path: Path, version: int
) -> None:
    folder = tmp_path / "vault"
    said = from_the_shelf(version, folder)
    opened(folder, SECRET).close()
    (path,) = (folder / FOLDER).iterdir()
    backup = restoring.open_backup(path, SECRET)

    unlocked = restoring.restore(
        tmp_path / "new", backup, unwatched, now=Clock().now(), even_damaged=False
    )
    vault = Vault.opened(unlocked, clock=Clock(), randomness=os.urandom)

    assert label_of(path).counted.clients == said["counts"]["clients"]
    rows = vault._read(counts)
    counted(said, {**rows, "meta": said["counts"]["meta"]})  # the restore is noted there
    vault.check_audit()
    assert vault.is_sound()
    vault.close()


@pytest.mark.parametrize("version", OLDER)
def test_without_room_for_that_backup_nothing_is_changed(
    tmp_path: Path, version: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Usage:
        free = 1000

    folder = tmp_path / "vault"
    from_the_shelf(version, folder)
    store = next(folder.glob("store-*.db"))
    before = store.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "disk_usage", lambda _: Usage())

        with pytest.raises(UpdateRefusedError, match="only after a backup"):
            opened(folder, SECRET)

    assert store.read_bytes() == before
    opened(folder, SECRET).close()


def test_a_damaged_paper_hinders_no_update_and_the_copy_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    from_the_shelf(OLDER[0], folder)
    with pytest.MonkeyPatch.context() as patch:  # as the program of that version changed it
        patch.setattr(migrations, "NEWEST", OLDER[0])
        patch.setattr(migrations.migrate, "__defaults__", (migrations.STEPS[: OLDER[0]],))
        vault = opened(folder, SECRET)
        vault._thread.write(lambda c: c.exec_driver_sql("UPDATE descriptions SET body = '{}'"))
        vault.close()

    vault = opened(folder, SECRET)

    assert vault._read(migrations.version) == migrations.NEWEST
    (backup,) = (folder / FOLDER).iterdir()
    assert backup.name.endswith("-damaged.backup")
    log = vault.backup_log()
    assert log.good is None
    assert log.damaged_copy is not None
    assert log.damaged_copy.name == backup.name
    vault.close()
