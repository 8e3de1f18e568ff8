"""A sealed file may get a later version; what was filed first stays, and both are known."""

import hashlib
from collections.abc import Callable

import pytest

from desktop.store import migrations, schema_1
from desktop.store.agreements import Enclosure, Filing
from desktop.store.errors import PayloadDamagedError, RecordUnknownError
from desktop.store.vault import Vault
from tests.store.conftest import Begun

ByHand = Callable[[str], None]

BEFORE, AFTER = b"sealed", b"sealed and stamped"


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@pytest.fixture
def document(vault: Vault, begun: Begun) -> str:
    """The id of one filed document."""
    enclosure = Enclosure(kind="agreement", title="What we settled", content=BEFORE)
    filing = Filing(begun.client, begun.practitioner, "What we settled", (enclosure,))
    return vault.agreement(vault.file(filing)).documents[0].id


def test_the_newest_version_is_read_and_the_first_stays(vault: Vault, document: str) -> None:
    vault.add_version(document, AFTER, cause="time stamp")

    assert vault.read_document(document) == AFTER
    assert vault.read_payload(document) == BEFORE
    first, added = vault.versions(document)
    assert (first.sha256, first.cause) == (sha256(BEFORE), "")
    assert (added.sha256, added.cause) == (sha256(AFTER), "time stamp")


def test_both_versions_are_known_by_their_bytes(vault: Vault, document: str) -> None:
    vault.add_version(document, AFTER, cause="time stamp")

    for content in (BEFORE, AFTER):
        known = vault.known_sha256(sha256(content))
        assert known is not None
        assert (known.id, known.sha256) == (document, sha256(content))


def test_the_audit_chain_names_both_file_hashes(vault: Vault, document: str) -> None:
    vault.add_version(document, AFTER, cause="time stamp")

    (entry, *_) = vault.audit(limit=1)
    assert entry.kind == "version"
    assert entry.body == {
        "document": document,
        "cause": "time stamp",
        "before": sha256(BEFORE),
        "after": sha256(AFTER),
    }
    vault.check_audit()


def test_there_is_no_version_of_what_is_not_filed(vault: Vault) -> None:
    with pytest.raises(RecordUnknownError):
        vault.add_version("0" * 32, AFTER, cause="time stamp")


def test_a_version_under_another_hash_is_never_shown(
    vault: Vault, document: str, by_hand: ByHand
) -> None:
    vault.add_version(document, AFTER, cause="time stamp")
    by_hand("UPDATE document_versions SET sha256 = 'another'")

    with pytest.raises(PayloadDamagedError):
        vault.read_document(document)


def test_the_first_schema_stays_as_it_was_released() -> None:
    assert migrations.STEPS[0] == schema_1.STATEMENTS
    assert not any("document_versions" in statement for statement in schema_1.STATEMENTS)
