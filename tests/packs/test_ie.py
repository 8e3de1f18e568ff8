"""Ireland: the duties the brief has stand, the rest waits for the practitioner."""

import re

import pytest

from desktop.assets import FORMS
from desktop.domain.journal import Value
from desktop.domain.pack import FormPack
from desktop.packs.load import load
from tests.packs.drawn import (
    BOOKLET,
    booklet,
    limits,
    missing,
    rules_without_source,
    said,
    shown,
)

CHILDREN_FIRST = "Children First Act 2015 s.14"
WITHHOLDING = "Withholding of Information Act 2012"

PRACTICE: dict[str, Value] = {
    "practice.name": "The Canal Rooms",
    "practice.practitioner": "Aoife Mbeki-Daly",
    "practice.credentials": "Psychotherapist",
    "practice.licence": "No. 00000",
    "practice.phone": "01 5550 142",
    "practice.address": "Dublin",
    "practice.clinical_will": "a colleague in the same house",
    "practice.office": None,
    "practice.records_kept": "short notes of each session",
    "practice.retention": "7 years after the last session",
    "practice.complaint_route": "tell me",
    "practice.complaint_body": "the association",
    "practice.secrecy_rule": "code",
    "practice.secrecy_law": "the code of the association",
    "practice.mandated": True,
    "practice.life_rule": "may",
    "practice.warn_rule": "may",
    "practice.adult_rule": "no_rule",
    "practice.named_crimes_rule": "no_rule",
    "practice.regulator": "the association",
    "practice.data_reason": "agreement",
    "practice.wet_ink": None,
    "fee.amount": "80.00",
}

MUST = {"en": r"\bI must\b", "es": r"\bdebo\b"}


@pytest.fixture(scope="module")
def ie() -> FormPack:
    """The Irish pack."""
    return load("ie", FORMS)


def test_it_stands_on_the_european_frame(ie: FormPack) -> None:
    assert ie.chain == ("ie", "eu", "core")
    assert (ie.currency, ie.paper, ie.locale) == ("EUR", "a4", "en_IE")
    assert ie.defaults()["practice.state"] == "IE"


def test_a_registered_therapist_must_report_harm_to_a_child_to_tusla(ie: FormPack) -> None:
    item = ie.items["privacy.child_harm"]

    case = item.case({"practice.mandated": True})

    assert case.rule == "MUST"
    assert CHILDREN_FIRST in item.sources
    for language in ie.languages:
        text = said(ie, item.key, {"practice.mandated": True}, language).text
        assert re.search(MUST[language], text)
        assert "Tusla" in text


def test_the_way_to_tusla_prints_where_it_was_filled_in(ie: FormPack) -> None:
    answers: dict[str, Value] = {"practice.mandated": True, "practice.child_agency": "01 5550 100"}

    sentence = said(ie, "privacy.child_harm", answers)

    assert sentence.case.rule == "MUST"
    assert "01 5550 100" in sentence.text


def test_what_an_adult_tells_of_their_childhood_must_be_reported_too(ie: FormPack) -> None:
    item = ie.items["privacy.past_harm"]

    assert item.case({}).rule == "MUST"
    assert item.sources == (CHILDREN_FIRST,)
    assert item.concerns({"practice.mandated": True})
    for language in ie.languages:
        assert re.search(MUST[language], ie.said(language, item.key).sentence("must"))
    assert "you were harmed as a child" in ie.said("en", item.key).sentence("must")


def test_who_is_in_no_body_is_not_said_to_be_a_mandated_person(ie: FormPack) -> None:
    answers: dict[str, Value] = {"practice.mandated": False}

    sentence = said(ie, "privacy.child_harm", answers)

    assert sentence.case.rule == "ETH"
    assert "must" not in sentence.text
    assert not ie.items["privacy.past_harm"].concerns(answers)
    assert "must" not in said(ie, "group.harm", {**answers, "practice.adult_rule": "may"}).text


def test_nobody_prints_a_booklet_before_that_question_is_answered(ie: FormPack) -> None:
    profile = {key: value for key, value in PRACTICE.items() if key != "practice.mandated"}

    assert missing(ie, BOOKLET, profile) == {"practice.mandated"}


def test_crimes_against_children_and_vulnerable_people_bind_everybody(ie: FormPack) -> None:
    item = ie.items["privacy.withheld"]

    assert item.when is None
    assert item.case({}).rule == "MUST"
    assert item.sources == (WITHHOLDING,)
    assert "L08" in item.refs
    for language in ie.languages:
        text = ie.said(language, item.key).sentence("must")
        assert re.search(r"\bI must\b|\bdebo\b", text)
    assert "lawful excuses" in ie.said("en", item.key).sentence("must")
    assert "I must report" in said(ie, "group.courts", {}).text


@pytest.mark.parametrize(
    ("answers", "rule", "words"),
    [
        ({}, "RIGHT", "from the age of 16"),
        ({"practice.consent_at_16": True}, "RIGHT", "from the age of 16"),
        (
            {"practice.consent_at_16": False, "practice.age_alone": "a parent, until you are 18"},
            "FILL",
            "a parent, until you are 18",
        ),
    ],
)
def test_a_young_person_reads_from_when_their_own_yes_counts(
    ie: FormPack, answers: dict[str, Value], rule: str, words: str
) -> None:
    sentence = said(ie, "special.minor_rule", {"client.adult": False, **answers})

    assert sentence.case.rule == rule
    assert words in sentence.text


def test_the_words_for_a_rule_of_ones_own_are_asked_of_nobody_else(ie: FormPack) -> None:
    asked = ie.items["practice.age_alone"]

    assert asked.concerns({"practice.consent_at_16": False})
    assert not asked.concerns({"practice.consent_at_16": True})


@pytest.mark.parametrize(
    ("line", "confirmed", "words"),
    [
        ("urgent.line_116123", "practice.line_116123_confirmed_on", "116 123"),
        ("urgent.line_50808", "practice.line_50808_confirmed_on", "Text HELLO to 50808"),
    ],
)
def test_a_crisis_line_prints_only_with_its_date(
    ie: FormPack, line: str, confirmed: str, words: str
) -> None:
    assert not ie.items[line].concerns({})
    assert ie.items[line].concerns({confirmed: "2026-11-20"})
    sentence = said(ie, line, {confirmed: "2026-11-20"})
    assert words in sentence.text
    assert "20 November 2026" in sentence.text


def test_both_emergency_numbers_are_given(ie: FormPack) -> None:
    for language in ie.languages:
        assert "112" in said(ie, "urgent.emergency", {}, language).text
        assert "999" in said(ie, "urgent.emergency_also", {}, language).text


def test_lines_of_other_countries_are_not_there(ie: FormPack) -> None:
    assert [key for key in ie.items if re.search("germany|france|spain|netherlands", key)] == []


def test_the_data_protection_commission_hears_of_lost_data_within_72_hours(ie: FormPack) -> None:
    sentence = said(ie, "privacy.data_loss", {})

    assert sentence.case.rule == "MUST"
    assert "Data Protection Commission" in sentence.text
    assert "within 72 hours" in sentence.text


def test_every_limit_is_there_and_none_stands_on_nothing(ie: FormPack) -> None:
    assert {f"L{number:02d}" for number in range(1, 34)} - limits(ie) == {"L09", "L26"}
    assert rules_without_source(ie) == []


def test_the_booklet_of_an_irish_practice_is_whole(ie: FormPack) -> None:
    for language in ie.languages:
        paper = booklet(ie, PRACTICE, language)
        assert {"privacy.child_harm", "privacy.past_harm", "privacy.withheld"} <= set(paper)
        assert {"records.rights", "records.basis", "notice.privacy"} <= set(paper)


def test_irish_words_are_used(ie: FormPack) -> None:
    foreign = re.compile(
        r"\b(lawyers?|attorneys?|the police|license|neighbor|mail)\b", re.IGNORECASE
    )

    left = [(key, hit[0]) for key, text in shown(ie) if (hit := foreign.search(text))]

    assert left == []
    assert "solicitor" in ie.said("en", "group.courts").sentence("must")
