"""The European frame: what the Regulations say stands, what a country sets has to be filled in."""

import re

import pytest

from desktop.assets import FORMS
from desktop.domain.journal import Value
from desktop.domain.pack import FormPack
from desktop.packs.load import load
from tests.packs.drawn import (
    AGREEMENT,
    BOOKLET,
    booklet,
    limits,
    missing,
    rules_without_source,
    said,
    shown,
)

ONLY_IN_THE_US = {"L09", "L26"}
LIMITS = {f"L{number:02d}" for number in range(1, 34)} - ONLY_IN_THE_US

WHAT_A_COUNTRY_SETS = {
    "practice.secrecy_rule", "practice.secrecy_law", "practice.life_rule", "practice.warn_rule",
    "practice.child_rule", "practice.adult_rule", "practice.named_crimes_rule",
    "practice.named_crimes", "practice.age_alone", "practice.retention", "practice.regulator",
    "practice.complaint_body", "practice.data_regulator", "practice.data_reason",
    "practice.wet_ink", "practice.state", "practice.office",
}  # fmt: skip

PRACTICE: dict[str, Value] = {
    "practice.name": "Praxis am Fluss",
    "practice.practitioner": "Ina Okonkwo-Brandt",
    "practice.credentials": "Psychotherapist",
    "practice.licence": "No. 00000",
    "practice.phone": "030 23125 000",
    "practice.address": "Berlin",
    "practice.state": "DE",
    "practice.clinical_will": "a colleague in the same house",
    "practice.office": None,
    "practice.records_kept": "short notes of each session",
    "practice.retention": "10 years",
    "practice.complaint_route": "tell me",
    "practice.complaint_body": "the chamber",
    "practice.secrecy_rule": "law",
    "practice.secrecy_law": "the secrecy law",
    "practice.life_rule": "may",
    "practice.warn_rule": "may",
    "practice.child_rule": "may",
    "practice.adult_rule": "no_rule",
    "practice.named_crimes_rule": "must",
    "practice.named_crimes": "murder and robbery",
    "practice.age_alone": "from 15",
    "practice.regulator": "the chamber",
    "practice.data_regulator": "the data office",
    "practice.data_reason": "agreement",
    "practice.wet_ink": None,
    "fee.amount": "100.00",
}

RULES = [
    ("privacy.secrecy", {"practice.secrecy_rule": "law"}, "MUST", "National secrecy law"),
    ("privacy.secrecy", {"practice.secrecy_rule": "code"}, "ETH", "Code of ethics"),
    ("privacy.danger_to_self", {"practice.life_rule": "must"}, "MUST", "National law on danger"),
    ("privacy.danger_to_self", {"practice.life_rule": "may"}, "MAY", "National law on danger"),
    ("privacy.danger_to_self", {"practice.life_rule": "no_rule"}, "ETH", "Code of ethics"),
    ("privacy.danger_to_others", {"practice.warn_rule": "must"}, "MUST", "National law on danger"),
    ("privacy.danger_to_others", {"practice.warn_rule": "may"}, "MAY", "National law on danger"),
    ("privacy.danger_to_others", {"practice.warn_rule": "no_rule"}, "ETH", "Code of ethics"),
    ("privacy.medical_emergency", {"practice.life_rule": "must"}, "MUST", "National law on danger"),
    ("privacy.medical_emergency", {"practice.life_rule": "may"}, "MAY", "National law on danger"),
    ("privacy.medical_emergency", {"practice.life_rule": "no_rule"}, "ETH", "Code of ethics"),
    ("privacy.child_harm", {"practice.child_rule": "must"}, "MUST", "National child protection law"),
    ("privacy.child_harm", {"practice.child_rule": "may"}, "MAY", "National child protection law"),
    ("privacy.child_harm", {"practice.child_rule": "no_rule"}, "ETH", "Code of ethics"),
    ("privacy.adult_harm", {"practice.adult_rule": "must"}, "MUST", "National adult protection law"),
    ("privacy.adult_harm", {"practice.adult_rule": "may"}, "MAY", "National adult protection law"),
    ("privacy.adult_harm", {"practice.adult_rule": "no_rule"}, "ETH", "Code of ethics"),
    ("privacy.named_crimes", {"practice.named_crimes_rule": "must"}, "MUST", "National law on planned crimes"),
    ("privacy.named_crimes", {"practice.named_crimes_rule": "may"}, "MAY", "National law on planned crimes"),
    ("privacy.legal_requests", {"practice.privilege": True}, "MAY", "National court rules"),
    ("privacy.legal_requests", {}, "ETH", "Code of ethics"),
    ("privacy.court_order", {}, "MUST", "National court rules"),
    ("privacy.office", {"practice.office": "a bookkeeper"}, "MUST", "GDPR 28"),
    ("privacy.data_loss", {}, "MUST", "GDPR 33-34"),
    ("notice.privacy", {}, "MUST", "GDPR 13"),
    ("records.see", {}, "RIGHT", "GDPR 15-22"),
    ("records.rights", {}, "RIGHT", "GDPR 15-22"),
    ("records.complain", {}, "RIGHT", "GDPR 77"),
    ("records.safe", {}, "MUST", "GDPR 32"),
    ("records.basis", {"practice.data_reason": "agreement"}, "MAY", "GDPR 9(2)(h)"),
    ("records.basis", {"practice.data_reason": "own_reason"}, "MAY", "GDPR 9(2)(h)"),
    ("signing.wet_ink", {}, "FILL", "National law on written form"),
]  # fmt: skip

LINES = {
    "urgent.line_116123": ("practice.line_116123_confirmed_on", "PT", "116 123"),
    "urgent.line_116111": ("practice.line_116111_confirmed_on", "PT", "116 111"),
    "urgent.line_germany": ("practice.line_germany_confirmed_on", "DE", "0800 111 0 111"),
    "urgent.line_france": ("practice.line_france_confirmed_on", "FR", "3114"),
    "urgent.line_spain": ("practice.line_spain_confirmed_on", "ES", "024"),
    "urgent.line_netherlands": ("practice.line_netherlands_confirmed_on", "NL", "0800-0113"),
}

AMERICAN = re.compile(
    r"\b(counsel(?:ing|or|ors)|neighbors?|colors?|behaviors?|judgment|cancel(?:ed|ing)|"
    r"licenses?|mail|emergency room|attorneys?|toward|program that|favorite|honor|labor|"
    r"(?:recogn|organ|real|apolog|emphas)iz(?:e|es|ed|ing))\b",
    re.IGNORECASE,
)

SAYS = {
    "en": {"MUST": r"\bmust\b", "MAY": r"\bmay\b"},
    "es": {"MUST": r"\bdebo\b|\btengo que\b", "MAY": r"\bpuedo\b"},
}

CONSENT_AS_BASIS = re.compile(
    r"(process|use|keep|store|hold)s? (?:your |this |health )*data[^.]*"
    r"(with|by|on|under|because of) your (consent|yes|permission)|"
    r"con su (?:consentimiento|sí|permiso)[^.]*datos|datos[^.]*con su (?:consentimiento|permiso)",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def eu() -> FormPack:
    """The European pack."""
    return load("eu", FORMS)


@pytest.mark.parametrize(("key", "answers", "rule", "source"), RULES)
def test_each_rule_stands_on_its_source_and_says_so_in_every_language(
    eu: FormPack, key: str, answers: dict[str, Value], rule: str, source: str
) -> None:
    item = eu.items[key]

    case = item.case({**eu.defaults(), **answers})

    assert case.rule == rule
    assert (case.source or item.sources[0]) == source
    for language in eu.languages:
        wanted = SAYS[language].get(rule, r"\w")
        assert re.search(wanted, eu.said(language, key).sentence(case.form), re.IGNORECASE)


def test_every_limit_is_there_and_none_stands_on_nothing(eu: FormPack) -> None:
    assert limits(eu) >= LIMITS
    assert not limits(eu) & ONLY_IN_THE_US
    assert rules_without_source(eu) == []


def test_everything_a_country_sets_is_required_of_the_practice(eu: FormPack) -> None:
    required = {item.key for item in eu.profile_items() if item.required}

    assert required >= WHAT_A_COUNTRY_SETS


@pytest.mark.parametrize(
    "rule",
    [
        "practice.secrecy_rule", "practice.life_rule", "practice.warn_rule", "practice.child_rule",
        "practice.adult_rule", "practice.named_crimes_rule",
    ],
)  # fmt: skip
def test_no_limit_is_left_at_not_sure(eu: FormPack, rule: str) -> None:
    assert eu.items[rule].default is None
    assert not [text for text in eu.said("en", rule).options.values() if "not sure" in text]


def test_with_its_blanks_open_it_makes_no_paper_and_names_what_is_missing(eu: FormPack) -> None:
    in_the_booklet = WHAT_A_COUNTRY_SETS - {
        "practice.state", "practice.secrecy_law", "practice.named_crimes", "practice.age_alone",
    }  # fmt: skip

    assert missing(eu, BOOKLET, {}) >= in_the_booklet
    assert missing(eu, AGREEMENT, {})
    assert missing(eu, BOOKLET, PRACTICE) == set()


@pytest.mark.parametrize(
    "key",
    [
        "practice.secrecy_rule", "practice.secrecy_law", "practice.life_rule", "practice.warn_rule",
        "practice.child_rule", "practice.adult_rule", "practice.named_crimes_rule",
        "practice.named_crimes", "practice.regulator", "practice.data_regulator",
        "practice.data_reason", "practice.retention", "practice.complaint_body",
        "practice.wet_ink",
    ],
)  # fmt: skip
def test_one_open_blank_alone_stops_the_booklet(eu: FormPack, key: str) -> None:
    profile = {name: value for name, value in PRACTICE.items() if name != key}

    assert missing(eu, BOOKLET, profile) == {key}


def test_a_young_client_waits_for_the_rule_on_their_own_yes(eu: FormPack) -> None:
    young: dict[str, Value] = {"client.adult": False}

    before = said(eu, "special.minor_rule", young)
    after = said(eu, "special.minor_rule", {**young, "practice.age_alone": "from 15"})

    assert eu.items["special.minor_rule"].concerns(young)
    assert before.open == ("practice.age_alone",)
    assert after.whole


def test_the_booklet_of_a_practice_says_what_that_practice_confirmed(eu: FormPack) -> None:
    paper = booklet(eu, PRACTICE)

    assert "I must keep secret" in paper["privacy.secrecy"]
    assert "I may report it" in paper["privacy.child_harm"]
    assert "I would try to get them help" in paper["privacy.adult_harm"]
    assert "I must report it: murder and robbery" in paper["privacy.named_crimes"]
    assert "within 72 hours" in paper["privacy.data_loss"]
    assert "10 years" in paper["records.kept"]
    assert "signing.wet_ink" not in paper


def test_a_practice_without_a_rule_on_crimes_says_nothing_of_them(eu: FormPack) -> None:
    profile = {**PRACTICE, "practice.named_crimes_rule": "no_rule", "practice.named_crimes": None}

    assert "privacy.named_crimes" not in booklet(eu, profile)


def test_papers_that_need_ink_are_named(eu: FormPack) -> None:
    paper = booklet(eu, {**PRACTICE, "practice.wet_ink": "the agreement on fees"})

    assert "the agreement on fees" in paper["signing.wet_ink"]


def test_the_words_on_signing_claim_no_more_than_a_simple_signature(eu: FormPack) -> None:
    words = eu.said("en", "consent.e_records")

    assert "simple electronic signature" in words.sentence("")
    assert "simple electronic signature" in words.shared("")
    assert not re.search(r"count the same|qualified|advanced", words.sentence(""))


def test_a_judges_order_is_not_said_to_win_over_a_right_to_refuse(eu: FormPack) -> None:
    text = eu.said("en", "privacy.court_order").sentence("must")

    assert "the law gives me no right to refuse" in text


def test_health_data_never_rests_on_a_yes(eu: FormPack) -> None:
    for language in eu.languages:
        claims = [key for key, text in shown(eu, language) if CONSENT_AS_BASIS.search(text)]
        assert claims == []
    for reason in ("agreement", "own_reason"):
        basis = said(eu, "records.basis", {"practice.data_reason": reason}).text
        assert "does not rest on a yes" in basis


def test_the_samples_of_other_countries_are_hints_and_print_nowhere(eu: FormPack) -> None:
    samples = re.compile(r"StGB|KKG|BGB|41/2002|Code pénal|226-1|223-6|Germany|Alemania")
    options = {"practice.state"}

    printed = [
        key
        for language in eu.languages
        for key, words in eu.words[language].items()
        for text in (*words.text.values(), *words.card.values(), *words.options.values())
        if samples.search(text) and key not in options
    ]
    hinted = [key for key, words in eu.words["en"].items() if samples.search(words.hint)]

    assert printed == []
    assert len(hinted) >= 6


@pytest.mark.parametrize("line", LINES)
def test_a_crisis_line_needs_a_date_and_its_country(eu: FormPack, line: str) -> None:
    confirmed, country, number = LINES[line]
    there: dict[str, Value] = {"practice.state": country, confirmed: "2026-11-20"}

    assert eu.items[line].concerns(there)
    assert not eu.items[line].concerns({"practice.state": country})
    assert number in said(eu, line, there).text
    assert "20 November 2026" in said(eu, line, there).text


def test_a_line_of_one_country_is_not_given_in_another(eu: FormPack) -> None:
    french: dict[str, Value] = {
        "practice.state": "FR",
        **{confirmed: "2026-11-20" for confirmed, _, _ in LINES.values()},
    }

    given = {line for line in LINES if eu.items[line].concerns(french)}

    assert given == {"urgent.line_116123", "urgent.line_116111", "urgent.line_france"}


def test_the_headline_on_help_names_a_line_only_once_it_was_checked(eu: FormPack) -> None:
    before = said(eu, "group.urgent", {}).text
    after = said(eu, "group.urgent", {"practice.line_116123_confirmed_on": "2026-11-20"}).text

    assert "call 112" in before
    assert "116 123" not in before
    assert "116 123" in after


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"practice.warn_rule": "must", "practice.life_rule": "must"}, "yours or someone else's"),
        ({"practice.warn_rule": "must", "practice.life_rule": "may"}, "I must act to protect them"),
        ({"practice.warn_rule": "may", "practice.life_rule": "must"}, "I must get help"),
        ({"practice.warn_rule": "may", "practice.life_rule": "may"}, "I try to get help"),
    ],
)
def test_the_headline_on_danger_is_as_strict_as_its_clauses(
    eu: FormPack, answers: dict[str, Value], words: str
) -> None:
    assert words in said(eu, "group.danger", answers).text


def test_no_american_spelling_is_left(eu: FormPack) -> None:
    left = [(key, hit[0]) for key, text in shown(eu) if (hit := AMERICAN.search(text))]

    assert left == []


def test_dates_money_and_paper_are_european(eu: FormPack) -> None:
    fee = said(eu, "interim.fee_today", {"fee.amount": "80.00"}).text

    assert (eu.currency, eu.paper, eu.locale) == ("EUR", "a4", "en_IE")
    assert "€80" in fee
