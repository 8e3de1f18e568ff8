from dataclasses import replace

from desktop.services.practice_profile import change_profile, keep_logo, read_profile
from tests.services.conftest import Practice


def test_the_profile_comes_with_its_pack_and_logo(practice: Practice) -> None:
    keep_logo(practice.vault, b"a picture")

    read = read_profile(practice.means, practice.vault)

    assert read.pack.key == "us-ca"
    assert read.set_up.practitioner == "Jordan Avery"
    assert read.logo == b"a picture"


def test_a_logo_can_be_taken_away(practice: Practice) -> None:
    keep_logo(practice.vault, b"a picture")

    keep_logo(practice.vault, b"")

    assert read_profile(practice.means, practice.vault).logo == b""


def test_a_changed_profile_is_read_back(practice: Practice) -> None:
    before = read_profile(practice.means, practice.vault).set_up
    answers = {**before.answers, "practice.office": None}

    new = replace(before, answers=answers)
    change_profile(practice.vault, new, practitioner=practice.made.practitioner)

    assert read_profile(practice.means, practice.vault).set_up.answers["practice.office"] is None


def test_a_new_name_is_the_practitioners_and_an_old_one_is_not_filed_again(
    practice: Practice,
) -> None:
    before = read_profile(practice.means, practice.vault).set_up
    new = replace(before, practitioner="Jordan Avery-Lind")

    change_profile(practice.vault, new, practitioner=practice.made.practitioner)

    assert [one.name for one in practice.vault.practitioners()] == ["Jordan Avery-Lind"]
    seq = practice.vault.audit_head().seq
    change_profile(practice.vault, new, practitioner=practice.made.practitioner)
    assert practice.vault.audit_head().seq == seq
