"""A3, A11, A12, A23: a full disk, plain text looked for everywhere, a second instance."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from desktop.domain.journal import JournalRow
from desktop.store import plain
from desktop.store.agreements import Enclosure, Filing
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.errors import DiskFullError, VaultInUseError
from desktop.store.key_room import NewKeys
from desktop.store.recovery_code import RecoveryCode
from desktop.store.reencryption import Plan
from desktop.store.unlocking import unlock
from desktop.store.vault import Vault
from tests.acceptance.pages_in_clear import pages_in_clear
from tests.tools import missing, require_tool

pytestmark = pytest.mark.acceptance

PASSPHRASE = "correct horse battery staple"
CANARY = "kanarienvogel"


class Clock:
    def now(self) -> datetime:
        return datetime.fromisoformat("2026-12-02T17:00:00-08:00")


def _create(folder: Path) -> Vault:
    vault, _ = Vault.create(folder, PASSPHRASE, clock=Clock(), randomness=os.urandom, cost=CHEAPEST)
    return vault


def _open(folder: Path) -> Vault:
    return Vault.open(folder, Passphrase(PASSPHRASE), clock=Clock(), randomness=os.urandom)


def _begin(vault: Vault, name: str = "A Client") -> tuple[str, str, str]:
    practitioner = vault.add_practitioner("A Practitioner")
    client = vault.add_client(name=name, reference="C-1", practitioner=practitioner)
    pack = vault.file_pack(b"a compiled pack")
    intake = vault.begin_intake(client=client, practitioner=practitioner, pack=pack)
    return client, practitioner, intake


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 6 MB of its own."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = [require_tool("mount"), "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        missing("the right to mount a small disk")
    yield disk
    subprocess.run([require_tool("umount"), "-l", str(disk)], check=True)


def test_a_full_disk_is_told_and_loses_nothing_that_was_filed(small_disk: Path) -> None:
    vault = _create(small_disk / "vault")
    client, practitioner, intake = _begin(vault)
    filler = small_disk / "filler"
    filler.write_bytes(bytes(3_500_000))
    filed: dict[str, bytes] = {}

    with pytest.raises(DiskFullError, match="disk is full"):
        _file_until_full(vault, Filing(client, practitioner, "T", (), intake=intake), filed)

    assert not vault.is_damaged
    assert len(vault.agreements(client)) == len(filed) > 3
    vault.close()
    vault = _open(small_disk / "vault")  # A full disk keeps nobody from reading.
    for agreement, content in filed.items():
        assert vault.read_payload(vault.agreement(agreement).documents[0].id) == content
    filler.unlink()
    vault.append(intake, JournalRow(1, "now", "client", "answered", "hope", "after"))
    assert vault.journal(intake)[0].value == "after"
    vault.check_audit()
    assert vault.is_sound()
    vault.close()
    print(f"{len(filed)} agreements filed before the disk was full, 0 lost")


def _file_until_full(vault: Vault, filing: Filing, filed: dict[str, bytes]) -> None:
    while True:
        content = os.urandom(200_000)
        enclosure = Enclosure("agreement", "What we settled", content)
        filed[vault.file(replace(filing, documents=(enclosure,)))] = content


def test_a_disk_that_fills_while_everything_is_encrypted_anew_leaves_the_former_vault(
    small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = small_disk / "vault"
    vault = _create(folder)
    client, practitioner, intake = _begin(vault)
    content = os.urandom(2_500_000)
    enclosure = Enclosure("agreement", "What we settled", content)
    agreement = vault.file(Filing(client, practitioner, "T", (enclosure,), intake=intake))
    filler = small_disk / "filler"
    before = (folder / "vault.key").read_bytes()
    secret = Passphrase(PASSPHRASE)
    keys = NewKeys(secret, RecoveryCode.new(os.urandom), CHEAPEST)
    with pytest.raises(DiskFullError, match="MB are needed"):
        vault.reencrypt(secret, keys, lambda *_: True)
    monkeypatch.setattr(Plan, "require_room", lambda _: None)  # somebody else takes the room
    for size in (400_000, 1_500_000):
        filler.write_bytes(bytes(size))

        with pytest.raises(DiskFullError):
            vault.reencrypt(secret, keys, lambda *_: True)

        assert (folder / "vault.key").read_bytes() == before
        assert not list(folder.glob("store-2*"))
    filler.unlink()
    vault.append(intake, JournalRow(1, "now", "client", "answered", "hope", "after"))
    vault.close()
    vault = _open(folder)
    assert vault.read_payload(vault.agreement(agreement).documents[0].id) == content
    assert vault.is_sound()
    vault.close()


def test_a_vault_that_finds_no_room_to_be_made_leaves_nothing_behind(small_disk: Path) -> None:
    (small_disk / "filler").write_bytes(bytes(6 * 1024 * 1024 - 64 * 1024))

    with pytest.raises(DiskFullError):
        _create(small_disk / "vault")

    assert {each.name for each in (small_disk / "vault").iterdir()} <= {"app.lock"}
    (small_disk / "filler").unlink()
    _create(small_disk / "vault").close()


def test_words_taken_back_are_gone_from_every_page_and_from_the_log(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    vault = _create(folder)
    client, practitioner, intake = _begin(vault)
    long = f"{CANARY} " * 900
    vault.append(intake, JournalRow(1, "now", "client", "answered", "hope", CANARY))
    vault.append(intake, JournalRow(2, "now", "client", "answered", "story", long))
    vault.keep_reading_copy(intake, "agreement", long.encode())
    assert CANARY.encode() in pages_in_clear(folder, PASSPHRASE).all

    vault.erase(intake, (1, 2), JournalRow(3, "now", "client", "taken_back", "hope", (1, 2)))

    assert CANARY.encode() not in pages_in_clear(folder, PASSPHRASE).all
    vault.rename_client(client, name=CANARY, reference="C-2")
    vault.rename_client(client, name="Somebody", reference="C-1")
    vault.close()
    assert CANARY.encode() not in pages_in_clear(folder, PASSPHRASE).all
    assert practitioner.encode() in pages_in_clear(folder, PASSPHRASE).all


def test_nothing_a_client_said_stands_in_clear_anywhere(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    trace = tmp_path / "writes"
    script = tmp_path / "session.py"
    script.write_text(
        "import os, sys\n"
        "from pathlib import Path\n"
        "from tests.acceptance.test_vault_disk import *\n"
        "from tests.acceptance.test_vault_disk import _create, _begin\n"
        "vault = _create(Path(sys.argv[1]))\n"
        "client, practitioner, intake = _begin(vault, CANARY)\n"
        "for seq in range(1, 40):\n"
        "    row = JournalRow(seq, 'now', 'client', 'answered', 'hope', CANARY * 600)\n"
        "    vault.append(intake, row)\n"
        "content = (CANARY * 20_000).encode()\n"
        "vault.file(Filing(client, practitioner, CANARY, (Enclosure('a', CANARY, content),)))\n"
        "vault.file_note(client=client, practitioner=practitioner, text=CANARY)\n"
        "vault.search(CANARY)\n"
        "vault.is_sound()\n"
        "vault.close()\n"
    )
    strace = [require_tool("strace"), "-f", "-o", str(trace), "-s", "400000", "-xx"]
    strace += ["-e", "trace=write,pwrite64,writev,pwritev,sendto"]
    environment = {
        **os.environ,
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "TMPDIR": str(tmp_path),
    }

    subprocess.run(
        [*strace, sys.executable, "-B", str(script), str(folder)], check=True, env=environment
    )

    written = trace.read_text()
    in_clear = [
        "".join(f"\\x{byte:02x}" for byte in CANARY.encode(each)) for each in ("utf-8", "utf-16-le")
    ]
    assert written.count("pwrite64") > 100
    assert not any(each in written for each in in_clear)
    for file in folder.iterdir():
        assert CANARY.encode() not in file.read_bytes()
        assert file.stat().st_mode & 0o077 == 0
    assert folder.stat().st_mode & 0o077 == 0


def test_a_second_instance_is_told_and_a_killed_first_leaves_no_lock(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    _create(folder).close()
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            (
                "import sys, time\n"
                "from pathlib import Path\n"
                "from desktop.store.lock import InstanceLock\n"
                "lock = InstanceLock(Path(sys.argv[1]))\n"
                "print('held', flush=True)\n"
                "time.sleep(60)\n"
            ),
            str(folder),
        ],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"

    with pytest.raises(VaultInUseError):
        unlock(folder, Passphrase(PASSPHRASE), now=Clock().now())
    holder.kill()
    holder.communicate()

    vault = _open(folder)
    assert plain.fingerprint(b"") != vault.store_id
    vault.close()
