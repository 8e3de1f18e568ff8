"""A backup put in a vault's place: whole, checked, and the former vault waits until people decide."""

import random
import shutil
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from desktop.domain.journal import JournalRow
from desktop.store import exchange, files, key_file, restoring
from desktop.store.backup_errors import (
    BackupDamagedError,
    BackupUnsoundError,
    RestoreUndecidedError,
)
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.errors import (
    DiskFailedError,
    DiskFullError,
    VaultInUseError,
    WorkStoppedError,
    WrongSecretError,
)
from desktop.store.key_room import NewKeys
from desktop.store.recovery_code import RecoveryCode
from desktop.store.unlocking import unlock
from desktop.store.vault import Vault
from desktop.store.watch import unwatched
from tests.store.conftest import PASSPHRASE, Begun, FixedClock

OLD = Passphrase(PASSPHRASE)
NEW = Passphrase("olive tram window harbour")
Reopen = Callable[..., Vault]


@pytest.fixture
def backup(vault: Vault, begun: Begun, tmp_path: Path) -> Path:
    """A backup of a vault with one word in its journal; the vault has two since, and is closed."""
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    vault.append(begun.intake, JournalRow(1, "now", "client", "answered", "hope", "then"))
    path = vault.back_up(shelf, unwatched).path
    vault.append(begun.intake, JournalRow(2, "now", "client", "answered", "hope", "since"))
    vault.close()
    return path


def restore(
    folder: Path,
    path: Path,
    secret: Passphrase | RecoveryCode = OLD,
    watch: Callable[[int, int], bool] = unwatched,
) -> Vault:
    clock = FixedClock()
    backup = restoring.open_backup(path, secret)
    unlocked = restoring.restore(folder, backup, watch, now=clock.now(), even_damaged=False)
    return Vault.opened(unlocked, clock=clock, randomness=random.Random(3).randbytes)


def words(vault: Vault, begun: Begun) -> list[object]:
    return [row.value for row in vault.journal(begun.intake)]


def put_back(folder: Path) -> None:
    exchange.put_back(folder)


def test_the_restored_vault_is_in_force_and_says_so(
    backup: Path, folder: Path, begun: Begun, reopen: Reopen
) -> None:
    vault = restore(folder, backup)

    assert words(vault, begun) == ["then"]
    vault.check_audit()
    assert vault.is_sound()
    noted = vault.backup_log().restored
    assert noted is not None
    assert noted.name == backup.name
    vault.append(begun.intake, JournalRow(2, "now", "client", "answered", "hope", "anew"))
    vault.close()
    assert words(reopen(), begun) == ["then", "anew"]
    assert (folder / "vault.key").read_bytes() == (folder / "vault.key.mirror").read_bytes()


def test_the_former_vault_waits_whole_and_can_be_put_back(
    backup: Path, folder: Path, begun: Begun, reopen: Reopen
) -> None:
    former = {each.name: each.read_bytes() for each in folder.glob("[sv]*")}
    restore(folder, backup).close()
    reopen().close()
    aside = {each.name: each.read_bytes() for each in (folder / exchange.ASIDE).iterdir()}
    assert aside == former

    put_back(folder)

    vault = reopen()
    assert words(vault, begun) == ["then", "since"]
    vault.check_audit()
    vault.close()
    put_back(folder)  # and forward again
    assert words(reopen(), begun) == ["then"]


def test_the_former_vault_goes_when_people_say_so(
    backup: Path, folder: Path, begun: Begun, reopen: Reopen
) -> None:
    vault = restore(folder, backup)

    vault.keep_restored()

    assert not exchange.is_undecided(folder)
    assert len(list(folder.glob("store-*.db"))) == 1
    vault.close()
    assert words(reopen(), begun) == ["then"]


def test_a_second_restore_waits_for_the_answer(backup: Path, folder: Path, begun: Begun) -> None:
    restore(folder, backup).close()

    with pytest.raises(RestoreUndecidedError):
        restore(folder, backup)

    assert exchange.is_undecided(folder)
    assert begun.intake


def test_a_backup_opens_with_what_opened_the_vault_then(
    vault: Vault, begun: Begun, folder: Path, tmp_path: Path, code: RecoveryCode
) -> None:
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    path = vault.back_up(shelf, unwatched).path
    new_code = RecoveryCode.new(random.Random(9).randbytes)
    vault.reencrypt(OLD, NewKeys(NEW, new_code, CHEAPEST), unwatched)
    vault.close()
    for wrong in (NEW, new_code):
        with pytest.raises(WrongSecretError):
            restoring.open_backup(path, wrong)

    restored = restore(folder, path, code)

    assert restored.clients()[0].id == begun.client
    restored.close()
    put_back(folder)
    unlock(folder, NEW, now=FixedClock().now()).close()


def test_a_clean_machine_needs_the_recovery_code_alone(
    backup: Path, begun: Begun, tmp_path: Path, code: RecoveryCode
) -> None:
    vault = restore(tmp_path / "new" / "vault", backup, code)

    assert words(vault, begun) == ["then"]
    vault.check_audit()
    assert not exchange.is_undecided(vault.folder)
    assert vault.folder.stat().st_mode & 0o077 == 0
    vault.close()


def test_a_vault_without_any_readable_key_file_gives_way_and_can_be_put_back(
    backup: Path, folder: Path, begun: Begun, reopen: Reopen
) -> None:
    for copy in key_file.copies(folder):
        copy.write_bytes(b"rubbish")
    former = {each.name: each.read_bytes() for each in folder.glob("[sv]*")}

    restore(folder, backup).close()
    vault = reopen()

    assert words(vault, begun) == ["then"]
    vault.close()
    put_back(folder)
    assert {each.name: each.read_bytes() for each in folder.glob("[sv]*")} == former


@pytest.mark.parametrize("at", [1, 2])
def test_whoever_stops_it_keeps_the_former_vault(
    backup: Path, folder: Path, begun: Begun, reopen: Reopen, at: int
) -> None:
    answers = iter([True] * (at - 1) + [False] * 100)

    with pytest.raises(WorkStoppedError):
        restore(folder, backup, OLD, lambda *_: next(answers))

    assert not (folder / exchange.INCOMING).exists()
    assert words(reopen(), begun) == ["then", "since"]


def test_a_damaged_backup_changes_nothing(
    backup: Path, folder: Path, begun: Begun, reopen: Reopen
) -> None:
    content = bytearray(backup.read_bytes())
    content[100_000] ^= 4
    backup.write_bytes(content)

    with pytest.raises(BackupDamagedError):
        restore(folder, backup)

    assert not (folder / exchange.INCOMING).exists()
    assert words(reopen(), begun) == ["then", "since"]


def test_a_copy_of_a_damaged_vault_is_restored_only_if_that_is_said(
    vault: Vault, tmp_path: Path, folder: Path, by_hand: Callable[[str], None]
) -> None:
    vault.describe("anything", {"a": 1})
    by_hand("UPDATE descriptions SET body = '{}'")
    path = vault.back_up(tmp_path, unwatched, even_damaged=True).path
    vault.close()
    clock = FixedClock()

    with pytest.raises(BackupUnsoundError):
        restore(folder, path)

    backup = restoring.open_backup(path, OLD)
    unlocked = restoring.restore(folder, backup, unwatched, now=clock.now(), even_damaged=True)
    restored = Vault.opened(unlocked, clock=clock, randomness=random.Random(3).randbytes)
    assert restored.clients() == ()
    restored.close()


def test_an_open_vault_is_not_replaced(backup: Path, folder: Path, reopen: Reopen) -> None:
    vault = reopen()

    with pytest.raises(VaultInUseError):
        restore(folder, backup)

    vault.close()


def test_too_little_room_is_told_before_it_begins(
    backup: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Usage:
        free = 1000

    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage())

    with pytest.raises(DiskFullError, match="MB are needed"):
        restore(folder, backup)

    assert not (folder / exchange.INCOMING).exists()


STEPS = 14
"""More than the moves and writes of one exchange."""


class Failing:
    """Lets so many moves and writes pass and refuses all that follow."""

    def __init__(self, passing: int, kind: type[BaseException]) -> None:
        self.left = passing
        self.kind = kind

    def count(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise self.kind


class Killed(BaseException):
    """Ends the work as a kill would: nobody catches it."""


def _fail(monkeypatch: pytest.MonkeyPatch, failing: Failing) -> None:
    move, write = files.move, files.replace_durably

    def moving(source: Path, target: Path) -> None:
        failing.count()
        move(source, target)

    def writing(path: Path, content: bytes) -> None:
        failing.count()
        write(path, content)

    monkeypatch.setattr(exchange, "move", moving)
    monkeypatch.setattr(exchange, "replace_durably", writing)


def _cut_off(work: Callable[[], object], passing: int, kind: type[BaseException]) -> None:
    """Do *work* until *kind* ends it; nothing that settles runs on the way out."""
    with pytest.MonkeyPatch.context() as patch, suppress(kind, DiskFailedError):
        _fail(patch, Failing(passing, kind))
        patch.setattr(exchange, "settle", lambda _: None)
        work()


def _opened(folder: Path) -> Vault:
    return Vault.open(folder, OLD, clock=FixedClock(), randomness=random.Random(1).randbytes)


def _read(folder: Path, begun: Begun) -> list[object]:
    vault = _opened(folder)
    read = words(vault, begun)
    vault.check_audit()
    vault.close()
    return read


@pytest.mark.parametrize(
    ("kind", "steps"), [(Killed, range(STEPS)), (DiskFailedError, range(0, STEPS, 3))]
)
@pytest.mark.parametrize("back", [False, True])
def test_an_exchange_cut_off_anywhere_leaves_the_one_vault_or_the_other(
    backup: Path,
    folder: Path,
    begun: Begun,
    tmp_path: Path,
    kind: type[BaseException],
    steps: range,
    back: bool,  # noqa: FBT001 - a case
) -> None:
    if back:
        restore(folder, backup).close()
    seen = set()

    for passing in steps:
        copy = tmp_path / f"copy-{passing}"
        shutil.copytree(folder, copy)
        again = partial(put_back, copy) if back else partial(_restore_and_close, copy, backup)
        _cut_off(again, passing, kind)
        read = _read(copy, begun)
        seen.add(tuple(read))
        assert read in (["then"], ["then", "since"])
        assert {each.name for each in copy.iterdir() if each.is_dir()} <= {exchange.ASIDE}
        if back or read == ["then"]:  # whichever went aside is whole
            put_back(copy)
            assert _read(copy, begun) not in (read, [])
    assert len(seen) == 2


def _restore_and_close(folder: Path, path: Path) -> None:
    restore(folder, path).close()
