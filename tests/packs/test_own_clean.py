"""No hidden sign gets into a wording, however it came in."""

from desktop.assets import FORMS
from desktop.packs.load import load
from desktop.packs.own_clean import cleaned
from desktop.packs.own_edits import Place, said, say
from desktop.packs.own_layer import OwnLayer

PLACE = Place("en", "privacy.complaints", "text", "may")


def test_hidden_signs_are_taken_out_of_words_and_reasons() -> None:
    shipped = load("us-ca", FORMS)
    layer = say(
        OwnLayer("us-ca", reasons={"a": "be\u202ecause"}), shipped, PLACE, "I\u202e may\u200b."
    )

    clean = cleaned(layer)

    assert said(clean, PLACE) == "I may."
    assert clean.reasons == {"a": "because"}
    assert said(layer, PLACE) == "I\u202e may\u200b."


def test_a_clean_wording_is_the_very_same() -> None:
    layer = say(OwnLayer("us-ca"), load("us-ca", FORMS), PLACE, "I may use “it”.\nOr not.")

    assert cleaned(layer) is layer
