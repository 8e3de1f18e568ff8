"""A18: a kill during backup, rotation and restore leaves whole backups and a whole vault."""

import os
from datetime import datetime
from pathlib import Path

import pytest

from desktop.assets import FORMS
from desktop.services.back_up_vault import back_up_vault
from desktop.services.means import Means
from desktop.services.restore_vault import labels_in, put_former_back
from desktop.store import backup_file, exchange, plain
from desktop.store.backup_file import read_manifest
from desktop.store.vault import Vault
from desktop.store.watch import Progress, unwatched
from tests.acceptance.conftest import Judged
from tests.acceptance.deep import KILLS
from tests.acceptance.test_vault_kills import (  # noqa: F401 - fixtures
    Kill,
    _create,
    _open,
    chance,
    kill,
)
from tests.acceptance.vault_victim import PASSPHRASE

pytestmark = pytest.mark.acceptance


class Clock:
    def now(self) -> datetime:
        return datetime.fromisoformat("2026-12-02T17:00:00-08:00")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed vault beside a shelf for backups."""
    _create(tmp_path / "vault")
    (tmp_path / "shelf").mkdir()
    return tmp_path / "vault"


def _kept(vault: Vault) -> list[str]:
    return [plain.fingerprint(each.content) for each in reversed(vault.secrets("canary"))]


def _check(path: Path, vault: Vault) -> int:
    """Read the backup whole, and return how many things are in it."""
    manifest = backup_file.check(path, vault._unlocked.keys.backup_mac, Progress(unwatched, 1))
    assert manifest.is_sound
    return manifest.counts["kept_secrets"]


def test_a_kill_during_backup_and_rotation_leaves_whole_backups_and_the_last_good_one(
    folder: Path,
    kill: Kill,  # noqa: F811 - the fixture
    judged: Judged,
) -> None:
    shelf = folder.parent / "shelf"
    filed: list[str] = []
    backed = backups = unfinished = 0

    for _ in range(KILLS):
        told = kill("back_up", folder, within=0.5)
        filed += [line[1] for line in told if line[0] == "filed"]
        numbers = [int(line[1]) for line in told if line[0] == "backed"]
        backups += len(numbers)
        backed = max([backed, *numbers])
        vault = _open(folder)
        kept = _kept(vault)
        assert kept[: len(filed)] == filed  # the last may have been filed unheard
        filed = kept
        vault.check_audit()
        found = [_check(each, vault) for each in shelf.glob("*.backup")]
        assert max(found, default=0) >= backed
        unfinished += len(list(shelf.glob("*.partial")))
        vault.close()

    vault = _open(folder)
    (last,) = back_up_vault(vault, unwatched, folder=shelf).files
    assert [each.name for each in shelf.iterdir()] == [last.name]
    assert vault.is_sound()
    vault.close()
    judged("A18", "kills during backup and rotation", KILLS)
    print(f"{KILLS} kills in {backups} whole backups, {unfinished} unfinished, 0 lost")


def _put_back(folder: Path, expected: list[str]) -> None:
    """Put the former vault back, which waits whole with all that was *expected* in it."""
    former = put_former_back(_means(), folder, PASSPHRASE)
    assert _kept(former) == expected
    assert former.is_sound()
    former.close()


def test_a_kill_during_a_restore_leaves_the_former_vault_or_the_restored_one(
    folder: Path,
    kill: Kill,  # noqa: F811 - the fixture
    judged: Judged,
) -> None:
    vault = _open(folder)
    vault.file_secret("canary", b"then")
    back_up_vault(vault, unwatched, folder=folder.parent / "shelf")
    vault.file_secret("canary", b"since")
    vault.close()
    then, since = (plain.fingerprint(each) for each in (b"then", b"since"))
    restores = 0

    for _ in range(KILLS):
        told = kill("restore", folder, within=0.9)
        restores += sum(line[0] == "restored" for line in told)
        vault = _open(folder)
        kept = _kept(vault)
        assert kept in ([then], [then, since])
        vault.check_audit()
        assert vault.is_sound()
        vault.close()
        aside = {each.name for each in folder.iterdir() if each.is_dir()}
        assert aside <= {exchange.ASIDE}
        if kept == [then]:
            _put_back(folder, [then, since])

    (label,) = labels_in(folder.parent / "shelf")
    assert read_manifest(label.path).is_sound
    judged("A18", "kills during restore", KILLS)
    print(f"{KILLS} kills in {restores} whole restores, 0 lost")


def _means() -> Means:
    return Means(Clock(), os.urandom, FORMS, "test")
