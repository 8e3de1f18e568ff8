"""Answers of an example client: the fewest changes that make conditions come true."""

import pytest

from desktop.assets import FORMS
from desktop.domain.condition import Condition
from desktop.domain.fitting_answers import ExampleClient
from desktop.domain.journal import Value
from desktop.packs.load import load

YOUNG = Condition(item="client.adult", test="is", value=False)
COUPLE = Condition(item="client.party", test="is", value="couple")
PARTNERS = Condition(item="people.partners", test="at_least", value=2)
REMOTE = Condition(item="setting.mode", test="any_of", value=("remote", "mixed"))
COURT = Condition(item="people.say", test="has", value="court")
LATE = Condition(item="fee.late", test="filled")
HOURS = Condition(item="time.notice", test="more_than", value="time.missed_in_row")
USUAL: dict[str, Value] = {
    "client.adult": True,
    "client.party": "one",
    "setting.mode": "in_person",
    "time.missed_in_row": 2,
}


@pytest.fixture(scope="module")
def client() -> ExampleClient:
    """An example client of California's pack."""
    named: dict[str, Value] = {"people.partners": ({"name": "Sam"},)}
    return ExampleClient(load("us-ca", FORMS), "2026-12-02", named, {"client.name": "Name"})


@pytest.mark.parametrize("holds", [True, False])
@pytest.mark.parametrize(
    "condition",
    [
        YOUNG,
        COUPLE,
        PARTNERS,
        REMOTE,
        COURT,
        LATE,
        HOURS,
        Condition(item="client.adult", test="is_not", value=True),
        Condition(item="fee.late", test="filled", value=False),
        Condition("any", parts=(YOUNG, COUPLE)),
        Condition("all", parts=(YOUNG, REMOTE, COURT)),
        Condition("not", parts=(YOUNG, COUPLE)),
        Condition("all", parts=(REMOTE, Condition("not", parts=(YOUNG, PARTNERS)))),
    ],
)
def test_every_test_is_made_to_hold_and_to_fail(
    client: ExampleClient, condition: Condition, *, holds: bool
) -> None:
    changes = client.fitting(USUAL, ((condition, holds),))

    assert changes is not None
    assert condition.holds({**USUAL, **changes}) is holds


def test_what_is_true_already_changes_nothing(client: ExampleClient) -> None:
    assert client.fitting(USUAL, ((YOUNG, False), (COUPLE, False))) == {}


def test_one_wish_does_not_undo_another(client: ExampleClient) -> None:
    either = Condition("any", parts=(YOUNG, COUPLE))

    changes = client.fitting(USUAL, ((either, True), (YOUNG, False)))

    assert changes == {"client.party": "couple"}


def test_what_cannot_be_true_finds_no_client(client: ExampleClient) -> None:
    assert client.fitting(USUAL, ((YOUNG, True), (YOUNG, False))) is None


def test_free_text_is_answered_by_its_name(client: ExampleClient) -> None:
    assert client.answer("client.name") == "[Name]"
    assert client.answer("people.partners") == ({"name": "Sam"},)
