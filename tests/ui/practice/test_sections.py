from desktop.assets import FORMS
from desktop.services.load_pack import load_pack
from desktop.ui.practice.sections import LETTERHEAD, PAPERS, profile_sections


def test_every_blank_of_the_practice_stands_in_exactly_one_section() -> None:
    pack = load_pack("us-ca", FORMS)

    sections = profile_sections(pack, "en")

    shown = [key for section in sections for key in section.items]
    assert sorted(shown) == sorted(item.key for item in pack.profile_items())


def test_the_letterhead_comes_first_and_starts_with_the_practice() -> None:
    pack = load_pack("us-ca", FORMS)

    first = profile_sections(pack, "en")[0]

    assert first.key == LETTERHEAD
    assert first.items[:2] == ("practice.name", "practice.practitioner")


def test_blanks_stand_where_clients_first_meet_them() -> None:
    pack = load_pack("us-ca", FORMS)

    place = {key: one.key for one in profile_sections(pack, "en") for key in one.items}

    assert place["fee.amount"] == "step.time"
    assert place["contact.channels"] == "step.contact"
    assert place["practice.clinical_will"] == "step.privacy"


def test_sections_follow_the_session() -> None:
    pack = load_pack("us-ca", FORMS)
    order = (LETTERHEAD, *(step.key for step in pack.steps), PAPERS)

    keys = [section.key for section in profile_sections(pack, "en")]

    assert keys == sorted(keys, key=order.index)
