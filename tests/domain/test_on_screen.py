"""Signing on the screen is each person's own yes or no, asked once and taken back at will."""

import pytest

from desktop.domain import journal as j
from desktop.domain.check_act import check_act
from desktop.domain.effort import Effort, essential_effort
from desktop.domain.journal import Act, JournalRowError, Value
from desktop.domain.on_screen import OnScreen, said_by, wants_paper
from desktop.domain.pack import FormPack
from tests.domain.conftest import intake_of


def says(party: str, words: str) -> Act:
    return Act(j.CLIENT, j.ON_SCREEN, "consent.e_records", {"party": party, "says": words})


def test_each_person_answers_for_themselves() -> None:
    given = intake_of(says("client", "yes"), says("partner.1", "no")).on_screen

    assert (said_by(given, "client"), said_by(given, "partner.1")) == ("yes", "no")
    assert said_by(given, "witness.1") == ""
    assert [wants_paper(given, who) for who in ("client", "partner.1", "witness.1")] == [
        False,
        True,
        False,
    ]


def test_a_yes_is_taken_back_and_given_again() -> None:
    first = intake_of(says("client", "yes"), says("client", "withdrawn"))
    again = intake_of(says("client", "yes"), says("client", "withdrawn"), says("client", "yes"))

    assert wants_paper(first.on_screen, "client")
    assert not wants_paper(again.on_screen, "client")
    assert "consent.e_records" not in first.answers


def test_the_answer_on_the_consents_own_card_is_the_clients_answer() -> None:
    intake = intake_of(says("client", "yes"), Act(j.CLIENT, j.ANSWERED, "consent.e_records", "no"))

    assert wants_paper(intake.on_screen, "client")
    assert not intake.on_screen[-1].asked_at_table


def test_what_was_said_on_the_card_follows_what_is_said_at_the_table() -> None:
    on_card = Act(j.CLIENT, j.ANSWERED, "consent.e_records", "yes")

    intake = intake_of(on_card, says("client", "withdrawn"))

    assert intake.answers["consent.e_records"] == "no"


@pytest.mark.parametrize(
    "value", [None, "yes", {"says": "yes"}, {"party": "client"}, {"party": "client", "says": "so"}]
)
def test_what_is_no_answer_of_anybody_is_refused(value: Value) -> None:
    with pytest.raises(JournalRowError):
        OnScreen.from_value(value, at="")


def test_somebody_no_paper_has_a_place_for_is_not_asked(pack: FormPack) -> None:
    with pytest.raises(JournalRowError):
        check_act(pack, says("neighbour", "yes"))


def test_the_clients_answer_costs_a_tap_and_another_persons_none(pack: FormPack) -> None:
    assert essential_effort(pack, intake_of(says("client", "yes"))) == Effort(1, 0)
    assert essential_effort(pack, intake_of(says("partner.1", "yes"))) == Effort(0, 0)
