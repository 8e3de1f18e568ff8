"""A1, A9, A21: the program killed at random moments loses nothing it has acknowledged."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pytest

from desktop.store import key_file, plain
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.errors import WrongSecretError
from desktop.store.recovery_code import RecoveryCode
from desktop.store.vault import Vault
from tests.acceptance.deep import KILLS, chance_of_this_run
from tests.acceptance.promises import check
from tests.acceptance.vault_victim import WORDS

pytestmark = pytest.mark.acceptance

PASSPHRASE = "correct horse battery staple"
HERE = Path(__file__).parent


class Clock:
    def now(self) -> datetime:
        return datetime.fromisoformat("2026-12-02T17:00:00-08:00")


@pytest.fixture
def chance() -> random.Random:
    return chance_of_this_run()


Kill = Callable[..., list[list[str]]]


@pytest.fixture
def kill(tmp_path: Path, chance: random.Random) -> Iterator[Kill]:
    """Lets a real process work on a vault and kills it; gives what it acknowledged."""
    victim = subprocess.Popen(
        [sys.executable, str(HERE / "vault_victim.py")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(HERE.parent.parent)},
    )
    assert victim.stdin is not None
    assert victim.stdout is not None
    told, heard = victim.stdin, victim.stdout
    count = iter(range(10**6))

    def one(path: str, folder: Path, *, within: float) -> list[list[str]]:
        diary = tmp_path / f"acknowledged-{next(count)}"
        print(path, folder, diary, chance.randrange(10**6), file=told, flush=True)
        process = int(heard.readline())
        while not diary.exists() or not diary.stat().st_size:
            time.sleep(0.001)
        time.sleep(chance.uniform(0, within))
        with suppress(ProcessLookupError):  # It may have come to its end by itself.
            os.kill(process, signal.SIGKILL)
        assert heard.readline() == "dead\n"
        # The last line may be cut off; what was not written whole was not acknowledged.
        return [line.split() for line in diary.read_text().split("\n")[:-1]]

    yield one
    told.close()
    victim.wait(timeout=60)
    heard.close()


def _create(folder: Path) -> None:
    vault, _ = Vault.create(folder, PASSPHRASE, clock=Clock(), randomness=os.urandom, cost=CHEAPEST)
    vault.add_practitioner("A Practitioner")
    vault.close()


def _open(folder: Path) -> Vault:
    return Vault.open(folder, Passphrase(PASSPHRASE), clock=Clock(), randomness=os.urandom)


def test_a_kill_at_any_moment_loses_nothing_that_was_acknowledged(
    tmp_path: Path, kill: Kill
) -> None:
    folder = tmp_path / "vault"
    _create(folder)
    acknowledged: list[list[str]] = []

    for _ in range(KILLS):
        acknowledged += kill("work", folder, within=0.12)
        vault = _open(folder)
        check(vault, acknowledged[-200:])
        vault.close()

    vault = _open(folder)
    check(vault, acknowledged)
    for client in vault.clients(limit=10**6):
        for agreement in vault.agreements(client.id):
            assert len(agreement.documents) == 2
            for document in agreement.documents:
                assert plain.fingerprint(vault.read_payload(document.id)) == document.sha256
    vault.close()
    print(f"{KILLS} kills, {len(acknowledged)} acknowledged acts, 0 lost")


def test_a_kill_while_a_vault_is_made_leaves_a_whole_one_or_none(
    tmp_path: Path, kill: Kill
) -> None:
    made = 0
    rounds = KILLS

    for each in range(rounds):
        folder = tmp_path / f"vault-{each}"
        kill("create", folder, within=0.3)
        if key_file.is_vault(folder):
            made += 1
        else:
            _create(folder)
        vault = _open(folder)
        vault.check_audit()
        assert vault.is_sound()
        vault.close()

    print(f"{rounds} kills, {made} whole vaults, {rounds - made} made anew, 0 locked out")


def test_a_kill_while_the_passphrase_is_changed_locks_nobody_out(
    tmp_path: Path, kill: Kill
) -> None:
    folder = tmp_path / "vault"
    _create(folder)
    rounds = KILLS
    changes = 0

    for _ in range(rounds):
        told = kill("change", folder, within=0.12)
        changes += len(told) // 2
        at = WORDS[int(told[-1][1])]
        other = WORDS[1 - int(told[-1][1])]
        # What is being changed may be the one or the other; what is changed, only the new one.
        vault = _open_with(folder, at) or (
            _open_with(folder, other) if told[-1][0] == "changing" else None
        )
        assert vault is not None, told[-3:]
        vault.check_audit()
        vault.close()
        assert not list(folder.glob("*.tmp"))
        assert (folder / "vault.key").read_bytes() == (folder / "vault.key.mirror").read_bytes()
    print(f"{rounds} kills in {changes} changes of the passphrase, 0 locked out")


def _open_with(folder: Path, passphrase: str) -> Vault | None:
    try:
        return Vault.open(folder, Passphrase(passphrase), clock=Clock(), randomness=os.urandom)
    except WrongSecretError:
        return None


def test_a_kill_while_everything_is_encrypted_anew_leaves_the_former_vault_or_the_new_one(
    tmp_path: Path, kill: Kill
) -> None:
    folder = tmp_path / "vault"
    _create(folder)
    filed: list[str] = []
    anew = 0

    for _ in range(rounds := KILLS):
        told = kill("anew", folder, within=0.9)
        filed += [line[1] for line in told if line[0] == "filed"]
        codes = [line[1] for line in told if line[0] == "encrypted"]
        anew += len(codes)
        under_way = [told[-1][1]] if told[-1][0] == "encrypting" else []
        vault = _open(folder)
        kept = [plain.fingerprint(each.content) for each in reversed(vault.secrets("canary"))]
        assert kept[: len(filed)] == filed  # the last may have been filed unheard
        filed = kept
        vault.check_audit()
        assert vault.is_sound()
        store = vault._unlocked.header.store_file
        vault.close()
        assert [each.name for each in folder.glob("store-*")] == [store]
        assert not codes or any(
            _opens(folder, RecoveryCode(code)) for code in (codes[-1], *under_way)
        )
    print(f"{rounds} kills in {anew} whole encryptions, {len(filed)} things filed, 0 lost")


def _opens(folder: Path, code: RecoveryCode) -> bool:
    try:
        Vault.open(folder, code, clock=Clock(), randomness=os.urandom).close()
    except WrongSecretError:
        return False
    return True
