"""Topics, papers and blanks of the practice's own: whole packs, and nothing left behind."""

import pytest

from desktop.assets import FORMS
from desktop.domain.pack import FormPack
from desktop.packs.load import load, load_compiled
from desktop.packs.own_blanks import TABLE, NewBlank, add_blank, drop_blank, own_blanks, uses
from desktop.packs.own_edits import NewClause, add_clause, line, order
from desktop.packs.own_layer import OwnLayer, read_layer, write_layer
from desktop.packs.own_papers import NewPaper, add_paper, drop_paper, on_paper, put_on_paper
from desktop.packs.own_seen import seen
from desktop.packs.own_topics import (
    NewTopic,
    add_topic,
    bring_topic_back,
    drop_topic,
    in_booklet_order,
    leave_out_topic,
    move_to,
)
from desktop.packs.own_update import brought_over
from desktop.packs.own_whom import WHOM, concern, concerned

KEY = "us-ca"
STEP = "step.time"


def both(text: str) -> dict[str, str]:
    return {"en": text, "es": text}


def with_topic(
    layer: OwnLayer, shipped: FormPack, title: str = "Parking", **more: str
) -> tuple[OwnLayer, str]:
    """Return the layer with a topic of one clause, and the topic's key."""
    inside = more.pop("inside", STEP)
    topic = NewTopic(inside, both(title), both(f"{title} is simple."), **more)  # type: ignore[arg-type]
    layer, key = add_topic(layer, shipped, topic)
    clause = NewClause(key, "clause", both(f"{title}, the rule"), both(f"{title} has a place."))
    return add_clause(layer, shipped, clause)[0], key


def made(layer: OwnLayer) -> FormPack:
    assert read_layer(write_layer(layer)) == layer
    return load_compiled(layer.pack, FORMS, layer)[0]


def sections(pack: FormPack) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.key, one.items) for one in pack.documents["document.booklet"].sections]


def test_a_topic_has_a_card_a_heading_in_the_booklet_and_a_place_on_the_sheet(
    layer: OwnLayer, shipped: FormPack
) -> None:
    layer, key = with_topic(layer, shipped, outcome="settled")

    pack = made(layer)

    step = next(one for one in pack.steps if one.key == STEP)
    assert step.cards[-1] == key
    assert pack.groups[key].items == ("own.1",)
    assert pack.said("en", key).title == "Parking"
    assert _own(sections(pack)) == [key]
    sheet = {one.key: one.items for one in pack.documents["document.agreement"].sections}
    assert all(key in sheet[f"section.{one}"] for one in ("practical", "parked", "declined"))


def test_topics_of_one_step_stand_in_the_booklet_in_the_order_of_the_session(
    layer: OwnLayer, shipped: FormPack
) -> None:
    layer, first = with_topic(layer, shipped)
    layer, second = with_topic(layer, shipped, "Keys")

    cards = [one for one in line(layer, shipped, STEP) if one not in {first, second}]
    turned = in_booklet_order(order(layer, shipped, STEP, [*cards, second, first]), shipped)

    assert _own(sections(made(layer))) == [first, second]
    assert _own(sections(made(turned))) == [second, first]


def test_a_topic_may_concern_only_some_clients_and_so_may_a_clause(
    layer: OwnLayer, shipped: FormPack
) -> None:
    layer, key = with_topic(layer, shipped, whom="remote")
    layer = concern(layer, "own.1", "under_18")

    pack = made(layer)

    remote = pack.groups[key].when
    assert remote is not None
    assert remote.holds({"setting.mode": "remote"})
    assert not remote.holds({"setting.mode": "in_person"})
    assert not pack.items["own.1"].concerns({"client.adult": True})
    assert concerned(layer, key) == "remote"
    assert concerned(concern(layer, "own.1", ""), "own.1") == ""


def test_every_condition_offered_makes_a_whole_pack(layer: OwnLayer, shipped: FormPack) -> None:
    layer, _ = with_topic(layer, shipped)
    for whom in WHOM:
        layer, _ = with_topic(layer, shipped, whom or "all", whom=whom)

    assert len(made(layer).groups) == len(shipped.groups) + 1 + len(WHOM)


def test_a_topic_that_is_dropped_leaves_nothing_and_gives_back_what_was_moved_into_it(
    layer: OwnLayer, shipped: FormPack
) -> None:
    bare = layer
    layer, key = with_topic(layer, shipped)
    layer = move_to(layer, shipped, "fee.rise", key)
    assert "fee.rise" in made(layer).groups[key].items

    layer = drop_topic(layer, shipped, key)

    assert set(line(layer, shipped, "group.money")) == set(shipped.groups["group.money"].items)
    assert (layer.files.items, layer.files.words, layer.files.steps) == ({}, {}, [])
    assert layer.files.sections == bare.files.sections


def test_a_shipped_topic_is_left_out_with_its_clauses_and_comes_back_whole(
    layer: OwnLayer, shipped: FormPack
) -> None:
    without = leave_out_topic(layer, shipped, "group.respect", reason="I say it aloud.")

    pack = made(without)
    back = bring_topic_back(without, shipped, "group.respect")

    assert "group.respect" not in pack.groups
    assert "behaviour.language" not in pack.items
    assert set(without.reasons.values()) == {"I say it aloud."}
    assert {"group.respect", "behaviour.language"} <= without.reasons.keys()
    assert back == layer


@pytest.mark.parametrize("key", ["us-ca", "gb-eng"])
def test_every_topic_of_a_pack_can_be_left_out_at_once(key: str) -> None:
    pack = load(key, FORMS)
    layer = OwnLayer(key, base=pack.fingerprint)

    for group in pack.groups:
        layer = leave_out_topic(layer, pack, group)

    assert not made(layer).groups


def test_a_paper_of_ones_own_holds_topics_in_ones_order_and_all_sign_it(
    layer: OwnLayer, shipped: FormPack
) -> None:
    layer, key = with_topic(layer, shipped)
    new = NewPaper(both("My consent"), both("What we agree on."), [key, "group.fee"])
    layer, paper = add_paper(layer, shipped, new)

    plan = made(layer).documents[paper]

    assert plan.kind == "separate"
    assert [one.items for one in plan.sections] == [(key,), ("group.fee",)]
    assert {one.role for one in plan.signers} >= {"practitioner", "client", "representative"}
    turned = put_on_paper(layer, shipped, paper, ["group.fee", key])
    assert on_paper(turned, paper) == ("group.fee", key)
    assert made(turned).documents[paper].sections[1].items == (key,)
    assert _own(sections(made(layer))) == []
    assert _own(sections(made(drop_paper(layer, shipped, paper)))) == [key]


def test_a_blank_of_ones_own_is_filled_in_a_sentence_and_known_to_the_profile(
    layer: OwnLayer, shipped: FormPack
) -> None:
    layer, key = with_topic(layer, shipped)
    fee_blank = NewBlank("money", both("Court fee"), proposal="250")
    layer, fee = add_blank(layer, shipped, fee_blank)
    layer, until = add_blank(layer, shipped, NewBlank("date", both("Until"), TABLE, inside=key))
    clause = NewClause(key, "clause", both("Court"), both(f"An hour is {{{fee}}}."))
    layer, said = add_clause(layer, shipped, clause)

    pack = made(layer)

    assert fee in {item.key for item in pack.profile_items()}
    assert until not in {item.key for item in pack.profile_items()}
    assert pack.defaults()[fee] == "250"
    assert pack.items[until].required
    assert not pack.items[fee].required
    assert until in pack.groups[key].items
    assert own_blanks(layer) == (fee, until)
    assert uses(layer, fee) == (said,)
    without = drop_blank(layer, shipped, until)
    assert own_blanks(without) == (fee,)
    assert until not in made(without).groups[key].items


def test_what_was_added_is_seen_at_once_even_unfinished(layer: OwnLayer, shipped: FormPack) -> None:
    layer, fee = add_blank(layer, shipped, NewBlank("money", {"en": "Court fee"}))
    layer, key = with_topic(layer, shipped)

    pack = seen(shipped, layer)

    assert pack.said("en", fee).title == "Court fee"
    assert pack.groups[key].items == ("own.2",)
    assert set(pack.items) > set(shipped.items)


def test_an_update_keeps_own_topics_and_what_was_moved_between_topics(
    layer: OwnLayer, shipped: FormPack
) -> None:
    layer, key = with_topic(layer, shipped)
    layer = move_to(layer, shipped, "fee.rise", "group.course")

    over = brought_over(layer, shipped, shipped)

    assert over == layer
    assert made(over).groups["group.course"].items[-1] == "fee.rise"
    assert key in made(over).groups


def _own(found: list[tuple[str, tuple[str, ...]]]) -> list[str]:
    return [items[0] for _, items in found if items and items[0].startswith("own.")]
