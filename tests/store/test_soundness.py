"""The one walk over all that is kept: what is not as it was filed is found, by name."""

from collections.abc import Callable

import pytest

from desktop.domain.journal import JournalRow
from desktop.store.agreements import Enclosure, Filing
from desktop.store.errors import WorkStoppedError
from desktop.store.sound_rows import Finding
from desktop.store.vault import Vault
from tests.store.conftest import Begun

ByHand = Callable[[str], None]


@pytest.fixture
def agreement(vault: Vault, begun: Begun) -> str:
    """An agreement with two papers, a note, details and a concluded journal."""
    vault.append(begun.intake, JournalRow(1, "now", "client", "answered", "hope", "to sleep"))
    vault.append(begun.intake, JournalRow(2, "now", "client", "answered", "fee", "90"))
    vault.keep_reading_copy(begun.intake, "agreement", b"shown")
    vault.conclude_intake(begun.intake)
    vault.describe(begun.client, {"safe contact": "by post"})
    vault.file_note(client=begun.client, practitioner=begun.practitioner, text="mine")
    vault.file_secret("seal", b"secret")
    papers = (Enclosure("agreement", "What we settled", b"one"), Enclosure("record", "R", b"two"))
    return vault.file(
        Filing(
            client=begun.client,
            practitioner=begun.practitioner,
            title="What we settled",
            documents=papers,
            intake=begun.intake,
        )
    )


def found(vault: Vault) -> list[tuple[str, str]]:
    return [(one.part, one.what) for one in vault.examine().findings]


def test_a_whole_vault_is_whole_and_says_what_was_looked_at(vault: Vault, agreement: str) -> None:
    seen = vault.examine()

    assert agreement
    assert seen.is_whole
    assert seen.head == vault.audit_head()
    assert seen.counts == {
        "chain": seen.head.seq,
        "journals": 1,
        "descriptions": 1,
        "notes": 1,
        "packs": 1,
        "papers": 4,
    }


def test_a_changed_paper_is_named_with_its_agreement(
    vault: Vault, agreement: str, begun: Begun, by_hand: ByHand
) -> None:
    paper = vault.agreement(agreement).documents[0]
    by_hand("DROP TRIGGER payloads_never_change")
    by_hand(f"UPDATE payloads SET content = zeroblob(size) WHERE id = '{paper.id}'")  # noqa: S608

    (one,) = vault.examine().findings

    assert one == Finding(
        "papers", "document", paper.id, "What we settled", agreement, begun.client, paper.filed_at
    )
    assert "settled" not in repr(one)
    assert vault.examine(quick=True).is_whole


@pytest.mark.parametrize(
    ("harm", "part", "what"),
    [
        ("UPDATE journal SET item = 'price' WHERE seq = 2", "journals", "journal"),
        ("DELETE FROM journal WHERE seq = 2", "journals", "journal"),
        ("UPDATE descriptions SET body = '{}'", "descriptions", "description"),
        ("UPDATE private_notes SET content = x'00'", "notes", "private note"),
        ("UPDATE packs SET content = x'00'", "packs", "wording"),
        ("UPDATE payloads SET content = zeroblob(size) WHERE kind = 'secret'", "papers", "secret"),
        (
            "UPDATE payloads SET content = zeroblob(size) WHERE kind = 'reading copy'",
            "papers",
            "reading copy",
        ),
        ("UPDATE documents SET sha256 = 'x' WHERE position = 1", "replaced", "document"),
    ],
)
def test_what_was_changed_by_hand_is_found(
    vault: Vault, agreement: str, by_hand: ByHand, harm: str, part: str, what: str
) -> None:
    assert agreement
    for trigger in ("payloads_never_change", "journal_only_erases"):
        by_hand(f"DROP TRIGGER {trigger}")
    by_hand(harm)

    assert (part, what) in found(vault)


def test_a_paper_taken_away_by_hand_is_missed(
    vault: Vault, agreement: str, by_hand: ByHand
) -> None:
    paper = vault.agreement(agreement).documents[1]
    by_hand(f"DELETE FROM documents WHERE id = '{paper.id}'")  # noqa: S608
    by_hand(f"DELETE FROM payloads WHERE id = '{paper.id}'")  # noqa: S608

    (one,) = vault.examine(quick=True).findings

    assert (one.part, one.what, one.id, one.agreement) == (
        "removed",
        "document",
        paper.id,
        agreement,
    )


def test_a_client_taken_away_by_hand_is_missed(vault: Vault, by_hand: ByHand) -> None:
    client = vault.add_client(
        name="Ana", reference="C-1", practitioner=vault.add_practitioner("Ada")
    )
    by_hand("DELETE FROM search")
    by_hand(f"DELETE FROM clients WHERE id = '{client}'")  # noqa: S608

    assert ("removed", "client") in found(vault)


def test_what_was_destroyed_on_purpose_is_not_missed(
    vault: Vault, agreement: str, begun: Begun, by_hand: ByHand
) -> None:
    assert agreement
    vault.note("destroy", {"client": begun.client, "papers": 2})
    for table in ("documents", "agreements", "reading_copies", "journal", "intakes"):
        by_hand(f"DELETE FROM {table}")  # noqa: S608
    for table in ("private_notes", "search", "clients"):
        by_hand(f"DELETE FROM {table}")  # noqa: S608

    assert found(vault) == []


def test_a_journal_written_anew_with_good_hashes_is_found_by_the_chain(
    vault: Vault, agreement: str, begun: Begun, by_hand: ByHand
) -> None:

    assert agreement
    by_hand("DELETE FROM journal WHERE seq = 2")
    by_hand("UPDATE intakes SET concluded_at = NULL")
    vault.append(begun.intake, JournalRow(2, "now", "client", "answered", "fee", "60"))

    assert vault.journal(begun.intake)[1].value == "60"
    assert ("journals", "journal") in found(vault)


def test_a_broken_link_names_the_entry(vault: Vault, agreement: str, by_hand: ByHand) -> None:
    assert agreement
    by_hand("DROP TRIGGER audit_never_changes")
    by_hand("UPDATE audit SET at = 'x' WHERE seq = 3")

    assert Finding("chain", "entry", "3") in vault.examine(quick=True).findings


def test_a_row_that_names_nothing_is_found(vault: Vault, agreement: str, by_hand: ByHand) -> None:
    assert agreement
    thread = vault._thread
    thread._run(lambda: thread._pragma("foreign_keys=OFF"))
    by_hand("DELETE FROM practitioners")

    assert ("links", "clients") in found(vault)


def test_the_walk_tells_how_far_it_is_and_stops_when_told(vault: Vault, agreement: str) -> None:
    assert agreement
    steps: list[tuple[int, int]] = []

    def go_on(done: int, of: int) -> bool:
        steps.append((done, of))
        return True

    vault.examine(go_on)
    with pytest.raises(WorkStoppedError):
        vault.examine(lambda *_: False)

    assert steps == sorted(steps)
    assert steps[-1][0] == steps[-1][1]
