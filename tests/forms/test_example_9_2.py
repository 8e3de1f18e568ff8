"""Worked example 9.2: Theo, fifteen, with his mother, over two meetings in Leeds.

Every fact is an answer, and stands on the papers it belongs on and on no other.
"""

import re

import pytest

from desktop.assets import FORMS
from desktop.domain.agreement import Agreement
from desktop.domain.draw_up import Commission, draw_up
from desktop.domain.intake import Intake, fold
from desktop.domain.journal import ADJOURNED
from desktop.domain.pack import FormPack
from desktop.domain.papers import plans
from desktop.domain.standing import group_of
from desktop.packs.load import load
from desktop.packs.wording import PackWording
from tests.forms.test_documents import sides, text_of

FACTS = [
    ("practitioner", "practice.practitioner", "Priya Halloran"),
    ("MBACP", "practice.credentials", "MBACP"),
    ("registration", "practice.licence", "00000000"),
    ("phone", "practice.phone", "0113 496 0123"),
    ("ICO registered", "practice.ico", "ICO registration"),
    ("DBS seen", "practice.background_check", "DBS"),
    ("consults supervisor", "practice.supervision_rule", "supervisor"),
    ("duty switch: not commenced", "practice.child_abuse_duty", "not_commenced"),
    ("checked 22 Nov 2026", "practice.child_abuse_duty_checked_on", "2026-11-22"),
    ("two-session split", "setting.split", True),
    ("Thu 3 Dec 2026", "booking.date", "2026-12-03"),
    ("16:30", "booking.time", "16:30"),
    ("60 min", "booking.length", 60),
    ("parent first, then Theo alone", "room.present", "Theo alone with Priya from 16:50"),
    ("beanbag", "comfort.note", "beanbag"),
    ("door ajar", "comfort.choices", "door_ajar"),
    ("no overhead light", "comfort.choices", "lights_low"),
    ("fidget", "comfort.note", "fidget"),
    ("can Mum leave halfway?", "agenda.own", "Can Mum leave halfway?"),
    ("name", "client.name", "Theo Marsh-Okafor"),
    ("he/him", "client.pronouns", "he/him"),
    ("born 9 May 2011", "client.born", "2011-05-09"),
    ("dyslexia", "access.needs", "large print, read aloud"),
    ("autism assessment pending", "client.identity", "Autism assessment pending"),
    ("Igbo/English household", "client.language", "Igbo"),
    ("faith: not sure", "client.identity", "not sure"),
    ("mother", "people.representatives", "Adaeze Marsh-Okafor"),
    ("parental responsibility, told", "authority.proof", "told"),
    ("father agrees", "minor.other_parent", "agrees"),
    ("texts for booking", "contact.mobile", "07700 900461"),
    ("Mum for fees; never school", "contact.safe_rules_own", "Never school"),
    ("reason", "story.reason", "Everyone's looking."),
    ("snitched on", "story.past_help", "snitched on"),
    ("please tell me first", "wishes.please", "tell me first"),
    ("trust is hard", "story.barriers", "trust_hard"),
    ("not too many questions", "wishes.please_not", "Not too many questions"),
    ("Gillick view", "special.minor_reason", "Looked at again each term"),
    ("Theo consents himself", "special.minor_consent", "minor_alone"),
    ("parent pays", "fee.payer", "family"),
    ("attendance and topic with his OK", "special.parents_hear", "themes"),
    ("teach-back", "teach_back.privacy", "Not that I hate maths."),
    ("after one re-explaining", "teach_back.privacy", "after_explaining"),
    ("child's privacy notice", "notice.privacy_young", "2026-12-03"),
    ("Art 13 notice to the parent", "notice.privacy_adult", "2026-12-03"),
    ("complaint route", "notice.data_complaint", "2026-12-03"),
    ("50 min", "time.length", 50),
    ("weekly Thursday", "time.weekday", "thursday"),
    ("48 h", "time.notice", 48),
    ("GBP 55", "fee.amount", "55.00"),
    ("missed GBP 27.50", "fee.late", "27.50"),
    ("2 weeks' holiday notice", "time.holiday_weeks", 2),
    ("12 sessions", "time.sessions_planned", 12),
    ("texts booking only", "contact.channels", "text"),
    ("Mon-Thu", "contact.hours", "mon_thu"),
    ("10-18", "contact.hours_to", "18:00"),
    ("2 working days", "contact.reply", 2),
    ("touch none", "behaviour.touch", "none"),
    ("no recording", "consent.recording", "no"),
    ("Priya on school", "together.promises", "I won't speak to school without you."),
    ("Theo's promise", "together.promises", "I'll turn up or text."),
    ("goal 1", "goals.list", "Stay for form and one lesson."),
    ("walk to the gates", "goals.list", "walk to the gates on Tuesday"),
    ("fear ladder", "goals.list", "fear ladder"),
    ("no shouting at 7", "goals.list", "no shouting at 7 a.m."),
    ("review 14 Jan 2027", "goals.list", "2027-01-14"),
    ("Mum's wish apart", "goals.representative_wish", "Full attendance"),
    ("not today's vibe", "feedback.quiet_sign", "not today's vibe"),
    ("crisis", "teach_back.help", "Text SHOUT or ring Childline"),
    ("his copy kept by Priya", "close.paper", "keep_here"),
    ("check-in", "close.check_in", "a_little"),
    ("fewer questions about school", "close.change", "fewer questions about school"),
    ("until the 25th birthday", "practice.retention_young", "to_25"),
]

LIMITS_ON = {
    *(f"L{number:02d}" for number in (*range(1, 9), 11, 14, 16, 19, 21, 23, 24, 25, 30, 31)),
}

PLACES = {
    "He/him": ("he/him", set()),
    "his reason": ("Everyone's looking.", set()),
    "past help": ("snitched on", set()),
    "identity": ("Autism assessment", set()),
    "check-in": ("fewer questions about school", set()),
    "his number": ("07700 900461", {"record"}),
    "safe contact": ("07700 900118", {"record"}),
    "Gillick view": ("weighed the effect on school", {"record"}),
    "his yes": ("It's my thing, not Mum's.", {"record"}),
    "teach-back": ("Not that I hate maths.", {"record"}),
    "help at night": ("Text SHOUT, draw, wake Mum", {"record"}),
    "hope": ("Stay for form and one lesson.", {"agreement", "take_home"}),
    "goal": ("walk to the gates", {"take_home"}),
    "Priya's promise": ("I won't speak to school without you.", {"agreement"}),
    "please do": ("Funny is OK", {"agreement"}),
    "quiet sign": ("not today's vibe", {"agreement"}),
    "own point": ("Can Mum leave halfway?", {"take_home"}),
    "Mum's wish": ("Full attendance", {"annex_g", "record"}),
    "missed fee": ("27.50", {"agreement", "annex_g", "booklet"}),
    "what Theo's parents hear": (
        "whether you came, and the broad topics",
        {"agreement", "record"},
    ),
    "what Mum hears": ("if Theo Marsh-Okafor says yes", {"annex_g"}),
    "what is always said": ("You always hear from me if", {"annex_g"}),
    "Childline": ("0800 1111", {"annex_g", "booklet", "interim", "take_home", "welcome"}),
}
"""A fact, words it is known by, and the papers it stands on; on all others it does not."""


@pytest.fixture(scope="module")
def leeds() -> FormPack:
    return load("gb-eng", FORMS)


@pytest.fixture(scope="module")
def papers(leeds: FormPack, theo: Intake) -> dict[str, Agreement]:
    """Every paper of both meetings, by the last part of its key."""
    first = fold(theo.rows[: 1 + next(i for i, r in enumerate(theo.rows) if r.action == ADJOURNED)])
    made = {plan.key.split(".")[1]: drawn(leeds, theo, plan.key) for plan in plans(leeds, theo)}
    return {**made, "interim": drawn(leeds, first, "document.interim")}


def drawn(pack: FormPack, intake: Intake, key: str) -> Agreement:
    return draw_up(pack, intake, PackWording(pack, "en"), Commission(key, "P3HN-6T"))


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact[0])
def test_every_fact_of_example_9_2_is_an_answer(
    fact: tuple[str, str, str | int], leeds: FormPack, theo: Intake
) -> None:
    _, key, expected = fact

    answer = theo.all_answers(leeds.defaults())[key]

    if isinstance(expected, str):
        assert expected in str(answer) or expected in repr(answer).replace("\\'", "'")
    else:
        assert answer == expected


def test_every_limit_that_is_on_for_theo_stands_in_his_booklet(
    leeds: FormPack, papers: dict[str, Agreement]
) -> None:
    told = {passage.key for passage in papers["booklet"].passages()}

    refs = {ref for key in told if key in leeds.items for ref in leeds.items[key].refs}

    assert refs >= LIMITS_ON


@pytest.mark.parametrize(
    ("item", "rule"),
    [
        ("privacy.danger_to_self", "MAY"),
        ("privacy.danger_to_others", "MAY"),
        ("privacy.child_harm", "ETH"),
        ("privacy.court_order", "MUST"),
        ("privacy.terrorism", "MUST"),
    ],
)
def test_each_limit_binds_priya_as_example_9_2_says(
    item: str, rule: str, leeds: FormPack, theo: Intake
) -> None:
    answers = theo.all_answers(leeds.defaults())

    assert leeds.items[item].case(answers).rule == rule
    assert theo.outcomes[group_of(leeds, item)] == "explained"


@pytest.mark.parametrize("name", PLACES)
def test_every_fact_stands_on_its_papers_and_on_no_other(
    name: str, papers: dict[str, Agreement]
) -> None:
    words, expected = PLACES[name]

    found = {key for key, paper in papers.items() if words in text_of(paper)}

    assert found == expected


def test_no_blank_is_left_open_on_any_paper(papers: dict[str, Agreement]) -> None:
    for key, paper in papers.items():
        assert not re.search(r"\{[a-z_.]+\}", text_of(paper)), key


def test_the_mother_signs_the_annex_and_never_theos_agreement(
    papers: dict[str, Agreement],
) -> None:
    assert [one.name for one in papers["agreement"].signers] == [
        "Priya Halloran",
        "Theo Marsh-Okafor",
    ]
    assert [one.name for one in papers["annex_g"].signers] == [
        "Priya Halloran",
        "Adaeze Marsh-Okafor",
    ]


def test_the_pages_of_the_second_meeting_bear_its_own_day(papers: dict[str, Agreement]) -> None:
    assert "10 December 2026" in papers["take_home"].subtitle
    assert "3 December 2026" in papers["interim"].subtitle


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_sheet_he_signs_has_two_sides(language: str, leeds: FormPack, theo: Intake) -> None:
    wording = PackWording(leeds, language)
    sheet = draw_up(leeds, theo, wording, Commission("document.agreement", "P3HN-6T-A"))

    assert sides(sheet, wording) <= 2


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_mothers_annex_has_two_sides(language: str, leeds: FormPack, theo: Intake) -> None:
    wording = PackWording(leeds, language)
    annex = draw_up(leeds, theo, wording, Commission("document.annex_g", "P3HN-6T-G2"))

    assert sides(annex, wording) <= 2
