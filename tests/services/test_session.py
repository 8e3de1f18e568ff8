"""A whole first session through the services: durable, signed, sealed, filed, found again."""

from datetime import datetime
from pathlib import Path

import pytest

from desktop.domain import journal as j
from desktop.domain.document import fingerprint_of
from desktop.domain.flow import current_card
from desktop.domain.intake import fold
from desktop.domain.journal import Act, JournalRow, JournalRowError
from desktop.domain.signature import Signature
from desktop.domain.verdict import Finding
from desktop.services.begin_intake import resume_intake
from desktop.services.close_session import close_session
from desktop.services.conclude_intake import SignaturesMissingError, conclude_intake
from desktop.services.filed_documents import already_filed
from desktop.services.find_clients import agreements_of, find
from desktop.services.hand_over import hand_over, read_document, save_copy
from desktop.services.live_intake import LiveIntake
from desktop.services.play_session import begin_played, play
from desktop.services.present_documents import frozen_draft, present_documents, sign
from desktop.services.record_act import record_act, take_back, undo
from desktop.services.set_up_practice import SetUp, set_up_practice
from desktop.services.verify_file import verify_bytes, verify_file
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.errors import DiskFullError
from desktop.store.vault import Vault
from tests.services.conftest import PASSPHRASE, Practice, played_until

Rows = tuple[JournalRow, ...]


def test_an_act_is_on_the_disk_before_the_intake_has_it(
    practice: Practice, begun: LiveIntake
) -> None:
    act = Act(j.CLIENT, j.ANSWERED, "goals.hope", "To sleep.")

    live = record_act(practice.means, practice.vault, begun, act)

    assert fold(practice.vault.journal(begun.id)) == live.intake


def test_a_session_resumes_at_the_same_card_after_a_restart(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    live = played_until(practice, begun, rows, j.SIGNED)
    card = current_card(live.pack, live.intake)
    practice.vault.close()

    vault = Vault.open(
        practice.folder,
        Passphrase(PASSPHRASE),
        clock=practice.clock,
        randomness=practice.means.randomness,
    )
    again = resume_intake(vault, live.id)
    vault.close()

    assert again.intake == live.intake
    assert current_card(again.pack, again.intake) == card


def test_undo_takes_the_last_act_back(practice: Practice, begun: LiveIntake) -> None:
    act = Act(j.CLIENT, j.ANSWERED, "goals.hope", "To sleep.")
    live = record_act(practice.means, practice.vault, begun, act)

    live = undo(practice.means, practice.vault, live)

    assert "goals.hope" not in live.intake.answers


def test_words_taken_back_are_gone_from_the_vault(practice: Practice, begun: LiveIntake) -> None:
    act = Act(j.CLIENT, j.ANSWERED, "goals.hope", "Please forget this.")
    live = record_act(practice.means, practice.vault, begun, act)

    live = take_back(practice.means, practice.vault, live, ["goals.hope"])

    assert "goals.hope" not in live.intake.answers
    assert all("forget" not in str(row.value) for row in practice.vault.journal(live.id))


def test_the_first_signature_freezes_the_pages_that_were_read(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    live = played_until(practice, begun, rows, j.SIGNED)
    presented = present_documents(practice.means, practice.vault, live)
    key = presented.draft.agreement.key
    signature = Signature(key, "practitioner", "typed", "read", "", name="Jordan Avery")

    live = sign(
        practice.means, practice.vault, presented.live, by=j.PRACTITIONER, signature=signature
    )
    kept = frozen_draft(practice.vault, live, key)

    assert kept.content == presented.draft.content
    shown = live.intake.presented[key]
    assert shown["reading_hash"] == fingerprint_of(kept.content)
    assert shown["content_hash"] == kept.agreement.content_hash


def test_nobody_is_told_signed_while_a_signature_is_missing(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    live = played_until(practice, begun, rows, j.SIGNED)
    signature = Signature(
        "document.agreement", "practitioner", "typed", "read", "", name="Jordan Avery"
    )
    live = sign(practice.means, practice.vault, live, by=j.PRACTITIONER, signature=signature)

    with pytest.raises(SignaturesMissingError):
        conclude_intake(practice.means, practice.vault, live)

    assert agreements_of(practice.vault, live.client) == ()


def test_a_whole_session_ends_sealed_filed_and_found_again(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    live = play(practice.means, practice.clock, practice.vault, begun, rows)

    documents = [
        document
        for agreement in agreements_of(practice.vault, live.client)
        for document in agreement.documents
    ]
    assert live.intake.closed
    assert {document.kind for document in documents} == {
        "document.agreement",
        "document.booklet",
        "document.record",
        "document.take_home",
    }
    for document in documents:
        content = read_document(practice.vault, document.id, purpose="view")
        verdict = verify_bytes(content, pinned=None, vault=practice.vault)
        assert verdict.finding is Finding.RECORDED
    assert [client.name for client in find(practice.vault, "torres")] == ["Maya Torres-Lind"]
    practice.vault.check_audit()


def test_concluding_again_after_an_interruption_files_nothing_twice(
    practice: Practice, begun: LiveIntake, rows: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(intake: str, row: JournalRow) -> None:
        if row.action == j.SEALED:
            raise DiskFullError
        whole(intake, row)

    whole = practice.vault.append
    last = max(number for number, row in enumerate(rows) if row.action == j.SIGNED)
    live = play(practice.means, practice.clock, practice.vault, begun, rows[:last])
    monkeypatch.setattr(practice.vault, "append", full_disk)
    with pytest.raises(DiskFullError):
        play(practice.means, practice.clock, practice.vault, live, rows[last : last + 1])
    monkeypatch.undo()
    before = practice.vault.agreements(live.client)

    live = conclude_intake(practice.means, practice.vault, resume_intake(practice.vault, live.id))

    assert "document.agreement" in live.intake.sealed
    assert practice.vault.agreements(live.client) == before


def test_a_filed_document_with_one_changed_byte_is_told_as_changed(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    live = play(practice.means, practice.clock, practice.vault, begun, rows)
    agreement = next(
        document
        for filed in practice.vault.agreements(live.client)
        for document in filed.documents
        if document.kind == "document.agreement"
    )
    content = bytearray(practice.vault.read_payload(agreement.id))
    content[len(content) // 2] ^= 1

    verdict = verify_bytes(bytes(content), pinned=None, vault=practice.vault)

    assert not verdict.is_intact


def test_a_session_that_ends_early_leaves_the_interim_page_and_no_signature(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    stop = next(number for number, row in enumerate(rows) if row.item == "group.when")
    live = play(practice.means, practice.clock, practice.vault, begun, rows[:stop])
    live = record_act(practice.means, practice.vault, live, Act(j.PRACTITIONER, j.FINISHED_EARLY))

    live = close_session(practice.means, practice.vault, live)

    kinds = [
        document.kind
        for filed in practice.vault.agreements(live.client)
        for document in filed.documents
    ]
    assert "document.interim" in kinds
    assert "document.agreement" not in kinds
    assert live.intake.signatures == ()
    assert live.intake.closed


def test_two_plays_of_one_session_give_the_same_fingerprints(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    first = play(practice.means, practice.clock, practice.vault, begun, rows)
    other = practice.vault.add_client(
        name="Maya", reference="M-2", practitioner=practice.made.practitioner
    )
    practice.clock.moment = datetime.fromisoformat(rows[0].at)
    again = begin_played(
        practice.means,
        practice.vault,
        rows[0],
        client=other,
        practitioner=practice.made.practitioner,
    )
    second = play(practice.means, practice.clock, practice.vault, again, rows)

    assert _hashes(first) == _hashes(second)
    assert len(first.intake.rows) == len(second.intake.rows)


def _hashes(live: LiveIntake) -> dict[str, object]:
    sealed = live.intake.sealed["document.agreement"]
    assert isinstance(sealed, dict)
    return {**live.intake.presented, "sealed": sealed["content_hash"]}


def test_a_set_up_that_fails_leaves_no_vault_open(
    practice: Practice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(_vault: Vault, _name: str) -> str:
        raise DiskFullError

    monkeypatch.setattr(Vault, "add_practitioner", full_disk)
    folder = tmp_path / "other"
    with pytest.raises(DiskFullError):
        set_up_practice(
            practice.means, folder, PASSPHRASE, SetUp("J", "us-ca", "en"), cost=CHEAPEST
        )
    monkeypatch.undo()

    again = Vault.open(
        folder,
        Passphrase(PASSPHRASE),
        clock=practice.clock,
        randomness=practice.means.randomness,
    )
    again.close()


def test_a_paper_handed_over_stands_in_the_journal_and_in_the_audit_chain(
    practice: Practice, begun: LiveIntake
) -> None:
    live = hand_over(
        practice.means, practice.vault, begun, document="document.booklet", how="print"
    )
    before = practice.vault.audit_head()
    with pytest.raises(JournalRowError):
        hand_over(practice.means, practice.vault, live, document="document.booklet", how="pigeon")

    assert live.intake.handed_over[0]["how"] == "print"
    assert practice.vault.audit_head() == before


def test_a_file_is_verified_where_it_lies(
    practice: Practice, begun: LiveIntake, rows: Rows, tmp_path: Path
) -> None:
    live = play(practice.means, practice.clock, practice.vault, begun, rows)
    filed = already_filed(practice.vault, live, "document.agreement")
    assert filed is not None
    path = tmp_path / "agreement.pdf"
    save_copy(practice.vault.read_payload(filed.id), path)

    assert verify_file(path, pinned=None).finding is Finding.UNCHANGED
    assert verify_file(path, pinned=None, vault=practice.vault).finding is Finding.RECORDED
    with pytest.raises(OSError, match="no plain file"):
        verify_file(tmp_path, pinned=None)
    with path.open("wb") as file:
        file.truncate(201 * 1024 * 1024)
    assert verify_file(path, pinned=None).finding is Finding.NOT_OURS
