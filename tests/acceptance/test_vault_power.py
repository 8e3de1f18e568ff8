"""A2: the power goes at any moment; what was acknowledged is there when it is back.

A real process works on a vault through the product's own services while strace records all
it does to the disk. The recording is cut at random moments, and the disk is left as a real one
might be: what was synced is there, of the rest some, torn, or nothing (``power_cut.py``).
"""

import os
import random
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.assets import FORMS
from desktop.domain.intake import fold
from desktop.domain.journal import JournalRow
from desktop.services.means import Means
from desktop.services.play_session import PlayedClock, read_session_file
from desktop.services.set_up_practice import SetUp, set_up_practice
from desktop.store import key_file, plain
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.errors import VaultError, WrongSecretError
from desktop.store.recovery_code import RecoveryCode
from tests.acceptance.conftest import Record
from tests.acceptance.deep import CUTS
from tests.acceptance.power_cut import Aftermath, cuts
from tests.acceptance.power_stage import make, opened
from tests.acceptance.power_victim import SESSION
from tests.acceptance.promises import check
from tests.acceptance.traced import Act, FolderSynced, Said
from tests.acceptance.vault_victim import PASSPHRASE, WORDS

pytestmark = pytest.mark.acceptance


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A practice's vault, closed."""
    return make(tmp_path / "vault")


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
            make(after.folder)  # what is left of the first try is no obstacle
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
