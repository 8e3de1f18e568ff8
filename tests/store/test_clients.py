"""Clients, their status and how they are found."""

import pytest

from desktop.domain.journal import JournalRow
from desktop.store.agreements import Enclosure, Filing
from desktop.store.errors import RecordUnknownError
from desktop.store.vault import Vault
from tests.store.conftest import Begun


@pytest.fixture
def people(vault: Vault, begun: Begun) -> Vault:
    """Five more clients, in no order."""
    for name, reference, tags in (
        ("\u00c5sa Lindqvist", "C-0007", ["couple"]),
        ("zora Neale", "C-0100", []),
        ("Anna Mar\u00eda de la Cruz", "K/9", ["Evening", "sliding scale"]),
        ("\u738b\u5c0f\u660e", "", []),
        ("Bo", "C-0043", []),
    ):
        vault.add_client(name=name, reference=reference, practitioner=begun.practitioner, tags=tags)
    return vault


def test_clients_come_by_name_without_case_or_marks(people: Vault) -> None:
    names = [client.name for client in people.clients()]

    assert names == [
        "Anna Mar\u00eda de la Cruz",
        "\u00c5sa Lindqvist",
        "Bo",
        "Zo\u00e9 O'Brien",
        "zora Neale",
        "\u738b\u5c0f\u660e",
    ]
    assert people.client_count() == 6


def test_clients_come_page_by_page(people: Vault) -> None:
    assert [client.name for client in people.clients(limit=2, offset=2)] == [
        "Bo",
        "Zo\u00e9 O'Brien",
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("zoe", ["Zo\u00e9 O'Brien"]),
        ("ZO\u00c9 obr", ["Zo\u00e9 O'Brien"]),
        ("o'br", ["Zo\u00e9 O'Brien"]),
        ("brien zo", ["Zo\u00e9 O'Brien"]),
        ("asa", ["\u00c5sa Lindqvist"]),
        ("c-0043", ["Bo"]),
        ("sliding", ["Anna Mar\u00eda de la Cruz"]),
        ("even cruz", ["Anna Mar\u00eda de la Cruz"]),
        ("\u738b", ["\u738b\u5c0f\u660e"]),
        ("nobody", []),
        ("zoe AND", []),
        ('zoe" OR "bo', []),
        ("name:zoe", []),
        ("NEAR(zoe)", []),
        ("zoe ***", ["Zo\u00e9 O'Brien"]),
        ("zoe\0", ["Zo\u00e9 O'Brien"]),
        ("\ud83d zoe", ["Zo\u00e9 O'Brien"]),
    ],
)
def test_a_client_is_found_by_the_beginnings_of_words(
    people: Vault, text: str, names: list[str]
) -> None:
    assert [client.name for client in people.search(text)] == names


@pytest.mark.parametrize("text", ["", "  ", "***", '"'])
def test_nothing_asked_finds_everybody(people: Vault, text: str) -> None:
    assert len(people.search(text)) == 6
    assert len(people.search(text, limit=2)) == 2


def test_a_name_counts_more_than_a_tag(people: Vault, begun: Begun) -> None:
    people.add_client(name="X", reference="", practitioner=begun.practitioner, tags=["zora"])

    assert [client.name for client in people.search("zora")] == ["zora Neale", "X"]


def test_lists_and_searches_ask_once_however_many_there_are(
    people: Vault, statements: list[str]
) -> None:
    people.clients()
    assert len(statements) == 1

    people.search("c")

    assert len(statements) == 2


def test_a_client_comes_with_their_status(vault: Vault, begun: Begun) -> None:
    booked = vault.client(begun.client)
    assert (booked.open_intake, booked.agreements) == (begun.intake, 0)
    assert (booked.booked, booked.last_at) == (True, "")
    vault.append(begun.intake, JournalRow(1, booked.added_at, "practitioner", "passed"))
    client = vault.client(begun.client)
    assert (client.booked, client.last_at) == (False, "2026-12-02T16:03:05-08:00")

    for _ in range(2):
        vault.file(
            Filing(
                begun.client, begun.practitioner, "What we settled", (Enclosure("a", "A", b"x"),)
            )
        )
    vault.conclude_intake(begun.intake)

    client = vault.client(begun.client)
    assert (client.open_intake, client.agreements) == ("", 2)
    assert vault.clients() == (client,)
    assert vault.search("settled") == (client,)


def test_the_latest_clients_are_those_whose_intakes_began_last(
    people: Vault, begun: Begun, statements: list[str]
) -> None:
    second = people.search("zora")[0].id
    for client in (second, begun.client, second):
        people.begin_intake(client=client, practitioner=begun.practitioner, pack=begun.pack)
    statements.clear()

    latest = people.latest_clients(limit=5)

    assert [client.id for client in latest] == [second, begun.client]
    assert people.latest_clients(limit=1) == latest[:1]
    assert len(statements) == 2


def test_a_client_without_anything_has_no_last_moment(vault: Vault, begun: Begun) -> None:
    client = vault.add_client(name="New", reference="", practitioner=begun.practitioner)

    assert vault.client(client).last_at == ""


def test_a_renamed_client_is_found_by_the_new_name_only(vault: Vault, begun: Begun) -> None:
    vault.rename_client(begun.client, name="Ruth  Roe\n", reference="C-1")

    assert vault.search("zoe") == ()
    assert [client.name for client in vault.search("ruth")] == ["Ruth Roe"]
    assert vault.client(begun.client).reference == "C-1"


def test_tags_take_the_place_of_the_former(vault: Vault, begun: Begun) -> None:
    vault.tag_client(begun.client, ["old", "old"])
    vault.tag_client(begun.client, ["weekly", "telehealth"])

    assert vault.client(begun.client).tags == ("weekly", "telehealth")
    assert vault.search("old") == ()
    with pytest.raises(ValueError, match="too long"):
        vault.tag_client(begun.client, ["x" * 150, "y" * 150, "z" * 150])


def test_a_client_needs_a_practitioner_who_is_there(vault: Vault) -> None:
    with pytest.raises(RecordUnknownError):
        vault.add_client(name="X", reference="", practitioner="ab" * 16)

    assert vault.client_count() == 0


def test_a_client_who_is_not_there_is_unknown(vault: Vault) -> None:
    with pytest.raises(RecordUnknownError):
        vault.client("ab" * 16)
    with pytest.raises(RecordUnknownError):
        vault.rename_client("ab" * 16, name="X", reference="")


def test_a_name_of_any_length_stays_on_one_page_of_the_store(vault: Vault, begun: Begun) -> None:
    client = vault.add_client(
        name="\U0001f600" * 5000, reference="\u738b" * 5000, practitioner=begun.practitioner
    )

    assert len(vault.client(client).name) == 200


def test_a_client_shows_no_name_in_its_repr(vault: Vault, begun: Begun) -> None:
    assert "Brien" not in repr(vault.client(begun.client))
    assert "C-0042" not in repr(vault.client(begun.client))


def test_the_latest_clients_are_those_whose_sessions_began_last(
    people: Vault, begun: Begun, statements: list[str]
) -> None:
    bo, asa = (people.search(name)[0].id for name in ("Bo", "lindqvist"))
    for client in (asa, bo, asa):
        people.begin_intake(client=client, practitioner=begun.practitioner, pack=begun.pack)
    statements.clear()

    latest = people.latest_clients(limit=2)

    assert [client.id for client in latest] == [asa, bo]
    assert len(statements) == 1


def test_clients_without_a_session_are_not_among_the_latest(people: Vault, begun: Begun) -> None:
    assert [client.id for client in people.latest_clients()] == [begun.client]
