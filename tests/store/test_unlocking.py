"""Unlocking, without any database library."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.store import key_file, unlocking
from desktop.store.derivation import Passphrase
from desktop.store.errors import DiskFullError, HeaderDamagedError, WrongSecretError
from desktop.store.header import Header, parse
from desktop.store.recovery_code import RecoveryCode
from desktop.store.unlocking import FailedUnlocks, failed_unlocks, unlock
from desktop.store.vault import Vault
from tests.store.conftest import PASSPHRASE

NOW = datetime(2026, 12, 3, 9, 0, tzinfo=UTC)


@pytest.fixture
def closed(vault: Vault, folder: Path) -> Path:
    """The folder of a closed vault."""
    vault.close()
    return folder


def test_a_passphrase_and_a_recovery_code_unlock_the_same_keys(
    closed: Path, code: RecoveryCode
) -> None:
    one = unlock(closed, Passphrase(PASSPHRASE), now=NOW)
    one_key = bytes(one.keys.database)
    one.close()

    other = unlock(closed, code, now=NOW)

    assert bytes(other.keys.database) == one_key
    assert other.store_path == closed / "store-1.db"
    other.close()


def test_closing_wipes_the_keys_and_lets_others_in(closed: Path, code: RecoveryCode) -> None:
    unlocked = unlock(closed, code, now=NOW)

    unlocked.close()
    unlocked.close()

    assert bytes(unlocked.keys.database) == bytes(32)
    unlock(closed, code, now=NOW).close()


def test_wrong_secrets_are_counted_with_their_times(closed: Path) -> None:
    for hour in (9, 10, 11):
        with pytest.raises(WrongSecretError, match="Nothing was changed"):
            unlock(closed, Passphrase("wrong"), now=NOW.replace(hour=hour))

    assert failed_unlocks(closed) == FailedUnlocks(
        3, "2026-12-03T09:00:00+00:00", "2026-12-03T11:00:00+00:00"
    )


def test_a_full_disk_loses_the_count_and_not_the_answer(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFullError

    monkeypatch.setattr(unlocking, "replace_durably", full)

    with pytest.raises(WrongSecretError):
        unlock(closed, Passphrase("wrong"), now=NOW)


def test_a_count_that_cannot_be_read_is_no_obstacle(closed: Path, code: RecoveryCode) -> None:
    (closed / unlocking.FAILED_UNLOCKS).write_bytes(b"[]")

    assert failed_unlocks(closed) is None
    unlock(closed, code, now=NOW).close()


def test_what_a_kill_left_of_the_small_files_is_cleared(closed: Path, code: RecoveryCode) -> None:
    left = [closed / f"{name}.tmp" for name in ("anchor", "failed-unlocks", key_file.KEY_FILE)]
    for each in left:
        each.write_bytes(b"half")

    unlock(closed, code, now=NOW).close()

    assert not [each for each in left if each.exists()]


def test_an_edited_header_is_refused_although_the_secret_is_right(
    closed: Path, code: RecoveryCode
) -> None:
    header = parse((closed / "vault.key").read_bytes())
    edited = Header(
        generation=7,
        store_id=header.store_id,
        rehearsal=True,
        store_file=header.store_file,
        store_salt=header.store_salt,
        slots=header.slots,
        mac=header.mac,
    )
    key_file.save(closed, edited)

    with pytest.raises(HeaderDamagedError):
        unlock(closed, code, now=NOW)


def test_unlocking_loads_no_database_library(closed: Path, code: RecoveryCode) -> None:
    script = (
        "import sys\n"
        "from datetime import UTC, datetime\n"
        "from pathlib import Path\n"
        "from desktop.store.recovery_code import RecoveryCode\n"
        "from desktop.store.unlocking import unlock\n"
        "heavy = {'sqlalchemy', 'sqlcipher3', 'msgspec', 'cryptography'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
        "unlock(Path(sys.argv[1]), RecoveryCode.typed(sys.argv[2]), now=datetime.now(UTC)).close()\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )

    run = subprocess.run(
        [sys.executable, "-c", script, str(closed), code.text],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=True,
    )

    assert run.stdout == "[]\n['cryptography']\n"
