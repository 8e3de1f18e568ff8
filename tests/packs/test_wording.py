"""Answers read as people write them, in each language and region."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.journal import Value
from desktop.domain.pack import FormPack, Item, Words
from desktop.packs.load import load
from desktop.packs.wording import PackWording

NARROW = "\u202f\u2009"
ITEM = "an.item"
WORDS = Words(
    title="Some item",
    options={"weekly": "every week", "monthly": "once a month"},
    rows={"1": "I felt listened to:", "2": "I could be myself:"},
)


@pytest.fixture
def pack(mini: Path) -> FormPack:
    """The small pack with one more item, in three languages."""
    small = load("mini", mini)
    words = {language: {ITEM: WORDS} for language in ("en", "es", "de")}
    labels = {
        language: {"value.none": "none", "value.yes": "yes", "value.no": "no"} for language in words
    }
    return replace(small, words=words, labels=labels, languages=("en", "es", "de"))


def written(pack: FormPack, place: tuple[str, str, str], item: Item, value: Value) -> str:
    language, locale, currency = place
    there = replace(pack, locale=locale, currency=currency)
    text = PackWording(there, language).value(item, value)
    assert not set(NARROW) & set(text)
    return text.replace("\u00a0", " ")


US, ES_US, GB, DE = (
    ("en", "en_US", "USD"),
    ("es", "en_US", "USD"),
    ("en", "en_GB", "GBP"),
    ("de", "de_DE", "EUR"),
)
FEE, TIME, DAY = Item(ITEM, "money"), Item(ITEM, "time"), Item(ITEM, "date")
LENGTH, COUNT = Item(ITEM, "duration"), Item(ITEM, "number")


@pytest.mark.parametrize(
    ("place", "item", "value", "text"),
    [
        (US, FEE, "160.00", "$160"),
        (US, FEE, "160.50", "$160.50"),
        (US, FEE, 1_920, "$1,920"),
        (ES_US, FEE, "160.50", "$160.50"),
        (GB, FEE, "27.50", "£27.50"),
        (DE, FEE, "1920.50", "1.920,50 €"),
        (DE, FEE, "95.00", "95 €"),
        (US, TIME, "16:00", "4:00 PM"),
        (GB, TIME, "16:00", "16:00"),
        (DE, TIME, "09:05", "09:05"),
        (US, DAY, "2026-12-02", "December 2, 2026"),
        (ES_US, DAY, "2026-12-02", "2 de diciembre de 2026"),
        (GB, DAY, "2026-12-02", "2 December 2026"),
        (DE, DAY, "2026-12-02", "2. Dezember 2026"),
        (US, LENGTH, 1, "1 minute"),
        (US, LENGTH, 80, "80 minutes"),
        (ES_US, LENGTH, 50, "50 minutos"),
        (DE, COUNT, 1_000, "1.000"),
    ],
)
def test_amounts_times_and_dates_read_as_people_there_write_them(
    pack: FormPack, place: tuple[str, str, str], item: Item, value: Value, text: str
) -> None:
    assert written(pack, place, item, value) == text


@pytest.mark.parametrize(
    ("item", "value", "text"),
    [
        (Item(ITEM, "choice", several=True), ("weekly", "monthly"), "every week and once a month"),
        (Item(ITEM, "choice", several=True), (), ""),
        (Item(ITEM, "checklist"), ("weekly", "the blue chair"), "every week and the blue chair"),
        (Item(ITEM, "yes_no"), True, "yes"),
        (Item(ITEM, "yes_no"), "no", "no"),
        (Item(ITEM, "people"), ({"name": "Ana"}, {"name": "Bo"}), "Ana and Bo"),
        (Item(ITEM, "text"), "as it is", "as it is"),
        (Item(ITEM, "reflection"), {"words": "Quietly", "finding": "x"}, "Quietly"),
        (Item(ITEM, "goals"), ({"words": "Sleep"}, {"words": "Talk"}), "Sleep and Talk"),
        (Item(ITEM, "two_columns"), {"a": ("weekly",), "b": ("I come",)}, "every week and I come"),
        (
            Item(ITEM, "check_in", rows=("1", "2")),
            {"2": "weekly"},
            "I could be myself: every week.",
        ),
        (Item(ITEM, "text"), None, "none"),
    ],
)
def test_no_answer_is_ever_printed_as_a_program_would_write_it(
    pack: FormPack, item: Item, value: Value, text: str
) -> None:
    assert written(pack, US, item, value) == text


def test_a_language_nobody_speaks_in_that_region_keeps_its_own_ways(pack: FormPack) -> None:
    assert PackWording(replace(pack, locale="en_US"), "de").locale == "de"
    assert PackWording(pack, "es").locale == "es-US"


def test_a_language_the_pack_has_not_got_falls_back_to_its_first(pack: FormPack) -> None:
    assert PackWording(pack, "fr").language == "en"


def test_a_time_names_its_offset_from_utc(pack: FormPack) -> None:
    moment = PackWording(pack, "en").moment("2026-12-02T16:03:05-08:00").replace("\u00a0", " ")

    assert moment == "December 2, 2026, 4:03 PM (UTC-08:00)"
    assert "UTC" not in PackWording(pack, "en").moment("2026-12-02T16:03:05")
