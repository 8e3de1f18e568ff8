"""A4, A5, A6, A7, A15: damage is told apart, never shown as truth, and never made worse."""

import json
import os
import random
import resource
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from desktop.domain.journal import JournalRow
from desktop.store import header as headers
from desktop.store import plain, unlocking
from desktop.store.agreements import Enclosure, Filing
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.errors import (
    HeaderDamagedError,
    MemoryShortError,
    PayloadDamagedError,
    StoreDamagedError,
    StoreEmptyError,
    StoreForeignError,
    StoreMissingError,
    StoreNewerError,
    WrongSecretError,
)
from desktop.store.recovery_code import RecoveryCode
from desktop.store.unlocking import unlock
from desktop.store.vault import Vault

pytestmark = pytest.mark.acceptance

PASSPHRASE = "correct horse battery staple"
PAGE = 4096
SEED = int(os.environ.get("HOLDFAST_SEED", "0")) or random.SystemRandom().randrange(1, 10**6)


class Clock:
    def now(self) -> datetime:
        return datetime.fromisoformat("2026-12-02T17:00:00-08:00")


@pytest.fixture
def chance() -> random.Random:
    """The run's chance; its seed is printed so that a failure can be repeated."""
    print(f"HOLDFAST_SEED={SEED}")
    return random.Random(SEED)


@pytest.fixture
def folder(tmp_path: Path, chance: random.Random) -> Path:
    """A closed vault of some 300 pages: people, journals, agreements of many sizes."""
    folder = tmp_path / "vault"
    vault, code = Vault.create(
        folder, PASSPHRASE, clock=Clock(), randomness=os.urandom, cost=CHEAPEST
    )
    (tmp_path / "code").write_text(code.text)
    practitioner = vault.add_practitioner("A Practitioner")
    pack = vault.file_pack(chance.randbytes(30_000))
    for each in range(5):
        client = vault.add_client(
            name=f"Client {each}", reference=f"C-{each}", practitioner=practitioner
        )
        vault.describe(client, {"safe contact": f"{each} " * 1500})
        intake = vault.begin_intake(client=client, practitioner=practitioner, pack=pack)
        for seq in range(1, 13):
            words = f"{intake} {seq} " * (300 if seq % 4 == 0 else 2)
            vault.append(intake, JournalRow(seq, "now", "client", "answered", "hope", words))
        vault.file_note(client=client, practitioner=practitioner, text=f"{client} " * 300)
        vault.file(_filing(client, practitioner, intake, chance))
    vault.close()
    return folder


def _filing(client: str, practitioner: str, intake: str, chance: random.Random) -> Filing:
    contents = [chance.randbytes(chance.randrange(45_000, 65_000)) for _ in range(3)]
    documents = tuple(Enclosure("agreement", "What we settled", each) for each in contents)
    return Filing(
        client=client, practitioner=practitioner, intake=intake, title="T", documents=documents
    )


def _open(folder: Path, code: RecoveryCode | None = None) -> Vault:
    secret = code or Passphrase(PASSPHRASE)
    return Vault.open(folder, secret, clock=Clock(), randomness=os.urandom)


def _everything(vault: Vault) -> dict[str, object]:
    """Return all that can be read, each piece with the error that took its place."""
    read: dict[str, object] = {"clients": _tried(vault.clients), "found": _tried(_found(vault))}
    read["audit"] = _tried(vault.check_audit)
    clients = read["clients"]
    for client in clients if isinstance(clients, tuple) else ():
        read[f"details {client.id}"] = _tried(partial(vault.details, client.id))
        read[f"notes {client.id}"] = _tried(partial(vault.notes, client.id))
        intakes = read[f"intakes {client.id}"] = _tried(partial(vault.intakes, client.id))
        for intake in intakes if isinstance(intakes, tuple) else ():
            read[f"journal {intake.id}"] = _tried(partial(vault.journal, intake.id))
            read[f"pack {intake.id}"] = _tried(partial(vault.pack, intake.pack))
        agreements = read[f"agreements {client.id}"] = _tried(partial(vault.agreements, client.id))
        for document in agreements[0].documents if isinstance(agreements, tuple) else ():
            read[document.id] = _tried(partial(vault.read_payload, document.id))
    return read


def _tried(read: Callable[[], object]) -> object:
    try:
        return read()
    except StoreDamagedError as error:
        return type(error)


def _found(vault: Vault) -> Callable[[], object]:
    return lambda: {client.id for client in vault.search("client")}


def test_one_flipped_bit_in_any_page_never_shows_a_wrong_word(
    folder: Path, tmp_path: Path, chance: random.Random
) -> None:
    code = RecoveryCode.typed((tmp_path / "code").read_text())
    vault = _open(folder)
    truth = _everything(vault)
    vault.close()
    store = folder / "store-1.db"
    pages = store.stat().st_size // PAGE
    seen: Counter[str] = Counter()

    for page in range(pages):
        copy = tmp_path / "damaged"
        shutil.copytree(folder, copy)
        with (copy / "store-1.db").open("r+b") as raw:
            at = page * PAGE + chance.randrange(PAGE)
            raw.seek(at)
            byte = raw.read(1)[0]
            raw.seek(at)
            raw.write(bytes([byte ^ 1 << chance.randrange(8)]))
        seen[_read_all(copy, code, truth)] += 1
        shutil.rmtree(copy)

    print(f"{pages} pages, one bit each: {dict(seen)}; wrong words shown: 0")
    assert pages > 250
    assert seen["told"] > pages * 0.8


def _read_all(folder: Path, code: RecoveryCode, truth: dict[str, object]) -> str:
    """Read everything; assert that every piece is the truth or a named error."""
    try:
        vault = _open(folder, code)
    except (StoreDamagedError, StoreForeignError):
        return "refused"
    try:
        read = _everything(vault)
        for key, value in read.items():
            assert value == truth[key] or value in {StoreDamagedError, PayloadDamagedError}
        if vault.is_damaged:
            return "told"
        assert read == truth
        return "overwritten" if vault.is_sound() else "found by the full check"
    finally:
        vault.close()


def _sha256(folder: Path) -> dict[str, str]:
    return {
        each.name: plain.fingerprint(each.read_bytes())
        for each in folder.iterdir()
        if each.name.startswith("store")
    }


@pytest.mark.parametrize("keep", [1, 500, PAGE, 10 * PAGE, 100 * PAGE + 77])
def test_a_store_cut_off_is_damaged_and_stays_untouched(folder: Path, keep: int) -> None:
    os.truncate(folder / "store-1.db", keep)
    before = _sha256(folder)

    try:
        vault = _open(folder)
    except (StoreDamagedError, StoreForeignError):
        assert _sha256(folder) == before
        return
    assert not vault.is_sound()
    vault.close()


def test_an_empty_store_is_told_and_stays_empty(folder: Path) -> None:
    os.truncate(folder / "store-1.db", 0)

    with pytest.raises(StoreEmptyError):
        _open(folder)

    assert (folder / "store-1.db").stat().st_size == 0


def test_a_missing_store_is_told_and_never_made_anew(folder: Path) -> None:
    (folder / "store-1.db").unlink()

    with pytest.raises(StoreMissingError):
        _open(folder)

    assert not (folder / "store-1.db").exists()


def test_a_folder_without_a_vault_stays_empty(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()

    with pytest.raises(StoreMissingError):
        _open(empty)

    assert not list(empty.iterdir())


def test_a_store_without_its_key_file_is_told(folder: Path) -> None:
    (folder / "vault.key").unlink()
    (folder / "vault.key.mirror").unlink()
    before = _sha256(folder)

    with pytest.raises(HeaderDamagedError):
        _open(folder)

    assert _sha256(folder) == before


def test_somebody_elses_store_is_foreign_and_untouched(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    vault, _ = Vault.create(other, PASSPHRASE, clock=Clock(), randomness=os.urandom, cost=CHEAPEST)
    vault.close()
    shutil.copy(other / "store-1.db", folder / "store-1.db")
    before = _sha256(folder)

    with pytest.raises(StoreForeignError):
        _open(folder)

    assert _sha256(folder) == before


def test_a_plain_sqlite_file_is_foreign_and_untouched(folder: Path) -> None:
    import sqlite3

    (folder / "store-1.db").unlink()
    connection = sqlite3.connect(folder / "store-1.db")
    connection.execute("CREATE TABLE meta (name TEXT, value TEXT)")
    connection.commit()
    connection.close()
    before = _sha256(folder)

    with pytest.raises(StoreForeignError):
        _open(folder)

    assert _sha256(folder) == before


def test_a_store_of_a_newer_program_is_told_and_untouched(folder: Path) -> None:
    unlocked = unlock(folder, Passphrase(PASSPHRASE), now=Clock().now())
    from desktop.store import connection as connections
    from desktop.store.connection import StoreFile
    from desktop.store.migrations import NEWEST

    file = StoreFile(
        unlocked.store_path,
        unlocked.header.store_id,
        unlocked.keys.database,
        unlocked.header.store_salt,
    )
    raw = connections.connect(file, newest=NEWEST, read_only=False)
    raw.execute("PRAGMA user_version=99")
    raw.close()
    unlocked.close()
    before = _sha256(folder)

    with pytest.raises(StoreNewerError):
        _open(folder)

    assert _sha256(folder) == before


def test_a_deleted_log_leaves_an_older_but_sound_vault(folder: Path, tmp_path: Path) -> None:
    vault = _open(folder)
    vault.add_practitioner("Only in the log")
    crashed = tmp_path / "crashed"
    shutil.copytree(folder, crashed)
    vault.close()
    (crashed / "store-1.db-wal").unlink()

    again = _open(crashed)

    assert again.is_sound()
    again.check_audit()
    again.close()


def test_no_changed_byte_of_the_header_opens_the_vault_or_escapes_our_errors(
    folder: Path, tmp_path: Path, chance: random.Random
) -> None:
    content = (folder / "vault.key").read_bytes()
    code = RecoveryCode.typed((tmp_path / "code").read_text())
    seen: Counter[str] = Counter()

    for at in range(content.index(b"\n")):
        line = bytearray(content[: content.index(b"\n")])
        line[at] ^= 1 << chance.randrange(8)
        for forged in (bytes(line) + content[len(line) :], _hashed(bytes(line))):
            (folder / "vault.key").write_bytes(forged)
            (folder / "vault.key.mirror").write_bytes(forged)
            with pytest.raises((WrongSecretError, HeaderDamagedError, StoreNewerError)) as error:
                unlock(folder, code, now=Clock().now())
            seen[error.typename] += 1

    print(f"{sum(seen.values())} forged headers: {dict(seen)}, 0 unlocks")


def _hashed(line: bytes) -> bytes:
    return line + b"\nsha256 " + plain.fingerprint(line).encode() + b"\n"


def test_no_made_up_header_escapes_our_errors(
    folder: Path, tmp_path: Path, chance: random.Random
) -> None:
    code = RecoveryCode.typed((tmp_path / "code").read_text())
    fields = json.loads((folder / "vault.key").read_bytes().split(b"\n")[0])
    odd = [None, True, -1, 10**30, 1.5, "", "x", [], {}, ["x"], {"x": 1}, "../../x", float("nan")]
    rounds = int(os.environ.get("HOLDFAST_FUZZ", "5000"))

    for _ in range(rounds):
        made_up = json.loads(json.dumps(fields))
        place = made_up
        while True:
            key = chance.choice(list(place if isinstance(place, dict) else range(len(place))))
            if isinstance(place[key], dict | list) and place[key] and chance.random() < 0.7:
                place = place[key]
                continue
            place[key] = chance.choice(odd)
            break
        line = json.dumps(made_up, sort_keys=True, separators=(",", ":")).encode()
        if line == json.dumps(fields, sort_keys=True, separators=(",", ":")).encode():
            continue
        with pytest.raises((WrongSecretError, HeaderDamagedError, StoreNewerError)):
            unlocking._prove((headers.parse(_hashed(line)),), code)


@pytest.mark.parametrize("copy", ["vault.key", "vault.key.mirror"])
@pytest.mark.parametrize("harm", ["cut", "gone", "forged"])
def test_one_damaged_copy_of_the_header_is_mended(folder: Path, copy: str, harm: str) -> None:
    whole = (folder / copy).read_bytes()
    if harm == "gone":
        (folder / copy).unlink()
    elif harm == "cut":
        (folder / copy).write_bytes(whole[:200])
    else:
        line = whole.split(b"\n")[0].replace(b'"generation":1', b'"generation":9')
        (folder / copy).write_bytes(_hashed(line))

    vault = _open(folder)
    vault.close()

    assert (folder / "vault.key").read_bytes() == whole
    assert (folder / "vault.key.mirror").read_bytes() == whole


@pytest.mark.parametrize("memory", [8 * 1024, 8 * 1024 * 1024])
def test_a_header_that_asks_for_too_little_or_too_much_memory_is_refused(
    folder: Path, memory: int
) -> None:
    content = (folder / "vault.key").read_bytes().split(b"\n")[0]
    forged = content.replace(b'"memory":%d' % CHEAPEST.memory, b'"memory":%d' % memory)
    assert forged != content
    for copy in ("vault.key", "vault.key.mirror"):
        (folder / copy).write_bytes(_hashed(forged))

    with pytest.raises(HeaderDamagedError):
        _open(folder)


def test_too_little_memory_is_not_called_a_wrong_passphrase() -> None:
    script = (
        "from desktop.store.derivation import *\n"
        "from cryptography.hazmat.primitives.kdf.argon2 import Argon2id\n"
        "import resource\n"
        "resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))\n"
        "try:\n"
        "    derive(Passphrase('x'), bytes(16), Cost(MOST_MEMORY, 1, 1))\n"
        "except MemoryShortError as error:\n"
        "    print(error)\n"
    )

    run = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60
    )

    assert run.stdout.strip() == MemoryShortError.sentence
    assert resource.getrlimit(resource.RLIMIT_AS)[0] != 1 << 30
