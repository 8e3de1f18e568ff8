"""Everything a pack asks can be come to, and what S0 knows brings what concerns this client."""

import pytest

from desktop.assets import FORMS
from desktop.domain.flow import deeper, group_items, path
from desktop.domain.sentence import blanks
from desktop.services.load_pack import pack_keys
from tests.packs.client_kinds import BROUGHT, KINDS, prepared
from tests.packs.said import shipped

PACKS = pack_keys(FORMS)
UNASKED = frozenset({"clause", "say", "notice", "prompt", "clash"})
"""Kinds that nobody answers: some stand in a paper only."""

BY_ITSELF = frozenset({"meeting.date"})
"""Items that the program knows and nobody is asked."""

LATER = "later."
"""What a paper after the seal asks on a form of its own (``tests/ui/after``)."""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", PACKS)
def test_every_item_that_concerns_a_client_can_be_come_to(name: str, kind: str) -> None:
    pack = shipped(name)
    intake = prepared(pack, KINDS[kind])
    answers = intake.all_answers(pack.defaults())
    cards = [card.key for card in (*path(pack, intake), *deeper(pack, intake))]
    groups = [pack.groups[card] for card in cards if card in pack.groups]
    inside = {item.key for group in groups for item in group_items(pack, group, intake)}
    said = {
        blank.item
        for key in (*(group.key for group in groups), *inside)
        for text in pack.said("en", key).text.values()
        for blank in blanks(text)
    }
    before = {one for step in pack.steps if step.stage == "before" for one in step.cards}

    lost = [
        item.key
        for item in pack.items.values()
        if item.filled_by != "practice" and item.kind not in UNASKED and item.concerns(answers)
        if item.key not in {*cards, *inside, *said, *before, *BY_ITSELF}
        if not item.key.startswith(LATER)
    ]

    assert lost == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("key", PACKS)
def test_what_s0_knows_brings_its_cards_by_itself(key: str, kind: str) -> None:
    pack = shipped(key)
    way = [card.key for card in path(pack, prepared(pack, KINDS[kind]))]

    assert [card for card in BROUGHT[kind] if card not in way] == []


@pytest.mark.parametrize("key", PACKS)
def test_what_concerns_others_stays_off_the_way_of_an_adult(key: str) -> None:
    pack = shipped(key)
    intake = prepared(pack, KINDS["adult"])
    met = {card.key for card in (*path(pack, intake), *deeper(pack, intake))}

    others = {card for cards in BROUGHT.values() for card in cards}

    assert met & others == set()


@pytest.mark.parametrize("key", PACKS)
def test_who_pays_or_has_a_say_decides_what_is_said_about_bills(key: str) -> None:
    pack = shipped(key)
    payer = pack.items["privacy.payer"]

    forms = {
        kind: payer.case(prepared(pack, KINDS[kind]).all_answers(pack.defaults())).form
        for kind in ("adult", "under-18", "insurer")
    }

    assert forms["insurer"] != forms["adult"]
    assert "You pay me yourself" not in pack.said("en", payer.key).sentence(forms["under-18"])
