"""A2: the power goes at any moment; what was acknowledged is there when it is back.

A real process works on a vault through the product's own services while strace records all
it does to the disk. The recording is cut at random moments, and the disk is left as a real one
might be: what was synced is there, of the rest some, torn, or nothing (``power_cut.py``).
"""

import os
import random
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.assets import FORMS
from desktop.domain.intake import fold
from desktop.domain.journal import JournalRow
from desktop.services.back_up_vault import back_up_vault
from desktop.services.means import Means
from desktop.services.play_session import PlayedClock, read_session_file
from desktop.services.restore_vault import put_former_back, restore_vault
from desktop.services.set_up_practice import SetUp, set_up_practice
from desktop.store import key_file, plain
from desktop.store.back_up import ENDING, FOLDER
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.errors import VaultError, WrongSecretError
from desktop.store.recovery_code import RecoveryCode
from desktop.store.retentions import Retention
from desktop.store.vault import Vault
from tests.acceptance.deep import CUTS, chance_of_this_run
from tests.acceptance.golden_store import told
from tests.acceptance.pages_in_clear import pages_in_clear
from tests.acceptance.power_cut import Aftermath, cuts
from tests.acceptance.power_victim import SESSION, means
from tests.acceptance.promises import check
from tests.acceptance.test_vault_upgrades import from_the_shelf, kept
from tests.acceptance.traced import Act, FolderSynced, Recording, Said, recorded
from tests.acceptance.vault_victim import PASSPHRASE, WORDS, Clock, Diary, client_of

pytestmark = pytest.mark.acceptance

CANARY = "kanarienvogel "
HERE = Path(__file__).parent
Cuts = Callable[..., list[Aftermath]]
Record = Callable[[str, Path], Recording]


@pytest.fixture
def chance() -> random.Random:
    return chance_of_this_run()


@pytest.fixture
def record(tmp_path: Path, chance: random.Random) -> Record:
    """Lets a real process do one kind of work on a vault, and returns what it did to the disk."""

    def one(path: str, folder: Path) -> Recording:
        diary, trace = tmp_path / f"diary-{path}", tmp_path / f"trace-{path}"
        victim = [sys.executable, "-B", str(HERE / "power_victim.py"), path]
        victim += [str(folder), str(diary), str(chance.randrange(10**6))]
        return recorded(victim, folder, diary, trace)

    return one


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A practice's vault, closed."""
    _make(tmp_path / "vault")
    return tmp_path / "vault"


def _make(folder: Path) -> None:
    vault, _ = Vault.create(folder, PASSPHRASE, clock=Clock(), randomness=os.urandom, cost=CHEAPEST)
    vault.add_practitioner("A Practitioner")
    vault.close()


def opened(folder: Path, secret: Passphrase | RecoveryCode | None = None) -> Vault:
    """Open the vault as the product does the next morning; nothing may be left lying about."""
    secret = secret or Passphrase(PASSPHRASE)
    vault = Vault.open(folder, secret, clock=Clock(), randomness=os.urandom)
    assert (folder / "vault.key").read_bytes() == (folder / "vault.key.mirror").read_bytes()
    store = vault._unlocked.header.store_file
    ours = {"vault.key", "vault.key.mirror", "anchor", "app.lock", store, f"{store}-wal"}
    assert {each.name for each in folder.iterdir()} <= ours | {FOLDER}
    assert vault.rollback is None  # a power cut is no reason to suspect anybody
    return vault


def judge_work(after: Aftermath) -> None:
    vault = opened(after.folder)
    check(vault, after.acknowledged)
    vault.close()


def test_a_power_cut_loses_nothing_that_was_answered_or_filed(
    tmp_path: Path, folder: Path, record: Record, chance: random.Random
) -> None:
    recording = record("work", folder)

    for after in cuts(recording, tmp_path, chance, count=CUTS):
        judge_work(after)

    print(f"{CUTS} power cuts in {len(recording.acts)} acts on the disk, 0 lost")


def test_a_disk_that_does_not_sync_would_lose_it_and_be_found_out(
    tmp_path: Path, folder: Path, record: Record, chance: random.Random
) -> None:
    recording = record("work", folder)

    unsynced = cuts(recording, tmp_path, chance, count=12, reaches_disk=_is_of_a_folder)
    lost = [_fails(judge_work, after) for after in unsynced]

    assert sum(lost) > len(lost) // 2


def _is_of_a_folder(act: Act) -> bool:
    return isinstance(act, FolderSynced)


def _fails(judge: Callable[[Aftermath], None], after: Aftermath) -> bool:
    try:
        judge(after)
    except (AssertionError, LookupError, VaultError):
        return True
    return False


def test_a_power_cut_in_a_whole_session_loses_no_row_and_no_sealed_paper(
    tmp_path: Path, record: Record, chance: random.Random
) -> None:
    folder = tmp_path / "vault"
    _set_up(folder)
    recording = record("session", folder)
    whole = opened(folder)
    journals: dict[str, tuple[JournalRow, ...]] = {}

    for after in cuts(recording, tmp_path, chance, count=CUTS):
        vault = opened(after.folder)
        for kind, *fields in after.acknowledged:
            if kind == "paper":
                assert plain.fingerprint(vault.read_payload(fields[0])) == fields[1]
            elif kind == "row":
                said = journals.setdefault(fields[0], whole.journal(fields[0]))
                assert len(vault.journal(fields[0])) >= int(fields[1])
        for intake, said in journals.items():
            rows = vault.journal(intake)
            assert rows == said[: len(rows)]
            assert fold(rows).rows == rows
        vault.check_audit()
        assert vault.is_sound()
        vault.close()

    whole.close()
    assert any(isinstance(act, Said) and act.words[0] == "paper" for act in recording.acts)
    print(f"{CUTS} power cuts in {len(recording.acts)} acts on the disk, 0 lost")


def _set_up(folder: Path) -> None:
    begun = read_session_file(SESSION)[0].value
    assert isinstance(begun, dict)
    means = Means(PlayedClock(datetime(2026, 12, 1, 9, tzinfo=UTC)), os.urandom, FORMS, "test")
    set_up = SetUp("Jordan Avery", "us-ca", "en", begun["profile"])
    set_up_practice(means, folder, PASSPHRASE, set_up, rehearsal=True, cost=CHEAPEST).vault.close()


def judge_change(after: Aftermath) -> None:
    """The passphrase that was acknowledged opens; one under way may, instead of the former."""
    told = after.acknowledged or (("changed", "0"),)
    at, other = WORDS[int(told[-1][1])], WORDS[1 - int(told[-1][1])]
    try:
        vault = opened(after.folder, Passphrase(at))
    except WrongSecretError:
        assert told[-1][0] == "changing"
        vault = opened(after.folder, Passphrase(other))
    vault.check_audit()
    assert vault.is_sound()
    vault.close()


def test_a_power_cut_while_the_passphrase_is_changed_locks_nobody_out(
    tmp_path: Path, folder: Path, record: Record, chance: random.Random
) -> None:
    recording = record("change", folder)

    for after in cuts(recording, tmp_path, chance, count=CUTS):
        judge_change(after)

    print(f"{CUTS} power cuts in {len(recording.acts)} acts on the disk, 0 locked out")


def test_a_header_that_is_not_synced_would_lock_people_out_and_be_found_out(
    tmp_path: Path, folder: Path, record: Record, chance: random.Random
) -> None:
    recording = record("change", folder)

    unsynced = cuts(recording, tmp_path, chance, count=12, reaches_disk=lambda _: False)
    lost = [_fails(judge_change, after) for after in unsynced]

    assert any(lost)


def test_a_power_cut_while_everything_is_encrypted_anew_loses_nothing(
    tmp_path: Path, folder: Path, record: Record, chance: random.Random
) -> None:
    recording = record("anew", folder)

    for after in cuts(recording, tmp_path, chance, count=CUTS):
        vault = opened(after.folder)
        kept = [plain.fingerprint(each.content) for each in reversed(vault.secrets("canary"))]
        filed = [words[1] for words in after.acknowledged if words[0] == "filed"]
        assert kept[: len(filed)] == filed
        vault.check_audit()
        assert vault.is_sound()
        vault.close()
        codes = [words[1] for words in after.acknowledged if words[0].startswith("encrypt")]
        if "encrypted" in {words[0] for words in after.acknowledged}:
            assert any(_opens(after.folder, RecoveryCode(code)) for code in codes[-2:])

    print(f"{CUTS} power cuts in {len(recording.acts)} acts on the disk, 0 lost")


def _opens(folder: Path, code: RecoveryCode) -> bool:
    try:
        opened(folder, code).close()
    except WrongSecretError:
        return False
    return True


def test_a_power_cut_while_a_vault_is_made_leaves_a_whole_one_or_none(
    tmp_path: Path, record: Record, chance: random.Random
) -> None:
    recording = record("create", tmp_path / "vault")
    made = 0

    for after in cuts(recording, tmp_path, chance, count=CUTS):
        told = {words[0]: words[1] for words in after.acknowledged}
        if not after.folder.exists() or not key_file.is_vault(after.folder):
            assert not told
            _make(after.folder)  # what is left of the first try is no obstacle
            opened(after.folder).close()
            continue
        vault = opened(after.folder, RecoveryCode(told["created"]) if told else None)
        if "practitioner" in told:
            assert vault.practitioners()[0].id == told["practitioner"]
        vault.check_audit()
        assert vault.is_sound()
        vault.close()
        made += 1

    print(f"{CUTS} power cuts, {made} whole vaults, {CUTS - made} none, 0 locked out")


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
