"""The law the packs state, fact by fact: a rule that changes fails the row that names it."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from desktop.assets import FORMS
from desktop.domain.check_act import check_act
from desktop.domain.journal import ANSWERED, PRACTITIONER, Act, Value
from desktop.domain.pack import FormPack, Item, first_case
from desktop.domain.plain_answers import AnswerRefusedError
from desktop.domain.rule_choices import rule_choices
from desktop.packs.load import load
from tests.packs.drawn import AGREEMENT, BOOKLET, missing

PACKS = (
    "core", "us", "us-ca", "gb", "gb-eng", "gb-wls", "gb-sct", "gb-nir", "eu", "ie", "ca-on",
    "au", "au-vic", "au-nsw",
)  # fmt: skip

FACTS = tomllib.loads((Path(__file__).parent / "legal_rules.toml").read_text("utf-8"))["fact"]
ROWS = [(pack, fact) for fact in FACTS for pack in fact["packs"]]

PRACTICES: Mapping[str, Mapping[str, Value]] = {
    "core": {},
    "us": {"practice.hipaa": "no", "practice.state": "OR"},
    "us-ca": {"practice.hipaa": "no"},
    "gb": {},
    "gb-eng": {},
    "gb-wls": {},
    "gb-sct": {},
    "gb-nir": {},
    "eu": {},
    "ie": {},
    "ca-on": {},
    "au": {"practice.state": "WA", "practice.profession": "counsellor"},
    "au-vic": {"practice.profession": "counsellor"},
    "au-nsw": {"practice.profession": "counsellor", "practice.child_service": False},
}
"""A practice of each pack to whom the law leaves most open."""

SETTLED_BY: Mapping[str, set[str]] = {
    "core": {"life_rule", "warn_rule", "child_rule", "adult_rule"},
    "us": {"hipaa", "life_rule", "warn_rule", "adult_rule"},
    "us-ca": {"hipaa"},
    "gb": {"adult_rule", "fgm_profession"},
    "gb-eng": {"fgm_profession"},
    "gb-wls": {"adult_rule", "fgm_profession", "relevant_partner"},
    "gb-sct": set(),
    "gb-nir": {"adult_rule"},
    "eu": {"secrecy_rule", "life_rule", "warn_rule", "child_rule", "adult_rule",
           "named_crimes_rule", "data_reason"},
    "ie": {"secrecy_rule", "life_rule", "warn_rule", "mandated", "adult_rule",
           "named_crimes_rule", "data_reason"},
    "ca-on": {"custodian", "college", "adult_rule"},
    "au": {"state", "profession", "child_rule", "adult_rule"},
    "au-vic": {"profession", "child_rule", "adult_rule"},
    "au-nsw": {"profession", "child_service", "child_rule", "adult_rule"},
}  # fmt: skip
"""What the practice of each pack has to say about its law before there is any paper."""

ONLY_IN_THE_BOOKLET = {"secrecy_rule", "data_reason"}
"""The agreement does not repeat what these decide."""


@cache
def shipped(key: str) -> FormPack:
    """Return the shipped pack *key*, read once."""
    return load(key, FORMS)


def answered(pack: FormPack) -> dict[str, Value]:
    """Return a profile of *pack* in which everything required is answered."""
    profile: dict[str, Value] = dict(PRACTICES[pack.key])
    while found := tuple(_unanswered(pack, profile)):
        profile.update({item.key: _something(item) for item in found})
    return profile


def _unanswered(pack: FormPack, profile: Mapping[str, Value]) -> Iterator[Item]:
    known = {**pack.defaults(), **profile}
    for item in pack.items.values():
        open_here = item.required and item.filled_by == "practice" and item.key not in known
        if open_here and item.concerns(known):
            yield item


def _something(item: Item) -> Value:
    """Return an answer that fits *item*."""
    plain: dict[str, Value] = {"yes_no": True, "money": "80.00", "number": 5, "date": "2026-11-01"}
    return item.options[0] if item.kind == "choice" else plain.get(item.kind, "some words")


@pytest.mark.parametrize(("key", "fact"), ROWS, ids=[f"{f['brief']} [{k}]" for k, f in ROWS])
def test_each_fact_of_the_brief_has_its_rule(key: str, fact: Mapping[str, object]) -> None:
    pack = shipped(key)
    name = str(fact["item"])
    given = fact.get("answers", {})
    assert isinstance(given, Mapping)
    known: dict[str, Value] = {**pack.defaults(), **given}
    clause = pack.items.get(name) or pack.groups.get(name)
    if clause is None or (clause.when is not None and not clause.when.holds(known)):
        assert fact["rule"] == ("none" if clause is None else "off")
        return

    case = first_case(clause.cases, known)

    assert case.rule == fact["rule"]
    stands_on = {case.source, *(clause.sources if isinstance(clause, Item) else ())}
    assert str(fact.get("source", case.source)) in stands_on
    assert str(fact.get("says", "")) in pack.said("en", name).sentence(case.form)


def test_no_row_speaks_of_two_rules_for_one_practice() -> None:
    asked = [(k, f["item"], str(f.get("answers", {})), f.get("says", "")) for k, f in ROWS]
    rules: dict[tuple[str, str, str], set[str]] = {(k, i, a): set() for k, i, a, _ in asked}
    for (key, item, answers, _), (_, fact) in zip(asked, ROWS, strict=True):
        rules[key, item, answers].add(fact["rule"])

    assert [row for row, found in rules.items() if len(found) > 1] == []


@pytest.mark.parametrize("key", PACKS)
def test_a_practice_that_answered_everything_has_its_booklet(key: str) -> None:
    pack = shipped(key)

    assert missing(pack, BOOKLET, answered(pack)) == set()


@pytest.mark.parametrize(
    ("document", "key", "choice"),
    [
        (document, key, f"practice.{one}")
        for document in (BOOKLET, AGREEMENT)
        for key in PACKS
        for one in sorted(
            SETTLED_BY[key] - (ONLY_IN_THE_BOOKLET if document == AGREEMENT else set())
        )
    ],
)
def test_an_open_rule_stops_the_papers_and_is_named(document: str, key: str, choice: str) -> None:
    pack = shipped(key)
    profile = answered(pack)
    without = {name: value for name, value in profile.items() if name != choice}

    assert pack.items[choice].required
    assert choice in missing(pack, document, without)
    assert choice in missing(pack, document, {**profile, choice: None})
    assert choice not in missing(pack, document, profile)


@pytest.mark.parametrize("key", PACKS)
def test_every_choice_a_rule_hangs_on_is_required_or_has_a_default(key: str) -> None:
    pack = shipped(key)
    free = {
        "practice.privilege",  # open means that none is claimed
        "practice.national_security",  # a permission; it can be left out
    }

    left = {
        choice
        for choice in rule_choices(pack) - free
        if not pack.items[choice].required and pack.items[choice].default is None
    }

    assert left == set()


@pytest.mark.parametrize("key", PACKS)
def test_no_answer_about_the_law_is_waved_away(key: str) -> None:
    pack = shipped(key)

    for choice in rule_choices(pack):
        with pytest.raises(AnswerRefusedError, match="depends on this answer"):
            check_act(pack, Act(PRACTITIONER, ANSWERED, choice, None))


@pytest.mark.parametrize("key", PACKS)
def test_other_blanks_can_be_marked_as_not_applying(key: str) -> None:
    pack = shipped(key)

    check_act(pack, Act(PRACTITIONER, ANSWERED, "practice.office", None))


@pytest.mark.parametrize("key", PACKS)
def test_nobody_can_say_not_sure_where_a_duty_hangs_on_it(key: str) -> None:
    pack = shipped(key)

    said = [
        text
        for choice in rule_choices(pack)
        for language in pack.languages
        for option, text in pack.said(language, choice).options.items()
        if option == "no_rule" and ("not sure" in text or "certeza" in text)
    ]

    assert said == []


@pytest.mark.parametrize("key", PACKS)
def test_the_words_of_a_pack_were_checked_and_are_to_be_checked_again(key: str) -> None:
    pack = shipped(key)

    assert pack.content_checked == "2026-11-22"
    assert pack.review_by == "2027-05-22"
    assert not pack.withdrawn
