"""Initials stand beside the exact words they were put to, and beside no others."""

import pytest

from desktop.domain.agreement import read_agreement
from desktop.domain.check_act import check_act
from desktop.domain.document import fingerprint_of
from desktop.domain.draw_up import Commission, draw_up
from desktop.domain.initials import WANTED, Initials
from desktop.domain.ink import Ink, InkImplausibleError
from desktop.domain.journal import (
    ANSWERED,
    CLIENT,
    INITIALLED,
    PRACTITIONER,
    REWORDED,
    SETTLED,
    TAKEN_BACK,
    UNDONE,
    Act,
    JournalRowError,
)
from desktop.domain.pack import FormPack
from desktop.domain.papers import initials_due
from tests.domain.conftest import PlainWording, intake_of

WORDS = "I pay when I can."
HAND = Ink.drawn("pen", width=300, height=100, strokes=[[(10, 20), (40, 60), (80, 20), (99, 70)]])
NAMED = Act(PRACTITIONER, ANSWERED, "client.name", "Tomas")
WANTS = Act(PRACTITIONER, ANSWERED, WANTED, True)  # noqa: FBT003 - a journal's value
CHANGED = Act(CLIENT, REWORDED, "fee.clause", WORDS)
AGREED = Act(CLIENT, SETTLED, "group.fee", "changed")


def put(party: str, words: str = WORDS, **how: object) -> Act:
    given = Initials(party, fingerprint_of(words), **{"method": "typed", "at": "", **how})  # type: ignore[arg-type]
    return Act(CLIENT, INITIALLED, "fee.clause", given.value())


TYPED = put("client", name="T. R.")
DRAWN = put("practitioner", method="drawn", ink=HAND)


def test_each_party_is_due_until_their_initials_are_there(pack: FormPack) -> None:
    before = initials_due(pack, intake_of(NAMED, WANTS, CHANGED), "fee.clause")
    after = initials_due(pack, intake_of(NAMED, WANTS, CHANGED, TYPED), "fee.clause")

    assert [one.party for one in before] == ["practitioner", "client"]
    assert [one.party for one in after] == ["practitioner"]


def test_a_practice_that_wants_none_is_asked_for_none(pack: FormPack) -> None:
    assert initials_due(pack, intake_of(NAMED, CHANGED), "fee.clause") == ()


def test_changing_the_words_again_leaves_no_initials_beside_them() -> None:
    again = Act(CLIENT, REWORDED, "fee.clause", "Half now, half later.")

    intake = intake_of(CHANGED, TYPED, DRAWN, again)

    assert intake.initials_on("fee.clause") == ()


def test_initials_cannot_be_put_to_words_that_are_others_by_now() -> None:
    intake = intake_of(CHANGED)

    with pytest.raises(JournalRowError, match="have changed"):
        intake.apply(put("client", "Other words.", name="T").row(seq=3, at="2026-12-02T12:09"))

    assert intake.initials_on("fee.clause") == ()


def test_initials_are_undone_by_themselves() -> None:
    undone = Act(PRACTITIONER, UNDONE, value={"rows": (4,)})

    intake = intake_of(CHANGED, DRAWN, TYPED, undone)

    assert [one.party for one in intake.initials_on("fee.clause")] == ["practitioner"]


def test_words_taken_back_take_the_initials_with_them() -> None:
    intake = intake_of(CHANGED, TYPED, DRAWN, AGREED)
    seqs = intake.rows_about("fee.clause", "group.fee")

    after = intake.apply(Act(CLIENT, TAKEN_BACK, value={"rows": seqs}).row(seq=6, at="later"))

    assert seqs == (2, 3, 4, 5)
    assert after.initials_on("fee.clause") == ()
    assert after.rewordings == {}


@pytest.mark.parametrize("name", ["", "   ", "x" * 25])
def test_typed_initials_are_a_few_letters(pack: FormPack, name: str) -> None:
    with pytest.raises(JournalRowError):
        check_act(pack, put("client", name=name))


def test_a_dot_is_no_initials(pack: FormPack) -> None:
    dot = Ink.drawn("mouse", width=300, height=100, strokes=[[(50, 50)]])

    with pytest.raises(InkImplausibleError):
        check_act(pack, put("client", method="drawn", ink=dot))


def test_the_agreement_holds_the_initials_beside_the_changed_sentence(
    pack: FormPack, wording: PlainWording
) -> None:
    waived = Act(PRACTITIONER, ANSWERED, "fee.waived", 0)
    intake = intake_of(NAMED, waived, CHANGED, TYPED, DRAWN, AGREED)

    agreement = draw_up(pack, intake, wording, Commission("document.agreement", "A-1"))
    read = read_agreement(agreement.canonical())

    changed = next(one for one in agreement.passages() if one.kind == "changed")
    assert [mark.name for mark in changed.initials] == ["", "T. R."]
    assert changed.initials[0].ink == HAND.plain()
    assert agreement.labels["changed.initials"]
    assert (read, read.content_hash) == (agreement, agreement.content_hash)


def test_a_paper_without_initials_is_worded_as_it_always_was(
    pack: FormPack, wording: PlainWording
) -> None:
    waived = Act(PRACTITIONER, ANSWERED, "fee.waived", 0)
    intake = intake_of(NAMED, waived, CHANGED, AGREED)

    agreement = draw_up(pack, intake, wording, Commission("document.agreement", "A-1"))

    assert b"initials" not in agreement.canonical()
