"""The custodian's sheet in the vault: proposed, kept, put in force, ended and revoked."""

import os
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.documents.text.shaping import CharactersMissingError
from desktop.domain.custodian import CustodianFacts
from desktop.services import custodian
from desktop.services.change_keys import encrypt_anew, new_code
from desktop.services.means import Means
from desktop.services.open_vault import open_with_code
from desktop.store import audit, files, key_file
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.errors import DiskFullError, KeyFileHalfWrittenError, WrongSecretError
from desktop.store.vault import Vault
from tests.services.conftest import PASSPHRASE
from tests.services.scene import Scene, scene

PROOF = Passphrase(PASSPHRASE)


@pytest.fixture(scope="module")
def now() -> Iterator[Scene]:
    """A practice with a first session under way."""
    with scene("en") as here:
        yield here


def state(now: Scene) -> custodian.CustodianState:
    return custodian.custodian_state(now.means, now.vault)


def test_the_profile_proposes_until_she_keeps_her_own(now: Scene) -> None:
    proposed = state(now)
    assert not proposed.is_written
    assert proposed.facts.custodian

    custodian.keep_facts(now.vault, CustodianFacts(custodian="Dana", laptop=" In the safe "))

    kept = state(now)
    assert kept.is_written
    assert (kept.facts.custodian, kept.facts.laptop, kept.facts.insurer) == (
        "Dana",
        "In the safe",
        "",
    )


def test_what_cannot_be_printed_is_refused_where_it_is_typed(now: Scene) -> None:
    with pytest.raises(CharactersMissingError):
        custodian.keep_facts(now.vault, CustodianFacts(custodian="\U00013000"))


def test_the_register_begins_anew_with_each_sheet_and_facts_stay(now: Scene) -> None:
    custodian.keep_facts(now.vault, CustodianFacts(custodian="Dana"))
    custodian.put_sheet_in_force(now.vault, PROOF, new_code(now.means))
    custodian.hand_envelope_to(now.means, now.vault, " Notary Pell ", date(2025, 3, 1))
    handed = state(now)
    custodian.note_envelope_seen(now.means, now.vault)
    seen = state(now)

    custodian.put_sheet_in_force(now.vault, PROOF, new_code(now.means))

    assert [one.who for one in handed.envelope.holders] == ["Notary Pell"]
    assert seen.envelope.checked_on == now.means.clock.now().date().isoformat()
    anew = state(now)
    assert (anew.envelope.holders, anew.facts.custodian, anew.has_sheet) == ((), "Dana", True)


def test_each_act_for_the_custodian_is_noted_once(now: Scene) -> None:
    before = now.vault.audit_head().seq

    custodian.keep_facts(now.vault, CustodianFacts(custodian="Dana", laptop="In the drawer"))
    custodian.put_sheet_in_force(now.vault, PROOF, new_code(now.means))
    custodian.hand_envelope_to(now.means, now.vault, "Notary Pell", date(2025, 3, 1))
    custodian.note_envelope_seen(now.means, now.vault)
    custodian.revoke_sheet(now.vault)

    new = [one for one in now.vault.audit(limit=20) if one.seq > before]
    assert [one.kind for one in reversed(new)] == [
        audit.CUSTODIAN,
        audit.KEYS,
        audit.CUSTODIAN,
        audit.CUSTODIAN,
        audit.KEYS,
    ]
    assert "Pell" not in repr([dict(one.body) for one in new])


def test_a_sheet_ended_by_new_keys_is_told_and_a_revoked_one_is_not(now: Scene) -> None:
    custodian.put_sheet_in_force(now.vault, PROOF, new_code(now.means))
    encrypt_anew(now.vault, PROOF, new_code(now.means), lambda _done, _total: True, cost=CHEAPEST)

    assert state(now).has_ended
    assert "opens nothing any more" in str(custodian.custodian_notice(now.means, now.vault))

    custodian.put_sheet_in_force(now.vault, PROOF, new_code(now.means))
    custodian.revoke_sheet(now.vault)
    revoked = state(now)
    assert not revoked.has_ended
    assert not revoked.has_sheet
    assert custodian.custodian_notice(now.means, now.vault) is None


def test_after_a_year_one_is_reminded(now: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    custodian.put_sheet_in_force(now.vault, PROOF, new_code(now.means))
    later = now.means.clock.now() + timedelta(days=400)
    assert custodian.custodian_notice(now.means, now.vault) is None

    monkeypatch.setattr(now.clock, "moment", later)

    assert "a year" in str(custodian.custodian_notice(now.means, now.vault))


def test_a_wrong_proof_changes_nothing(now: Scene) -> None:
    custodian.revoke_sheet(now.vault)

    with pytest.raises(WrongSecretError):
        custodian.put_sheet_in_force(now.vault, Passphrase("no"), new_code(now.means))

    assert not state(now).has_sheet


def test_a_sheet_half_written_is_in_force_and_told_so(
    now: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = files.replace_durably

    def refuse_the_mirror(path: Path, content: bytes) -> None:
        if path.name == key_file.MIRROR:
            raise DiskFullError
        real(path, content)

    monkeypatch.setattr(key_file, "replace_durably", refuse_the_mirror)
    with pytest.raises(KeyFileHalfWrittenError):
        custodian.put_sheet_in_force(now.vault, PROOF, new_code(now.means))

    assert state(now).has_sheet
    assert state(now).envelope.holders == ()


def test_the_code_opens_by_hand_as_it_stands_on_the_sheet(tmp_path: Path) -> None:
    with scene("en") as here:
        code = new_code(here.means)
        custodian.put_sheet_in_force(here.vault, PROOF, code)
        here.vault.close()

        opened: Vault = open_with_code(
            Means(here.clock, os.urandom, here.means.forms, "x"),
            here.folder / "v",
            code.text.lower().replace("-", " "),
        )

        assert custodian.opened_by_custodian(opened)
        opened.close()
    assert not list(tmp_path.iterdir())
