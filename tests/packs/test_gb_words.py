"""The United Kingdom: how its packs are made and spelled, and whom they say to call."""

import re
from collections.abc import Iterator

import pytest

from desktop.assets import FORMS
from desktop.domain.pack import FormPack
from desktop.packs.clauses import clauses
from desktop.packs.reading import read_folder
from desktop.packs.wording import PackWording
from tests.packs.nations import PACKS, texts
from tests.packs.said import shipped

# Whole words no paper of the United Kingdom spells or says this way.
NOT_BRITISH = re.compile(
    r"\b(counsel(?:ing|ors?)|cancel(?:ing|ed)|travel(?:ing|ed|ers?)|label(?:ing|ed)|"
    r"model(?:ing|ed)|signal(?:ing|ed)|judgments?|neighbor\w*|colors?|favor\w*|behavior\w*|"
    r"honor\w*|labor|centers?|licenses?|practic(?:ing|ed)|(?:you|I|we|to|they) practice|"
    r"\w{3,}(?:iz(?:e[sd]?|ing|ation))|analyz\w*|defense|offense|fulfill|skillful|gotten|"
    r"mail|attorneys?|lawyers?|subpoenas?|emergency room|911|988|vacations?|zip code|"
    r"cell phones?|toward|gray|mom|caregivers?|co-?pay|physicians?|doctors?|custody|"
    r"military|periods?|(?:work|health|employee) programs?)\b",
    re.IGNORECASE,
)
RIGHTLY_SO = {"size", "prize", "power of attorney"}


@pytest.fixture(params=PACKS)
def pack(request: pytest.FixtureRequest) -> FormPack:
    """The parent and each nation's pack in turn."""
    return shipped(request.param)


def test_each_nation_is_a_whole_pack_of_its_own_in_pounds_on_a4(nation: FormPack) -> None:
    wording = PackWording(nation, "en")

    assert nation.chain == (nation.key, "gb", "core")
    assert (nation.locale, nation.currency, nation.paper) == ("en_GB", "GBP", "a4")
    assert wording.value(nation.items["fee.amount"], "55.00") == "£55"
    assert PackWording(nation, "es").value(nation.items["fee.amount"], "55.00") == "55\u00a0£"
    assert nation.defaults()["practice.emergency_number"] == "999"


def test_a_nation_names_itself(nation: FormPack) -> None:
    names = {"gb-eng": "England", "gb-wls": "Wales", "gb-sct": "Scotland"}
    item = nation.items["practice.state"]

    named = PackWording(nation, "en").value(item, nation.defaults()["practice.state"])

    assert named == names.get(nation.key, "Northern Ireland")
    assert len(item.options) == 1


def written(pack: FormPack) -> Iterator[tuple[str, str]]:
    for clause in clauses(pack, "en"):
        yield clause.key, re.sub(r"\{[^}]*\}", "", clause.text)


def test_no_american_word_or_spelling_is_left(pack: FormPack) -> None:
    found = [
        (key, hit[0])
        for key, text in written(pack)
        for hit in NOT_BRITISH.finditer(text.replace("power of attorney", ""))
        if hit[0].lower() not in RIGHTLY_SO
    ]

    assert found == []


def test_the_word_list_would_find_american_words() -> None:
    american = "I practice counseling in the neighborhood; mail a check to my lawyer, toward May."

    found = [hit[0] for hit in NOT_BRITISH.finditer(american)]

    assert found == ["I practice", "counseling", "neighborhood", "mail", "lawyer", "toward"]


def test_payment_by_cheque_and_help_at_a_and_e_are_said_as_people_say_them(pack: FormPack) -> None:
    words = pack.words["en"]

    assert words["fee.methods"].options["check"] == "cheque"
    assert words["contact.channels"].options["post"] == "post"
    assert "go to A&E." in words["urgent.not_service"].text[""]
    assert "power of attorney" in words["authority.who"].hint


def test_no_card_keeps_a_parent_s_words_beside_a_text_of_its_own(pack: FormPack) -> None:
    own, *parents = (read_folder(FORMS / key).words for key in pack.chain)
    stale = [
        (language, key, form)
        for language in pack.languages
        for key, words in own[language].items()
        for form in words.get("text", {})
        if form not in words.get("card", {})
        and any(form in parent[language].get(key, {}).get("card", {}) for parent in parents)
    ]

    assert stale == []


def test_a_title_nobody_protects_is_no_matter_for_clients(pack: FormPack) -> None:
    assert [key for key, text in written(pack) if "protected title" in text] == []


def test_every_source_named_is_listed_and_every_listed_one_of_a_nation_is_used(
    nation: FormPack,
) -> None:
    used = {source for item in nation.items.values() for source in item.sources}
    used |= {case.source for item in nation.items.values() for case in item.cases}
    used |= {case.source for group in nation.groups.values() for case in group.cases}
    own = set(nation.sources) - set(shipped("gb").sources)

    assert own <= used


LINES = {
    "line_samaritans": ("116 123", PACKS),
    "line_shout": ("85258", PACKS),
    "line_childline": ("0800 1111", PACKS),
    "line_papyrus": ("0800 068 4141", PACKS),
    "line_domestic": ("0808 2000 247", PACKS),
    "line_111": ("111", ("gb-eng", "gb-wls", "gb-sct")),
    "line_breathing_space": ("0800 83 85 87", ("gb-sct",)),
    "line_lifeline": ("0808 808 8000", ("gb-nir",)),
}


@pytest.mark.parametrize("line", LINES)
def test_a_crisis_line_prints_only_with_the_date_it_was_checked(pack: FormPack, line: str) -> None:
    number, packs = LINES[line]
    if pack.key not in packs:
        assert f"urgent.{line}" not in pack.items
        return
    item = pack.items[f"urgent.{line}"]
    dated = {f"practice.{line}_confirmed_on": "2026-11-22"}

    assert not item.concerns(pack.defaults())
    assert item.concerns(dated)
    for text in texts(pack, item.key, dated).values():
        assert number in text
        assert "2026" in text


def test_england_and_wales_name_option_2_of_nhs_111_and_scotland_does_not() -> None:
    for key, option in (("gb-eng", True), ("gb-wls", True), ("gb-sct", False)):
        pack = shipped(key)
        dated = {"practice.line_111_confirmed_on": "2026-11-22"}
        for name in ("group.urgent", "urgent.line_111"):
            for text in texts(pack, name, dated).values():
                assert "111" in text
                assert ("2" in text.replace("2026", "").replace("22", "")) is option


def test_no_number_but_999_stands_on_a_card_nobody_has_checked(nation: FormPack) -> None:
    for text in texts(nation, "group.urgent").values():
        assert re.findall(r"\d+", text) == ["999"]


def test_every_dated_line_stands_on_every_paper_with_help(nation: FormPack) -> None:
    lines = {key for key in nation.items if key.startswith("urgent.line_")}
    for plan in nation.documents.values():
        for section in plan.sections:
            if "urgent.emergency" in section.items:
                assert lines <= set(section.items), plan.key
    assert lines <= set(nation.groups["group.urgent"].items)
