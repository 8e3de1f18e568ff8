"""A damaged store is read without the database: all that holds is saved, the rest is named."""

import hashlib
import os
import random
import shutil
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.services.rescue_files import write_all
from desktop.services.rescue_losses import lost_lines
from desktop.services.rescue_saved import LOST, READ_ME
from desktop.services.rescue_vault import ALL, PART, RescueOrder, rescue_vault
from desktop.store import key_file
from desktop.store.back_up import FOLDER
from desktop.store.derivation import Passphrase
from desktop.store.errors import HeaderDamagedError, VaultError, VaultInUseError
from desktop.store.keys import Keys
from desktop.store.recovery_code import RecoveryCode
from desktop.store.rescue.forest import Forest, survey
from desktop.store.rescue.pages import PAGE, PageKeys, Pages, opened
from desktop.store.rescue.records import INTERIOR, chain_of, kind_of
from desktop.store.rescue.salvage import Salvage
from desktop.store.slots import unwrap
from desktop.store.vault import Vault
from tests.acceptance.test_vault_damage import PASSPHRASE, Clock, chance, folder

pytestmark = pytest.mark.acceptance

__all__ = ["chance", "folder"]

TABLES = ("clients", "practitioners", "intakes", "agreements", "documents", "descriptions", "audit")
_STEP = 4
"""Every fourth page where whole folders are written; reading tries every page."""

KEY_OF = {"documents": "id", "audit": "seq"}


@dataclass(frozen=True, slots=True)
class Healthy:
    """A vault, and its store both encrypted and decrypted."""

    folder: Path
    raw: bytes
    keys: Keys
    page_keys: PageKeys
    plain: dict[int, bytes]


class Opened(Pages):
    """The pages of a healthy store, decrypted once, with some of them gone."""

    def __init__(self, healthy: Healthy, *gone: int) -> None:
        self._plain = healthy.plain
        self._gone = frozenset(gone)
        super().__init__(memoryview(healthy.raw), None, healthy.page_keys)

    def _read(self, number: int) -> bytes | None:
        return None if number in self._gone else self._plain.get(number)


@pytest.fixture
def healthy(folder: Path) -> Healthy:
    header = key_file.load(folder)[0]
    keys = Keys.derived(unwrap(header.slots, Passphrase(PASSPHRASE), store_id=header.store_id))
    page_keys = PageKeys.of(keys.database, header.store_salt)
    raw = (folder / header.store_file).read_bytes()
    pages = Pages(memoryview(raw), None, page_keys)
    plain = {number: pages.page(number) or b"" for number in range(1, pages.count + 1)}
    return Healthy(folder, raw, keys, page_keys, plain)


def surveyed(pages: Pages) -> Forest:
    forest = survey(pages, lambda *_: True)
    assert forest is not None
    return forest


def hashes(folder: Path) -> dict[str, str]:
    return {
        one.name: hashlib.sha256(one.read_bytes()).hexdigest()
        for one in sorted(folder.iterdir())
        if one.is_file()
    }


def test_a10_every_page_is_proven_and_another_sqlite_reads_the_same(healthy: Healthy) -> None:
    pages = Opened(healthy)
    salvage = Salvage(surveyed(pages), healthy.keys)
    whole = b"".join(healthy.plain[n] + bytes(80) for n in range(1, pages.count + 1))

    with closing(sqlite3.connect(":memory:")) as judge:
        judge.deserialize(whole[:18] + b"\1\1" + whole[20:])  # no log of its own in memory
        counts = {
            name: judge.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608
            for name, shape in salvage.forest.shapes.items()
            if shape.is_ours and name != "sqlite_schema"
        }
        assert judge.execute("PRAGMA integrity_check").fetchall() == [("ok",)]

    assert all(healthy.plain.values())
    assert {name: sum(1 for _ in salvage.rows(name)) for name in counts} == counts
    assert counts["payloads"] == 15
    assert all(salvage.content(filed) is not None for filed in salvage.payloads())
    assert not salvage.losses


def test_one_flipped_bit_anywhere_is_noticed(healthy: Healthy, chance: random.Random) -> None:
    for number in range(1, len(healthy.plain) + 1):
        raw = bytearray(healthy.raw[(number - 1) * PAGE : number * PAGE])
        # The first 16 bytes of the file are the salt, and are taken from the header.
        at = chance.randrange(16 if number == 1 else 0, PAGE)
        raw[at] ^= 1 << chance.randrange(8)

        assert opened(bytes(raw), number, healthy.page_keys) is None


def test_a4_whatever_page_is_gone_all_that_is_not_on_it_is_saved(healthy: Healthy) -> None:
    whole = Salvage(surveyed(Opened(healthy)), healthy.keys)
    needs = pages_needed(whole)
    known = everything(whole)
    assert len(healthy.plain) > 250

    lost = 0
    for gone in range(1, len(healthy.plain) + 1):
        salvage = Salvage(surveyed(Opened(healthy, gone)), healthy.keys)
        read = everything(salvage)

        wrong = [key for key, value in read.items() if known.get(key, value) != value]
        assert not wrong, gone
        missing = known.keys() - read.keys()
        assert missing == {key for key, pages in needs.items() if gone in pages}, gone
        lost += len(missing)
    assert lost > len(healthy.plain) / 2


def test_with_every_way_from_the_roots_gone_rows_are_known_by_their_looks(
    healthy: Healthy,
) -> None:
    ways = [n for n, page in healthy.plain.items() if kind_of(page, n) == INTERIOR]
    whole = Salvage(surveyed(Opened(healthy)), healthy.keys)
    schema = whole.forest.leaves["sqlite_schema"]
    assert ways

    salvage = Salvage(surveyed(Opened(healthy, 1, *ways, *schema)), healthy.keys)

    assert everything(salvage) == everything(whole)
    assert not salvage.forest.strays


def test_with_a_third_of_all_pages_gone_the_rest_is_still_saved(
    healthy: Healthy, chance: random.Random
) -> None:
    whole = Salvage(surveyed(Opened(healthy)), healthy.keys)
    needs, known = pages_needed(whole), everything(whole)
    for _ in range(10):
        gone = set(chance.sample(sorted(healthy.plain), len(healthy.plain) // 3))

        read = everything(Salvage(surveyed(Opened(healthy, *gone)), healthy.keys))

        assert read == {key: known[key] for key in needs if not needs[key] & gone}


def test_what_was_erased_does_not_come_back(folder: Path, tmp_path: Path) -> None:
    vault = Vault.open(folder, Passphrase(PASSPHRASE), clock=Clock(), randomness=os.urandom)
    for client in vault.clients():
        for note in vault.notes(client.id):
            vault.remove_note(note.id)
    with pytest.raises(VaultInUseError):
        rescue_vault(RescueOrder(folder, tmp_path / "open"), PASSPHRASE)
    vault.close()

    order = RescueOrder(folder, tmp_path / "out", with_notes=True)
    assert rescue_vault(order, PASSPHRASE).saved.notes == 0
    with (folder / "store-1.db").open("r+b") as file:
        file.write(bytes(PAGE))
    order = RescueOrder(folder, tmp_path / "other", with_notes=True)
    assert rescue_vault(order, PASSPHRASE).saved.notes == 0


def test_what_is_gone_is_named_and_nothing_false_is_written(
    healthy: Healthy, tmp_path: Path, chance: random.Random
) -> None:
    whole = Salvage(surveyed(Opened(healthy)), healthy.keys)
    true = {filed.sha256 for filed in whole.payloads()}
    needs = pages_needed(whole)
    titles = {str(row["id"]): str(row["title"]) for row in whole.rows("documents")}
    assert titles

    for gone in range(chance.randrange(1, _STEP + 1), len(healthy.plain) + 1, _STEP):
        salvage = Salvage(surveyed(Opened(healthy, gone)), healthy.keys)
        target = tmp_path / f"out-{gone}"
        target.mkdir()
        saved = write_all(salvage, healthy.keys, target, with_notes=True)
        lines = list(lost_lines(salvage, saved))

        assert f"{gone}" in lines[-1] or any(f": {gone}" in line for line in lines)
        papers = [one for one in target.rglob("*.bin") if one.is_file()]
        assert {hashlib.sha256(one.read_bytes()).hexdigest() for one in papers} <= true
        hit = {key for key, pages in needs.items() if gone in pages}
        for kind, key in hit & {("content", one) for one in titles}:
            assert kind == "content"
            assert any(titles[key] in line and "the paper itself" in line for line in lines)
        shutil.rmtree(target)


def pages_needed(salvage: Salvage) -> dict[tuple[str, str], set[int]]:
    """Return the pages on which each thing lies."""
    forest = salvage.forest
    needed: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for table in TABLES:
        for place, row in forest.rows(table):
            assert row is not None
            key = (table, str(row[KEY_OF.get(table, "number")]))
            needed[key] |= {place.page, *chain_of(forest.pages, place)}
    for place, row in forest.rows("journal"):
        assert row is not None
        needed["journal", f"{row['intake']!s}.{row['seq']!s}"] |= {
            place.page,
            *chain_of(forest.pages, place),
        }
    for filed in salvage.payloads():
        spread = {filed.place.page, *chain_of(forest.pages, filed.place)}
        needed["content", filed.id] |= spread
    return dict(needed)


def everything(salvage: Salvage) -> dict[tuple[str, str], object]:
    """Return all that can be read, by what it is."""
    read: dict[tuple[str, str], object] = {}
    for table in TABLES:
        for row in salvage.rows(table):
            read[table, str(row[KEY_OF.get(table, "number")])] = row
    for intake in salvage.journals():
        for row in salvage.journal(intake):
            read["journal", f"{intake}.{row['seq']}"] = row
    for filed in salvage.payloads():
        content = salvage.content(filed)
        if content is not None:
            read["content", filed.id] = hashlib.sha256(content).hexdigest()
    return read


@pytest.mark.parametrize("share", [0.0, 0.001, 0.2, 0.5, 0.9, 0.99999])
def test_a_store_cut_off_gives_what_is_left_and_is_not_touched(
    folder: Path, tmp_path: Path, share: float
) -> None:
    store = folder / "store-1.db"
    size = store.stat().st_size
    os.truncate(store, round(size * share))
    before = hashes(folder)
    order = RescueOrder(folder, tmp_path / "out")

    if share < 0.01:
        with pytest.raises(VaultError):
            rescue_vault(order, PASSPHRASE)
    else:
        done = rescue_vault(order, PASSPHRASE)
        assert done.verdict == PART
        assert done.saved.clients == 5
        assert done.saved.papers == 15 or done.lost
        assert (tmp_path / "out" / LOST).read_text().count("\n") > 3
    assert hashes(folder) == before


def test_with_its_first_page_gone_everything_is_known_by_its_looks(
    folder: Path, tmp_path: Path
) -> None:
    store = folder / "store-1.db"
    with store.open("r+b") as file:
        file.write(os.urandom(PAGE))

    done = rescue_vault(RescueOrder(folder, tmp_path / "out"), PASSPHRASE)

    assert done.verdict == PART
    assert (done.saved.clients, done.saved.papers, done.saved.sessions) == (5, 15, 5)
    assert done.lost == (f"Pages that cannot be read, of {done.pages}: 1",)


def test_the_recovery_code_and_the_custodians_code_do_as_well(folder: Path, tmp_path: Path) -> None:
    own = RecoveryCode.typed((folder.parent / "code").read_text())
    other = RecoveryCode.new(os.urandom)
    vault = Vault.open(folder, Passphrase(PASSPHRASE), clock=Clock(), randomness=os.urandom)
    vault.set_custodian(Passphrase(PASSPHRASE), other)
    vault.close()
    before = hashes(folder)

    for number, code in enumerate((own, other)):
        order = RescueOrder(folder, tmp_path / f"out-{number}", with_notes=number == 1)
        done = rescue_vault(order, code.text.lower())

        assert done.verdict == ALL
        assert (done.saved.papers, done.saved.notes) == (15, 5 * number)
    assert hashes(folder) == before
    said = (tmp_path / "out-0" / READ_ME).read_text()
    assert "NOTHING IN THIS FOLDER IS ENCRYPTED" in said


def test_one_copy_of_the_header_is_enough_and_even_a_damaged_hash(
    folder: Path, tmp_path: Path
) -> None:
    key, mirror = key_file.copies(folder)
    content = key.read_bytes()
    key.write_bytes(b"gone")
    mirror.write_bytes(content[:-10] + b"0" * 10)  # the hash does not hold; the slots do

    done = rescue_vault(RescueOrder(folder, tmp_path / "out"), PASSPHRASE)

    assert done.verdict == ALL
    for copy in key_file.copies(folder):
        copy.unlink()
    with pytest.raises(HeaderDamagedError):
        rescue_vault(RescueOrder(folder, tmp_path / "other"), PASSPHRASE)
    (tmp_path / "elsewhere.key").write_bytes(content)
    order = RescueOrder(folder / "store-1.db", tmp_path / "third", tmp_path / "elsewhere.key")
    assert rescue_vault(order, PASSPHRASE).verdict == ALL


@pytest.fixture
def with_log(folder: Path, tmp_path: Path) -> Iterator[Path]:
    """The vault copied while it is open: its last six clients stand in the log alone."""
    vault = Vault.open(folder, Passphrase(PASSPHRASE), clock=Clock(), randomness=os.urandom)
    who = vault.practitioners()[0].id
    for number in range(6):
        vault.add_client(name=f"Late {number}", reference=f"L-{number}", practitioner=who)
    copied = tmp_path / "copied"
    copied.mkdir()
    for one in folder.iterdir():
        if one.is_file() and one.name != "app.lock":
            shutil.copyfile(one, copied / one.name)
    yield copied
    vault.close()


def test_what_stands_in_the_log_alone_is_saved_as_far_as_its_frames_hold(
    with_log: Path, tmp_path: Path
) -> None:
    log = with_log / "store-1.db-wal"
    size = log.stat().st_size
    frame = PAGE + 24

    whole = rescue_vault(RescueOrder(with_log, tmp_path / "whole"), PASSPHRASE)
    os.truncate(log, size - frame * 2 - 100)
    cut = rescue_vault(RescueOrder(with_log, tmp_path / "cut"), PASSPHRASE)
    content = bytearray(log.read_bytes())
    content[32 + frame + 24 + 500] ^= 1
    log.write_bytes(content)
    bent = rescue_vault(RescueOrder(with_log, tmp_path / "bent"), PASSPHRASE)
    log.write_bytes(b"\0" * 64)
    none = rescue_vault(RescueOrder(with_log, tmp_path / "none"), PASSPHRASE)

    assert (whole.verdict, whole.saved.clients) == (ALL, 11)
    for done, least, most in ((cut, 5, 10), (bent, 5, 6), (none, 5, 5)):
        assert done.verdict == PART
        assert least <= done.saved.clients <= most
        assert done.saved.papers == 15
        assert any("write-ahead log" in line for line in done.lost)


def test_a_damaged_backup_is_read_and_any_backup_lends_its_header(
    folder: Path, tmp_path: Path
) -> None:
    vault = Vault.open(folder, Passphrase(PASSPHRASE), clock=Clock(), randomness=os.urandom)
    (folder / FOLDER).mkdir()
    backup = vault.back_up(folder / FOLDER, lambda *_: True).path
    vault.close()
    content = bytearray(backup.read_bytes())
    content[len(content) // 2] ^= 4
    bent = tmp_path / "bent.backup"
    bent.write_bytes(content)

    done = rescue_vault(RescueOrder(bent, tmp_path / "out"), PASSPHRASE)
    for copy in key_file.copies(folder):
        copy.unlink()
    lent = rescue_vault(RescueOrder(folder, tmp_path / "other"), PASSPHRASE)

    assert (done.verdict, done.pages_unreadable) == (PART, 1)
    assert (lent.verdict, lent.saved.papers) == (ALL, 15)
