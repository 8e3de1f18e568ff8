"""What is booked and not begun, and what was usual, each asked in one statement."""

import pytest
from sqlalchemy import Connection

from desktop.domain.journal import JournalRow, Value
from desktop.store.errors import PayloadDamagedError
from desktop.store.vault import Vault
from tests.store.conftest import Begun

AT = "2026-12-02T16:03:05-08:00"


def row(seq: int, action: str, item: str = "", value: Value = None) -> JournalRow:
    return JournalRow(seq, AT, "practitioner", action, item, value)


def booked(vault: Vault, begun: Begun, *rows: JournalRow) -> str:
    """Another intake of the same client, with *rows* in its journal."""
    intake = vault.begin_intake(
        client=begun.client, practitioner=begun.practitioner, pack=begun.pack
    )
    for one in rows:
        vault.append(intake, one)
    return intake


PREPARED = (
    row(1, "begun", value={"pack": "p"}),
    row(2, "answered", "booking.date", "2026-12-02"),
    row(3, "handed_over", "document.booklet", {"how": "print"}),
)


def test_what_is_booked_comes_with_its_whole_journal_in_one_statement(
    vault: Vault, begun: Begun, statements: list[str]
) -> None:
    vault.append(begun.intake, row(1, "begun"))
    vault.append(begun.intake, row(2, "passed", "welcome"))
    first = booked(vault, begun, *PREPARED)
    second = booked(vault, begun, *PREPARED[:2])
    statements.clear()

    journals = vault.booked_journals()

    assert len(statements) == 1
    assert list(journals) == [second, first]
    assert journals[first] == PREPARED
    assert [one.booked for one in vault.open_intakes()] == [True, True, False]


def test_a_booking_that_did_not_take_place_is_no_booking(vault: Vault, begun: Begun) -> None:
    intake = booked(vault, begun, *PREPARED, row(4, "not_held"))
    vault.conclude_intake(intake)

    assert intake not in vault.booked_journals()


def test_a_damaged_row_is_never_listed(vault: Vault, begun: Begun) -> None:
    booked(vault, begun, *PREPARED)

    def spoil(connection: Connection) -> None:
        connection.exec_driver_sql("DROP TRIGGER journal_only_erases")
        connection.exec_driver_sql("UPDATE journal SET value = '\"x\"' WHERE seq = 2")

    vault._thread.write(spoil)

    with pytest.raises(PayloadDamagedError):
        vault.booked_journals()


def test_what_is_known_between_two_meetings_comes_in_one_statement(
    vault: Vault, begun: Begun, statements: list[str]
) -> None:
    booked(vault, begun, *PREPARED, row(4, "answered", "close.next_date", "2026-12-09"))
    met = booked(
        vault,
        begun,
        *PREPARED,
        row(4, "answered", "close.next_date", "2026-12-09"),
        row(5, "answered", "goals.hope", "To sleep"),
        row(6, "adjourned"),
    )
    statements.clear()

    known = vault.adjourned_answers(("close.next_date",))

    assert len(statements) == 1
    assert known == {met: (row(4, "answered", "close.next_date", "2026-12-09"),)}


def test_the_last_sessions_answers_come_newest_first_and_without_anything_else(
    vault: Vault, begun: Begun, statements: list[str]
) -> None:
    name = row(3, "answered", "client.name", "Canary")
    old = booked(vault, begun, *PREPARED[:2])
    new = booked(vault, begun, *PREPARED[:2], name, row(4, "undone", value={"rows": (2,)}))
    statements.clear()

    found = vault.last_answers(begun.practitioner, ("booking.date",), limit=2)

    assert len(statements) == 1
    assert list(found) == [new, old]
    assert [one.action for one in found[new]] == ["answered", "undone"]


def test_a_booking_stands_on_a_new_pack_with_its_row_or_not_at_all(
    vault: Vault, begun: Begun
) -> None:
    newer = vault.file_pack(b"a newer pack")
    intake = booked(vault, begun, *PREPARED)
    anew = row(4, "prepared_anew", value={"pack": newer})

    vault.stand_on(intake, newer, anew)

    assert vault.intake(intake).pack == newer
    assert vault.journal(intake)[-1] == anew
