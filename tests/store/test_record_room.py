"""A client's file as a whole: kept until a day, held, destroyed with proof, never by mistake."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection

from desktop.domain.journal import JournalRow
from desktop.store import audit
from desktop.store.agreements import Enclosure, Filing
from desktop.store.destruction import Order
from desktop.store.errors import (
    FileHeldError,
    FileNotDueError,
    FileNotEmptyError,
    RecordUnknownError,
)
from desktop.store.hand_overs import Given
from desktop.store.holds import COMPLAINT, COURT
from desktop.store.retentions import Retention
from desktop.store.tables import METADATA
from desktop.store.vault import Vault
from tests.store.conftest import Begun

AT = "2026-12-02T16:03:05-08:00"
SEALED = hashlib.sha256(b"a sealed paper" * 90).digest() * 40
TODAY = "2034-06-01"


@pytest.fixture
def whole(vault: Vault, begun: Begun) -> Begun:
    """Zoe's file with something of every kind in it, and another client beside it."""
    hopes = JournalRow(1, AT, "client", "answered", "goal.hope", "to sleep through the night")
    vault.append(begun.intake, hopes)
    vault.keep_reading_copy(begun.intake, "document.agreement", b"what was read" * 40)
    paper = Enclosure("document.agreement", "What we settled", SEALED, "c" * 64, "d" * 64, "e" * 64)
    first = vault.file(
        Filing(begun.client, begun.practitioner, "Agreement", (paper,), begun.intake)
    )
    document = vault.agreement(first).documents[0].id
    vault.add_version(document, SEALED + b"stamp", cause="time stamp")
    vault.file(Filing(begun.client, begun.practitioner, "Change", (), begun.intake, amends=first))
    vault.note_hand_over(
        Given(begun.client, "document.agreement", "A-1", "What we settled", "print",
              ("Zoé O'Brien",), begun.intake, document)
    )  # fmt: skip
    vault.file_note(client=begun.client, practitioner=begun.practitioner, text="a private word")
    vault.describe(begun.client, {"corrected": "something"})
    vault.conclude_intake(begun.intake)
    other = vault.add_client(name="Bo", reference="C-1", practitioner=begun.practitioner)
    vault.begin_intake(client=other, practitioner=begun.practitioner, pack=begun.pack)
    return begun


def kept(begun: Begun, until: str = "2034-05-03") -> Retention:
    return Retention(begun.client, begun.practitioner, "2027-05-03", until, rule={"years": 7})


def order(begun: Begun, today: str = TODAY) -> Order:
    return Order(begun.client, begun.practitioner, today, "The time to keep it is over.")


def test_the_newest_date_counts_and_the_former_stay(vault: Vault, begun: Begun) -> None:
    vault.keep_until(kept(begun))
    vault.keep_until(
        Retention(begun.client, begun.practitioner, "2027-05-03", "2040-01-01", by_hand=True,
                  reason="The insurer asks for it.")
    )  # fmt: skip

    newest = vault.retention(begun.client)

    assert newest is not None
    assert (newest.keep_until, newest.by_hand, newest.at) == ("2040-01-01", True, AT)
    assert [one.keep_until for one in vault.retentions(begun.client)] == [
        "2040-01-01", "2034-05-03",
    ]  # fmt: skip
    assert "insurer" not in str(vault.audit(limit=1)[0].body)


def test_a_destroyed_file_leaves_one_line_and_nothing_else(vault: Vault, whole: Begun) -> None:
    vault.keep_until(kept(whole))

    line = vault.destruction(vault.destroy(order(whole)))

    assert (line.number, line.client, line.keep_until) == (1, whole.client, "2034-05-03")
    assert line.rule == {"years": 7}
    assert [paper.sha256 for paper in line.papers] == [
        hashlib.sha256(SEALED).hexdigest(),
        hashlib.sha256(SEALED + b"stamp").hexdigest(),
    ]
    assert [client.name for client in vault.clients()] == ["Bo"]
    assert not vault.search("zoe")
    assert _holding(vault, whole.client) == {"destructions", "audit"}
    assert _holding(vault, whole.intake) == {"audit"}
    vault.check_audit()
    assert vault.is_sound()


def test_the_proof_says_what_was_seen_before_and_after(vault: Vault, whole: Begun) -> None:
    vault.keep_until(kept(whole))

    proof = vault.destruction(vault.destroy(order(whole))).proof

    assert proof is not None
    assert isinstance(proof["samples"], int)
    assert proof["samples"] > 10
    assert (proof["left"], proof["unreadable"]) == (0, 0)
    assert isinstance(proof["pages"], int)
    assert proof["pages"] > 20


def test_what_others_have_too_is_no_remnant(vault: Vault, whole: Begun) -> None:
    vault.add_client(name="Zoé O'Brien", reference="C-9", practitioner=whole.practitioner)
    vault.keep_until(kept(whole))

    proof = vault.destruction(vault.destroy(order(whole))).proof

    assert proof is not None
    assert proof["left"] == 0
    assert isinstance(proof["shared"], int)
    assert proof["shared"] > 0
    assert len(vault.search("zoe")) == 1


def test_packs_and_the_practices_own_things_stay(vault: Vault, whole: Begun) -> None:
    own = vault.keep_own_document(b"a consent of an insurer")
    vault.file_secret("seal-key", b"a key")
    vault.keep_until(kept(whole))

    vault.destroy(order(whole))

    assert vault.pack(whole.pack) == b"a compiled pack"
    assert vault.read_payload(own) == b"a consent of an insurer"
    assert vault.secret("seal-key") == b"a key"


@pytest.mark.parametrize("until", ["", TODAY, "2034-06-02"])
def test_a_file_is_not_destroyed_before_its_day_is_over(
    vault: Vault, whole: Begun, until: str
) -> None:
    vault.keep_until(kept(whole, until))

    with pytest.raises(FileNotDueError):
        vault.destroy(order(whole))

    assert vault.client(whole.client).agreements == 2


def test_a_file_without_a_date_is_not_destroyed(vault: Vault, whole: Begun) -> None:
    with pytest.raises(FileNotDueError):
        vault.destroy(order(whole))


def test_a_file_on_hold_is_destroyed_in_no_way(
    vault: Vault, whole: Begun, by_hand: Callable[[str], None]
) -> None:
    vault.keep_until(kept(whole))
    note = vault.notes(whole.client)[0].id
    vault.hold(whole.client, COMPLAINT, reason="A complaint.", by=whole.practitioner)

    with pytest.raises(FileHeldError):
        vault.destroy(order(whole))
    with pytest.raises(FileHeldError):
        vault.remove_mistake(whole.client, by=whole.practitioner)
    with pytest.raises(FileHeldError):
        vault.remove_note(note)
    with pytest.raises(FileHeldError):
        vault.rewrite_note(note, "milder")
    for statement in (
        "DELETE FROM clients", "DELETE FROM intakes", "DELETE FROM agreements",
        "DELETE FROM private_notes", "UPDATE journal SET value = NULL", "DELETE FROM holds",
        "UPDATE holds SET reason = 'another'",
    ):  # fmt: skip
        with pytest.raises(RecordUnknownError):
            by_hand(statement)

    assert vault.client(whole.client).agreements == 2


def test_words_on_hold_are_not_taken_back(vault: Vault, begun: Begun) -> None:
    vault.append(begun.intake, JournalRow(1, AT, "client", "answered", "goal.hope", "to sleep"))
    vault.hold(begun.client, COURT, reason="A court asked.", by=begun.practitioner)

    marker = JournalRow(2, AT, "client", "taken_back", "goal.hope", (1,))
    with pytest.raises(FileHeldError):
        vault.erase(begun.intake, (1,), marker)

    assert [row.value for row in vault.journal(begun.intake)] == ["to sleep"]


def test_a_lifted_hold_is_kept_and_forbids_nothing(vault: Vault, whole: Begun) -> None:
    vault.keep_until(kept(whole))
    hold = vault.hold(whole.client, COMPLAINT, reason="A complaint.", by=whole.practitioner)

    vault.lift_hold(hold, reason="It was withdrawn.", by=whole.practitioner)

    (known,) = vault.holds(whole.client)
    assert (known.reason, known.lift_reason) == ("A complaint.", "It was withdrawn.")
    with pytest.raises(RecordUnknownError):
        vault.lift_hold(hold, reason="Once more.", by=whole.practitioner)
    assert vault.destroy(order(whole))


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_hold_has_a_reason(vault: Vault, begun: Begun, reason: str) -> None:
    with pytest.raises(ValueError, match="reason"):
        vault.hold(begun.client, COMPLAINT, reason=reason, by=begun.practitioner)


def test_a_paper_shown_later_is_recognised(vault: Vault, whole: Begun) -> None:
    vault.keep_until(kept(whole))
    vault.destroy(order(whole))

    by_file = vault.destroyed_paper(hashlib.sha256(SEALED).hexdigest())
    by_print = vault.destroyed_paper("CCCC CCCC cc")

    assert by_file is not None
    assert by_print is not None
    assert by_file.number == by_print.number == 1
    assert vault.destroyed_paper("cccc") is None
    assert vault.destroyed_paper("0" * 64) is None


def test_the_register_only_grows(
    vault: Vault, whole: Begun, by_hand: Callable[[str], None]
) -> None:
    vault.keep_until(kept(whole))
    line = vault.destroy(order(whole))
    vault.certify_destruction(line, b"%PDF a certificate")

    for statement in (
        "DELETE FROM destructions", "UPDATE destructions SET reason = 'x'",
        "UPDATE destructions SET certificate = NULL", "UPDATE destructions SET proof = NULL",
        "DELETE FROM destroyed_papers", "UPDATE destroyed_papers SET sha256 = 'x'",
    ):  # fmt: skip
        with pytest.raises(RecordUnknownError):
            by_hand(statement)
    with pytest.raises(RecordUnknownError):
        vault.certify_destruction(line, b"%PDF another")

    known = vault.destruction_of_certificate(hashlib.sha256(b"%PDF a certificate").hexdigest())
    assert known is not None
    assert known.id == line


def test_a_mistake_is_removed_and_leaves_only_an_entry(vault: Vault, begun: Begun) -> None:
    vault.append(begun.intake, JournalRow(1, AT, "practitioner", "answered", "client.name", "Zoe"))

    vault.remove_mistake(begun.client, by=begun.practitioner)

    assert vault.client_count() == 0
    assert _holding(vault, begun.client) == {"audit"}
    assert vault.audit(limit=1)[0].body["what"] == "mistake removed"


def test_a_file_with_more_than_a_booking_is_no_mistake(vault: Vault, whole: Begun) -> None:
    with pytest.raises(FileNotEmptyError):
        vault.remove_mistake(whole.client, by=whole.practitioner)


def test_each_act_on_a_file_leaves_its_entry(vault: Vault, whole: Begun) -> None:
    def left(act: Callable[[], object]) -> list[tuple[str, object]]:
        before = vault.audit_head().seq
        act()
        new = [one for one in vault.audit(limit=9) if one.seq > before]
        return [(one.kind, one.body.get("what")) for one in reversed(new)]

    by, hold = whole.practitioner, ""

    def held() -> None:
        nonlocal hold
        hold = vault.hold(whole.client, COURT, reason="A court asked.", by=by)

    assert left(lambda: vault.keep_until(kept(whole))) == [(audit.RETENTION, None)]
    assert left(held) == [(audit.HOLD, "set")]
    assert left(lambda: vault.lift_hold(hold, reason="Over.", by=by)) == [(audit.HOLD, "lifted")]
    destroyed = left(lambda: vault.destroy(order(whole)))
    assert destroyed == [(audit.DESTROY, "destroyed"), (audit.DESTROY, "proven")]
    vault.check_audit()


def test_no_word_of_a_client_stands_in_the_audit_chain(vault: Vault, whole: Begun) -> None:
    vault.keep_until(kept(whole))
    vault.hold(whole.client, COURT, reason="Zoe's solicitor wrote.", by=whole.practitioner)
    vault.lift_hold(vault.holds(whole.client)[0].id, reason="Zoe agreed.", by=whole.practitioner)
    vault.destroy(order(whole))

    said = str([entry.body for entry in vault.audit(limit=500)]).casefold()

    for word in ("zo", "brien", "c-0042", "sleep", "private word", "time to keep"):
        assert word not in said, word


def test_no_file_is_left_beside_the_store(vault: Vault, whole: Begun, folder: Path) -> None:
    vault.keep_until(kept(whole))

    vault.destroy(order(whole))

    log = folder / "store-1.db-wal"
    assert not log.exists() or b"Brien" not in log.read_bytes()


def _holding(vault: Vault, words: str) -> set[str]:
    """Return the names of the tables with *words* in a row."""

    def look(connection: Connection) -> set[str]:
        return {
            table.name
            for table in METADATA.sorted_tables
            for column in table.columns
            if connection.exec_driver_sql(
                f"SELECT 1 FROM {table.name} WHERE instr({column.name}, ?)",  # noqa: S608 - our own names
                (words,),
            ).first()
        }

    return vault._thread.read(look)
