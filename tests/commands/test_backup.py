"""``holdfast backup`` and ``restore`` as scripts and people run them."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.destruction import Order as Destroying
from desktop.store.retentions import Retention
from desktop.store.vault import Vault
from tests.commands.conftest import ROOT, Ran

PASSPHRASE = "correct horse battery staple"


class Clock:
    def now(self) -> datetime:
        return datetime.fromisoformat("2026-12-02T17:00:00-08:00")


@dataclass(frozen=True, slots=True)
class Made:
    """A closed vault, the way to a shelf, and the recovery code."""

    folder: Path
    shelf: Path
    code: str


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """A vault with one client."""
    vault, code = Vault.create(
        tmp_path / "vault", PASSPHRASE, clock=Clock(), randomness=os.urandom, cost=CHEAPEST
    )
    practitioner = vault.add_practitioner("Ada Lovelace")
    vault.add_client(name="Zoe", reference="C-1", practitioner=practitioner)
    vault.close()
    (tmp_path / "shelf").mkdir()
    return Made(tmp_path / "vault", tmp_path / "shelf", code.text)


def opened(made: Made) -> Vault:
    secret = Passphrase(PASSPHRASE)
    return Vault.open(made.folder, secret, clock=Clock(), randomness=os.urandom)


def run(*arguments: str | Path, typed: str = PASSPHRASE) -> Ran:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "desktop", *map(str, arguments)],
        input=typed + "\n",
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def backup(made: Made, *more: str | Path) -> Ran:
    return run("backup", "--vault", made.folder, "--passphrase-stdin", *more)


@pytest.fixture
def file(made: Made) -> Path:
    """A backup of `made` on its shelf."""
    ran = backup(made, "--to", made.shelf, "--json")
    assert ran.code == 0, ran.complained
    return Path(str(json.loads(ran.said)["file"]))


def test_a_backup_is_made_beside_the_vault_and_said_in_words(made: Made) -> None:
    ran = backup(made)

    assert ran.code == 0
    assert "read back" in ran.said
    assert "1 clients, 0 sessions" in ran.said
    (path,) = (made.folder / "backups").iterdir()
    assert str(path) in ran.said
    assert "Zoe" not in ran.said


def test_a_script_reads_what_was_made(made: Made) -> None:
    ran = backup(made, "--to", made.shelf, "--json")

    fields = json.loads(ran.said)
    assert fields["good"]
    assert fields["counts"]["clients"] == 1
    assert Path(fields["file"]).stat().st_size == fields["size"]


def test_a_folder_that_is_not_there_is_told(made: Made) -> None:
    ran = backup(made, "--to", made.shelf / "gone")

    assert ran.code == 1
    assert "taken out" in ran.complained


def test_a_vault_that_the_window_holds_is_told_with_its_own_code(made: Made, file: Path) -> None:
    vault = Vault.open(made.folder, _secret(), clock=Clock(), randomness=os.urandom)

    backed = backup(made)
    restored = run("restore", file, "--to", made.folder, "--passphrase-stdin")

    assert backed.code == restored.code == 5
    assert "already open" in backed.complained
    vault.close()


def _secret() -> Passphrase:
    return Passphrase(PASSPHRASE)


def test_a_label_needs_no_secret(made: Made, file: Path) -> None:
    ran = run("restore", file, "--show", "--json")

    assert ran.code == 0
    assert json.loads(ran.said)["counts"]["clients"] == 1
    content = bytearray(file.read_bytes())
    content[30_000] ^= 1
    file.write_bytes(content)
    assert run("restore", file, "--show").code == 11
    file.write_bytes(b"a letter")
    assert run("restore", file, "--show").code == 10
    assert made.folder.exists()


def test_a_backup_is_tried_and_nothing_stays(made: Made, file: Path) -> None:
    before = sorted(made.folder.parent.rglob("*"))

    ran = run("restore", file, "--try", "--to", made.folder, "--passphrase-stdin")

    assert ran.code == 0
    assert "1 clients" in ran.said
    assert sorted(made.folder.parent.rglob("*")) == before


def test_a_test_by_the_command_counts_as_the_test_restore(made: Made, file: Path) -> None:
    ran = run("restore", file, "--try", "--to", made.folder, "--passphrase-stdin", "--json")

    assert json.loads(ran.said)["noted"] is True
    with closing(opened(made)) as vault:
        tried = vault.backup_log().tried
        assert tried is not None
        assert tried.name == file.name
        vault.check_audit()


def test_a_test_beside_no_vault_is_not_noted(file: Path, tmp_path: Path) -> None:
    ran = run("restore", file, "--try", "--to", tmp_path / "none", "--passphrase-stdin")

    assert ran.code == 0
    assert "No vault here notes it." in ran.said
    assert not (tmp_path / "none").exists()


def test_what_a_restore_undoes_is_said_and_names_nobody(made: Made, file: Path) -> None:
    with closing(opened(made)) as vault:
        (client,) = vault.clients()
        who = vault.practitioners()[0].id
        vault.keep_until(Retention(client.id, who, "2010-01-01", "2020-01-01"))
        vault.destroy(Destroying(client.id, who, "2026-12-02", "The time is over."))

    ran = run("restore", file, "--to", made.folder, "--passphrase-stdin")

    assert ran.code == 0, ran.complained
    assert "Files destroyed since then, back again: 1." in ran.said
    assert "Zoe" not in ran.said


def test_the_recovery_code_alone_opens_it_on_a_clean_machine(
    made: Made, file: Path, tmp_path: Path
) -> None:
    there = tmp_path / "clean"
    asked = ("restore", file, "--to", there, "--passphrase-stdin", "--recovery-code")

    assert run(*asked, typed=made.code[:-1] + "?").code == 1
    ran = run(*asked, typed=made.code.lower())

    assert ran.code == 0
    vault = Vault.open(there, _secret(), clock=Clock(), randomness=os.urandom)
    assert vault.clients()[0].name == "Zoe"
    vault.close()


def test_after_a_restore_it_is_kept_or_put_back(made: Made, file: Path) -> None:
    where = ("--to", made.folder, "--passphrase-stdin")

    restored = run("restore", file, *where)
    assert restored.code == 0
    assert "--put-back" in restored.said
    assert run("restore", file, *where).code == 1
    assert run("restore", "--put-back", *where).code == 0
    assert run("restore", "--keep", *where).code == 0

    assert run("restore", "--keep", *where).code == 1


def test_a_mistake_in_the_command_is_one(made: Made, file: Path) -> None:
    assert run("restore", "--to", made.folder).code == 2
    assert run("restore", file, "--keep", "--to", made.folder).code == 2


def test_ctrl_c_leaves_nothing_behind(made: Made) -> None:
    vault = Vault.open(made.folder, _secret(), clock=Clock(), randomness=os.urandom)
    for _ in range(15):
        vault.file_secret("big", os.urandom(4_000_000))
    vault.close()
    command = ("backup", "--vault", str(made.folder), "--to", str(made.shelf))
    process = subprocess.Popen(
        [sys.executable, "-m", "desktop", *command, "--passphrase-stdin"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert process.stdin is not None
    process.stdin.write(PASSPHRASE + "\n")
    process.stdin.flush()
    while not list(made.shelf.iterdir()) and process.poll() is None:
        time.sleep(0.001)

    process.send_signal(signal.SIGINT)
    _, complained = process.communicate(timeout=60)

    left = [each.name for each in made.shelf.iterdir()]
    if process.returncode:  # On a busy machine the backup may have been the quicker one.
        assert process.returncode == 130, complained
        assert "Stopped" in complained
        assert not left
    else:
        assert [Path(each).suffix for each in left] == [".backup"]
