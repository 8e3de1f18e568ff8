"""The 50 seed practices have their items, and a played session comes past each of them."""

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from desktop.assets import FORMS, RESOURCES
from desktop.domain.flow import deeper, path
from desktop.domain.intake import Intake, fold
from desktop.domain.journal import JournalRow, frozen
from desktop.domain.pack import FormPack
from desktop.domain.papers import plans
from desktop.domain.sentence import Blank, blanks
from desktop.packs.load import load

TABLE = Path(__file__).parent / "practices.toml"
PRACTICES = tuple(range(1, 51))
MOST_PRACTICES = 3
SESSIONS = sorted((RESOURCES / "sessions").glob("*.json"))


@cache
def listed() -> dict[int, dict[str, Any]]:
    data = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    return {int(number): entry for number, entry in data.items()}


@cache
def core() -> FormPack:
    return load("core", FORMS)


@cache
def met() -> frozenset[str]:
    """Every item that one of the played sessions comes past."""
    return frozenset(key for file in SESSIONS for key in come_past(file))


def come_past(file: Path) -> set[str]:
    rows = json.loads(file.read_text(encoding="utf-8"))
    pack = load(rows[0]["value"]["pack"], FORMS)
    intake = fold([JournalRow(**{**row, "value": frozen(row["value"])}) for row in rows])
    shown = {card.key for card in (*path(pack, intake), *deeper(pack, intake))}
    shown |= {key for step in pack.steps if step.stage == "before" for key in step.cards}
    shown |= printed(pack, intake)
    inside = {key for group in shown & set(pack.groups) for key in pack.groups[group].items}
    asked = {blank.item for key in shown | inside for blank in asked_by(pack, key)}
    return shown | inside | asked | {item.key for item in pack.profile_items()}


def asked_by(pack: FormPack, key: str) -> list[Blank]:
    return [blank for text in pack.said("en", key).text.values() for blank in blanks(text)]


def printed(pack: FormPack, intake: Intake) -> set[str]:
    sections = (section for plan in plans(pack, intake) for section in plan.sections)
    return {key for section in sections for key in section.items}


def test_the_table_has_every_seed_practice() -> None:
    assert tuple(listed()) == PRACTICES


@pytest.mark.parametrize("number", PRACTICES)
def test_a_seed_practice_is_carried_by_the_items_the_table_names(number: int) -> None:
    carried = [item.key for item in core().items.values() if number in item.practices]

    assert carried
    assert sorted(listed()[number]["items"]) == sorted(carried)


def test_no_item_carries_more_than_three_practices() -> None:
    full = [item.key for item in core().items.values() if len(item.practices) > MOST_PRACTICES]

    assert full == []


@pytest.mark.parametrize("number", PRACTICES)
def test_a_played_session_comes_past_each_item_of_a_practice(number: int) -> None:
    unreached = set(listed()[number]["items"]) - met()

    assert unreached == set()
