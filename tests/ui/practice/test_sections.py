import pytest

from desktop.assets import FORMS
from desktop.domain.pack import FormPack
from desktop.domain.rule_choices import rule_choices
from desktop.services.load_pack import load_pack, pack_heads
from desktop.ui.practice.blank import Blank
from desktop.ui.practice.sections import LETTERHEAD, PAPERS, profile_sections

HEADS = [head for head in pack_heads(FORMS)[0] if not head.parent_only]
PLACES = [head.key for head in HEADS]


@pytest.fixture(scope="module", params=PLACES)
def pack(request: pytest.FixtureRequest) -> FormPack:
    """Every pack somebody may work with."""
    return load_pack(request.param, FORMS)


def test_every_blank_of_the_practice_stands_in_exactly_one_section(pack: FormPack) -> None:
    for language in pack.languages:
        shown = [key for one in profile_sections(pack, language) for key in one.items]

        asked = [i.key for i in pack.profile_items() if i.options != (i.default,)]
        assert sorted(shown) == sorted(asked)


def test_what_a_pack_leaves_no_choice_about_is_not_asked() -> None:
    shown = {
        key: {item for one in profile_sections(load_pack(key, FORMS), "en") for item in one.items}
        for key in ("gb-eng", "eu")
    }

    assert "practice.state" not in shown["gb-eng"]
    assert "practice.state" in shown["eu"]


def test_sections_follow_the_session_and_few_blanks_belong_nowhere(pack: FormPack) -> None:
    order = (LETTERHEAD, *(step.key for step in pack.steps), PAPERS)

    sections = profile_sections(pack, "en")

    keys = [section.key for section in sections]
    assert keys == sorted(keys, key=order.index)
    assert all(one.title for one in sections if one.key not in {LETTERHEAD, PAPERS})
    assert len(next((one.items for one in sections if one.key == PAPERS), ())) <= 10


def test_what_is_needed_stands_before_what_can_wait(pack: FormPack) -> None:
    for section in profile_sections(pack, "en"):
        assert not any(pack.items[key].required for key in section.later)
        for key in section.needed:
            when = pack.items[key].when
            asked = when.items() & set(section.items) if when else set()
            assert asked <= set(section.needed)


def test_no_needed_choice_and_no_rule_can_be_said_not_to_apply(pack: FormPack) -> None:
    rules = rule_choices(pack)
    for item in pack.profile_items():
        words = pack.said("en", item.key)
        blank = Blank(item, words, pack.currency, "2026-12-01", decides=item.key in rules)

        if item.key in rules or (item.required and item.kind in {"choice", "yes_no"}):
            assert not blank.may_not_apply, item.key
        elif item.required and item.kind == "text" and item.key.startswith("practice.complaint"):
            assert blank.may_not_apply, item.key


def test_every_blank_asks_a_question_in_every_language(pack: FormPack) -> None:
    for language in pack.languages:
        for item in pack.profile_items():
            words = pack.said(language, item.key)
            assert words.question or words.title, (language, item.key)


def test_the_letterhead_comes_first_and_starts_with_the_practice(pack: FormPack) -> None:
    first = profile_sections(pack, "en")[0]

    assert first.key == LETTERHEAD
    assert first.items[:2] == ("practice.name", "practice.practitioner")


def test_blanks_stand_where_clients_first_meet_them() -> None:
    pack = load_pack("us-ca", FORMS)

    place = {key: one.key for one in profile_sections(pack, "en") for key in one.items}

    assert place["fee.amount"] == "step.time"
    assert place["contact.channels"] == "step.contact"
    assert place["practice.clinical_will"] == "step.privacy"


def test_a_day_of_checking_stands_with_what_was_checked() -> None:
    pack = load_pack("gb-eng", FORMS)

    place = {key: one.key for one in profile_sections(pack, "en") for key in one.items}

    assert place["practice.child_abuse_duty_checked_on"] == place["practice.child_abuse_duty"]
