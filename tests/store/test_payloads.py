"""Bytes and their hashes."""

from collections.abc import Callable

import pytest

from desktop.domain.journal import JournalRow
from desktop.store.agreements import Enclosure, Filing
from desktop.store.errors import PayloadDamagedError, RecordUnknownError, StoreDamagedError
from desktop.store.vault import Vault
from tests.store.conftest import Begun

ByHand = Callable[[str], None]


@pytest.fixture
def document(vault: Vault, begun: Begun) -> str:
    """A filed document of 10 000 bytes."""
    filing = Filing(begun.client, begun.practitioner, "T", (Enclosure("a", "A", b"x" * 10_000),))
    return vault.agreement(vault.file(filing)).documents[0].id


def test_bytes_read_back_as_they_were_filed(vault: Vault, document: str) -> None:
    assert vault.read_payload(document) == b"x" * 10_000


def test_a_payload_that_is_not_there_is_unknown(vault: Vault) -> None:
    with pytest.raises(RecordUnknownError):
        vault.read_payload("ab" * 16)


def test_the_store_itself_refuses_to_change_a_payload(
    vault: Vault, document: str, by_hand: ByHand
) -> None:
    with pytest.raises(RecordUnknownError):
        by_hand("UPDATE payloads SET content = zeroblob(10000)")

    assert vault.read_payload(document) == b"x" * 10_000


@pytest.mark.parametrize(
    "harm",
    [
        # What SQLCipher makes of a damaged last overflow page.
        "UPDATE payloads SET content = CAST(substr(content, 1, 9000) || zeroblob(1000) AS BLOB)",
        "UPDATE payloads SET sha256 = ''",
        "UPDATE documents SET sha256 = ''",
    ],
)
def test_a_changed_payload_is_never_shown_and_stops_all_writing(
    vault: Vault, document: str, begun: Begun, by_hand: ByHand, harm: str
) -> None:
    by_hand("DROP TRIGGER payloads_never_change")
    by_hand(harm)

    with pytest.raises(PayloadDamagedError, match="not shown"):
        vault.read_payload(document)

    assert vault.is_damaged
    with pytest.raises(StoreDamagedError):
        vault.append(begun.intake, JournalRow(1, "now", "client", "answered"))
    assert vault.document(document).size == 10_000
