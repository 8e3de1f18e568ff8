"""What every word of the shipped packs is held to: plain, short, and true to its rule."""

import re
from collections.abc import Iterator
from statistics import median

import pytest

from desktop.assets import FORMS
from desktop.domain.pack import FormPack
from desktop.packs.load import load
from desktop.packs.wording import PackWording
from tests.forms.reading import clauses, grade, said, sentences, syllables, words_of

LONGEST_SENTENCE = 25
CARD_WORDS = 45
WORST_GRADE = 8.0
MEDIAN_GRADE = 6.5

# Section 8 of the clinical brief; "normal" is avoided of people, and we never need it.
AVOIDED = re.compile(
    r"\b(shall|herein|notwithstanding|pursuant|compliance|non-?compliant|attention-seeking|"
    r"no-show|manipulative|suffering from|committed suicide|both parents|he/she|husband|wife|"
    r"christian name|normal|abnormal|hold harmless|holds? (?:me|the practitioner) harmless|"
    r"waives?|waived|liability)\b",
    re.IGNORECASE,
)


def test_no_word_of_the_avoid_list_is_used(pack: FormPack) -> None:
    found = [(key, hit[0]) for key, _, text in said(pack) if (hit := AVOIDED.search(text))]

    assert found == []


def test_no_sentence_is_longer_than_25_words(pack: FormPack) -> None:
    long = [
        (key, form, sentence)
        for key, form, text in said(pack)
        for sentence in sentences(text)
        if len(words_of(sentence)) > LONGEST_SENTENCE
    ]

    assert long == []


def test_every_clause_reads_at_grade_8_or_lower(pack: FormPack) -> None:
    hard = [
        (round(grade(text), 1), key) for key, text in clauses(pack) if grade(text) > WORST_GRADE
    ]

    assert hard == []


def test_the_median_clause_reads_at_grade_six_and_a_half_or_lower(pack: FormPack) -> None:
    grades = [grade(text) for _, text in clauses(pack)]

    assert median(grades) <= MEDIAN_GRADE


def test_the_syllable_counter_knows_common_words() -> None:
    known = {
        "danger": 2,
        "police": 2,
        "therapy": 3,
        "privilege": 3,
        "safe": 1,
        "abused": 2,
        "neglected": 3,
        "called": 1,
        "emergency": 4,
        "people": 2,
        "agreed": 2,
        "session": 2,
    }

    wrong = {word: syllables(word) for word, count in known.items() if syllables(word) != count}

    assert wrong == {}


def test_must_stands_only_where_there_is_a_duty(pack: FormPack) -> None:
    wrong = [
        (key, form)
        for key, form, text in said(pack)
        if re.search(r"\b[Mm]ust\b", text)
        and form.removeprefix("card ").split("_")[0] != "must"
        and not _says_its_own_rule(pack, key, form)
    ]

    assert wrong == []


def test_may_stands_only_where_the_law_allows(pack: FormPack) -> None:
    wrong = [
        (key, form)
        for key, form, text in said(pack)
        if re.search(r"\bmay\b", text)
        and form.removeprefix("card ").split("_")[0] != "may"
        and not _says_its_own_rule(pack, key, form)
    ]

    assert wrong == []


def _says_its_own_rule(pack: FormPack, key: str, form: str) -> bool:
    """Say whether a text names the rules of clauses it stands over, or asks the practitioner."""
    if key in pack.items and pack.items[key].filled_by == "practice":
        return True
    rules = {
        case.rule
        for item in (pack.groups[key].items if key in pack.groups else ())
        for case in pack.items[item].cases
    }
    return form in {"", "card "} and {"MUST", "MAY"} <= rules


def test_every_legal_rule_of_a_place_names_a_source() -> None:
    for key in ("us", "us-ca"):
        pack = load(key, FORMS)
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
        ({"practice.state": "ME"}, "ETH", "I would try"),
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


def test_every_card_holds_at_most_45_words(pack: FormPack) -> None:
    wording = PackWording(pack, "en")
    full = []
    for step in pack.steps:
        for key in step.cards:
            for form, count in card_words(pack, wording, key):
                if count > CARD_WORDS:
                    full.append((key, form, count))

    assert full == [], full


def card_words(pack: FormPack, wording: PackWording, key: str) -> Iterator[tuple[str, int]]:
    """Yield form and number of words of each card: its text, with what is inside by title."""
    words = pack.said("en", key)
    titles = ""
    if key in pack.groups:
        group = pack.groups[key]
        titles = " ".join(pack.said("en", item).title for item in group.items)
        cases = group.cases
    elif pack.items[key].kind in {"prompt", "note"}:
        return
    else:
        cases = pack.items[key].cases
    forms = {case.form for case in cases} or {""}
    defaults = pack.defaults()
    for form in forms:
        text = words.shared(form) or words.question

        def shown(match: re.Match[str]) -> str:
            item = pack.items[match[1].split(":")[0]]
            value = defaults.get(item.key)
            return "blank" if value is None else wording.value(item, value)

        filled = re.sub(r"\{([^}]*)\}", shown, text)
        yield form, len(words_of(f"{filled} {titles}"))


def test_everything_a_client_could_meet_is_named(pack: FormPack) -> None:
    for item in pack.items.values():
        words = pack.said("en", item.key)
        assert words.title, f"{item.key} has no title"
        if item.filled_by == "practice":
            assert words.question or words.text, f"{item.key} asks the practice nothing"
    for section in (s for plan in pack.documents.values() for s in plan.sections):
        assert pack.said("en", section.key).title


def test_no_words_are_left_over(pack: FormPack) -> None:
    known = {
        *pack.items,
        *pack.groups,
        *pack.documents,
        *(step.key for step in pack.steps),
        *(section.key for plan in pack.documents.values() for section in plan.sections),
        *(f"role.{place.role}" for plan in pack.documents.values() for place in plan.signers),
        # A child may leave out what its parent says; the words stay behind and harm nobody.
        *(key for parent in pack.chain[1:] for key in load(parent, FORMS).items),
    }

    assert sorted(set(pack.words["en"]) - known) == []


def test_hard_thoughts_never_mean_a_call_on_their_own(pack: FormPack) -> None:
    reassuring = [(key, text) for key, _, text in said(pack) if "that I will call someone" in text]

    assert reassuring
    assert all(re.search(r"on (?:its|their) own", text) for _, text in reassuring)
