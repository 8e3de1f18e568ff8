"""The United Kingdom: which limit of confidentiality is a duty, a permission, a right or an aim."""

from collections.abc import Mapping

import pytest

from desktop.domain.journal import Value
from desktop.domain.pack import FormPack
from tests.packs.nations import PACKS, claims, rule, says, texts
from tests.packs.said import shipped

COMMENCED: Mapping[str, Value] = {"practice.child_abuse_duty": "commenced"}


@pytest.fixture(params=PACKS)
def pack(request: pytest.FixtureRequest) -> FormPack:
    """The parent and each nation's pack in turn."""
    return shipped(request.param)


@pytest.fixture
def wales() -> FormPack:
    """The pack of Wales."""
    return shipped("gb-wls")


@pytest.fixture
def scotland() -> FormPack:
    """Scotland's pack."""
    return shipped("gb-sct")


@pytest.fixture
def northern_ireland() -> FormPack:
    """The pack of Northern Ireland."""
    return shipped("gb-nir")


@pytest.mark.parametrize(
    "key",
    [
        "group.danger",
        "privacy.danger_to_self",
        "privacy.danger_to_others",
        "privacy.medical_emergency",
    ],
)
def test_serious_harm_may_be_told_in_the_public_interest(pack: FormPack, key: str) -> None:
    assert rule(pack, key) == ("MAY", "W v Egdell")
    assert says(pack, key, en=r"\bI may\b", es=r"\bpuedo\b")


def test_danger_to_others_is_weighed_each_time(pack: FormPack) -> None:
    assert says(pack, "privacy.danger_to_others", en="weigh it each time", es="lo sopeso")


def test_england_has_no_duty_to_report_before_it_is_commenced(england: FormPack) -> None:
    assert england.defaults()["practice.child_abuse_duty"] == "not_commenced"
    for switch in ("not_commenced", "commenced_not_me"):
        answers = {"practice.child_abuse_duty": switch}
        for key in ("group.harm", "privacy.child_harm"):
            assert rule(england, key, answers)[0] == "ETH"
            assert claims(england, key, answers) == []
    assert rule(england, "privacy.child_harm") == ("ETH", "Working Together")


def test_england_s_switch_turns_being_told_of_sexual_abuse_into_a_duty(england: FormPack) -> None:
    for key in ("group.harm", "privacy.child_harm"):
        assert rule(england, key, COMMENCED) == ("MUST", "Crime and Policing Act 2026")
        assert says(england, key, COMMENCED, en="I must tell the police or the council", es="debo")
        assert says(england, key, COMMENCED, en="sexual abuse", es="abuso sexual")
    duty = texts(england, "privacy.child_harm", COMMENCED)["en"]
    assert "a child, or an adult who took part, tells me of it" in duty
    assert "if I see it, or pictures of it" in duty
    assert "up to 7 days" in duty
    assert "young people who both agreed" in duty


def test_england_s_duty_stays_with_sexual_abuse_and_leaves_other_harm_an_aim(
    england: FormPack,
) -> None:
    other = england.items["privacy.child_other_harm"]

    assert not other.concerns(england.defaults())
    assert other.concerns({**england.defaults(), **COMMENCED})
    assert rule(england, other.key, COMMENCED) == ("ETH", "Working Together")
    assert says(england, other.key, COMMENCED, en="in another way, I would", es="de otra forma")


def test_the_switch_is_asked_of_the_practice_with_what_is_known(england: FormPack) -> None:
    item = england.items["practice.child_abuse_duty"]
    hint = england.words["en"][item.key].hint

    assert item.filled_by == "practice"
    assert item.required
    for fact in ("22 November 2026", "29 June 2026", "relevant activity", "Verify"):
        assert fact in hint
    assert "practice.child_abuse_duty_checked_on" in england.items


def test_only_england_has_the_switch() -> None:
    for key in ("gb", "gb-wls", "gb-sct", "gb-nir"):
        assert "practice.child_abuse_duty" not in shipped(key).items


def test_wales_binds_relevant_partners_alone(wales: FormPack) -> None:
    bound = {"practice.relevant_partner": True}
    source = "Social Services and Well-being (Wales) Act 2014 s.130"

    for key in ("group.harm", "privacy.child_harm"):
        assert rule(wales, key, bound) == ("MUST", source)
        assert says(wales, key, bound, en="I must tell the council", es="debo avisar")
        assert rule(wales, key, {"practice.relevant_partner": False})[0] == "ETH"
    assert wales.items["practice.relevant_partner"].required
    assert "practice.relevant_partner" not in wales.defaults()


def test_scotland_has_no_general_duty_to_report(scotland: FormPack) -> None:
    assert rule(scotland, "privacy.child_harm") == ("ETH", "Scottish child protection guidance")
    assert rule(scotland, "group.harm")[0] == "ETH"
    for key in ("privacy.child_harm", "group.harm"):
        assert claims(scotland, key) == []


def test_northern_ireland_makes_everyone_tell_the_police_of_serious_crime(
    northern_ireland: FormPack,
) -> None:
    for key in ("group.harm", "privacy.child_harm", "privacy.serious_crime"):
        assert rule(northern_ireland, key) == ("MUST", "Criminal Law Act (NI) 1967 s.5")
        assert says(northern_ireland, key, en="serious crime", es="delitos? graves?")
        assert says(northern_ireland, key, en="anyone", es="todo el mundo|toda persona")
        assert says(northern_ireland, key, en="good reason in law", es="buen motivo")
    assert rule(northern_ireland, "privacy.child_other_harm")[0] == "ETH"


def test_the_office_for_children_is_named_where_the_practice_names_it(nation: FormPack) -> None:
    answers = {"practice.child_agency": "Leeds Duty and Advice, 0113 496 0999"}
    key = "privacy.child_other_harm" if nation.key == "gb-nir" else "privacy.child_harm"

    assert all("0113 496 0999" in text for text in texts(nation, key, answers).values())


def test_fgm_is_a_duty_of_regulated_professions_in_england_and_wales_alone() -> None:
    for key in ("gb-eng", "gb-wls"):
        pack = shipped(key)
        item = pack.items["privacy.fgm"]
        assert rule(pack, item.key) == ("MUST", "FGM Act 2003 s.5B")
        assert item.concerns({"practice.fgm_profession": True})
        assert not item.concerns({"practice.fgm_profession": False})
        assert not item.concerns(pack.defaults())
        assert pack.items["practice.fgm_profession"].required
        assert says(pack, item.key, en="under 18, I must tell the police", es="debo avisar")
    for key in ("gb-sct", "gb-nir"):
        assert not {"privacy.fgm", "practice.fgm_profession"} & set(shipped(key).items)


@pytest.mark.parametrize(
    ("key", "source"),
    [
        ("gb-eng", "Care Act 2014 s.42"),
        ("gb-eng", "Mental Capacity Act 2005"),
        ("gb-sct", "Adult Support and Protection (Scotland) Act 2007"),
    ],
)
def test_harm_to_an_adult_at_risk_may_be_told_after_asking_them(key: str, source: str) -> None:
    pack = shipped(key)

    found, sources = rule(pack, "privacy.adult_harm")

    assert found == "MAY"
    assert source in sources
    assert says(pack, "privacy.adult_harm", en="ask for their yes first", es="le pido su sí")
    assert "practice.adult_rule" not in pack.items


@pytest.mark.parametrize("key", ["gb-wls", "gb-nir"])
def test_where_the_brief_names_no_adult_law_the_practice_says_which_rule_holds(key: str) -> None:
    pack = shipped(key)

    rules = [
        rule(pack, "privacy.adult_harm", {"practice.adult_rule": chosen})[0]
        for chosen in ("must", "may", "no_rule")
    ]

    assert rules == ["MUST", "MAY", "ETH"]


def test_a_court_order_and_the_law_on_terrorism_head_the_card_as_duties(pack: FormPack) -> None:
    assert rule(pack, "group.courts") == ("MUST", "Court orders")
    assert rule(pack, "privacy.court_order") == ("MUST", "Court orders")
    assert says(pack, "privacy.court_order", en="judge or a tribunal", es="juez o un tribunal")
    assert says(pack, "privacy.court_order", en="ask the judge", es="pedir al juez")


def test_a_coroner_s_notice_is_a_duty_in_england_and_wales() -> None:
    for key in ("gb-eng", "gb-wls"):
        pack = shipped(key)
        assert rule(pack, "privacy.inquest") == ("MUST", "Coroners and Justice Act 2009 Sch 5")
    for key in ("gb-sct", "gb-nir"):
        assert "privacy.inquest" not in shipped(key).items


def test_a_solicitor_or_the_police_alone_put_no_duty_on_anyone(pack: FormPack) -> None:
    assert rule(pack, "privacy.legal_requests")[0] == "ETH"
    assert claims(pack, "privacy.legal_requests") == []
    assert says(pack, "privacy.legal_requests", en="solicitor", es="abogado")


def test_victims_notes_have_a_protection_of_their_own_in_england_and_wales() -> None:
    for key in ("gb-eng", "gb-wls"):
        pack = shipped(key)
        assert rule(pack, "privacy.police_notes") == ("RIGHT", "PCSC Act 2022 s.44A-44F")
        assert "12 January 2026" in pack.sources["PCSC Act 2022 s.44A-44F"]
        assert says(pack, "privacy.police_notes", en="right to be told", es="derecho")
    for key in ("gb-sct", "gb-nir"):
        assert "privacy.police_notes" not in shipped(key).items


def test_terrorism_binds_everyone_everywhere_and_silence_can_be_part_of_it(pack: FormPack) -> None:
    found, sources = rule(pack, "privacy.terrorism")

    assert found == "MUST"
    for section in ("s.38B", "s.19", "s.39"):
        assert f"Terrorism Act 2000 {section}" in sources
    assert says(pack, "privacy.terrorism", en="I must tell the police", es="debo avisar")
    assert says(pack, "privacy.terrorism", en="money or goods", es="dinero o bienes")
    assert says(pack, "privacy.terrorism", en="could not tell you first", es="no podría")
    assert pack.items["privacy.terrorism"].concerns(pack.defaults())


def test_no_other_duty_on_drugs_or_money_is_stated_outside_the_regulated_sector(
    pack: FormPack,
) -> None:
    item = pack.items["privacy.crime_money"]

    assert pack.defaults()["practice.regulated_sector"] is False
    assert not item.concerns(pack.defaults())
    assert item.concerns({"practice.regulated_sector": True})
    assert rule(pack, item.key) == ("MUST", "Proceeds of Crime Act 2002 s.330")
    assert "Drug Trafficking" not in " ".join(pack.sources.values())


def test_a_driver_is_named_only_when_the_police_ask_in_great_britain() -> None:
    for key in ("gb-eng", "gb-wls", "gb-sct"):
        pack = shipped(key)
        assert rule(pack, "privacy.drivers") == ("MUST", "Road Traffic Act 1988 s.172")
        assert says(pack, "privacy.drivers", en="If the police use their power", es="Si la")
        assert says(pack, "privacy.drivers", en="do not offer it", es="por mi cuenta no")
    assert "privacy.drivers" not in shipped("gb-nir").items


def test_american_law_is_nowhere(pack: FormPack) -> None:
    refs = {ref for item in pack.items.values() for ref in item.refs}

    assert not {"L09", "L26"} & refs
    assert "L08" in refs
