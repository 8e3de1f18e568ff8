"""Australia: which duties follow from the state and the profession, and how its papers read."""

import re

import pytest

from desktop.domain.journal import Value
from desktop.domain.pack import FormPack, first_case
from tests.packs.said import booklet, everything_said, shipped

PACKS = ("au", "au-vic", "au-nsw")

US_SPELLING = re.compile(
    r"\b(counsel(?:ing|ors?)|cancel(?:ing|ed)|(?:neighb|col|fav|behavi|hon|lab)ors?|center|gray|"
    r"defense|license(?! me\b)|you practice|traveling|judgment|(?:recogn|organ|real|apolog)iz\w+|"
    r"mail|mom|cell phone|emergency room)\b",
    re.IGNORECASE,
)
"""What Australia spells or calls otherwise; "license" stays a verb."""

LIMITS = {f"L{number:02d}" for number in range(1, 34)}
ONLY_IN_THE_US = {"L09", "L26"}

CHILD = "privacy.child_harm"
CRIME = "privacy.child_crime"

Answers = dict[str, Value]


@pytest.fixture(scope="module", params=PACKS)
def pack(request: pytest.FixtureRequest) -> FormPack:
    """Each of the three packs in turn."""
    return shipped(request.param)


@pytest.fixture(scope="module")
def australia() -> FormPack:
    """The pack for the states and territories that have none of their own."""
    return shipped("au")


@pytest.fixture(scope="module")
def victoria() -> FormPack:
    """The pack for Victoria."""
    return shipped("au-vic")


@pytest.fixture(scope="module")
def new_south_wales() -> FormPack:
    """The pack for New South Wales."""
    return shipped("au-nsw")


def place(state: str, profession: str = "", **more: Value) -> Answers:
    """Return a practice's answers: *state*, *profession* and what else it answered."""
    own = {f"practice.{key}": value for key, value in more.items()}
    return {"practice.state": state, "practice.profession": profession, **own}


def known(pack: FormPack, answers: Answers) -> Answers:
    """Return *answers* over the pack's own proposals."""
    return {**pack.defaults(), **answers}


def stands_on(pack: FormPack, key: str, answers: Answers) -> tuple[str, set[str]]:
    """Return the rule of *key* for *answers*, and the sources behind it; none where it is off."""
    item = pack.items[key]
    if not item.concerns(known(pack, answers)):
        return "", set()
    case = item.case(known(pack, answers))
    return case.rule, {*item.sources, *([case.source] if case.source else ())}


def said(pack: FormPack, language: str, key: str, answers: Answers) -> str:
    """Return the clause as it reads for *answers*."""
    return pack.said(language, key).sentence(pack.items[key].case(known(pack, answers)).form)


@pytest.mark.parametrize(
    ("answers", "source", "words"),
    [
        (place("NT", "counsellor"), "NT Children Act s.26", "everyone"),
        (place("NT", "other"), "NT Children Act s.26", "everyone"),
        (place("SA", "psychologist"), "SA Safety Act ss.30-31", "South Australia"),
        (place("SA", "social_worker"), "SA Safety Act ss.30-31", "South Australia"),
        (place("SA", "counsellor", child_service=True), "SA Safety Act ss.30-31", "South"),
        (place("WA", "psychologist"), "WA Community Services Act s.124B", "sexually abused"),
        (place("WA", "school_counsellor"), "WA Community Services Act s.124B", "sexually"),
        (place("TAS", "psychologist"), "TAS Families Act s.14", "not born yet"),
        (place("ACT", "psychologist"), "ACT Young People Act s.356", "not by accident"),
        (place("QLD", "other", child_rule="must"), "State child protection law", "I must report"),
    ],
)
def test_who_the_law_names_must_report_harm_to_a_child(
    australia: FormPack, answers: Answers, source: str, words: str
) -> None:
    assert stands_on(australia, CHILD, answers) == ("MUST", {source})
    assert "must report it" in said(australia, "en", CHILD, answers)
    assert words in said(australia, "en", CHILD, answers)


@pytest.mark.parametrize(
    "answers",
    [
        place("QLD", "psychologist"),
        place("SA", "counsellor", child_service=False),
        place("WA", "counsellor"),
        place("WA", "social_worker"),
        place("TAS", "counsellor"),
        place("ACT", "social_worker"),
    ],
)
def test_nobody_is_given_a_duty_the_law_does_not_name(
    australia: FormPack, answers: Answers
) -> None:
    assert stands_on(australia, CHILD, answers)[0] == "FILL"
    assert stands_on(australia, CHILD, {**answers, "practice.child_rule": "no_rule"})[0] == "ETH"
    assert stands_on(australia, CHILD, {**answers, "practice.child_rule": "may"})[0] == "MAY"


@pytest.mark.parametrize(
    ("state", "source"),
    [
        ("QLD", "QLD Criminal Code s.229BC"),
        ("TAS", "TAS Criminal Code s.105A"),
        ("ACT", "ACT Crimes Act s.66AA"),
    ],
)
@pytest.mark.parametrize("profession", ["psychologist", "counsellor", "other"])
def test_any_adult_must_report_a_crime_against_a_child(
    australia: FormPack, state: str, source: str, profession: str
) -> None:
    answers = place(state, profession)

    assert stands_on(australia, CRIME, answers) == ("MUST", {source})
    assert "every adult" in said(australia, "en", CRIME, answers)


@pytest.mark.parametrize("state", ["SA", "WA", "NT"])
def test_a_crime_duty_is_claimed_only_where_there_is_one(australia: FormPack, state: str) -> None:
    assert stands_on(australia, CRIME, place(state, "psychologist")) == ("", set())


def test_family_violence_must_be_reported_in_the_northern_territory_alone(
    australia: FormPack, victoria: FormPack, new_south_wales: FormPack
) -> None:
    key = "privacy.family_violence"

    assert stands_on(australia, key, place("NT")) == ("MUST", {"NT Family Violence Act s.124A"})
    assert stands_on(australia, key, place("QLD")) == ("", set())
    assert key not in victoria.items
    assert key not in new_south_wales.items


@pytest.mark.parametrize("state", ["QLD", "SA", "WA", "TAS", "ACT", "NT"])
@pytest.mark.parametrize("profession", ["psychologist", "counsellor", "school_counsellor", ""])
@pytest.mark.parametrize("more", [{}, {"child_service": True}, {"child_rule": "must"}])
def test_the_headline_speaks_of_a_duty_exactly_where_a_clause_does(
    australia: FormPack, state: str, profession: str, more: Answers
) -> None:
    answers = place(state, profession, **more)

    duty = any(stands_on(australia, key, answers)[0] == "MUST" for key in (CHILD, CRIME))

    headline = first_case(australia.groups["group.harm"].cases, answers)
    assert (headline.rule == "MUST") is duty


@pytest.mark.parametrize("profession", ["psychologist", "school_counsellor"])
def test_victoria_names_psychologists_and_school_counsellors(
    victoria: FormPack, profession: str
) -> None:
    answers = place("VIC", profession)

    assert stands_on(victoria, CHILD, answers) == ("MUST", {"CYFA 2005 ss.182, 184"})
    assert "hurt in their body, or sexually abused" in said(victoria, "en", CHILD, answers)


@pytest.mark.parametrize("profession", ["counsellor", "social_worker", "other"])
def test_victoria_leaves_other_professions_to_their_own_blank(
    victoria: FormPack, profession: str
) -> None:
    none = place("VIC", profession, child_rule="no_rule")
    assert stands_on(victoria, CHILD, place("VIC", profession))[0] == "FILL"
    assert stands_on(victoria, CHILD, none)[0] == "ETH"
    must = place("VIC", profession, child_rule="must")
    assert stands_on(victoria, CHILD, must) == ("MUST", {"State child protection law"})


def test_any_adult_in_victoria_must_report_a_sexual_offence_on_a_child_under_16(
    victoria: FormPack,
) -> None:
    assert stands_on(victoria, CRIME, {}) == ("MUST", {"Crimes Act 1958 s.327"})
    assert "under 16" in said(victoria, "en", CRIME, {})


@pytest.mark.parametrize(
    "answers",
    [
        place("NSW", "psychologist"),
        place("NSW", "school_counsellor"),
        place("NSW", "counsellor", child_service=True),
    ],
)
def test_new_south_wales_names_psychologists_and_services_for_children(
    new_south_wales: FormPack, answers: Answers
) -> None:
    rule = stands_on(new_south_wales, CHILD, answers)

    assert rule == ("MUST", {"Care and Protection Act 1998 s.27"})
    assert "under 16 is at risk of significant harm" in said(new_south_wales, "en", CHILD, answers)


def test_new_south_wales_leaves_others_to_their_own_blank(new_south_wales: FormPack) -> None:
    answers = place("NSW", "counsellor", child_service=False)

    assert stands_on(new_south_wales, CHILD, answers)[0] == "FILL"
    assert (
        stands_on(new_south_wales, CHILD, {**answers, "practice.child_rule": "no_rule"})[0] == "ETH"
    )


def test_harm_at_16_or_17_may_be_reported_in_new_south_wales(new_south_wales: FormPack) -> None:
    rule = stands_on(new_south_wales, "privacy.child_16_17", {})

    assert rule == ("MAY", {"Care and Protection Act 1998 s.27"})


def test_crimes_must_not_be_hidden_in_new_south_wales(new_south_wales: FormPack) -> None:
    child = stands_on(new_south_wales, CRIME, {})
    serious = stands_on(new_south_wales, "privacy.serious_crime", {})

    assert child == ("MUST", {"Crimes Act 1900 s.316A"})
    assert serious == ("MUST", {"Crimes Act 1900 s.316"})
    for key in (CRIME, "privacy.serious_crime"):
        assert "I must not hide it" in said(new_south_wales, "en", key, {})


@pytest.mark.parametrize(
    "key", ["privacy.danger_to_self", "privacy.danger_to_others", "privacy.medical_emergency"]
)
def test_a_serious_threat_may_be_told_and_there_is_no_duty_to_warn(
    pack: FormPack, key: str
) -> None:
    assert stands_on(pack, key, {}) == ("MAY", {"Privacy Act s.16A"})
    assert "practice.warn_rule" not in pack.items


def test_a_threat_is_told_only_where_asking_is_not_possible_or_not_reasonable(
    pack: FormPack,
) -> None:
    for key in ("privacy.danger_to_self", "privacy.danger_to_others"):
        assert "not possible or not reasonable" in said(pack, "en", key, {})


def test_a_loss_of_data_must_be_told(pack: FormPack) -> None:
    assert stands_on(pack, "privacy.data_loss", {}) == ("MUST", {"Notifiable Data Breaches"})


def test_the_privacy_notice_must_be_given(pack: FormPack) -> None:
    assert stands_on(pack, "notice.privacy", {}) == ("MUST", {"APP 5"})
    assert "notice.privacy" in pack.groups["group.notices"].items


def test_clients_may_see_and_correct_their_records(pack: FormPack) -> None:
    rule, sources = stands_on(pack, "records.see", {})

    assert rule == "RIGHT"
    assert "APP 12-13" in sources


@pytest.mark.parametrize(
    ("key", "answers", "source"),
    [
        ("au", place("ACT"), "ACT Health Records Act"),
        ("au-vic", {}, "Health Records Act 2001"),
        ("au-nsw", {}, "HRIP Act 2002"),
    ],
)
def test_records_must_be_kept_seven_years_or_until_25_where_the_law_says_so(
    key: str, answers: Answers, source: str
) -> None:
    pack = shipped(key)

    assert stands_on(pack, "records.kept", answers) == ("MUST", {source})
    text = said(pack, "en", "records.kept", answers)
    assert "7 years after our last contact" in text
    assert "until you turn 25" in text


@pytest.mark.parametrize("state", ["QLD", "SA", "WA", "TAS", "NT"])
def test_elsewhere_how_long_records_are_kept_is_a_blank(australia: FormPack, state: str) -> None:
    assert stands_on(australia, "records.kept", place(state))[0] == "FILL"


def test_a_privilege_is_claimed_only_where_the_practitioner_says_there_is_one(
    pack: FormPack,
) -> None:
    key = "privacy.legal_requests"
    named: Answers = {"practice.privilege_rule": "a judge decides first"}

    assert stands_on(pack, key, {})[0] == "ETH"
    assert "right in court" not in said(pack, "en", key, {})
    assert stands_on(pack, key, named) == ("RIGHT", {"State evidence law"})


@pytest.mark.parametrize("touch", ["handshake", "agreed"])
def test_a_psychologist_touches_only_with_a_yes_in_writing(pack: FormPack, touch: str) -> None:
    answers: Answers = {"practice.profession": "psychologist", "behaviour.touch": touch}
    consent = pack.items["consent.touch"]

    assert consent.kind == "consent"
    assert consent.concerns(known(pack, answers))
    assert "Psychology Board Code" in consent.sources
    for key in ("behaviour.touch", "consent.touch"):
        assert "advice" in said(pack, "en", key, answers)
    assert "yes in writing" in said(pack, "en", "behaviour.touch", answers)


def test_a_yes_to_touch_stands_on_a_paper_of_its_own(pack: FormPack) -> None:
    paper = pack.documents["document.annex_touch"]

    assert [signer.role for signer in paper.signers] == ["practitioner", "client"]
    assert paper.when is not None
    assert paper.when.holds({"consent.touch": "yes"})
    assert not paper.when.holds({"consent.touch": "no"})


def test_no_touch_needs_no_consent(pack: FormPack) -> None:
    answers: Answers = {"practice.profession": "psychologist"}

    assert not pack.items["consent.touch"].concerns(known(pack, answers))


def test_the_board_s_code_asks_for_consent_again_and_for_cultural_safety(pack: FormPack) -> None:
    answers: Answers = {"practice.profession": "psychologist"}

    for key in ("about.consent_again", "about.culture"):
        assert stands_on(pack, key, answers) == ("ETH", {"Psychology Board Code"})
    assert "Torres Strait Islander" in said(pack, "en", "about.culture", answers)


def test_reasons_are_noted_when_a_young_person_consents_alone(pack: FormPack) -> None:
    alone: Answers = {"client.adult": False, "special.minor_consent": "minor_alone"}

    assert stands_on(pack, "special.alone", {**alone, "practice.profession": "psychologist"}) == (
        "ETH",
        {"Psychology Board Code"},
    )
    assert "why" in said(pack, "en", "special.alone", alone)
    assert stands_on(pack, "special.alone", {**alone, "client.adult": True}) == ("", set())


def test_no_two_year_rule_is_claimed(pack: FormPack) -> None:
    text = said(pack, "en", "behaviour.never_sexual", {})

    assert "never" in text
    assert not re.search(r"\b(?:two|2|five|5) years\b", text)


def test_a_medicare_plan_asks_for_letters_to_the_gp(pack: FormPack) -> None:
    answers: Answers = {"fee.payer": "medicare", "practice.better_access": "one at the end"}

    assert stands_on(pack, "privacy.letters", answers)[0] == "FILL"
    assert "{practice.better_access}" in said(pack, "en", "privacy.letters", answers)
    assert stands_on(pack, "privacy.letters", {})[0] == "ETH"


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("lifeline", "13 11 14"),
        ("call_back", "1300 659 467"),
        ("13yarn", "13 92 76"),
        ("kids", "1800 55 1800"),
        ("1800respect", "1800 737 732"),
        ("beyond_blue", "1300 22 4636"),
    ],
)
def test_a_crisis_line_prints_only_with_the_date_it_was_checked(
    pack: FormPack, line: str, number: str
) -> None:
    item = pack.items[f"urgent.line_{line}"]
    checked = f"practice.line_{line}_confirmed_on"

    assert not item.concerns({})
    assert item.concerns({checked: "2026-11-22"})
    for language in pack.languages:
        text = pack.said(language, item.key).sentence("")
        assert text.startswith(number)
        assert "{" + checked + "}" in text


def test_no_line_is_named_in_the_headline_before_it_was_checked(pack: FormPack) -> None:
    group = pack.groups["group.urgent"]

    for language in pack.languages:
        for case in group.cases:
            text = pack.said(language, group.key).sentence(case.form)
            assert ("13 11 14" in text) is (case.when is not None)


def test_the_emergency_number_is_triple_zero(pack: FormPack) -> None:
    assert pack.items["practice.emergency_number"].default == "000"


def test_state_and_profession_are_needed_before_a_real_session(pack: FormPack) -> None:
    needed = [item.key for item in pack.profile_items() if item.required]

    assert {"practice.state", "practice.profession"} <= set(needed)


@pytest.mark.parametrize(
    ("key", "answers", "duty"),
    [
        ("au", place("QLD", "psychologist"), "In Queensland that holds for every adult"),
        ("au", place("SA", "social_worker"), "South Australia names my kind of work"),
        ("au", place("WA", "psychologist"), "Western Australia names my kind of work"),
        ("au", place("TAS", "psychologist"), "Tasmania names psychologists"),
        ("au", place("ACT", "psychologist"), "The ACT names psychologists"),
        ("au", place("NT", "other"), "holds for everyone"),
        ("au-vic", place("VIC", "psychologist"), "Victoria names my kind of work"),
        ("au-nsw", place("NSW", "psychologist"), "New South Wales names my kind of work"),
    ],
)
def test_the_booklet_says_what_the_practice_has_to_do_and_where_it_works(
    key: str, answers: Answers, duty: str
) -> None:
    pack = shipped(key)

    text = booklet(pack, "en", answers)

    assert duty in text
    assert "My profession: " in text
    assert "{" not in text + booklet(pack, pack.languages[-1], answers)


def test_a_pack_of_a_state_offers_no_other_state() -> None:
    assert shipped("au-vic").items["practice.state"].options == ("VIC",)
    assert shipped("au-nsw").items["practice.state"].options == ("NSW",)
    assert not {"VIC", "NSW"} & set(shipped("au").items["practice.state"].options)


def test_every_limit_is_there_but_those_of_the_united_states(pack: FormPack) -> None:
    there = {ref for item in pack.items.values() for ref in item.refs}

    assert LIMITS - there == ONLY_IN_THE_US


def test_every_legal_rule_names_a_source(pack: FormPack) -> None:
    bare = [
        item.key
        for item in pack.items.values()
        for case in item.cases
        if case.rule in {"MUST", "MAY", "RIGHT"} and not (case.source or item.sources)
    ]

    assert bare == []


def test_every_duty_is_a_duty_in_every_language(pack: FormPack) -> None:
    words = {"en": r"\bI must\b", "es": r"\b(?:debo|tengo que)\b"}
    duties = [
        (key, case.form)
        for key in (CHILD, CRIME, "privacy.data_loss", "records.kept", "notice.privacy")
        for case in pack.items[key].cases
        if case.rule == "MUST"
    ]

    assert duties
    for language in pack.languages:
        for key, form in duties:
            text = pack.said(language, key).sentence(form)
            assert re.search(words[language], text, re.IGNORECASE), (key, form)


def test_no_us_word_is_left(pack: FormPack) -> None:
    found = [(key, hit[0]) for key, text in everything_said(pack) if (hit := _us(text))]

    assert found == []
    assert pack.said("en", "fee.methods").options["check"] == "cheque"


def test_money_paper_and_dates_are_australian(pack: FormPack) -> None:
    assert (pack.currency, pack.paper, pack.locale) == ("AUD", "a4", "en_AU")


def _us(text: str) -> re.Match[str] | None:
    return US_SPELLING.search(re.sub(r"\{[^}]*\}", "", text))
