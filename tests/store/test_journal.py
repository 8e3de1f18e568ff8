"""The session journal in the vault."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop.domain.journal import JournalRow, Value
from desktop.store.errors import (
    IntakeConcludedError,
    JournalRefusedError,
    PayloadDamagedError,
    RecordUnknownError,
)
from desktop.store.vault import Vault
from tests.store.conftest import Begun

ByHand = Callable[[str], None]
AT = "2026-12-02T16:03:05-08:00"


def _row(seq: int, value: Value = None) -> JournalRow:
    return JournalRow(seq, AT, "client", "answered", "hope", value)


@pytest.fixture
def told(vault: Vault, begun: Begun) -> str:
    """An intake whose journal has three rows."""
    for seq in (1, 2, 3):
        vault.append(begun.intake, _row(seq, f"word {seq}"))
    return begun.intake


def test_acts_read_back_in_order_as_they_were_filed(vault: Vault, begun: Begun) -> None:
    rows = tuple(
        _row(seq, value)
        for seq, value in enumerate(
            [None, True, 7, "\u00e9\ud83d", (1, ("a",)), {"b": {"c": ()}}], 1
        )
    )

    for row in rows:
        vault.append(begun.intake, row)

    assert vault.journal(begun.intake) == rows


def test_one_act_is_one_look_and_one_insert(
    vault: Vault, begun: Begun, statements: list[str]
) -> None:
    vault.append(begun.intake, _row(1))

    assert [statement.split()[0] for statement in statements] == ["SELECT", "INSERT"]


def test_the_same_act_once_more_changes_nothing(vault: Vault, told: str) -> None:
    vault.append(told, _row(2, "word 2"))

    assert len(vault.journal(told)) == 3


@pytest.mark.parametrize(
    "row",
    [
        _row(2, "another word"),
        replace(_row(2, "word 2"), by="practitioner"),
        replace(_row(2, "word 2"), item="fear"),
        _row(5, "too far"),
    ],
)
def test_a_row_that_does_not_follow_is_refused(vault: Vault, told: str, row: JournalRow) -> None:
    with pytest.raises(JournalRefusedError):
        vault.append(told, row)

    assert [each.value for each in vault.journal(told)] == ["word 1", "word 2", "word 3"]


def test_one_and_true_are_not_the_same_act(vault: Vault, begun: Begun) -> None:
    vault.append(begun.intake, _row(1, value=True))

    with pytest.raises(JournalRefusedError):
        vault.append(begun.intake, _row(1, 1))


def test_no_act_without_an_intake(vault: Vault) -> None:
    with pytest.raises(RecordUnknownError):
        vault.append("ab" * 16, _row(1))


def test_a_concluded_intake_takes_no_further_act(vault: Vault, told: str) -> None:
    vault.conclude_intake(told)

    with pytest.raises(IntakeConcludedError):
        vault.append(told, _row(4))
    with pytest.raises(IntakeConcludedError):
        vault.erase(told, (1,), _row(4))
    assert len(vault.journal(told)) == 3


def test_words_taken_back_are_gone_and_leave_a_marker(vault: Vault, told: str) -> None:
    marker = JournalRow(4, AT, "client", "taken_back", "hope", (1, 3))

    vault.erase(told, {3, 1}, marker)

    assert [row.value for row in vault.journal(told)] == [None, "word 2", None, (1, 3)]
    assert [row.item for row in vault.journal(told)] == ["hope"] * 4
    entry = vault.audit(limit=1)[0]
    assert (entry.kind, entry.body["rows"]) == ("erase", (1, 3))
    vault.append(told, _row(5))


def test_words_taken_back_cannot_be_filed_again_in_their_place(vault: Vault, told: str) -> None:
    vault.erase(told, (2,), JournalRow(4, AT, "client", "taken_back"))

    with pytest.raises(JournalRefusedError):
        vault.append(told, _row(2, "word 2"))


def test_words_taken_back_leave_the_pages_shown_for_signing_too(vault: Vault, told: str) -> None:
    copy = vault.keep_reading_copy(told, "agreement", b"word 1 word 2")

    vault.erase(told, (2,), JournalRow(4, AT, "client", "taken_back"))

    assert vault.reading_copies(told) == ()
    with pytest.raises(RecordUnknownError):
        vault.read_payload(copy)


@pytest.mark.parametrize(("seqs", "marker"), [((1, 9), 4), ((1,), 6)])
def test_an_erasure_that_does_not_fit_erases_nothing(
    vault: Vault, told: str, seqs: tuple[int, ...], marker: int
) -> None:
    with pytest.raises((RecordUnknownError, JournalRefusedError)):
        vault.erase(told, seqs, JournalRow(marker, AT, "client", "taken_back"))

    assert [row.value for row in vault.journal(told)] == ["word 1", "word 2", "word 3"]


def test_a_row_that_changed_is_never_shown(vault: Vault, told: str, by_hand: ByHand) -> None:
    by_hand("DROP TRIGGER journal_only_erases")
    by_hand("UPDATE journal SET value = '\"other\"' WHERE seq = 2")

    with pytest.raises(PayloadDamagedError):
        vault.journal(told)


def test_a_row_that_is_missing_is_noticed(vault: Vault, told: str, by_hand: ByHand) -> None:
    by_hand("DELETE FROM journal WHERE seq = 2")

    with pytest.raises(PayloadDamagedError):
        vault.journal(told)


@pytest.mark.parametrize(
    "harm", ["value = '1'", "item = 'x', value = NULL", "seq = 9, value = NULL"]
)
def test_the_store_itself_lets_rows_only_be_erased(
    vault: Vault, told: str, by_hand: ByHand, harm: str
) -> None:
    with pytest.raises(RecordUnknownError):
        by_hand(f"UPDATE journal SET {harm} WHERE seq = 2")  # noqa: S608 - our own words

    assert len(vault.journal(told)) == 3
