import shutil

import pytest

from desktop.services.open_vault import (
    confirm_recovery_sheet,
    keep_recovery_sheet,
    open_with_code,
    open_with_passphrase,
    unconfirmed_recovery_code,
)
from desktop.services.try_restore import scratch_beside
from desktop.store.errors import RecoveryCodeMistypedError, WrongSecretError
from desktop.store.lock import InstanceLock
from tests.services.conftest import PASSPHRASE, Practice


def test_the_passphrase_opens_the_practices_own_vault(practice: Practice) -> None:
    store_id = practice.vault.store_id
    practice.vault.close()

    vault = open_with_passphrase(practice.means, practice.folder, PASSPHRASE)

    assert vault.store_id == store_id
    vault.close()


def test_what_a_kill_left_of_a_test_restore_goes_at_the_next_unlock(practice: Practice) -> None:
    practice.vault.close()
    scratch = scratch_beside(practice.folder)
    shutil.copytree(practice.folder, scratch)

    running = InstanceLock(scratch)
    try:
        open_with_passphrase(practice.means, practice.folder, PASSPHRASE).close()
        stays_while_it_runs = scratch.exists()
    finally:
        running.release()
    open_with_passphrase(practice.means, practice.folder, PASSPHRASE).close()

    assert stays_while_it_runs
    assert not scratch.exists()


def test_a_wrong_passphrase_opens_nothing(practice: Practice) -> None:
    practice.vault.close()

    with pytest.raises(WrongSecretError):
        open_with_passphrase(practice.means, practice.folder, "not this one")


def test_the_recovery_code_opens_it_as_people_type_it(practice: Practice) -> None:
    practice.vault.close()
    typed = f" {practice.made.recovery_code.text.lower().replace('-', '  ')} "

    vault = open_with_code(practice.means, practice.folder, typed)

    assert vault.practitioners()[0].name == "Jordan Avery"
    vault.close()


def test_a_typing_mistake_is_told_before_anything_is_opened(practice: Practice) -> None:
    practice.vault.close()

    with pytest.raises(RecoveryCodeMistypedError):
        open_with_code(practice.means, practice.folder, "ABCD-EFGH")


def test_a_code_is_kept_until_its_sheet_is_confirmed(practice: Practice) -> None:
    code = practice.made.recovery_code
    assert unconfirmed_recovery_code(practice.vault) is None

    keep_recovery_sheet(practice.vault, code)

    assert unconfirmed_recovery_code(practice.vault) == code
    confirm_recovery_sheet(practice.vault)
    assert unconfirmed_recovery_code(practice.vault) is None
