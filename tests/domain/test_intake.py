"""An intake is what its journal adds up to, and nothing else."""

import pytest

from desktop.domain import journal as j
from desktop.domain.intake import fold
from desktop.domain.journal import Act, JournalRow, JournalRowError, frozen
from tests.domain.conftest import intake_of, rows_of

HOPE = Act(j.CLIENT, j.ANSWERED, "hope.words", "To sleep again.")
SETTLED = Act(j.PRACTITIONER, j.SETTLED, "group.fee", "agreed")
TYPED = Act(
    j.CLIENT,
    j.SIGNED,
    "document.agreement",
    {"party": "client", "method": "typed", "statement": "read", "name": "Maya"},
)


def test_rows_applied_one_by_one_or_folded_give_the_same_intake() -> None:
    folded = intake_of(HOPE, SETTLED)
    stepped = fold(())

    for row in folded.rows:
        stepped = stepped.apply(row)

    assert stepped == folded


def test_an_answer_given_again_replaces_the_first() -> None:
    again = Act(j.CLIENT, j.ANSWERED, "hope.words", "To rest.")

    assert intake_of(HOPE, again).answers == {"hope.words": "To rest."}


def test_undo_takes_back_the_last_act_and_keeps_both_rows() -> None:
    intake = intake_of(HOPE, SETTLED)
    seq = intake.last_undoable()
    undone = intake.apply(
        Act(j.PRACTITIONER, j.UNDONE, value={"rows": (seq,)}).row(seq=4, at="2026-12-02T12:04:00")
    )

    assert undone.outcomes == {}
    assert undone.answers == {"hope.words": "To sleep again."}
    assert len(undone.rows) == 4
    assert undone.last_undoable() == 2


def test_nothing_is_undone_past_a_signature() -> None:
    assert intake_of(HOPE, TYPED).last_undoable() is None


def test_words_taken_back_are_gone_and_only_counted() -> None:
    intake = intake_of(HOPE, Act(j.CLIENT, j.TAKEN_BACK, value={"rows": (2,)}))

    assert intake.answers == {}
    assert intake.taken_back == 1


def test_an_erased_row_is_not_read_as_an_answer_that_does_not_apply() -> None:
    rows = rows_of(Act(j.PROGRAM, j.BEGUN, value={}), HOPE)
    erased = JournalRow(2, rows[1].at, rows[1].by, rows[1].action, rows[1].item, None)
    marker = Act(j.CLIENT, j.TAKEN_BACK, value={"rows": (2,)}).row(seq=3, at=rows[1].at)

    assert fold((rows[0], erased, marker)).answers == {}


def test_the_rows_about_an_item_are_found_for_taking_back() -> None:
    reworded = Act(j.CLIENT, j.REWORDED, "hope.words", "Other words.")

    assert intake_of(HOPE, SETTLED, reworded).rows_about("hope.words") == (2, 4)


def test_after_the_first_signature_the_wording_is_frozen() -> None:
    intake = intake_of(HOPE, TYPED)
    change = Act(j.CLIENT, j.REWORDED, "fee.clause", "Less.").row(seq=4, at="2026-12-02T12:09:00")

    with pytest.raises(JournalRowError, match="amendment"):
        intake.apply(change)


def test_going_back_clears_the_ink() -> None:
    intake = intake_of(TYPED, Act(j.PRACTITIONER, j.INK_CLEARED))

    assert intake.signatures == ()


def test_signing_again_replaces_the_party_s_own_signature() -> None:
    assert len(intake_of(TYPED, TYPED).signatures) == 1


@pytest.mark.parametrize(
    "value",
    [
        None,
        {},
        {"party": "client", "method": "stamped", "statement": "read"},
        {"party": "client", "method": "drawn", "statement": "read"},
        {"party": "client", "method": "typed", "statement": "read", "ink": {"device": "pen"}},
    ],
)
def test_a_signature_says_who_and_how(value: object) -> None:
    with pytest.raises(JournalRowError):
        intake_of(Act(j.CLIENT, j.SIGNED, "document.agreement", frozen(value)))


@pytest.mark.parametrize("seq", [1, 3, 9])
def test_a_row_out_of_order_is_refused(seq: int) -> None:
    with pytest.raises(JournalRowError, match="cannot follow"):
        intake_of().apply(HOPE.row(seq=seq, at="2026-12-02T12:01:00"))


def test_an_intake_begins_once() -> None:
    with pytest.raises(JournalRowError, match="begins once"):
        intake_of(Act(j.PROGRAM, j.BEGUN, value={"language": "en"}))


def test_finishing_a_card_somebody_went_to_lets_the_session_go_on() -> None:
    went = intake_of(Act(j.PRACTITIONER, j.WENT_TO, "group.fee"))
    settled = went.apply(SETTLED.row(seq=3, at="2026-12-02T12:05:00"))

    assert went.position == "group.fee"
    assert settled.position == ""


def test_the_repr_of_an_intake_holds_no_words() -> None:
    intake = intake_of(
        HOPE,
        Act(j.CLIENT, j.REWORDED, "fee.clause", "secret"),
        Act(j.CLIENT, j.ASKED, "x.y", "secret"),
    )

    assert "sleep" not in repr(intake)
    assert "secret" not in repr(intake)
    assert "Jordan" not in repr(intake)


@pytest.mark.parametrize(
    ("by", "action", "seq"),
    [("nobody", "answered", 1), ("client", "jumped", 1), ("client", "answered", 0)],
)
def test_a_row_no_session_could_have_made_is_refused(by: str, action: str, seq: int) -> None:
    with pytest.raises(JournalRowError):
        JournalRow(seq, "2026-12-02T12:00:00", by, action)


def test_only_plain_data_stands_in_a_journal() -> None:
    assert frozen({"a": [1, {"b": [True, None]}]}) == {"a": (1, {"b": (True, None)})}
    with pytest.raises(JournalRowError):
        frozen({"a": object()})
