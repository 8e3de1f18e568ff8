"""Intakes, packs and reading copies."""

from collections.abc import Callable

import pytest

from desktop.domain.journal import JournalRow
from desktop.store import plain
from desktop.store.engine_thread import EngineThread
from desktop.store.errors import IntakeConcludedError, PayloadDamagedError, RecordUnknownError
from desktop.store.vault import Vault
from tests.store.conftest import Begun

AT = "2026-12-02T16:03:05-08:00"
LATER = "2026-12-02T16:40:00-08:00"


def test_an_intake_names_what_it_stands_on(vault: Vault, begun: Begun) -> None:
    intake = vault.intake(begun.intake)

    assert (intake.client, intake.practitioner, intake.pack) == (
        begun.client,
        begun.practitioner,
        begun.pack,
    )
    assert (intake.begun_at, intake.last_at, intake.rows) == (AT, AT, 0)
    assert intake.client_name == "Zo\u00e9 O'Brien"
    assert "Brien" not in repr(intake)


@pytest.mark.parametrize("missing", ["client", "practitioner", "pack"])
def test_an_intake_begins_only_with_what_is_filed(vault: Vault, begun: Begun, missing: str) -> None:
    on = {"client": begun.client, "practitioner": begun.practitioner, "pack": begun.pack}

    with pytest.raises(RecordUnknownError):
        vault.begin_intake(**on | {missing: "ab" * 16})

    assert len(vault.intakes(begun.client)) == 1


def test_open_intakes_come_newest_first_in_one_statement(
    vault: Vault, begun: Begun, statements: list[str]
) -> None:
    second = vault.begin_intake(
        client=begun.client, practitioner=begun.practitioner, pack=begun.pack
    )
    vault.append(begun.intake, JournalRow(1, AT, "client", "answered"))
    vault.append(begun.intake, JournalRow(2, LATER, "client", "answered"))
    statements.clear()

    open_ones = vault.open_intakes()

    assert len(statements) == 1
    assert [(each.id, each.rows, each.last_at) for each in open_ones] == [
        (second, 0, AT),
        (begun.intake, 2, LATER),
    ]
    assert vault.intakes(begun.client) == open_ones


def test_a_concluded_intake_is_open_no_more(vault: Vault, begun: Begun) -> None:
    vault.conclude_intake(begun.intake)
    vault.conclude_intake(begun.intake)

    assert vault.open_intakes() == ()
    assert vault.intake(begun.intake).concluded_at == AT
    assert [entry.kind for entry in vault.audit(limit=2)] == ["conclude", "begin"]


def test_the_pages_of_a_concluded_intake_leave_the_memory(
    vault: Vault, begun: Begun, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    tell = EngineThread._pragma

    def pragma(thread: EngineThread, words: str) -> list[object]:
        told.append(words)
        return tell(thread, words)

    monkeypatch.setattr(EngineThread, "_pragma", pragma)

    vault.conclude_intake(begun.intake)

    assert told == ["shrink_memory"]


def test_an_intake_that_is_not_there_is_unknown(vault: Vault) -> None:
    with pytest.raises(RecordUnknownError):
        vault.intake("ab" * 16)
    with pytest.raises(RecordUnknownError):
        vault.conclude_intake("ab" * 16)


def test_what_was_shown_at_the_first_signature_is_kept_byte_for_byte(
    vault: Vault, begun: Begun
) -> None:
    first = vault.keep_reading_copy(begun.intake, "agreement", b"shown")
    again = vault.keep_reading_copy(begun.intake, "agreement", b"shown")
    other = vault.keep_reading_copy(begun.intake, "booklet", b"shown")

    copies = vault.reading_copies(begun.intake)

    assert first == again
    assert [(copy.id, copy.kind) for copy in copies] == [(first, "agreement"), (other, "booklet")]
    assert {copy.sha256 for copy in copies} == {plain.fingerprint(b"shown")}
    assert vault.read_payload(first) == b"shown"


def test_nothing_is_shown_for_signing_after_the_end(vault: Vault, begun: Begun) -> None:
    vault.conclude_intake(begun.intake)

    with pytest.raises(IntakeConcludedError):
        vault.keep_reading_copy(begun.intake, "agreement", b"shown")


def test_a_pack_is_filed_once_under_its_own_hash(vault: Vault) -> None:
    fingerprint = vault.file_pack(b"a compiled pack" * 1000)

    assert fingerprint == vault.file_pack(b"a compiled pack" * 1000)
    assert fingerprint == plain.fingerprint(b"a compiled pack" * 1000)
    assert vault.pack(fingerprint) == b"a compiled pack" * 1000


def test_a_pack_that_is_not_there_is_unknown(vault: Vault) -> None:
    with pytest.raises(RecordUnknownError):
        vault.pack("00" * 32)


def test_a_pack_that_changed_is_never_used(
    vault: Vault, begun: Begun, by_hand: Callable[[str], None]
) -> None:
    by_hand("UPDATE packs SET content = x'00'")

    with pytest.raises(PayloadDamagedError):
        vault.pack(begun.pack)


def test_who_went_through_a_pack_is_kept_newest_first(vault: Vault, begun: Begun) -> None:
    for version, part in (("1.0", "privacy"), ("1.0", ""), ("1.1", "")):
        vault.confirm_pack(
            pack="us-ca",
            version=version,
            fingerprint=begun.pack,
            practitioner=begun.practitioner,
            part=part,
        )

    reviews = vault.pack_confirmations("us-ca")

    assert [(each.version, each.part) for each in reviews] == [
        ("1.1", ""),
        ("1.0", ""),
        ("1.0", "privacy"),
    ]
    assert {(each.practitioner, each.fingerprint, each.reviewed_at) for each in reviews} == {
        (begun.practitioner, begun.pack, AT)
    }
    assert vault.pack_confirmations("gb-eng") == ()
    assert vault.audit(limit=1)[0].body["version"] == "1.1"
