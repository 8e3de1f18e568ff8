"""Lists of names and choices as Spanish joins them aloud."""

import pytest

from desktop.assets import FORMS
from desktop.packs.euphony import euphonic
from desktop.packs.load import load
from desktop.packs.wording import PackWording


@pytest.mark.parametrize(
    ("written", "last", "spoken"),
    [
        ("Ana y Inés", "Inés", "Ana e Inés"),
        ("Ana, Luis y Hilda", "Hilda", "Ana, Luis e Hilda"),
        ("agua y hielo", "hielo", "agua y hielo"),
        ("Ana y Yolanda", "Yolanda", "Ana y Yolanda"),
        ("Ana y Yvonne", "Yvonne", "Ana e Yvonne"),
        ("siete o ocho", "ocho", "siete u ocho"),
        ("7 o 8", "8", "7 u 8"),
        ("10 o 11", "11", "10 u 11"),
        ("Ana o Luis", "Luis", "Ana o Luis"),
        ("Inés", "Inés", "Inés"),
    ],
)
def test_a_joint_changes_before_its_own_sound_only(written: str, last: str, spoken: str) -> None:
    assert euphonic(written, last) == spoken


@pytest.mark.parametrize(("language", "joined"), [("es", "Ana e Inés"), ("en", "Ana and Inés")])
def test_names_are_joined_as_the_language_of_the_paper_joins_them(
    language: str, joined: str
) -> None:
    wording = PackWording(load("core", FORMS), language)

    assert wording.listing(["Ana", "Inés"]) == joined
    assert wording.listing([]) == ""
