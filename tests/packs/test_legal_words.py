"""Sentences a lawyer would attack: none of them stands in any pack, in any language."""

import re
from collections.abc import Iterator, Mapping
from itertools import product

import pytest

from desktop.domain.condition import Condition
from desktop.domain.journal import Value
from desktop.domain.pack import FormPack, Group, Item, first_case
from tests.packs.drawn import shown
from tests.packs.test_legal_rules import PACKS, shipped

PROMISES = {
    "en": r"keep (?:you|everybody|people) safe\b|\bguarantee|\bensure|I will always|"
    r"I always |completely private|nobody will ever|100 ?%",
    "es": r"\bgarantiz|(?<!no )(?<!no le )(?<!no les )\baseguro que|siempre (?:haré|estaré|le cuidaré)|del todo privado",
}
WAIVERS = {
    "en": r"harmless|waive\b|release me|not liable|no liability|at your own risk",
    "es": r"responsabilidad legal|renuncia a|exime|bajo su propio riesgo",
}
TIMES = {"en": r"\ba few times\b", "es": r"\bunas pocas veces\b|\balgunas veces debo\b"}
FACTS = {
    "en": r"I am insured|I work alone|laptop (?:works|is)|I am registered|I have no one",
    "es": r"trabajo por mi cuenta|esta computadora trabaja",
}
CALL = {
    "en": (r"not mean[^.]*I (?:will|would) call", r"on (?:its|their) own"),
    "es": (r"para que (?:yo )?llame", r"por sí solo"),
}
NUMBER = re.compile(r"\b(?:988|9-8-8|911|9-1-1|999|112|000|116 ?\d{3}|13 11 14|741741|85258)\b")
CONSENT = re.compile(
    r"(?:hold|keep|use|process)[^.]{0,40}data[^.]{0,40}(?:by|with|on) your (?:consent|yes)|"
    r"datos[^.]{0,40}con su (?:consentimiento|permiso|sí)",
    re.IGNORECASE,
)
PRIVILEGE_STANDS = {
    "us": {"privacy.legal_requests"},
    "us-ca": {"privacy.legal_requests", "privacy.own_case"},
}


@pytest.fixture(params=PACKS)
def pack(request: pytest.FixtureRequest) -> FormPack:
    """Each shipped pack in turn."""
    return shipped(request.param)


def found(pack: FormPack, patterns: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Return what of *patterns* a client of *pack* could read, by language and key."""
    return [
        (language, key, hit[0])
        for language in pack.languages
        for key, text in shown(pack, language)
        if (hit := re.search(patterns[language], text, re.IGNORECASE))
    ]


@pytest.mark.parametrize("patterns", [PROMISES, WAIVERS, TIMES, FACTS])
def test_nothing_is_promised_waived_or_claimed_that_nobody_can_keep(
    pack: FormPack, patterns: Mapping[str, str]
) -> None:
    assert found(pack, patterns) == []


def test_hard_thoughts_do_not_mean_a_call_on_their_own(pack: FormPack) -> None:
    for language in pack.languages:
        claim, limit = CALL[language]
        for key, text in shown(pack, language):
            for sentence in re.split(r"(?<=[.!?])\s+", text):
                if re.search(claim, sentence):
                    assert re.search(limit, sentence), (language, key)


def test_a_number_for_help_stands_in_a_line_of_its_own_or_waits_for_its_date(
    pack: FormPack,
) -> None:
    for language in pack.languages:
        for key, text in shown(pack, language):
            if not NUMBER.search(text):
                continue
            assert key.startswith("urgent.line_") or key == "group.urgent", (language, key)
            if key.startswith("urgent.line_") and text != pack.said(language, key).title:
                assert re.search(r"\{practice\.line_\w+_confirmed_on\}", text), key
    for key, item in pack.items.items():
        if key.startswith("urgent.line_"):
            assert item.when is not None
            assert any(asked.endswith("_confirmed_on") for asked in item.when.items())


def test_a_number_in_the_headline_waits_for_its_date_too(pack: FormPack) -> None:
    group = pack.groups["group.urgent"]
    for language in pack.languages:
        words = pack.said(language, "group.urgent")
        for case in group.cases:
            if NUMBER.search(words.sentence(case.form) + words.shared(case.form)):
                asked = case.when.items() if case.when else frozenset()
                assert any(one.endswith("_confirmed_on") for one in asked), case.form
        assert not NUMBER.search(words.sentence("") + words.shared("") + words.say)


@pytest.mark.parametrize("key", ["gb-eng", "gb-wls", "gb-sct", "gb-nir", "ie", "eu"])
def test_health_data_never_rests_on_consent_in_europe(key: str) -> None:
    pack = shipped(key)

    for language in pack.languages:
        assert [name for name, text in shown(pack, language) if CONSENT.search(text)] == []


def test_privilege_is_claimed_only_where_a_law_gives_it(pack: FormPack) -> None:
    always = {
        key
        for key, item in pack.items.items()
        for case in item.cases
        if re.search(r"privilege", pack.said("en", key).sentence(case.form))
        and not (
            case.when and case.when.items() & {"practice.privilege", "practice.privilege_rule"}
        )
    }

    assert always <= PRIVILEGE_STANDS.get(pack.key, set())


def test_every_duty_permission_and_right_names_its_source(pack: FormPack) -> None:
    bare = [
        (item.key, case.rule)
        for item in pack.items.values()
        for case in item.cases
        if case.rule in {"MUST", "MAY", "RIGHT"} and not (case.source or item.sources)
    ]
    named = {case.source for item in pack.items.values() for case in item.cases if case.source}

    assert bare == []
    assert named <= pack.sources.keys()


def test_a_headline_claims_a_duty_only_where_one_of_its_clauses_has_it(pack: FormPack) -> None:
    for group in pack.groups.values():
        for answers in _practices(pack, group):
            if first_case(group.cases, answers).rule == "MUST":
                rules = {
                    pack.items[key].case(answers).rule
                    for key in group.items
                    if pack.items[key].concerns(answers)
                }
                assert "MUST" in rules, (group.key, answers)


def test_no_headline_softens_a_duty_to_report_harm_to_a_child(pack: FormPack) -> None:
    group = pack.groups["group.harm"]
    clauses = ("privacy.child_harm", "privacy.adult_harm")
    for answers in _practices(pack, group):
        rules = {key: pack.items[key].case(answers).rule for key in clauses}
        case = first_case(group.cases, answers)
        said = pack.said("en", group.key).sentence(case.form)
        if rules["privacy.child_harm"] == "MUST":
            assert case.rule == "MUST" or "could not always keep" in said, answers
        if rules["privacy.adult_harm"] == "MUST":
            assert not re.search(r"adult[^.]*would (?:try to get help|ask for their yes)", said), (
                answers
            )


def _practices(pack: FormPack, group: Group) -> Iterator[dict[str, Value]]:
    """Yield every practice that the words of *group* can tell apart."""
    asked: set[str] = set()
    clauses: tuple[Group | Item, ...] = (group, *(pack.items[key] for key in group.items))
    for one in clauses:
        for when in (one.when, *(case.when for case in one.cases)):
            asked |= _choices(pack, when)
    keys = sorted(asked)
    values: list[tuple[Value, ...]] = [pack.items[key].options or (True, False) for key in keys]
    for chosen in product(*values):
        yield {**pack.defaults(), **dict(zip(keys, chosen, strict=True))}


def _choices(pack: FormPack, when: Condition | None) -> set[str]:
    return {
        key
        for key in (when.items() if when else ())
        if pack.items[key].kind in {"choice", "yes_no"}
        and pack.items[key].filled_by == "practice"
        and not pack.items[key].several
    }
