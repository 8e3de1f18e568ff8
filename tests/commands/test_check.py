"""``holdfast check``: is all of it as it was filed, said by name and by exit code."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from desktop.store.agreements import Enclosure, Filing
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.lock import InstanceLock
from desktop.store.vault import Vault
from tests.commands.conftest import _BLOCKED, ROOT, Ran

PASSPHRASE = "olive tram window harbour"


class Clock:
    """One afternoon."""

    def now(self) -> datetime:
        return datetime.fromisoformat("2026-12-02T17:00:00-08:00")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed vault with one client and one agreement of two papers."""
    folder = tmp_path_factory.mktemp("kept") / "vault"
    vault, _ = Vault.create(folder, PASSPHRASE, clock=Clock(), randomness=os.urandom, cost=CHEAPEST)
    who = vault.add_practitioner("Jordan Avery")
    client = vault.add_client(name="Kanarienvogel", reference="M-1", practitioner=who)
    papers = (Enclosure("a", "What we settled", b"one" * 3000), Enclosure("b", "R", b"two" * 9000))
    vault.file(Filing(client, who, "What we settled", papers))
    vault.close()
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """A copy of that vault."""
    return Path(shutil.copytree(made, tmp_path / "vault"))


def check(folder: Path, *more: str, typed: str = PASSPHRASE) -> Ran:
    """Run the command without Qt, with the passphrase on a pipe."""
    command = [sys.executable, "-W", "error", "-c", _BLOCKED, "check", "--passphrase-stdin"]
    done = subprocess.run(
        [*command, "--vault", str(folder), *more],
        input=typed + "\n",
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def by_hand(folder: Path, *statements: str) -> None:
    """Change the store behind the program's back, with the key in hand."""

    def run_all(vault: Vault) -> None:
        for one in statements:
            _run(vault, one)

    changed(folder, run_all)


def changed(folder: Path, work: Callable[[Vault], object]) -> None:
    vault = Vault.open(folder, Passphrase(PASSPHRASE), clock=Clock(), randomness=os.urandom)
    work(vault)
    vault.close()


def _run(vault: Vault, statement: str) -> None:
    vault._thread.write(lambda connection: connection.exec_driver_sql(statement))


def test_a_whole_vault_is_said_to_be_whole_and_is_only_read(folder: Path) -> None:
    before = {
        each.name: each.read_bytes() for each in folder.iterdir() if each.name != "store-1.db"
    }

    ran = check(folder)

    assert ran.code == 0, ran
    assert "2 papers and other files" in ran.said
    assert "Everything looked at is as it was filed." in ran.said
    assert not ran.complained
    after = {each.name: each.read_bytes() for each in folder.iterdir() if each.name != "store-1.db"}
    assert before == after


def test_a_damaged_paper_is_named_by_title_and_agreement_and_no_client(folder: Path) -> None:
    by_hand(
        folder,
        "DROP TRIGGER payloads_never_change",
        "UPDATE payloads SET content = zeroblob(size) WHERE number = 1",
    )

    ran = check(folder)
    named = check(folder, "--names")

    assert ran.code == 11
    assert "Damaged in the vault: What we settled" in ran.said
    assert " Agreement " in ran.said
    assert "Kanarienvogel" not in ran.said
    assert "Client: Kanarienvogel." in named.said


def test_a_paper_taken_away_and_a_changed_entry_have_a_code_of_their_own(folder: Path) -> None:
    by_hand(
        folder,
        "DROP TRIGGER audit_never_changes",
        "UPDATE audit SET at = '2020-01-01T00:00:00+00:00' WHERE seq = 3",
        "DELETE FROM documents WHERE position = 1",
    )

    ran = check(folder, "--quick", "--json")

    said = json.loads(ran.said)
    assert ran.code == 12
    assert not said["whole"]
    assert {(one["part"], one["id"]) for one in said["findings"]} >= {("chain", "3")}


def test_a_removed_paper_is_missed(folder: Path) -> None:
    by_hand(folder, "DELETE FROM documents WHERE position = 1")

    ran = check(folder, "--quick")

    assert ran.code == 12
    assert "was filed, is not there, and no entry says that it was destroyed." in ran.said


def test_a_damaged_copy_of_the_key_file_and_a_lost_mark_are_advice(folder: Path) -> None:
    (folder / "vault.key.mirror").write_bytes(b"damaged")
    (folder / "anchor").unlink()

    ran = check(folder, "--quick")

    assert ran.code == 3
    assert "The copy vault.key.mirror of the key file" in ran.said
    assert "There is no mark beside the vault" in ran.said


def test_yesterdays_files_are_told_with_both_numbers(folder: Path, made: Path) -> None:
    changed(folder, lambda vault: [vault.note("view", {}) for _ in range(20)])
    shutil.copy2(made / "store-1.db", folder / "store-1.db")

    ran = check(folder, "--quick")

    assert ran.code == 12
    assert "The vault here ends at entry 5; the mark of it says that entry 27 existed." in ran.said


def test_a_wrong_passphrase_and_a_vault_in_use_are_one_sentence(folder: Path) -> None:
    lock = InstanceLock(folder)
    in_use = check(folder)
    lock.release()

    wrong = check(folder, typed="not this one")

    assert (in_use.code, wrong.code) == (1, 1)
    assert in_use.said.startswith("This vault is already open in another window.")
    assert wrong.said.startswith("This does not open the vault.")


def test_a_vault_that_cannot_be_opened_for_damage_says_so_by_its_code(folder: Path) -> None:
    (folder / "store-1.db").write_bytes(b"")

    ran = check(folder)

    assert ran.code == 11
    assert ran.said.startswith("The vault file is empty")
