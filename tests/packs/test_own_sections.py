"""The sections of a paper as a practice would have them: her own, moved, left out."""

import json

import pytest

from desktop.assets import FORMS
from desktop.domain.pack import FormPack
from desktop.packs.errors import PackRefusedError
from desktop.packs.load import load_compiled
from desktop.packs.own_edits import CLAUSE, NewClause, add_clause, leave_out
from desktop.packs.own_layer import OwnLayer, read_layer, write_layer
from desktop.packs.own_reasons import DUTY, FIXED, lost, unreasoned
from desktop.packs.own_sections import (
    NewSection,
    add_section,
    bring_section_back,
    drop_section,
    fill_section,
    leave_out_section,
    move_section,
    order_sections,
    paper_sections,
    to_hold,
)
from desktop.packs.own_topics import NewTopic, add_topic, drop_topic
from desktop.packs.own_update import brought_over

KEY, BOOKLET, AGREEMENT = "us-ca", "document.booklet", "document.agreement"
COST = {"en": "What it costs", "es": "Lo que cuesta"}


def made(layer: OwnLayer) -> FormPack:
    """Return the whole pack, checked; the layer survives being written and read."""
    assert read_layer(write_layer(layer)) == layer
    return load_compiled(layer.pack, FORMS, layer)[0]


def sections(pack: FormPack, document: str = BOOKLET) -> dict[str, tuple[str, ...]]:
    return {one.key: one.items for one in pack.documents[document].sections}


def costs(layer: OwnLayer, shipped: FormPack, *items: str) -> tuple[OwnLayer, str]:
    return add_section(layer, shipped, NewSection(BOOKLET, COST, "chapter", items))


def test_a_section_of_her_own_takes_what_it_holds_from_its_place(
    layer: OwnLayer, shipped: FormPack
) -> None:
    layer, key = costs(layer, shipped, "group.fee", "fee.amount", "privacy.office")

    pack = made(layer)
    there = sections(pack)

    assert there[key] == ("group.fee", "privacy.office")
    assert "group.fee" not in there["section.money"]
    assert "privacy.office" not in there["section.everyday"]
    assert pack.said("es", key).title == COST["es"]
    assert sections(pack, AGREEMENT) == sections(shipped, AGREEMENT)


def test_a_single_clause_moves_out_of_its_topic_and_the_others_stay(
    layer: OwnLayer, shipped: FormPack
) -> None:
    clause, *others = shipped.groups["group.courts"].items
    layer, key = costs(layer, shipped, clause)

    there = sections(made(layer))

    assert there[key] == (clause,)
    assert there["section.courts"] == tuple(others)


def test_what_it_held_goes_back_when_the_section_goes(layer: OwnLayer, shipped: FormPack) -> None:
    one, key = costs(layer, shipped, "group.fee")
    one = move_section(one, shipped, BOOKLET, key, -4)

    assert drop_section(one, shipped, key) == layer
    assert sections(made(fill_section(one, shipped, key, ("group.missed",), "plain")))[key] == (
        "group.missed",
    )


def test_sections_are_moved_and_put_back(layer: OwnLayer, shipped: FormPack) -> None:
    moved = move_section(layer, shipped, BOOKLET, "section.money", -1)
    keys = [one.key for one in made(moved).documents[BOOKLET].sections]

    assert keys.index("section.money") + 1 == keys.index("section.time")
    assert move_section(moved, shipped, BOOKLET, "section.money", 1) == layer
    assert brought_over(moved, shipped, shipped) == moved


def test_a_section_is_left_out_of_one_paper_and_brought_back(
    layer: OwnLayer, shipped: FormPack
) -> None:
    gone = leave_out_section(layer, shipped, BOOKLET, "section.special")

    pack = made(gone)

    assert "section.special" not in sections(pack)
    assert "section.special" in sections(pack, AGREEMENT)
    assert not list(unreasoned(shipped, gone))
    assert [one.key for one in paper_sections(gone, shipped, BOOKLET) if one.is_left_out] == [
        "section.special"
    ]
    assert bring_section_back(gone, shipped, BOOKLET, "section.special") == layer


@pytest.mark.parametrize(
    ("section", "what"),
    [("section.courts", DUTY), ("section.together", FIXED), ("section.notices", FIXED)],
)
def test_a_section_with_a_duty_or_a_fixed_text_asks_for_a_reason(
    layer: OwnLayer, shipped: FormPack, section: str, what: str
) -> None:
    gone = leave_out_section(layer, shipped, BOOKLET, section)
    said = leave_out_section(layer, shipped, BOOKLET, section, reason="Said on a paper of mine.")

    assert set(lost(shipped, gone).values()) == {what}
    assert list(unreasoned(shipped, gone))
    assert not list(unreasoned(shipped, said))


def test_a_duty_that_another_section_says_is_not_lost(layer: OwnLayer, shipped: FormPack) -> None:
    layer, _ = costs(layer, shipped, "group.courts")

    gone = leave_out_section(layer, shipped, BOOKLET, "section.courts")

    assert not lost(shipped, gone)


def test_topics_of_her_own_are_gathered_under_one_heading_with_their_openings(
    layer: OwnLayer, shipped: FormPack
) -> None:
    words = {"en": "Parking.", "es": "El coche."}
    layer, topic = add_topic(layer, shipped, NewTopic("step.time", words, words))
    clause = NewClause(topic, CLAUSE, words, words)
    layer, _ = add_clause(layer, shipped, clause)
    layer, key = costs(layer, shipped, topic)
    layer = order_sections(layer, shipped, BOOKLET, [key, "own.section1"])

    assert sections(made(layer))[key] == (topic,)
    dropped = drop_topic(layer, shipped, topic)
    assert sections(made(dropped))[key] == ()


def test_a_clause_that_is_left_out_leaves_its_section(layer: OwnLayer, shipped: FormPack) -> None:
    layer, key = costs(layer, shipped, "group.fee", "privacy.office")

    assert sections(made(leave_out(layer, shipped, "privacy.office")))[key] == ("group.fee",)


def test_what_tells_of_the_table_is_no_words_to_move(layer: OwnLayer, shipped: FormPack) -> None:
    held = to_hold(layer, shipped, AGREEMENT)

    assert "group.fee" in held
    assert "goals.hope" not in held


@pytest.mark.parametrize(
    ("field", "value"),
    [("order", ["section.nowhere"]), ("leave_out", ["section.nowhere"]), ("order", "x")],
)
def test_a_layer_that_names_no_section_is_refused(
    layer: OwnLayer, field: str, value: object
) -> None:
    plain = json.loads(write_layer(layer))
    plain["documents"] = {BOOKLET: {"kind": "booklet", field: value}}

    with pytest.raises(PackRefusedError):
        made(read_layer(json.dumps(plain)))


def test_a_taken_in_layer_says_nothing_else_of_a_shipped_paper(
    layer: OwnLayer, shipped: FormPack
) -> None:
    plain = json.loads(write_layer(layer))
    plain["documents"] = {AGREEMENT: {"kind": "agreement", "signers": [], "take_home": False}}

    assert brought_over(read_layer(json.dumps(plain)), shipped, shipped) == layer
