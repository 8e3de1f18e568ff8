"""The rows of what a session has settled, and of what it left open."""

from desktop.domain.journal import (
    ANSWERED,
    ASKED,
    CLIENT,
    EXCEPTED,
    ILLUSTRATED,
    PASSED,
    PRACTITIONER,
    REWORDED,
    SETTLED,
    Act,
)
from desktop.domain.pack import FormPack
from desktop.domain.settled import Settled, settled
from tests.domain.conftest import PlainWording, intake_of

HOPE = Act(CLIENT, ANSWERED, "hope.words", "Sleep again.")
FEE = Act(CLIENT, SETTLED, "group.fee", "agreed")


def of(pack: FormPack, *acts: Act) -> dict[tuple[str, str], Settled]:
    rows = settled(pack, intake_of(*acts), PlainWording())
    return {(row.key, row.state): row for row in rows}


def test_what_was_said_stands_with_its_step_and_the_card_it_was_said_on(pack: FormPack) -> None:
    row = of(pack, HOPE)["hope.words", "said"]

    assert (row.words, row.step, row.card) == ("Sleep again.", "step.hope", "hope.words")


def test_what_was_not_reached_is_not_talked_about_yet(pack: FormPack) -> None:
    found = of(pack)

    assert ("group.danger", "not_talked") in found
    assert ("hope.words", "not_talked") in found


def test_a_question_passed_over_was_not_provided(pack: FormPack) -> None:
    found = of(pack, Act(PRACTITIONER, PASSED, "hope.words"))

    assert ("hope.words", "skipped") in found


def test_words_that_were_only_said_leave_nothing_open(pack: FormPack) -> None:
    found = of(pack, Act(PRACTITIONER, PASSED, "privacy.headline"))

    assert not [key for key, _ in found if key == "privacy.headline"]


def test_a_difference_from_the_usual_names_the_usual(pack: FormPack) -> None:
    row = of(pack, FEE, Act(CLIENT, ANSWERED, "fee.amount", "120"))["fee.amount", "different"]

    assert (row.words, row.was, row.card) == ("120", "160", "group.fee")


def test_the_usual_is_told_by_the_sentence_alone(pack: FormPack) -> None:
    found = of(pack, FEE)

    assert found["group.fee", "told"].words == "A session costs 160."
    assert not [key for key, _ in found if key == "fee.amount"]


def test_changed_words_stand_with_what_was_said_before(pack: FormPack) -> None:
    row = of(pack, FEE, Act(CLIENT, REWORDED, "fee.clause", "I pay half."))[
        "fee.clause", "own_words"
    ]

    assert (row.words, row.was, row.about) == ("I pay half.", "It costs 160.", "group.fee")


def test_a_clause_set_apart_says_why_it_is_open(pack: FormPack) -> None:
    row = of(pack, FEE, Act(CLIENT, EXCEPTED, "fee.clause", "not_yet"))["fee.clause", "parked"]

    assert (row.outcome, row.is_open) == ("not_yet", True)


def test_what_was_declined_is_settled_and_not_open(pack: FormPack) -> None:
    row = of(pack, Act(CLIENT, SETTLED, "group.fee", "not_for_me"))["group.fee", "declined"]

    assert not row.is_open


def test_a_question_stands_once_in_its_own_words(pack: FormPack) -> None:
    acts = (
        Act(CLIENT, ASKED, "group.danger", "Who would you call?"),
        Act(CLIENT, SETTLED, "group.danger", "question"),
    )

    rows = [
        row for row in settled(pack, intake_of(*acts), PlainWording()) if row.key == "group.danger"
    ]

    assert [(row.state, row.words) for row in rows] == [("question", "Who would you call?")]


def test_an_example_of_ones_own_is_listed(pack: FormPack) -> None:
    example = Act(CLIENT, ILLUSTRATED, "privacy.self", "That night in March.")

    row = of(pack, example)["privacy.self", "example"]

    assert (row.words, row.card) == ("That night in March.", "group.danger")


def test_what_was_prepared_is_private_and_the_session_is_not(pack: FormPack) -> None:
    found = of(pack, Act(PRACTITIONER, ANSWERED, "client.name", "Tomas"), HOPE)

    assert found["client.name", "said"].private
    assert not found["hope.words", "said"].private


def test_what_is_still_open_is_the_open_part_of_it(pack: FormPack) -> None:
    intake = intake_of(Act(CLIENT, SETTLED, "group.danger", "come_back"), HOPE)

    left = {row.key: row.outcome for row in settled(pack, intake, PlainWording()) if row.is_open}

    assert left["group.danger"] == "come_back"
    assert left["group.fee"] == "not_talked"
    assert "hope.words" not in left
