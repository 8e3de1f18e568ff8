"""What is undone or taken back stays away, and what is signed stays."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain import journal as j
from desktop.domain.intake import Intake, fold
from desktop.domain.journal import Act, JournalRow, JournalRowError
from tests.domain.conftest import intake_of

HOPE = Act(j.CLIENT, j.ANSWERED, "hope.words", "To sleep again.")
SETTLED = Act(j.CLIENT, j.SETTLED, "group.fee", "agreed")
REWORDED = Act(j.CLIENT, j.REWORDED, "fee.clause", "Less.")
APART = Act(j.CLIENT, j.EXCEPTED, "fee.clause", "changed")
CHANGED = Act(j.CLIENT, j.SETTLED, "group.fee", "changed")
EARLY = Act(j.PRACTITIONER, j.FINISHED_EARLY)
SHOWN = Act(j.PROGRAM, j.PRESENTED, "document.agreement", {"content_hash": "a"})
CLEARED = Act(j.PRACTITIONER, j.INK_CLEARED, "document.agreement")
SEALED = Act(j.PROGRAM, j.SEALED, "document.agreement", {"file_hash": "b"})


def signed(party: str = "client") -> Act:
    value = {"party": party, "method": "typed", "statement": "read", "name": "Maya"}
    return Act(j.CLIENT, j.SIGNED, "document.agreement", value)


def then(intake: Intake, *acts: Act) -> Intake:
    for act in acts:
        intake = intake.apply(act.row(seq=len(intake.rows) + 1, at="2026-12-02T13:00:00-08:00"))
    return intake


def undone(*rows: int) -> Act:
    return Act(j.PRACTITIONER, j.UNDONE, value={"rows": rows})


def taken_back(*rows: int) -> Act:
    return Act(j.CLIENT, j.TAKEN_BACK, value={"rows": rows})


def test_finishing_early_by_mistake_can_be_undone() -> None:
    intake = intake_of(HOPE, EARLY)
    seq = intake.last_undoable()

    assert seq == 3
    assert not then(intake, undone(seq)).finished_early


def test_pages_that_were_only_shown_do_not_stand_in_the_way_of_undo() -> None:
    assert intake_of(HOPE, SHOWN).last_undoable() == 2


def test_after_the_ink_was_cleared_undo_reaches_what_was_before_it() -> None:
    assert intake_of(HOPE, SHOWN, signed(), CLEARED).last_undoable() == 2


def test_undo_stops_at_a_paper_that_was_handed_over() -> None:
    given_away = Act(j.PRACTITIONER, j.HANDED_OVER, "document.booklet", {"how": "print"})

    assert intake_of(HOPE, given_away).last_undoable() is None


@pytest.mark.parametrize("row", [undone(1), undone(5), undone(3, 3, 9), undone(0), undone(-1)])
def test_only_acts_of_people_that_are_there_can_be_undone(row: Act) -> None:
    with pytest.raises(JournalRowError, match="can no longer be taken back"):
        then(intake_of(HOPE, SETTLED), row)


@pytest.mark.parametrize("row", [undone(), Act(j.CLIENT, j.UNDONE), Act(j.CLIENT, j.TAKEN_BACK, "", {"rows": "2"})])  # fmt: skip
def test_undoing_nothing_is_refused(row: Act) -> None:
    with pytest.raises(JournalRowError, match="nothing to take back"):
        then(intake_of(HOPE), row)


def test_what_is_undone_cannot_be_undone_twice_but_its_words_can_still_be_erased() -> None:
    intake = then(intake_of(HOPE, SETTLED), undone(2))

    with pytest.raises(JournalRowError):
        then(intake, undone(2))
    assert intake.rows_about("hope.words") == (2,)
    assert then(intake, taken_back(2)).answers == {}


def test_undo_itself_is_not_undone() -> None:
    with pytest.raises(JournalRowError):
        then(intake_of(HOPE), undone(2), undone(3))


@pytest.mark.parametrize("row", [undone(2), taken_back(2)])
def test_what_is_signed_is_neither_undone_nor_taken_back(row: Act) -> None:
    with pytest.raises(JournalRowError, match="amendment"):
        then(intake_of(HOPE, signed()), row)


def test_what_came_after_the_signature_can_be_undone() -> None:
    next_date = Act(j.PRACTITIONER, j.ANSWERED, "close.next", "2026-12-09")

    assert "close.next" not in then(intake_of(HOPE, signed(), next_date), undone(4)).answers


def test_words_taken_back_take_the_outcome_with_them_that_rested_on_them() -> None:
    intake = intake_of(SETTLED, REWORDED, APART, CHANGED)

    rows = intake.rows_about("fee.clause", "group.fee")
    left = then(intake, taken_back(*rows))

    assert rows == (3, 4, 5)
    assert left.rewordings == {}
    assert left.exceptions == {}
    assert left.outcomes == {"group.fee": "agreed"}


def test_words_are_taken_back_once() -> None:
    intake = then(intake_of(HOPE), taken_back(2))

    assert intake.rows_about("hope.words") == ()
    with pytest.raises(JournalRowError):
        then(intake, taken_back(2))


def test_questions_and_the_words_of_a_group_can_be_taken_back() -> None:
    question = Act(j.CLIENT, j.ASKED, "group.fee", "Must I?")
    words = Act(j.CLIENT, j.REWORDED, "group.fee", "We look at it in May.")

    assert intake_of(question, words, CHANGED).rows_about("group.fee") == (2, 3, 4)


@pytest.mark.parametrize("act", [signed(), signed("practitioner")])
def test_nobody_signs_a_sealed_paper_once_more(act: Act) -> None:
    with pytest.raises(JournalRowError, match="sealed"):
        then(intake_of(signed(), SEALED), act)


def test_signatures_under_a_seal_stay() -> None:
    kept = then(intake_of(signed(), SEALED), Act(j.PRACTITIONER, j.INK_CLEARED))

    assert len(kept.signatures) == 1


def test_a_journal_starts_with_its_beginning() -> None:
    with pytest.raises(JournalRowError):
        fold((HOPE.row(seq=1, at="2026-12-02T12:00:00-08:00"),))


SECRET = "please forget this"
ACTS = st.sampled_from(
    (
        HOPE,
        Act(j.CLIENT, j.ANSWERED, "hope.words", SECRET),
        Act(j.CLIENT, j.ASKED, "group.fee", SECRET),
        replace(REWORDED, value=SECRET),
        SETTLED,
        CHANGED,
        APART,
        EARLY,
        SHOWN,
        CLEARED,
        SEALED,
        signed(),
        signed("practitioner"),
        Act(j.PRACTITIONER, j.PASSED, "step.quiet"),
        Act(j.PRACTITIONER, j.WENT_TO, "group.fee"),
        *(undone(seq) for seq in range(1, 9)),
        *(taken_back(seq, seq + 1) for seq in range(1, 9)),
        *(taken_back(seq) for seq in range(1, 9)),
    )
)


@settings(deadline=None)
@given(st.lists(ACTS, max_size=14))
def test_step_by_step_or_at_once_a_journal_gives_the_same_and_nothing_erased_returns(
    acts: list[Act],
) -> None:
    intake = intake_of()
    for act in acts:
        try:
            intake = then(intake, act)
        except JournalRowError:
            continue

    erased = {
        seq
        for row in intake.rows
        if row.action == j.TAKEN_BACK and isinstance(row.value, dict)
        for seq in row.value["rows"]
    }
    blanked = tuple(replace(row, value=None) if row.seq in erased else row for row in intake.rows)
    words = (
        *intake.answers.values(),
        *(new.text for new in intake.rewordings.values()),
        *(text for _, text in intake.questions),
    )
    assert fold(intake.rows) == intake
    assert replace(fold(blanked), rows=intake.rows) == intake
    assert words.count(SECRET) <= _said(intake.rows, erased)


def _said(rows: tuple[JournalRow, ...], erased: set[int]) -> int:
    return sum(1 for row in rows if row.value == SECRET and row.seq not in erased)
