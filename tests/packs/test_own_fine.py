"""Advice put to rest stays quiet for these words, travels with the draft, and no further."""

from desktop.packs.own_edits import Place
from desktop.packs.own_fine import advice_mark, put_to_rest
from desktop.packs.own_layer import OwnLayer, read_layer, write_layer

PLACE = Place("en", "fee.amount")


def test_other_words_at_the_same_place_are_asked_about_again() -> None:
    mark = advice_mark(PLACE, "word", "shall", "You shall pay.")

    assert mark == advice_mark(PLACE, "word", "Shall", "You shall pay.")
    assert mark != advice_mark(PLACE, "word", "shall", "You shall pay me.")
    assert mark != advice_mark(Place("es", "fee.amount"), "word", "shall", "You shall pay.")


def test_what_was_put_to_rest_is_kept_with_the_draft() -> None:
    layer = put_to_rest(OwnLayer("us-ca"), "one")

    assert put_to_rest(layer, "one") is layer
    assert read_layer(write_layer(layer)) == layer
    assert layer.is_empty


def test_a_wording_without_any_is_written_as_before() -> None:
    assert "fine" not in write_layer(OwnLayer("us-ca"))


def test_the_oldest_go_when_there_are_too_many() -> None:
    layer = OwnLayer("us-ca", fine=tuple(map(str, range(1_000))))

    assert put_to_rest(layer, "new").fine == (*map(str, range(1, 1_000)), "new")
