"""A practice's own layer: laid over the shipped pack, checked as strictly, taken back whole."""

import json
from typing import Any

import pytest

from desktop.assets import FORMS
from desktop.domain.pack import FormPack
from desktop.packs.errors import PackRefusedError
from desktop.packs.load import load_compiled, survey
from desktop.packs.own_edits import (
    NewClause,
    Place,
    add_clause,
    as_shipped,
    bring_back,
    leave_out,
    line,
    order,
    propose,
    said,
    say,
)
from desktop.packs.own_layer import OWN, OwnLayer, read_layer, write_layer

KEY = "us-ca"
HEADLINE = Place("en", "about.doubt")
EMPTY = OwnLayer(KEY)


def laid(layer: OwnLayer) -> FormPack:
    """Return California's pack with *layer* over it, whole and checked."""
    return load_compiled(KEY, FORMS, layer)[0]


def group_of(shipped: FormPack) -> str:
    """Return a group that holds several clauses."""
    return next(key for key, group in shipped.groups.items() if len(group.items) > 2)


def test_a_changed_sentence_is_the_practices_and_everything_else_stays(shipped: FormPack) -> None:
    was = shipped.said("en", HEADLINE.key).sentence("")
    layer = say(EMPTY, shipped, HEADLINE, "What you tell me stays in this room.")

    pack = laid(layer)

    assert was
    assert pack.said("en", HEADLINE.key).sentence("") == "What you tell me stays in this room."
    assert pack.key == shipped.key
    assert pack.said("es", HEADLINE.key) == shipped.said("es", HEADLINE.key)
    assert {key: pack.items[key] for key in shipped.items} == dict(shipped.items)
    assert pack.fingerprint != shipped.fingerprint


def test_saying_what_ships_takes_the_change_back(shipped: FormPack) -> None:
    was = shipped.said("en", HEADLINE.key).sentence("")
    changed = say(EMPTY, shipped, HEADLINE, "Something else.")

    back = say(changed, shipped, HEADLINE, was)

    assert said(changed, HEADLINE) == "Something else."
    assert said(back, HEADLINE) is None
    assert back.is_empty
    assert laid(back).fingerprint == shipped.fingerprint


def test_one_key_goes_back_to_what_ships_in_every_language(shipped: FormPack) -> None:
    layer = say(EMPTY, shipped, HEADLINE, "Here.")
    layer = say(layer, shipped, Place("es", HEADLINE.key), "Aquí.")

    assert as_shipped(layer, HEADLINE.key).is_empty


def test_a_clause_left_out_is_in_no_list_and_comes_back_where_it_stood(shipped: FormPack) -> None:
    group = group_of(shipped)
    key = shipped.groups[group].items[1]
    layer = leave_out(EMPTY, shipped, key, reason="my lawyer's advice")

    without = survey(KEY, FORMS, layer)[0]
    back = bring_back(layer, key)

    assert key not in without.items
    assert key not in without.groups[group].items
    assert layer.reasons == {key: "my lawyer's advice"}
    assert back == EMPTY


def test_a_clause_of_ones_own_stands_at_the_end_of_its_group(shipped: FormPack) -> None:
    group = group_of(shipped)
    clause = NewClause(
        group,
        "clause",
        {"en": "My dog", "es": "Mi perra"},
        {"en": "My dog may be in the room.", "es": "Mi perra puede estar en la sala."},
    )

    layer, key = add_clause(EMPTY, shipped, clause)
    pack = laid(layer)

    assert key == "own.1"
    assert pack.groups[group].items == (*shipped.groups[group].items, key)
    assert pack.said("es", key).sentence("") == "Mi perra puede estar en la sala."
    assert leave_out(layer, shipped, key).is_empty


def test_clauses_of_ones_own_stand_in_any_order_among_the_others(shipped: FormPack) -> None:
    group = group_of(shipped)
    layer = EMPTY
    for number in range(11):
        words = {"en": f"Sentence {number}.", "es": f"Frase {number}."}
        layer, _ = add_clause(layer, shipped, NewClause(group, "clause", words, words))
    wanted = tuple(reversed(line(layer, shipped, group)))

    ordered = order(layer, shipped, group, wanted)

    assert line(ordered, shipped, group) == wanted
    assert laid(read_layer(write_layer(ordered))).groups[group].items == wanted


def test_what_is_left_out_keeps_its_place_while_others_move(shipped: FormPack) -> None:
    group = group_of(shipped)
    first, second, third, *rest = shipped.groups[group].items
    layer = leave_out(EMPTY, shipped, second)

    moved = order(layer, shipped, group, (third, first, *rest))

    assert line(moved, shipped, group) == (third, first, *rest)
    assert line(bring_back(moved, second), shipped, group) == (third, second, first, *rest)


def test_the_cards_of_a_step_have_an_order_as_well(shipped: FormPack) -> None:
    step = next(one for one in shipped.steps if len(one.cards) > 2)
    turned = tuple(reversed(step.cards))

    layer = order(EMPTY, shipped, step.key, turned)

    assert next(one for one in laid(layer).steps if one.key == step.key).cards == turned
    assert order(layer, shipped, step.key, step.cards).is_empty


def test_a_proposal_of_ones_own_is_the_packs_default(shipped: FormPack) -> None:
    item = next(one for one in shipped.items.values() if one.kind == "number" and one.default)

    layer = propose(EMPTY, shipped, item.key, item.default + 1)  # type: ignore[operator]

    assert laid(layer).items[item.key].default == item.default + 1  # type: ignore[operator]
    assert propose(layer, shipped, item.key, item.default).is_empty


def test_a_layer_reads_back_equal(shipped: FormPack) -> None:
    layer = leave_out(say(EMPTY, shipped, HEADLINE, "½ “so”\ud800"), shipped, "privacy.x")

    again = read_layer(write_layer(layer))

    assert again == layer
    assert write_layer(again) == write_layer(layer)


def test_the_layers_version_stands_among_those_of_the_pack(shipped: FormPack) -> None:
    layer = say(OwnLayer(KEY, version="2026.12.3"), shipped, HEADLINE, "Here.")

    pack = laid(layer)

    assert pack.versions == {OWN: "2026.12.3", **shipped.versions}
    assert pack.version == f"{shipped.version}+2026.12.3"


@pytest.mark.parametrize(
    ("harm", "where"),
    [
        ({"format": "holdfast-own-wording/9"}, "format"),
        ({"surprise": 1}, "surprise"),
        ({"items": {"privacy.promise": {"script": "x"}}}, "items.privacy.promise"),
        ({"words": {"en": {"privacy.promise": {"text": 5}}}}, "privacy.promise"),
        ({"words": {"en": []}}, "words.en"),
        ({"words": []}, "words"),
        ({"leave_out": "all"}, "leave_out"),
        ({"reasons": {"a": 1}}, "leave_out"),
        ({"version": 3}, "version"),
        ({"groups": []}, "groups"),
    ],
)
def test_a_layer_that_does_not_fit_is_refused_by_its_key(harm: dict[str, Any], where: str) -> None:
    plain = {**json.loads(write_layer(EMPTY)), **harm}

    with pytest.raises(PackRefusedError) as refused:
        read_layer(json.dumps(plain))

    assert refused.value.key == where


@pytest.mark.parametrize("text", ["", "[]", "nonsense", "[" * 100_000, "0" * 2_000_001])
def test_what_is_no_layer_is_refused(text: str) -> None:
    with pytest.raises(PackRefusedError):
        read_layer(text)


def test_a_layer_that_breaks_the_pack_is_refused_as_a_shipped_one_would_be(
    shipped: FormPack,
) -> None:
    layer = say(EMPTY, shipped, HEADLINE, "Call {nobody.knows}.")

    with pytest.raises(PackRefusedError, match=r"nobody\.knows"):
        laid(layer)
