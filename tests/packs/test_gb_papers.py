"""The United Kingdom: data, notices, clients under 18, and what the booklets say of them."""

from collections.abc import Mapping

import pytest

from desktop.domain.draw_up import Commission, draw_up
from desktop.domain.intake import Intake, fold
from desktop.domain.journal import JournalRow, Value
from desktop.domain.pack import FormPack
from desktop.domain.sentence import blanks
from desktop.packs.wording import PackWording
from tests.packs.nations import PACKS, YOUNG, rule, says, texts
from tests.packs.said import shipped


@pytest.fixture(params=PACKS)
def pack(request: pytest.FixtureRequest) -> FormPack:
    """The parent and each nation's pack in turn."""
    return shipped(request.param)


def test_data_is_held_on_the_legal_grounds_and_never_by_consent(pack: FormPack) -> None:
    assert rule(pack, "records.basis") == ("RIGHT", "UK GDPR Art 6 and 9")
    for basis, article in (("contract", "6(1)(b)"), ("legitimate_interests", "6(1)(f)")):
        for text in texts(pack, "records.basis", {"practice.legal_basis": basis}).values():
            assert article in text
            assert "9(2)(h)" in text
    assert says(pack, "records.basis", en="do not rest it on consent", es="No uso el cons")


def test_access_takes_one_month_and_serious_harm_is_its_limit(pack: FormPack) -> None:
    assert rule(pack, "records.see") == ("RIGHT", "UK GDPR access")
    assert says(pack, "records.see", en="within one month", es="en un mes")
    assert says(pack, "records.see", en="serious harm", es="daño grave")


def test_records_are_kept_no_longer_than_the_reason_the_practice_gives(pack: FormPack) -> None:
    answers = {
        "practice.records_kept": "short notes",
        "practice.retention": "7 years",
        "practice.retention_reason": "my insurer asks for it",
    }

    assert "UK GDPR retention" in pack.items["records.kept"].sources
    assert pack.items["practice.retention_reason"].required
    assert all("my insurer" in text for text in texts(pack, "records.kept", answers).values())


def test_a_loss_of_data_goes_to_the_ico_within_72_hours(pack: FormPack) -> None:
    assert rule(pack, "privacy.data_loss") == ("MUST", "UK GDPR breach")
    assert says(pack, "privacy.data_loss", en="ICO.*72 hours", es="ICO.*72 horas")


def test_complaints_about_data_are_acknowledged_within_30_days(pack: FormPack) -> None:
    answers = {"practice.data_complaint_route": "by post to the practice"}

    assert rule(pack, "notice.data_complaint") == ("MUST", "DPA 2018 s.164A")
    assert "19 June 2026" in pack.sources["DPA 2018 s.164A"]
    assert pack.items["practice.data_complaint_route"].required
    assert says(pack, "notice.data_complaint", answers, en="must.*30 days", es="30 días debo")
    assert all("ICO" in text for text in texts(pack, "notice.data_complaint", answers).values())


def test_everyone_gets_the_privacy_notice_of_their_own(pack: FormPack) -> None:
    adult = {**pack.defaults()}
    young = {**adult, **YOUNG}
    with_parent = {**young, "people.representatives": ({"name": "Adaeze Marsh"},)}
    keys = ("notice.privacy", "notice.privacy_young", "notice.privacy_adult")

    given = [
        [key for key in keys if pack.items[key].concerns(answers)]
        for answers in (adult, young, with_parent)
    ]

    assert given == [[keys[0]], [keys[1]], [keys[1], keys[2]]]
    assert {rule(pack, key) for key in keys} == {("MUST", "UK GDPR Art 13")}


@pytest.mark.parametrize(
    ("chosen", "mode", "applies"),
    [
        ("never", "remote", False),
        ("remote", "in_person", False),
        ("remote", "mixed", True),
        ("always", "in_person", True),
    ],
)
def test_14_days_to_cancel_are_named_where_the_practice_says_they_apply(
    pack: FormPack, chosen: str, mode: str, *, applies: bool
) -> None:
    answers: dict[str, Value] = {"practice.cooling_off": chosen, "setting.mode": mode}

    concerned = [
        pack.items[key].concerns(answers) for key in ("notice.cooling_off", "consent.start_sooner")
    ]

    assert concerned == [applies, applies]
    assert rule(pack, "notice.cooling_off") == ("FILL", "Consumer Contracts Regulations 2013")
    assert pack.items["consent.start_sooner"].kind == "consent"
    assert pack.items["practice.cooling_off"].required


def test_fees_for_missed_sessions_are_held_to_fair_terms(pack: FormPack) -> None:
    assert "Consumer Rights Act 2015" in pack.items["fee.late"].sources
    assert "not more than you really lose" in pack.words["en"]["fee.late"].hint
    assert pack.defaults()["time.notice"] == 48


def test_disabled_clients_have_a_right_to_adjustments_in_great_britain() -> None:
    for key in ("gb-eng", "gb-wls", "gb-sct"):
        assert rule(shipped(key), "about.adjustments") == ("RIGHT", "Equality Act 2010")
    assert "about.adjustments" not in shipped("gb-nir").items


def test_codes_are_data_and_supervision_is_expected(pack: FormPack) -> None:
    codes = pack.items["practice.code"]

    assert codes.options == ("bacp", "ukcp", "ncps", "bpc", "hcpc", "other")
    assert {"BACP Ethical Framework", "UKCP Code", "HCPC Standards"} == set(codes.sources)
    assert pack.defaults()["practice.supervision_rule"] == "supervisor"
    assert pack.items["practice.clinical_will"].required


def test_the_practice_can_note_registration_ico_dbs_and_safeguarding_lead(pack: FormPack) -> None:
    for key in (
        "licence",
        "ico",
        "background_check",
        "safeguarding_lead",
        "privacy_notice_version",
    ):
        assert pack.items[f"practice.{key}"].filled_by == "practice"


def test_under_16_a_client_who_understands_can_say_yes(pack: FormPack) -> None:
    answers = {**YOUNG, "special.age_band": "under_16"}
    scottish = "Age of Legal Capacity (Scotland) Act 1991 s.2(4)"

    found, source = rule(pack, "special.under_18", answers)

    assert found == "FILL"
    assert source == (scottish if pack.key == "gb-sct" else "Gillick")
    assert says(pack, "special.under_18", answers, en="if you understand", es="si entiende")


def test_at_16_or_17_a_client_can_say_yes_alone_where_the_law_is_known() -> None:
    answers = {**YOUNG, "special.age_band": "sixteen"}
    sources = {
        "gb-eng": "Family Law Reform Act 1969 s.8",
        "gb-wls": "Family Law Reform Act 1969 s.8",
        "gb-sct": "Age of Legal Capacity (Scotland) Act 1991",
    }
    for key, source in sources.items():
        pack = shipped(key)
        assert rule(pack, "special.under_18", answers) == ("FILL", source)
        assert says(pack, "special.under_18", answers, en="At 16 or 17", es="Con 16 o 17")
    nir = shipped("gb-nir")
    assert says(nir, "special.under_18", answers, en="think together", es="Usted y yo pensamos")


def test_a_competent_child_s_records_are_the_child_s(pack: FormPack) -> None:
    item = pack.items["special.own_records"]

    assert rule(pack, item.key) == ("RIGHT", "BACP on children's records")
    assert item.concerns(YOUNG)
    assert not item.concerns(pack.defaults())
    assert item.key in pack.groups["group.special"].items


def test_records_of_a_young_client_are_kept_longer(pack: FormPack) -> None:
    item = pack.items["records.kept_young"]

    assert item.concerns(YOUNG)
    assert not item.concerns(pack.defaults())
    assert says(pack, item.key, YOUNG, en="until your 25th birthday", es="25 años")


def test_a_young_client_who_decides_says_yes_and_the_parent_supports_it(pack: FormPack) -> None:
    answers: dict[str, Value] = {
        **YOUNG,
        "client.name": "Theo Marsh-Okafor",
        "people.representatives": ({"name": "Adaeze Marsh-Okafor"},),
        "special.minor_consent": "minor_alone",
    }

    alone = texts(pack, "annex_g.consent", answers)
    parent = texts(pack, "annex_g.consent", {**answers, "special.minor_consent": "parent"})

    assert alone["en"].startswith("Theo Marsh-Okafor says yes to this work.")
    assert parent["en"].startswith("Adaeze Marsh-Okafor says yes")


INQUESTS = {"en": "If a coroner looks into a death", "es": "Si un coroner"}

PROFILE: Mapping[str, Value] = {
    "practice.name": "Halloran Counselling",
    "practice.practitioner": "Priya Halloran",
    "practice.credentials": "MBACP",
    "practice.licence": "BACP 00000000",
    "practice.phone": "0113 496 0123",
    "practice.address": "1 Example Street, Leeds",
    "practice.supervisor": "a supervisor in Leeds",
    "practice.office": None,
    "practice.adult_rule": "no_rule",
    "practice.clinical_will": "a colleague",
    "practice.records_kept": "short notes",
    "practice.retention": "7 years after we end",
    "practice.retention_reason": "my insurer asks for it",
    "practice.complaint_route": "tell me",
    "practice.complaint_body": "BACP",
    "practice.ico": "ZA000000",
    "practice.data_complaint_route": "by post to the practice",
    "practice.fgm_profession": False,
    "practice.relevant_partner": False,
    "practice.cooling_off": "never",
    "fee.amount": "55.00",
}


def begun(pack: FormPack, answers: Mapping[str, Value]) -> Intake:
    start: Value = {"pack": pack.key, "language": "en", "reference": "K7QF-2M", "profile": PROFILE}
    rows = [JournalRow(1, "2026-12-03T16:30:00+00:00", "practitioner", "begun", "", start)]
    rows += [
        JournalRow(number, "2026-12-03T16:31:00+00:00", "practitioner", "answered", key, value)
        for number, (key, value) in enumerate(answers.items(), start=2)
    ]
    return fold(tuple(rows))


def booklet(pack: FormPack, answers: Mapping[str, Value], language: str) -> str:
    plan = next(plan for plan in pack.documents.values() if plan.kind == "booklet")
    made = draw_up(
        pack, begun(pack, answers), PackWording(pack, language), Commission(plan.key, "K7QF-2M-B")
    )
    return "\n".join(
        text for part in made.sections for passage in part.passages for text in (passage.text,)
    )


def test_the_booklet_of_each_nation_is_whole_and_tells_its_own_law(nation: FormPack) -> None:
    has_inquests = nation.key in {"gb-eng", "gb-wls"}
    for language in nation.languages:
        text = booklet(nation, {}, language)

        assert not blanks(text)
        assert "ICO" in text
        assert "£55" in text or "55" in text
        assert (INQUESTS[language] in text) is has_inquests
    serious = "anyone who knows of a serious crime must tell the police"
    assert (serious in booklet(nation, {}, "en")) is (nation.key == "gb-nir")


def test_the_booklet_for_a_young_client_has_the_words_for_under_18s(england: FormPack) -> None:
    adults = booklet(england, {}, "en")
    young = booklet(england, YOUNG, "en")

    for words in ("your records are yours", "It is in words for your age", "25th birthday"):
        assert words in young
        assert words not in adults
