"""A reason is asked where a fixed text or a duty would be lost, and nowhere else."""

import pytest

from desktop.assets import FORMS
from desktop.domain.pack import FormPack
from desktop.packs.load import load_compiled
from desktop.packs.own_edits import Place, as_shipped, bring_back, leave_out, say, shipped_text
from desktop.packs.own_layer import OwnLayer
from desktop.packs.own_reasons import DUTY, FIXED, lost, lost_by_saying, unreasoned, with_reason

KEY = "us-ca"
CHILD = Place("en", "privacy.child_harm", "text", "must")
SEXUAL = Place("en", "behaviour.never_sexual", "text", "eth")
MAYBE = Place("en", "privacy.complaints", "text", "may")
SOFT = "If I suspect that a child is harmed, I will try to report it."


def text_of(shipped: FormPack, place: Place) -> str:
    text = shipped_text(shipped, place)
    assert text, place
    return text


def test_a_duty_said_in_other_words_asks_nothing(shipped: FormPack) -> None:
    assert lost_by_saying(shipped, CHILD, "I must report what I suspect.") == ""


@pytest.mark.parametrize("text", [SOFT, "I report it.", "", "   ", "I do not have to report it."])
def test_a_duty_whose_words_do_not_say_it_is_lost(shipped: FormPack, text: str) -> None:
    assert lost_by_saying(shipped, CHILD, text) == DUTY


def test_any_other_word_in_a_fixed_text_asks(shipped: FormPack) -> None:
    key = SEXUAL.key
    form = next(iter(shipped.said("en", key).text))
    place = Place("en", key, "text", form)
    was = text_of(shipped, place)

    assert lost_by_saying(shipped, place, was + " Or almost.") == FIXED
    assert lost_by_saying(shipped, place, f"  {was}\n") == ""


def test_titles_and_what_the_law_leaves_open_ask_nothing(shipped: FormPack) -> None:
    assert text_of(shipped, MAYBE)
    assert lost_by_saying(shipped, MAYBE, "") == ""
    assert lost_by_saying(shipped, Place("en", CHILD.key, "title"), "Children") == ""


def test_a_reason_is_kept_as_long_as_something_is_lost(shipped: FormPack, layer: OwnLayer) -> None:
    softer = with_reason(say(layer, shipped, CHILD, SOFT), shipped, CHILD.key, "my lawyer")
    hard = with_reason(say(softer, shipped, CHILD, "I must report it."), shipped, CHILD.key, "")

    assert softer.reasons == {CHILD.key: "my lawyer"}
    assert not list(unreasoned(shipped, softer))
    assert hard.reasons == {}


def test_what_is_lost_is_found_in_the_whole_wording(shipped: FormPack, layer: OwnLayer) -> None:
    layer = say(layer, shipped, CHILD, SOFT)
    layer = leave_out(layer, shipped, "records.kept")
    layer = leave_out(layer, shipped, MAYBE.key)

    assert lost(shipped, layer) == {CHILD.key: DUTY, "records.kept": DUTY}
    back = bring_back(as_shipped(layer, CHILD.key), "records.kept")
    assert lost(shipped, back) == {}


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (CHILD, SOFT),
        (CHILD, "I must report it, and I may wait."),
        (MAYBE, "If you complain about me, I must use your file."),
        (MAYBE, "If you complain about me, I answer."),
    ],
)
def test_how_a_rule_is_said_refuses_no_wording_of_her_own(
    shipped: FormPack, layer: OwnLayer, place: Place, text: str
) -> None:
    pack, _ = load_compiled(KEY, FORMS, say(layer, shipped, place, text))

    assert shipped_text(pack, place) == text


def test_a_blank_that_one_language_lost_refuses_nothing(shipped: FormPack, layer: OwnLayer) -> None:
    place = Place("en", "records.kept", "text", "must")

    pack, _ = load_compiled(KEY, FORMS, say(layer, shipped, place, "I must keep your file."))

    assert shipped_text(pack, place) == "I must keep your file."
