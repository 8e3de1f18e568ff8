"""A2, A18: the power goes while the vault is backed up, restored, brought up to date, cleared.

What is kept outside the vault is tried here too: a copy saved on a stick. How the power goes
is told in ``test_vault_power.py``.
"""

import os
import random
from pathlib import Path

import pytest

from desktop.domain.journal import JournalRow
from desktop.services.back_up_vault import back_up_vault
from desktop.services.restore_vault import put_former_back, restore_vault
from desktop.store import plain
from desktop.store.back_up import ENDING, FOLDER
from desktop.store.derivation import Passphrase
from desktop.store.retentions import Retention
from desktop.store.vault import Vault
from tests.acceptance.conftest import Record
from tests.acceptance.deep import CUTS
from tests.acceptance.golden_store import told
from tests.acceptance.pages_in_clear import pages_in_clear
from tests.acceptance.power_cut import cuts
from tests.acceptance.power_stage import make, opened
from tests.acceptance.power_victim import means
from tests.acceptance.promises import check
from tests.acceptance.test_vault_upgrades import from_the_shelf, kept
from tests.acceptance.vault_victim import PASSPHRASE, Clock, Diary, client_of

pytestmark = pytest.mark.acceptance

CANARY = "kanarienvogel "


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A practice's vault, closed."""
    return make(tmp_path / "vault")


def test_a_power_cut_while_an_old_vault_is_brought_up_to_date_loses_nothing(
    tmp_path: Path, record: Record, chance: random.Random
) -> None:
    said = from_the_shelf(1, tmp_path / "vault")
    recording = record("upgrade", tmp_path / "vault")

    for after in cuts(recording, tmp_path, chance, count=CUTS):
        vault = opened(after.folder)
        assert all(vault.audit_head().seq > int(seq) for _, seq in after.acknowledged)
        kept(said, told(vault))
        vault.check_audit()
        assert vault.is_sound()
        vault.close()

    print(f"{CUTS} power cuts in {len(recording.acts)} acts on the disk, 0 lost")


def test_a_power_cut_while_it_is_backed_up_leaves_every_finished_backup_whole(
    tmp_path: Path, folder: Path, record: Record, chance: random.Random
) -> None:
    recording = record("backup", folder)
    found = 0

    for number, after in enumerate(cuts(recording, tmp_path, chance, count=CUTS)):
        vault = opened(after.folder)
        check(vault, after.acknowledged)
        vault.close()
        finished = sorted((after.folder / FOLDER).glob(f"*{ENDING}"))
        promised = [int(words[2]) for words in after.acknowledged if words[0] == "backed"]
        counted = [_restored_elsewhere(path, tmp_path / f"clean-{number}") for path in finished]
        assert not promised or max(counted) >= max(promised)
        found += len(finished)

    print(f"{CUTS} power cuts, {found} finished backups found, every one restored")


def _restored_elsewhere(backup: Path, folder: Path) -> int:
    """Return how many clients are in *backup* once it is restored on a clean machine."""
    vault = restore_vault(means(), backup, PASSPHRASE, folder / backup.stem, lambda *_: True)
    clients = vault.client_count()
    vault.check_audit()
    assert vault.is_sound()
    vault.close()
    return clients


def test_a_power_cut_while_a_backup_is_restored_leaves_the_one_vault_or_the_other(
    tmp_path: Path, folder: Path, record: Record, chance: random.Random
) -> None:
    _two_clients_and_a_backup_of_one(folder, chance)
    recording = record("restore", folder)

    for after in cuts(recording, tmp_path, chance, count=CUTS):
        told = {words[0]: words[-1] for words in after.acknowledged}
        vault = _open_either(after.folder)
        clients = vault.client_count()
        assert clients == 1 if "restored" in told else clients in {1, 2}
        if "practitioner" in told:
            assert told["practitioner"] in {each.id for each in vault.practitioners()}
        vault.close()
        if clients == 1 and "keeping" not in told:
            vault = put_former_back(means(), after.folder, PASSPHRASE)
            assert vault.client_count() == 2
            assert vault.rollback is None
            vault.close()

    print(f"{CUTS} power cuts in {len(recording.acts)} acts on the disk, 0 lost")


def _two_clients_and_a_backup_of_one(folder: Path, chance: random.Random) -> None:
    vault = opened(folder)
    diary = Diary(folder.parent / "diary-before")
    base = (vault.practitioners()[0].id, vault.file_pack(b"a compiled pack"))
    client_of(vault, diary, chance, base)
    back_up_vault(vault, lambda *_: True)
    client_of(vault, diary, chance, base)
    vault.close()


def _open_either(folder: Path) -> Vault:
    vault = Vault.open(folder, Passphrase(PASSPHRASE), clock=Clock(), randomness=os.urandom)
    vault.check_audit()
    assert vault.is_sound()
    assert vault.rollback is None
    return vault


def test_a_power_cut_while_a_file_is_destroyed_leaves_it_whole_or_without_a_trace(
    tmp_path: Path, folder: Path, record: Record, chance: random.Random
) -> None:
    intake = _a_file_whose_time_is_over(folder)
    recording = record("destroy", folder)
    gone = 0

    for after in cuts(recording, tmp_path, chance, count=CUTS):
        vault = opened(after.folder)
        lines = [each.id for each in vault.register()]
        if lines:
            gone += 1
            assert vault.client_count() == 1
        else:
            assert not after.acknowledged
            assert [row.value for row in vault.journal(intake)] == [CANARY * 9, CANARY * 900]
            assert vault.client_count() == 2
        vault.check_audit()
        assert vault.is_sound()
        vault.close()
        assert (CANARY.encode() in pages_in_clear(after.folder, PASSPHRASE).all) == (not lines)
        assert lines == [words[1] for words in after.acknowledged] or not after.acknowledged

    print(f"{CUTS} power cuts, {gone} times destroyed whole, {CUTS - gone} times still whole")


def _a_file_whose_time_is_over(folder: Path) -> str:
    """Return the intake of a client whose words are a canary, and whose file may go."""
    vault = opened(folder)
    practitioner, pack = vault.practitioners()[0].id, vault.file_pack(b"a compiled pack")
    client = vault.add_client(name="Zoe", reference="C-1", practitioner=practitioner)
    intake = vault.begin_intake(client=client, practitioner=practitioner, pack=pack)
    for seq, times in enumerate((9, 900), 1):
        row = JournalRow(seq, "now", "client", "answered", "hope", CANARY * times)
        vault.append(intake, row)
    vault.keep_reading_copy(intake, "agreement", CANARY.encode() * 2000)
    vault.conclude_intake(intake)
    vault.keep_until(Retention(client, practitioner, "2016-05-03", "2023-05-03", rule={"years": 7}))
    vault.add_client(name="Bo", reference="C-2", practitioner=practitioner)
    vault.close()
    return intake


def test_a_copy_that_was_saved_on_a_stick_is_there_when_the_stick_is_pulled(
    tmp_path: Path, record: Record, chance: random.Random
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "something else").touch()
    recording = record("save", stick)

    for after in cuts(recording, tmp_path, chance, count=CUTS):
        promised: dict[str, set[str]] = {}
        for kind, name, sha256 in after.acknowledged:
            promised[name] = {sha256} | (promised.get(name, {""}) if kind == "saving" else set())
        for name, either in promised.items():
            copy = after.folder / name
            found = plain.fingerprint(copy.read_bytes()) if copy.exists() else ""
            assert found in either

    print(f"{CUTS} times pulled in {len(recording.acts)} acts on the disk, 0 lost")
