"""A18, A20: a target that is full, pulled out or write-protected; a machine with nothing on it."""

import os
import random
import shutil
import subprocess
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from desktop.assets import FORMS
from desktop.domain.journal import JournalRow
from desktop.services.back_up_vault import back_up_vault
from desktop.services.means import Means
from desktop.services.restore_vault import labels_in, restore_vault
from desktop.services.try_restore import scratch_beside, try_restore
from desktop.store import back_up, backup_file, restoring
from desktop.store.agreements import Enclosure, Filing
from desktop.store.backup_errors import (
    BackupDamagedError,
    BackupDiskFailedError,
    BackupFolderLockedError,
    BackupFolderMissingError,
    BackupForeignError,
    BackupFullError,
)
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.errors import DiskFullError
from desktop.store.recovery_code import RecoveryCode
from desktop.store.vault import Vault
from desktop.store.watch import Progress, unwatched
from tests.acceptance.conftest import Judged
from tests.acceptance.deep import chance_of_this_run
from tests.tools import missing, require_tool

pytestmark = pytest.mark.acceptance

PASSPHRASE = "correct horse battery staple"
FLIPS = 60


class Clock:
    def now(self) -> datetime:
        return datetime.fromisoformat("2026-12-02T17:00:00-08:00")


@pytest.fixture
def chance() -> random.Random:
    return chance_of_this_run()


@pytest.fixture
def made(tmp_path: Path) -> Iterator[tuple[Vault, RecoveryCode]]:
    """An open vault with people, words and a paper of 2 MB, and its recovery code."""
    vault, code = Vault.create(
        tmp_path / "vault", PASSPHRASE, clock=Clock(), randomness=os.urandom, cost=CHEAPEST
    )
    who = vault.add_practitioner("A Practitioner")
    client = vault.add_client(name="A Client", reference="C-1", practitioner=who)
    pack = vault.file_pack(b"a compiled pack")
    intake = vault.begin_intake(client=client, practitioner=who, pack=pack)
    vault.append(intake, JournalRow(1, "now", "client", "answered", "hope", "calm"))
    papers = (Enclosure("agreement", "What we settled", os.urandom(2_000_000)),)
    vault.file(Filing(client, who, "What we settled", papers, intake=intake))
    vault.file_note(client=client, practitioner=who, text="for me alone")
    yield vault, code
    vault.close()


@pytest.fixture
def vault(made: tuple[Vault, RecoveryCode]) -> Vault:
    return made[0]


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """A stick of 12 MB: a file system of its own."""
    stick = tmp_path / "stick"
    stick.mkdir()
    mount = [require_tool("mount"), "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(stick)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        missing("the right to mount a small disk")
    yield stick
    subprocess.run([require_tool("umount"), "-l", str(stick)], capture_output=True, check=False)


def _whole(path: Path, vault: Vault) -> None:
    backup_file.check(path, vault._unlocked.keys.backup_mac, Progress(unwatched, 1))


def test_a_stick_that_fills_keeps_the_backup_it_has_and_the_vault_goes_on(
    vault: Vault, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (first,) = back_up_vault(vault, unwatched, folder=stick).files
    (stick / "film").write_bytes(bytes(8_500_000))
    with pytest.raises(BackupFullError, match="MB are needed"):
        back_up_vault(vault, unwatched, folder=stick)
    monkeypatch.setattr(back_up, "_require_room", lambda *_: None)  # somebody else takes the room

    with pytest.raises(BackupFullError, match="earlier backups are untouched"):
        back_up_vault(vault, unwatched, folder=stick)

    assert {each.name for each in stick.iterdir()} == {first.name, "film"}
    _whole(first, vault)
    vault.add_practitioner("Another")
    assert vault.is_sound()
    (stick / "film").unlink()
    (second,) = back_up_vault(vault, unwatched, folder=stick).files
    assert [each.name for each in stick.iterdir()] == [second.name]


@pytest.mark.parametrize("share", [0.4, 0.9])
def test_a_stick_that_is_pulled_out_is_told_and_the_vault_goes_on(
    vault: Vault, stick: Path, share: float
) -> None:
    def pull(done: int, total: int) -> bool:
        if done > share * total and os.path.ismount(stick):
            subprocess.run([require_tool("umount"), "-l", str(stick)], check=True)
        return True

    with pytest.raises((BackupFolderMissingError, BackupDiskFailedError), match="untouched"):
        back_up_vault(vault, pull, folder=stick)

    assert not list(stick.iterdir())
    vault.add_practitioner("Another")
    assert vault.is_sound()


def test_a_stick_that_is_write_protected_is_told(vault: Vault, stick: Path) -> None:
    (first,) = back_up_vault(vault, unwatched, folder=stick).files
    subprocess.run([require_tool("mount"), "-o", "remount,ro", str(stick)], check=True)

    with pytest.raises(BackupFolderLockedError, match="write-protected"):
        back_up_vault(vault, unwatched, folder=stick)

    assert [each.name for each in stick.iterdir()] == [first.name]
    _whole(first, vault)


def test_a_restore_that_finds_no_room_leaves_nothing_but_the_former_vault(
    made: tuple[Vault, RecoveryCode], stick: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    vault, code = made
    (path,) = back_up_vault(vault, unwatched, folder=tmp_path).files
    (stick / "film").write_bytes(bytes(10_500_000))
    monkeypatch.setattr(restoring, "_require_room", lambda *_: None)

    with pytest.raises(DiskFullError):
        restore_vault(_means(), path, code.text, stick / "vault", unwatched)

    assert {each.name for each in (stick / "vault").iterdir()} <= {"app.lock"}
    (stick / "film").unlink()
    restore_vault(_means(), path, code.text, stick / "vault", unwatched).close()


def test_a_clean_machine_and_the_recovery_sheet_bring_everything_back(
    made: tuple[Vault, RecoveryCode], stick: Path, tmp_path: Path, judged: Judged
) -> None:
    vault, code = made
    back_up_vault(vault, unwatched, folder=stick)
    counts, client = vault.counts(), vault.clients()[0].id
    (document,) = vault.agreements(client)[0].documents
    paper, head = vault.read_payload(document.id), vault.audit_head()
    vault.close()
    shutil.rmtree(tmp_path / "vault")
    (label,) = labels_in(stick)
    tried = try_restore(
        label.path, code.text, scratch_beside(tmp_path / "vault"), unwatched, vault=None
    )

    again = restore_vault(_means(), label.path, code.text, tmp_path / "vault", unwatched)

    assert tried.is_sound
    assert tried.counted == label.counted
    assert again.read_payload(document.id) == paper
    assert [each.text for each in again.notes(client)] == ["for me alone"]
    now = again.counts()
    assert {t: now[t] for t in counts if t not in {"audit", "meta"}} == {
        t: counts[t] for t in counts if t not in {"audit", "meta"}
    }
    chain = {each.seq: each.mac for each in again.audit(limit=1000)}
    assert chain[head.seq - 1]
    again.check_audit()
    assert again.examine().is_whole
    again.close()
    Vault.open(
        tmp_path / "vault", Passphrase(PASSPHRASE), clock=Clock(), randomness=os.urandom
    ).close()
    judged("A20", "rows equal after a restore", sum(counts.values()))


def test_sixty_flips_anywhere_in_a_backup_are_all_detected(
    vault: Vault, tmp_path: Path, chance: random.Random, judged: Judged
) -> None:
    (path,) = back_up_vault(vault, unwatched, folder=tmp_path).files
    size = path.stat().st_size
    scratch = tmp_path / "scratch"

    for _ in range(FLIPS):
        at, bit = chance.randrange(size), 1 << chance.randrange(8)
        _flip(path, at, bit)
        with pytest.raises((BackupDamagedError, BackupForeignError)):
            _whole(path, vault)
        _flip(path, at, bit)

    tried = try_restore(path, PASSPHRASE, scratch, unwatched, vault=vault)
    assert tried.is_sound
    judged("A18", "flips in a backup detected", FLIPS)


def _flip(path: Path, at: int, bit: int) -> None:
    with path.open("r+b") as raw:
        raw.seek(at)
        byte = raw.read(1)[0]
        raw.seek(at)
        raw.write(bytes([byte ^ bit]))


def _means() -> Means:
    return Means(Clock(), os.urandom, FORMS, "test")
