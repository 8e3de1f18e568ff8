"""What every word of the shipped packs is held to: plain, short, and true to its rule."""

import re

import pytest

from desktop.assets import FORMS
from desktop.domain.pack import FormPack
from desktop.packs.advice import advise
from desktop.packs.clauses import clauses
from desktop.packs.load import load
from desktop.packs.reading_grade import BARS


def test_the_checks_have_nothing_to_mend(pack: FormPack) -> None:
    advice, _ = advise(pack)

    assert [(one.language, one.key, one.place, one.sentence) for one in advice] == []


def test_every_language_reads_as_easily_as_it_has_to(pack: FormPack) -> None:
    _, grades = advise(pack)

    assert {one.language for one in grades} == {"en", "es"}
    for found in grades:
        bar = BARS[found.language]
        assert len(found.graded) > 100
        assert bar.is_met(found.median, bar.median)
        assert bar.is_met(found.graded[0].score, bar.clause), found.graded[0].key


def test_every_legal_rule_names_a_source(pack: FormPack) -> None:
    bare = [
        (item.key, case.rule)
        for item in pack.items.values()
        for case in item.cases
        if case.rule in {"MUST", "MAY", "RIGHT"} and not (case.source or item.sources)
    ]

    assert bare == []


def test_california_stands_on_its_own_law_where_it_has_one() -> None:
    pack = load("us-ca", FORMS)
    expected = {
        "privacy.danger_to_self": ("MAY", "Evidence Code 1024"),
        "privacy.danger_to_others": ("MUST", "Civil Code 43.92"),
        "privacy.child_harm": ("MUST", "Penal Code 11164-11174.3"),
        "privacy.adult_harm": ("MUST", "W&I Code 15630"),
        "records.see": ("RIGHT", "Health & Safety 123110"),
        "records.kept": ("MUST", "BPC retention"),
    }

    for key, (rule, source) in expected.items():
        assert pack.items[key].case({}).rule == rule
        assert source in pack.items[key].sources


@pytest.mark.parametrize(
    ("answers", "rule", "said"),
    [
        ({"practice.state": "TX"}, "MAY", "medical or law enforcement"),
        ({"practice.state": "TX", "practice.warn_rule": "must"}, "MAY", "medical or law"),
        ({"practice.state": "WA", "practice.warn_rule": "must"}, "MUST", "I must act"),
        ({"practice.state": "ME", "practice.warn_rule": "may"}, "MAY", "I may act"),
        ({"practice.state": "ME", "practice.warn_rule": "no_rule"}, "ETH", "I would try"),
        ({"practice.state": "ME"}, "FILL", "What my law says"),
    ],
)
def test_the_threat_clause_follows_the_state(answers: dict[str, str], rule: str, said: str) -> None:
    pack = load("us", FORMS)

    case = pack.items["privacy.danger_to_others"].case(answers)

    assert case.rule == rule
    assert said in pack.said("en", "privacy.danger_to_others").sentence(case.form)


def test_the_board_notice_is_the_statute_word_for_word() -> None:
    pack = load("us-ca", FORMS)

    text = pack.said("en", "notice.bbs").sentence("must")

    assert pack.items["notice.bbs"].fixed
    assert text == (
        "NOTICE TO CLIENTS - The Board of Behavioral Sciences receives and responds to "
        "complaints regarding services provided within the scope of practice of "
        "{practice.bbs_field}. You may contact the board online at www.bbs.ca.gov, or by "
        "calling (916) 574-7830."
    )


def test_everything_a_client_could_meet_is_named(pack: FormPack) -> None:
    for item in pack.items.values():
        words = pack.said("en", item.key)
        assert words.title, f"{item.key} has no title"
        if item.filled_by == "practice":
            assert words.question or words.text, f"{item.key} asks the practice nothing"
    for section in (s for plan in pack.documents.values() for s in plan.sections):
        assert pack.said("en", section.key).title


def test_hard_thoughts_never_mean_a_call_on_their_own(pack: FormPack) -> None:
    said = {(clause.key, clause.text) for clause in clauses(pack, "en")}
    reassuring = [(key, text) for key, text in said if "that I will call someone" in text]

    assert reassuring
    assert all(re.search(r"on (?:its|their) own", text) for _, text in reassuring)
