"""A22: the log changed by hand, the files of yesterday put back, marks written and killed."""

import os
import random
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from desktop.store import anchor, audit
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.errors import AuditBrokenError
from desktop.store.rollback import OLDER, OTHER, Rollback
from desktop.store.vault import Vault
from tests.acceptance.deep import KILLS, chance_of_this_run
from tests.acceptance.test_vault_kills import Kill, kill

pytestmark = pytest.mark.acceptance

PASSPHRASE = "correct horse battery staple"
AT = "2026-12-02T17:00:00-08:00"
ENTRIES = 210
__all__ = ["kill"]


class Clock:
    def now(self) -> datetime:
        return datetime.fromisoformat(AT)


@pytest.fixture
def chance() -> random.Random:
    return chance_of_this_run()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed vault whose log ends at entry 210."""
    folder = tmp_path / "vault"
    vault, _ = Vault.create(folder, PASSPHRASE, clock=Clock(), randomness=os.urandom, cost=CHEAPEST)
    vault.add_practitioner("A Practitioner")
    for each in range(ENTRIES - 3):
        vault.note(audit.VIEW, {"document": f"{each:032x}"})
    vault.close()
    return folder


def opened(folder: Path) -> Vault:
    return Vault.open(folder, Passphrase(PASSPHRASE), clock=Clock(), randomness=os.urandom)


def raw(vault: Vault, *statements: str) -> None:
    """Change the store as somebody with the key and a tool does."""
    guards = ("audit_never_changes", "audit_never_shrinks")
    for one in (*(f"DROP TRIGGER IF EXISTS {name}" for name in guards), *statements):
        vault._thread.write(lambda c, one=one: c.exec_driver_sql(one))  # type: ignore[misc]


EDITS: tuple[tuple[str, tuple[str, ...], int], ...] = (
    ("an edit", ("UPDATE audit SET body = '{}' WHERE seq = 100",), 100),
    ("a moment", ("UPDATE audit SET at = '2020-01-01T00:00:00+00:00' WHERE seq = 7",), 7),
    ("a removal", ("DELETE FROM audit WHERE seq = 55",), 55),
    (
        "a removal closed up",
        ("DELETE FROM audit WHERE seq = 55", "UPDATE audit SET seq = seq - 1 WHERE seq > 55"),
        55,
    ),
    (
        "an exchange",
        (
            "UPDATE audit SET seq = 9999 WHERE seq = 20",
            "UPDATE audit SET seq = 20 WHERE seq = 21",
            "UPDATE audit SET seq = 21 WHERE seq = 9999",
        ),
        20,
    ),
    (
        "a foreign entry at the end",
        ("INSERT INTO audit SELECT 212, at, kind, zeroblob(32), body FROM audit WHERE seq = 9",),
        212,
    ),
    (
        "an old entry copied to the end",
        ("INSERT INTO audit SELECT 212, at, kind, mac, body FROM audit WHERE seq = 9",),
        212,
    ),
)


@pytest.mark.parametrize(("what", "statements", "seq"), EDITS, ids=[one[0] for one in EDITS])
def test_whatever_is_changed_by_hand_is_found_at_its_entry(
    folder: Path, what: str, statements: tuple[str, ...], seq: int
) -> None:
    vault = opened(folder)
    raw(vault, *statements)

    with pytest.raises(AuditBrokenError) as broken:
        vault.check_audit()
    found = vault.examine(quick=True).findings
    vault.close()

    assert what
    assert broken.value.seq == seq
    assert ("chain", str(seq)) in {(one.part, one.id) for one in found}


def test_the_end_cut_off_by_hand_is_told_by_the_mark(folder: Path) -> None:
    vault = opened(folder)
    raw(vault, "DELETE FROM audit WHERE seq > 180")
    vault._is_in_use = False  # whoever does this by a tool of their own locks nothing
    vault.close()

    again = opened(folder)
    again.check_audit()
    found = again.rollback
    again.close()

    assert found == Rollback(OLDER, "beside", 180, 210, AT)


def test_yesterdays_files_put_back_are_told_with_exact_numbers(
    folder: Path, tmp_path: Path
) -> None:
    yesterday = Path(shutil.copytree(folder, tmp_path / "yesterday"))
    vault = opened(folder)
    for _ in range(48):
        vault.note(audit.VIEW, {})
    vault.close()
    for name in ("store-1.db", "vault.key", "vault.key.mirror"):
        shutil.copy2(yesterday / name, folder / name)

    again = opened(folder)
    found = again.rollback
    noted = again.audit(limit=1)[0]
    again.close()

    assert found == Rollback(OLDER, "beside", 210, 260, AT)
    assert (noted.kind, noted.body["here"], noted.body["mark"]) == (audit.ROLLED_BACK, 210, 260)


def test_yesterdays_files_worked_on_longer_than_today_are_told_too(
    folder: Path, tmp_path: Path
) -> None:
    yesterday = Path(shutil.copytree(folder, tmp_path / "yesterday"))
    vault = opened(folder)
    vault.note(audit.VIEW, {})
    vault.close()
    mark = (folder / "anchor").read_bytes()
    elsewhere = opened(yesterday)
    for _ in range(20):
        elsewhere.note(audit.VIEW, {"elsewhere": True})
    elsewhere.close()
    shutil.copy2(yesterday / "store-1.db", folder / "store-1.db")
    assert (folder / "anchor").read_bytes() == mark

    again = opened(folder)
    found = again.rollback
    again.close()

    assert found == Rollback(OTHER, "beside", 232, 213, AT)


def test_every_byte_of_the_mark_flipped_locks_nobody_out_and_alarms_nobody(
    folder: Path, tmp_path: Path, chance: random.Random
) -> None:
    content = (folder / "anchor").read_bytes()
    key = opened(folder)
    chain, store = bytearray(key._unlocked.keys.audit), key.store_id
    key._is_in_use = False
    key.close()
    flipped = tmp_path / "flipped"
    flipped.mkdir()

    for at in range(len(content)):
        changed = bytearray(content)
        changed[at] ^= 1 << chance.randrange(8)
        (flipped / "anchor").write_bytes(changed)
        assert anchor.read(flipped, chain, store).state == anchor.DAMAGED, at
    for at in chance.sample(range(len(content)), 5):
        changed = bytearray(content)
        changed[at] ^= 0x80
        (folder / "anchor").write_bytes(changed)
        vault = opened(folder)
        assert (vault.rollback, vault.anchor.state) == (None, anchor.DAMAGED)
        vault.close()

    print(f"{len(content)} bytes flipped, 0 believed, 0 alarms")


def test_a_kill_while_marks_are_written_alarms_nobody(
    folder: Path, kill: Kill, judged: Callable[..., None]
) -> None:
    noted = 0
    for _ in range(KILLS):
        acknowledged = kill("marks", folder, within=0.15)
        vault = opened(folder)
        assert vault.rollback is None
        assert vault.anchor.state == anchor.HELD
        assert vault.audit_head().seq > int(acknowledged[-1][1])
        vault.check_audit()
        noted += len(acknowledged)
        vault.close()

    judged("A22", f"kills while marks are written, {noted} entries acknowledged", KILLS)
