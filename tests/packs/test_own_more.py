"""All beside a sentence is a practice's own as well: card, choices, proposal, cues."""

from dataclasses import replace

import pytest

from desktop.assets import FORMS
from desktop.domain.pack import FormPack
from desktop.packs.depending import asks_for_option
from desktop.packs.load import load_compiled
from desktop.packs.own_choices import drafted_item, options_with_left_out
from desktop.packs.own_edits import (
    Place,
    ProposalRefusedError,
    propose,
    said,
    say,
    say_all,
    shipped_text,
    standing_text,
)
from desktop.packs.own_layer import OwnLayer, read_layer, write_layer
from desktop.packs.own_more import MoreEdits, NewOption, change_more

KEY = "us-ca"
EMPTY = OwnLayer(KEY)
TOUCH = "behaviour.touch"
PROMISES = "together.promises"


def laid(layer: OwnLayer) -> FormPack:
    """Return California's pack with *layer* over it, written, read, whole and checked."""
    return load_compiled(KEY, FORMS, read_layer(write_layer(layer)))[0]


def carded(pack: FormPack) -> Place:
    """Return where a plain sentence with short words for the card stands."""
    return next(
        Place("en", key, "card")
        for key, words in pack.words["en"].items()
        if words.card.get("") and words.text.get("") and key in pack.items
    )


def test_short_words_of_ones_own_stand_on_the_card_and_the_paper_keeps_its_sentence(
    shipped: FormPack,
) -> None:
    card = carded(shipped)

    pack = laid(say(EMPTY, shipped, card, "In short: here."))

    assert pack.said("en", card.key).shared("") == "In short: here."
    assert pack.said("en", card.key).sentence("") == shipped.said("en", card.key).sentence("")


def test_the_shipped_short_words_beside_a_sentence_of_ones_own_are_a_choice(
    shipped: FormPack,
) -> None:
    card = carded(shipped)
    short = shipped.said("en", card.key).card[""]
    text = Place("en", card.key)
    layer = say(EMPTY, shipped, text, "Said otherwise.")

    spanish = Place("es", card.key, "card")
    kept = say_all(layer, shipped, {card: short, spanish: shipped_text(shipped, spanish)})
    back = say(kept, shipped, text, shipped.said("en", card.key).sentence(""))

    assert standing_text(layer, shipped, card) == ""
    assert laid(kept).said("en", card.key).shared("") == short
    assert back.is_empty


def test_a_sentence_new_in_one_language_takes_the_old_card_from_every_other(
    shipped: FormPack,
) -> None:
    card = carded(shipped)

    pack = laid(say(EMPTY, shipped, Place("en", card.key), "Said otherwise."))

    assert pack.said("en", card.key).shared("") == "Said otherwise."
    assert pack.said("es", card.key).shared("") == shipped.said("es", card.key).sentence("")


def test_a_list_of_cues_grows_changes_and_shrinks(shipped: FormPack) -> None:
    key = next(key for key, words in shipped.words["en"].items() if len(words.cue) > 1)
    was = shipped.said("en", key).cue
    edits = {Place("en", key, "cue", "0"): "", Place("en", key, "cue", "9"): "Breathe."}

    layer = change_more(EMPTY, shipped, MoreEdits(key, edits))

    assert laid(layer).said("en", key).cue == (*was[1:], "Breathe.")
    assert said(layer, Place("en", key, "cue", "0")) == was[1]
    again = {Place("en", key, "cue", str(n)): text for n, text in enumerate((*was, ""))}
    assert change_more(layer, shipped, MoreEdits(key, again)).is_empty


def test_an_option_left_out_is_offered_to_nobody_and_comes_back_where_it_stood(
    shipped: FormPack,
) -> None:
    options = shipped.items[TOUCH].options
    other = next(one for one in options if one != shipped.items[TOUCH].default)

    layer = change_more(EMPTY, shipped, MoreEdits(TOUCH, offered={other: False}))
    back = change_more(layer, shipped, MoreEdits(TOUCH, offered=dict.fromkeys(options, True)))

    assert other not in laid(layer).items[TOUCH].options
    assert options_with_left_out(layer, shipped, TOUCH) == options
    assert back.is_empty


def test_a_proposal_goes_with_the_option_it_proposed(shipped: FormPack) -> None:
    proposed = str(shipped.items[TOUCH].default)

    layer = change_more(EMPTY, shipped, MoreEdits(TOUCH, offered={proposed: False}))

    assert laid(layer).items[TOUCH].default is None


def test_an_option_of_ones_own_is_offered_last_with_its_words(shipped: FormPack) -> None:
    new = NewOption({"en": "a wave", "es": "saludar con la mano"})

    layer = change_more(EMPTY, shipped, MoreEdits(TOUCH, added=(new,)))
    pack = laid(layer)

    assert pack.items[TOUCH].options == (*shipped.items[TOUCH].options, "own_1")
    assert pack.said("es", TOUCH).options["own_1"] == "saludar con la mano"
    assert change_more(layer, shipped, MoreEdits(TOUCH, offered={"own_1": False})).is_empty


def test_a_promise_of_ones_own_is_on_its_own_side(shipped: FormPack) -> None:
    mine, _ = shipped.items[PROMISES].rows
    new = NewOption({"en": "water your plant", "es": "regar su planta"}, side=mine)

    layer = change_more(EMPTY, shipped, MoreEdits(PROMISES, added=(new,)))
    item = laid(layer).items[PROMISES]

    assert "own_1" in item.sides[mine]
    assert drafted_item(layer, shipped, PROMISES).sides == item.sides
    first = shipped.items[PROMISES].sides[mine][0]
    gone = laid(change_more(layer, shipped, MoreEdits(PROMISES, offered={first: False})))
    assert first not in gone.items[PROMISES].options


def test_another_answer_is_proposed_or_none(shipped: FormPack) -> None:
    other = next(o for o in shipped.items[TOUCH].options if o != shipped.items[TOUCH].default)

    layer = change_more(EMPTY, shipped, MoreEdits(TOUCH, proposal=other, proposes=True))
    none = change_more(layer, shipped, MoreEdits(TOUCH, proposal=None, proposes=True))

    assert laid(layer).items[TOUCH].default == other
    assert laid(none).items[TOUCH].default is None


@pytest.mark.parametrize("kind", ["consent", "text", "people", "notice"])
def test_what_is_the_clients_alone_is_never_proposed(shipped: FormPack, kind: str) -> None:
    key = next(item.key for item in shipped.items.values() if item.kind == kind)

    with pytest.raises(ProposalRefusedError):
        propose(EMPTY, shipped, key, "yes")


def test_what_asks_for_an_option_is_known(shipped: FormPack) -> None:
    item = shipped.items["consent.recording"]
    yes = asks_for_option(shipped, item.key, "yes")

    assert "said_yes.recording" in yes
    assert asks_for_option(shipped, item.key, "own_1") == ()
    assert asks_for_option(replace(shipped, items={}, groups={}, documents={}), "a.b", "c") == ()
