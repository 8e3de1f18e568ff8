"""Agreements and their documents."""

from dataclasses import replace

import pytest

from desktop.store import plain
from desktop.store.agreements import Enclosure, Filing
from desktop.store.errors import RecordUnknownError
from desktop.store.vault import Vault
from tests.store.conftest import Begun


@pytest.fixture
def filing(begun: Begun) -> Filing:
    """An agreement and the record of the session."""
    agreement = Enclosure(
        kind="agreement",
        title="What we settled",
        content=b"%PDF agreement",
        content_hash="c" * 64,
        reading_hash="d" * 64,
        seal_fingerprint="e" * 64,
        pages=2,
    )
    record = Enclosure("record", "Record of the session", b"%PDF record", pages=3)
    return Filing(
        client=begun.client,
        practitioner=begun.practitioner,
        title="What we settled",
        documents=(agreement, record),
        intake=begun.intake,
    )


def test_an_agreement_reads_back_as_it_was_filed(
    vault: Vault, begun: Begun, filing: Filing
) -> None:
    agreement = vault.agreement(vault.file(filing))

    first, second = agreement.documents
    assert (agreement.client, agreement.intake, agreement.title) == (
        begun.client,
        begun.intake,
        "What we settled",
    )
    assert (first.content_hash, first.reading_hash, first.seal_fingerprint, first.pages) == (
        "c" * 64,
        "d" * 64,
        "e" * 64,
        2,
    )
    assert first.sha256 == plain.fingerprint(b"%PDF agreement")
    assert (second.kind, second.size, second.filed_at) == ("record", 11, agreement.filed_at)
    assert vault.read_payload(second.id) == b"%PDF record"
    assert vault.document(first.id) == first


def test_the_audit_holds_the_hash_of_every_document(vault: Vault, filing: Filing) -> None:
    agreement = vault.agreement(vault.file(filing))

    entry = vault.audit(limit=1)[0]

    assert entry.kind == "file"
    assert entry.body["documents"] == tuple(
        {"id": each.id, "kind": each.kind, "sha256": each.sha256} for each in agreement.documents
    )


def test_a_clients_agreements_come_newest_first_in_one_statement(
    vault: Vault, begun: Begun, filing: Filing, statements: list[str]
) -> None:
    first = vault.file(filing)
    second = vault.file(replace(filing, amends=first, title="Change of fee"))
    empty = vault.file(replace(filing, documents=()))
    statements.clear()

    agreements = vault.agreements(begun.client)

    assert len(statements) == 1
    assert [each.id for each in agreements] == [empty, second, first]
    assert [len(each.documents) for each in agreements] == [0, 2, 2]
    assert agreements[1].amends == first


@pytest.mark.parametrize("missing", ["client", "practitioner", "intake", "amends"])
def test_a_filing_that_names_what_is_not_there_files_nothing(
    vault: Vault, begun: Begun, filing: Filing, missing: str
) -> None:
    before = vault.audit_head()

    wrong = replace(filing)
    object.__setattr__(wrong, missing, "ab" * 16)

    with pytest.raises(RecordUnknownError):
        vault.file(wrong)

    assert vault.agreements(begun.client) == ()
    assert vault.audit_head() == before


def test_the_vault_knows_the_bytes_it_filed(vault: Vault, filing: Filing) -> None:
    agreement = vault.agreement(vault.file(filing))

    assert vault.known_sha256(plain.fingerprint(b"%PDF record")) == agreement.documents[1]
    assert vault.known_sha256(plain.fingerprint(b"another")) is None


def test_what_is_not_filed_is_unknown(vault: Vault) -> None:
    with pytest.raises(RecordUnknownError):
        vault.document("ab" * 16)
    with pytest.raises(RecordUnknownError):
        vault.agreement("ab" * 16)


def test_titles_and_contents_stay_out_of_reprs(vault: Vault, filing: Filing) -> None:
    agreement = vault.agreement(vault.file(filing))

    assert "settled" not in repr(filing) + repr(agreement)
    assert "%PDF" not in repr(filing)
