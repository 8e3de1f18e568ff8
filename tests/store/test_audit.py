"""The audit chain."""

from collections.abc import Callable

import pytest

from desktop.store import audit
from desktop.store.audit import AuditHead
from desktop.store.errors import AuditBrokenError, RecordUnknownError
from desktop.store.vault import Vault

ByHand = Callable[[str], None]


@pytest.fixture
def chain(vault: Vault) -> Vault:
    """A vault whose chain has ten more entries."""
    for each in range(10):
        vault.note("view", {"document": f"{each}"})
    return vault


def test_a_chain_as_it_was_written_holds(chain: Vault) -> None:
    chain.check_audit()

    head = chain.audit_head()
    newest = chain.audit(limit=1)[0]
    assert (head.seq, head.mac) == (11, newest.mac)
    assert newest.body == {"document": "9"}
    assert newest.at == "2026-12-02T16:03:05-08:00"


def test_entries_come_newest_first_and_page_by_page(chain: Vault) -> None:
    assert [entry.seq for entry in chain.audit(limit=3, offset=2)] == [9, 8, 7]


@pytest.mark.parametrize(
    "harm",
    ["UPDATE audit SET body = '{}'", "DELETE FROM audit", "REPLACE INTO audit SELECT * FROM audit"],
)
def test_the_store_itself_refuses_to_change_the_chain(
    chain: Vault, by_hand: ByHand, harm: str
) -> None:
    with pytest.raises(RecordUnknownError):
        by_hand(harm)

    chain.check_audit()


@pytest.mark.parametrize(
    ("harm", "seq"),
    [
        ('UPDATE audit SET body = \'{"document":"x"}\' WHERE seq = 5', 5),
        ("UPDATE audit SET at = '2020-01-01T00:00:00+00:00' WHERE seq = 6", 6),
        ("UPDATE audit SET kind = 'print' WHERE seq = 4", 4),
        ("UPDATE audit SET mac = zeroblob(32) WHERE seq = 3", 3),
        ("DELETE FROM audit WHERE seq = 7", 7),
        ("DELETE FROM audit WHERE seq = 1", 1),
        ("UPDATE audit SET seq = 13 WHERE seq = 11", 11),
    ],
)
def test_a_chain_changed_past_the_triggers_is_broken_at_that_entry(
    chain: Vault, by_hand: ByHand, harm: str, seq: int
) -> None:
    by_hand("DROP TRIGGER audit_never_changes")
    by_hand("DROP TRIGGER audit_never_shrinks")
    by_hand(harm)

    with pytest.raises(AuditBrokenError, match=f"entry {seq}:") as error:
        chain.check_audit()

    assert error.value.seq == seq


def test_two_entries_changed_round_are_found(chain: Vault, by_hand: ByHand) -> None:
    by_hand("DROP TRIGGER audit_never_changes")
    for old, new in ((4, 99), (5, 4), (99, 5)):
        by_hand(f"UPDATE audit SET seq = {new} WHERE seq = {old}")  # noqa: S608 - our own words

    with pytest.raises(AuditBrokenError, match="entry 4"):
        chain.check_audit()


def test_an_empty_chain_has_an_empty_head(vault: Vault, by_hand: ByHand) -> None:
    by_hand("DROP TRIGGER audit_never_shrinks")
    by_hand("DELETE FROM audit")

    assert vault.audit_head() == AuditHead(0, "")


@pytest.mark.parametrize("kind", ["", "View", "a b", "x" * 41])
def test_the_kind_of_an_entry_is_a_short_word(vault: Vault, kind: str) -> None:
    with pytest.raises(ValueError, match="short lower-case word"):
        vault.note(kind, {})


def test_an_entry_shows_no_body_in_its_repr(vault: Vault) -> None:
    assert "kanarienvogel" not in repr(vault.note(audit.VIEW, {"word": "kanarienvogel"}))
