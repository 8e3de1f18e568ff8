"""Ontario: what its law orders, what it allows, and how its papers are spelled."""

import re
from collections.abc import Mapping

import pytest

from desktop.domain.journal import Value
from desktop.domain.pack import FormPack
from tests.packs.said import booklet, everything_said, shipped

US_SPELLING = re.compile(
    r"\b(counsel(?:ing|ors?)|cancel(?:ing|ed)|(?:neighb|col|fav|behavi|hon|lab)ors?|center|gray|"
    r"defense|license(?! me\b)|you practice|traveling)\b",
    re.IGNORECASE,
)
"""What Canada spells otherwise; "license" stays a verb."""

LIMITS = {f"L{number:02d}" for number in range(1, 34)}
ONLY_IN_THE_US = {"L09", "L26"}

PHIPA = {"practice.custodian": "yes"}
CRPO = {"practice.college": "crpo"}
PSYCHOLOGY = {"practice.college": "psychology"}
SOCIAL_WORK = {"practice.college": "social_work"}


@pytest.fixture(scope="module")
def ontario() -> FormPack:
    """The pack as it ships."""
    return shipped("ca-on")


def stands_on(pack: FormPack, key: str, answers: Mapping[str, Value]) -> tuple[str, set[str]]:
    """Return the rule of *key* for *answers*, and the sources behind it."""
    item = pack.items[key]
    case = item.case(answers)
    return case.rule, {*item.sources, *([case.source] if case.source else ())}


def said(pack: FormPack, language: str, key: str, answers: Mapping[str, Value]) -> str:
    """Return the clause as it reads for *answers*."""
    return pack.said(language, key).sentence(pack.items[key].case(answers).form)


@pytest.mark.parametrize("key", ["privacy.danger_to_self", "privacy.danger_to_others"])
def test_a_custodian_may_tell_of_a_significant_risk_and_never_must(
    ontario: FormPack, key: str
) -> None:
    rule, sources = stands_on(ontario, key, PHIPA)

    assert rule == "MAY"
    assert "PHIPA s.40(1)" in sources
    assert "significant risk" in said(ontario, "en", key, PHIPA)
    assert {case.rule for case in ontario.items[key].cases} == {"MAY", "ETH"}
    assert "practice.warn_rule" not in ontario.items


@pytest.mark.parametrize("custodian", ["no", "unsure"])
def test_who_is_no_custodian_is_promised_no_permission_of_that_law(
    ontario: FormPack, custodian: str
) -> None:
    answers: dict[str, Value] = {"practice.custodian": custodian}

    assert stands_on(ontario, "privacy.danger_to_others", answers)[0] == "ETH"


def test_everyone_must_report_harm_to_a_child_under_16_in_person(ontario: FormPack) -> None:
    assert stands_on(ontario, "privacy.child_harm", {}) == ("MUST", {"CYFSA s.125"})
    text = said(ontario, "en", "privacy.child_harm", {})
    assert "under 16" in text
    assert "I must report it myself" in text
    assert "I cannot leave it to anyone else" in text


def test_harm_at_16_or_17_may_be_reported(ontario: FormPack) -> None:
    assert stands_on(ontario, "privacy.child_16_17", {}) == ("MAY", {"CYFSA s.125"})
    assert "I may report it" in said(ontario, "en", "privacy.child_16_17", {})


def test_harm_in_a_care_home_must_be_reported(ontario: FormPack) -> None:
    rule, sources = stands_on(ontario, "privacy.care_homes", {})

    assert (rule, sources) == ("MUST", {"FLTCA s.28", "Retirement Homes Act s.75"})
    text = said(ontario, "en", "privacy.care_homes", {})
    assert "long-term care home" in text
    assert "retirement home" in text


def test_harm_to_an_adult_elsewhere_is_the_practitioners_blank(ontario: FormPack) -> None:
    answered = {"practice.adult_rule": "no_rule"}

    assert stands_on(ontario, "privacy.adult_harm", {})[0] == "FILL"
    assert stands_on(ontario, "privacy.adult_harm", answered)[0] == "ETH"
    assert stands_on(ontario, "privacy.adult_harm", {"practice.adult_rule": "may"})[0] == "MAY"


@pytest.mark.parametrize("college", [CRPO, PSYCHOLOGY])
def test_sexual_abuse_by_a_regulated_professional_must_be_reported_by_name(
    ontario: FormPack, college: Mapping[str, Value]
) -> None:
    item = ontario.items["privacy.colleague_harm"]

    assert item.concerns(college)
    assert stands_on(ontario, item.key, college) == ("MUST", {"RHPA 85.1-85.3"})
    text = said(ontario, "en", item.key, college)
    assert "Your own name goes in only if you say yes in writing" in text


def test_another_colleges_rule_about_colleagues_is_a_blank(ontario: FormPack) -> None:
    item = ontario.items["privacy.colleague_harm"]
    filled: dict[str, Value] = {**SOCIAL_WORK, "practice.colleague_harm": "ask my college"}

    assert not item.concerns(SOCIAL_WORK)
    assert item.concerns(filled)
    assert stands_on(ontario, item.key, filled)[0] == "FILL"


def test_an_order_or_a_summons_must_be_answered(ontario: FormPack) -> None:
    assert stands_on(ontario, "privacy.court_order", {}) == ("MUST", {"Court rules"})
    assert "summons" in said(ontario, "en", "privacy.court_order", {})


def test_records_in_a_sexual_offence_case_have_rules_of_their_own(ontario: FormPack) -> None:
    rule, sources = stands_on(ontario, "privacy.sexual_offence_case", {})

    assert (rule, sources) == ("RIGHT", {"Criminal Code 278.1-278.91"})


def test_no_fixed_age_decides_who_can_consent(ontario: FormPack) -> None:
    assert "Health Care Consent Act" in ontario.items["special.under_18"].sources
    assert "no fixed age" in said(ontario, "en", "special.under_18", {})
    assert "practice.age_alone" not in ontario.items


def test_the_college_asks_for_a_contingency_plan_and_tracked_records(ontario: FormPack) -> None:
    for key in ("privacy.clinical_will", "records.changes"):
        assert stands_on(ontario, key, CRPO) == ("ETH", {"CRPO standards"})
    assert "old words stay readable" in said(ontario, "en", "records.changes", CRPO)


@pytest.mark.parametrize("college", [CRPO, PSYCHOLOGY])
def test_records_are_kept_ten_years_or_ten_after_18(
    ontario: FormPack, college: Mapping[str, Value]
) -> None:
    text = said(ontario, "en", "records.kept", college)

    assert stands_on(ontario, "records.kept", college)[0] == "ETH"
    assert "10 years after our last contact" in text
    assert "10 years after your 18th birthday" in text
    assert stands_on(ontario, "records.kept", SOCIAL_WORK)[0] == "FILL"


def test_clients_have_a_right_to_their_records(ontario: FormPack) -> None:
    assert stands_on(ontario, "records.see", {}) == ("RIGHT", {"PHIPA", "PIPEDA"})


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("988", "9-8-8"),
        ("kids", "1-800-668-6868, or text CONNECT to 686868"),
        ("hope", "1-855-242-3310"),
    ],
)
def test_a_crisis_line_prints_only_with_the_date_it_was_checked(
    ontario: FormPack, line: str, number: str
) -> None:
    item = ontario.items[f"urgent.line_{line}"]
    checked = f"practice.line_{line}_confirmed_on"

    assert not item.concerns({})
    assert item.concerns({checked: "2026-11-22"})
    for language in ontario.languages:
        text = ontario.said(language, item.key).sentence("")
        assert "{" + checked + "}" in text
        assert re.findall(r"\d+", number) == re.findall(r"\d+", text.replace(checked, ""))


def test_no_line_is_named_in_the_headline_before_it_was_checked(ontario: FormPack) -> None:
    group = ontario.groups["group.urgent"]

    for language in ontario.languages:
        for case in group.cases:
            text = ontario.said(language, group.key).sentence(case.form)
            assert ("9-8-8" in text) is (case.when is not None)


def test_the_booklet_says_what_the_practice_has_to_do(ontario: FormPack) -> None:
    for language in ontario.languages:
        text = booklet(ontario, language, {**PHIPA, **CRPO})

        assert said(ontario, language, "privacy.child_harm", CRPO) in text
        assert said(ontario, language, "privacy.colleague_harm", CRPO) in text
        assert said(ontario, language, "privacy.danger_to_others", PHIPA) in text
        assert "{" not in text


def test_the_emergency_number_is_9_1_1(ontario: FormPack) -> None:
    assert ontario.items["practice.emergency_number"].default == "9-1-1"


def test_every_limit_is_there_but_those_of_the_united_states(ontario: FormPack) -> None:
    there = {ref for item in ontario.items.values() for ref in item.refs}

    assert LIMITS - there == ONLY_IN_THE_US


def test_every_legal_rule_names_a_source(ontario: FormPack) -> None:
    bare = [
        item.key
        for item in ontario.items.values()
        for case in item.cases
        if case.rule in {"MUST", "MAY", "RIGHT"} and not (case.source or item.sources)
    ]

    assert bare == []


def test_no_us_spelling_is_left(ontario: FormPack) -> None:
    found = [(key, hit[0]) for key, text in everything_said(ontario) if (hit := _us(text))]

    assert found == []
    assert ontario.said("en", "fee.methods").options["check"] == "cheque"


def test_money_paper_and_dates_are_canadian(ontario: FormPack) -> None:
    assert (ontario.currency, ontario.paper, ontario.locale) == ("CAD", "letter", "en_CA")


def test_a_duty_is_a_duty_in_every_language(ontario: FormPack) -> None:
    words = {"en": r"\bI must\b", "es": r"\b(?:debo|tengo que)\b"}
    duties = ("privacy.child_harm", "privacy.care_homes", "privacy.colleague_harm")

    for language in ontario.languages:
        for key in duties:
            assert re.search(words[language], said(ontario, language, key, CRPO), re.IGNORECASE)


def test_a_permission_is_never_a_duty_in_any_language(ontario: FormPack) -> None:
    words = {"en": r"\bI may\b", "es": r"\bpuedo\b"}
    duties = {"en": r"\bmust\b|\bhave to\b", "es": r"\b(?:debo|tengo que)\b"}

    for language in ontario.languages:
        for key in ("privacy.danger_to_self", "privacy.danger_to_others", "privacy.child_16_17"):
            text = said(ontario, language, key, PHIPA)
            assert re.search(words[language], text)
            assert not re.search(duties[language], text, re.IGNORECASE)


def _us(text: str) -> re.Match[str] | None:
    return US_SPELLING.search(re.sub(r"\{[^}]*\}", "", text))
