"""Letters no font has are refused wherever words enter; then nothing is written."""

import pytest

from desktop.documents.text.shaping import CharactersMissingError
from desktop.domain import journal as j
from desktop.domain.journal import Act, Value
from desktop.domain.plain_answers import AnswerRefusedError
from desktop.services.live_intake import LiveIntake
from desktop.services.printable import missing_letters
from desktop.services.record_act import record_act
from desktop.services.set_up_practice import SetUp, keep_profile, profile
from desktop.services.trouble import known_trouble
from tests.services.conftest import Practice

ODD = "ᏍᏏ"
WAYS: dict[str, tuple[str, str, Value]] = {
    "a name": (j.ANSWERED, "client.name", f"Maya {ODD}"),
    "people": (j.ANSWERED, "people.representatives", ({"name": ODD, "relation": "aunt"},)),
    "own words": (j.ANSWERED, "goals.hope", f"Sleep {ODD}"),
    "a changed sentence": (j.REWORDED, "time.late", f"I wait {ODD}."),
    "a question": (j.ASKED, "group.fee", f"Why {ODD}?"),
}


@pytest.mark.parametrize("way", WAYS)
def test_what_cannot_be_printed_is_refused_and_named(
    practice: Practice, begun: LiveIntake, way: str
) -> None:
    action, item, value = WAYS[way]

    with pytest.raises(CharactersMissingError) as refused:
        record_act(practice.means, practice.vault, begun, Act(j.CLIENT, action, item, value))

    assert practice.vault.journal(begun.id) == begun.intake.rows
    sentence = str(known_trouble(refused.value))
    assert "Ꮝ" in sentence
    assert "Latin letters" in sentence


@pytest.mark.parametrize(
    ("name", "error"),
    [(f"Jordan {ODD}", CharactersMissingError), ("Jordan\u202e", AnswerRefusedError)],
)
def test_the_profile_is_refused_too_and_stays_as_it_was(
    practice: Practice, name: str, error: type[Exception]
) -> None:
    before = profile(practice.vault)

    for changed in (
        SetUp(name, "us-ca", "en"),
        SetUp("Jordan", "us-ca", "en", {"practice.name": name}),
    ):
        with pytest.raises(error):
            keep_profile(practice.vault, changed)

    assert profile(practice.vault) == before


@pytest.mark.parametrize("mark", ["\u202e", "\x07", "\ud800"])
def test_hidden_marks_are_named_by_their_numbers(
    practice: Practice, begun: LiveIntake, mark: str
) -> None:
    act = Act(j.CLIENT, j.ANSWERED, "client.name", f"Maya{mark}")

    with pytest.raises(AnswerRefusedError, match=f"{ord(mark):04X}"):
        record_act(practice.means, practice.vault, begun, act)


@pytest.mark.parametrize("text", ["plain", "Zoë", "شُعَيْب", "a\u2068b\u2069", "ศิริพร\n山田"])
def test_letters_of_the_shipped_fonts_pass(text: str) -> None:
    assert missing_letters(text) == ()
