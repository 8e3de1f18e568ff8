"""Practice, practitioners, descriptions, secrets and private notes."""

from collections.abc import Callable

import pytest

from desktop.store.errors import PayloadDamagedError, RecordUnknownError
from desktop.store.vault import Vault
from tests.store.conftest import Begun

ByHand = Callable[[str], None]


def test_the_newest_practice_profile_counts_and_the_former_are_kept(vault: Vault) -> None:
    assert vault.practice() == {}
    vault.file_practice({"fee": 120})

    vault.file_practice({"fee": 130, "logo": "x" * 10_000})

    assert vault.practice() == {"fee": 130, "logo": "x" * 10_000}
    kept = vault._thread.read(
        lambda connection: connection.exec_driver_sql("SELECT count(*) FROM descriptions").scalar()
    )
    assert kept == 2


def test_practitioners_come_in_the_order_they_were_added(vault: Vault) -> None:
    first = vault.add_practitioner("Ada")
    second = vault.add_practitioner("Bea")

    vault.rename_practitioner(first, "Ada L.")

    assert [(each.id, each.name) for each in vault.practitioners()] == [
        (first, "Ada L."),
        (second, "Bea"),
    ]
    assert "Ada" not in repr(vault.practitioners())
    with pytest.raises(RecordUnknownError):
        vault.rename_practitioner("ab" * 16, "X")


def test_what_is_known_of_a_client_is_theirs_alone(vault: Vault, begun: Begun) -> None:
    vault.describe(begun.client, {"safe contact": "text only"})

    assert vault.details(begun.client) == {"safe contact": "text only"}
    assert vault.details(begun.practitioner) == {}


def test_a_description_that_changed_is_never_shown(
    vault: Vault, begun: Begun, by_hand: ByHand
) -> None:
    vault.describe(begun.client, {"safe contact": "text only"})
    by_hand("UPDATE descriptions SET body = '{}'")

    with pytest.raises(PayloadDamagedError):
        vault.details(begun.client)


def test_the_newest_secret_counts_and_the_former_stay(vault: Vault) -> None:
    assert vault.secret("seal key") is None
    vault.file_secret("seal key", b"one")
    vault.file_secret("other", b"three")

    vault.file_secret("seal key", b"two")

    assert vault.secret("seal key") == b"two"
    kept = vault._thread.read(
        lambda connection: connection.exec_driver_sql("SELECT count(*) FROM kept_secrets").scalar()
    )
    assert kept == 3
    former = vault.secrets("seal key")
    assert [one.content for one in former] == [b"two", b"one"]
    assert former[0].number > former[1].number


def test_private_notes_come_back_in_order_and_only_with_their_key(
    vault: Vault, begun: Begun
) -> None:
    for text in ("first \ud83d", "second"):
        vault.file_note(client=begun.client, practitioner=begun.practitioner, text=text)

    notes = vault.notes(begun.client)

    assert [note.text for note in notes] == ["first \ud83d", "second"]
    assert "second" not in repr(notes)
    stored = vault._thread.read(
        lambda c: c.exec_driver_sql("SELECT group_concat(hex(content)) FROM private_notes").scalar()
    )
    assert b"second".hex().upper() not in str(stored)


@pytest.mark.parametrize("harm", ["content = zeroblob(40)", "client = 'C', written_at = 'then'"])
def test_a_private_note_that_changed_is_never_shown(
    vault: Vault, begun: Begun, by_hand: ByHand, harm: str
) -> None:
    vault.file_note(client=begun.client, practitioner=begun.practitioner, text="mine")
    by_hand(f"UPDATE private_notes SET {harm}".replace("'C'", f"'{begun.client}'"))  # noqa: S608

    with pytest.raises(PayloadDamagedError):
        vault.notes(begun.client)


def test_a_private_note_needs_a_client_who_is_there(vault: Vault, begun: Begun) -> None:
    with pytest.raises(RecordUnknownError):
        vault.file_note(client="ab" * 16, practitioner=begun.practitioner, text="x")


def test_a_private_note_can_be_written_anew_and_keeps_its_day(vault: Vault, begun: Begun) -> None:
    note = vault.file_note(client=begun.client, practitioner=begun.practitioner, text="before")
    day = vault.notes(begun.client)[0].written_at

    vault.rewrite_note(note, "after")

    (read,) = vault.notes(begun.client)
    assert (read.id, read.text, read.written_at) == (note, "after", day)
    assert vault.audit(limit=1)[0].body == {
        "what": "private note rewritten",
        "note": note,
        "client": begun.client,
    }


def test_an_erased_private_note_is_gone_and_only_the_audit_knows(
    vault: Vault, begun: Begun
) -> None:
    note = vault.file_note(client=begun.client, practitioner=begun.practitioner, text="gone")

    vault.remove_note(note)

    assert vault.notes(begun.client) == ()
    assert vault.audit(limit=1)[0].body == {
        "what": "private note removed",
        "note": note,
        "client": begun.client,
    }
    with pytest.raises(RecordUnknownError):
        vault.remove_note(note)
    with pytest.raises(RecordUnknownError):
        vault.rewrite_note(note, "again")
