"""Sentences with blanks: filled, open or void, and never half printed."""

import pytest

from desktop.domain.pack import FormPack
from desktop.domain.sentence import Blank, blanks, compose, fill, pieces
from tests.domain.conftest import PlainWording


def test_a_sentence_is_cut_into_words_and_blanks() -> None:
    assert pieces("Pay {fee.amount} by {fee.way:or}.") == (
        "Pay ",
        Blank("fee.amount"),
        " by ",
        Blank("fee.way", "or"),
        ".",
    )


@pytest.mark.parametrize("text", ["", "No blanks.", "{notakey} {A.b} {a.b:} { a.b }"])
def test_braces_that_are_no_blank_stay_as_they_are(text: str) -> None:
    assert blanks(text) == ()
    assert fill(text, lambda _: "filled") == text


def test_the_shared_card_takes_the_short_words(pack: FormPack) -> None:
    answers = {"fee.amount": "160"}

    assert compose(pack, "fee.clause", answers, PlainWording()).text == "It costs 160."
    assert compose(pack, "fee.clause", answers, PlainWording(), shared=True).text == "160"


def test_an_open_blank_keeps_the_sentence_from_being_whole(pack: FormPack) -> None:
    sentence = compose(pack, "fee.clause", {}, PlainWording())

    assert not sentence.whole
    assert sentence.open == ("fee.amount",)


def test_a_blank_that_does_not_apply_makes_the_sentence_void(pack: FormPack) -> None:
    sentence = compose(pack, "fee.clause", {"fee.amount": None}, PlainWording())

    assert not sentence.whole
    assert sentence.void == ("fee.amount",)


@pytest.mark.parametrize("nothing", ["", ()])
def test_an_answer_that_says_nothing_never_leaves_a_gap_in_a_sentence(
    pack: FormPack, nothing: tuple[()] | str
) -> None:
    sentence = compose(pack, "fee.clause", {"fee.amount": nothing}, PlainWording())

    assert not sentence.whole
    assert sentence.void == ("fee.amount",)
