"""Every point of the clinical brief is carried by words that stand in a pack."""

from collections import Counter
from functools import cache

import pytest

from desktop.assets import FORMS
from desktop.domain.pack import FormPack
from desktop.domain.sentence import blanks
from desktop.packs.load import load
from tests.packs.coverage_tables import Point, all_points, points, sentence, tables

LIMITS = {f"L{number:02d}" for number in range(1, 34)}
BOUNDARIES = {
    *(f"T{number}" for number in range(1, 16)),
    *(f"C{number}" for number in range(1, 16)),
    *(f"B{number}" for number in range(1, 17)),
}
STEPS = {f"S{number}" for number in range(16)}
POINTS = all_points()


@cache
def pack_of(key: str) -> FormPack:
    return load(key, FORMS)


@pytest.mark.parametrize("point", POINTS, ids=str)
def test_the_words_that_carry_a_point_stand_in_its_item(point: Point) -> None:
    assert sentence(pack_of(point.pack), point), f"{point.item} does not say “{point.says}”"


@pytest.mark.parametrize("point", POINTS, ids=str)
def test_what_carries_a_point_is_met_on_a_card_or_a_paper(point: Point) -> None:
    pack = pack_of(point.pack)

    assert point.item in reachable(pack) | settled_at_set_up(pack)


@pytest.mark.parametrize("table", tables())
def test_no_point_is_said_twice_in_a_table(table: str) -> None:
    counted = Counter(
        (point.id, point.item, point.form, point.says, point.pack)
        for point in points(table)
        if point.says
    )

    assert [place for place, count in counted.items() if count > 1] == []


def test_every_limit_has_its_points() -> None:
    assert {point.id for point in points("limits")} - {"Standing sentences"} == LIMITS


def test_every_boundary_decision_has_its_points() -> None:
    assert {point.id for point in points("boundaries")} >= BOUNDARIES


def test_what_each_step_records_has_its_item() -> None:
    recorded = {p.id for name in tables() if name.startswith("recorded") for p in points(name)}

    # S12 keeps corrections, S13 the evidence of signing: the records' own tables name them.
    assert recorded >= STEPS


def test_a_limit_is_carried_by_items_that_say_they_carry_it() -> None:
    wrong = []
    for point in points("limits"):
        item = pack_of(point.pack).items[point.item]
        if item.filled_by != "practice" and point.id in LIMITS and item.kind == "clause":
            wrong += [] if point.id in item.refs else [str(point)]

    assert wrong == []


def reachable(pack: FormPack) -> set[str]:
    """Return every key that stands on a card, in a group of a card, or on a paper."""
    shown = {key for step in pack.steps for key in step.cards}
    for plan in pack.documents.values():
        shown |= {plan.key, *(section.key for section in plan.sections)}
        shown |= {key for section in plan.sections for key in section.items}
    inside = {key for group in shown & set(pack.groups) for key in pack.groups[group].items}
    return shown | inside | asked_in(pack, shown | inside)


def asked_in(pack: FormPack, shown: set[str]) -> set[str]:
    """Return the blanks that the words of *shown* ask for."""
    return {
        blank.item
        for key in shown
        for text in pack.said("en", key).text.values()
        for blank in blanks(text)
    }


def settled_at_set_up(pack: FormPack) -> set[str]:
    """Return the items that the practice profile asks."""
    return {item.key for item in pack.profile_items()}
