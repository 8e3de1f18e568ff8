"""The pack language, frozen: the five sentences it had to be able to say."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from desktop.domain.journal import Value
from desktop.domain.sentence import compose
from desktop.packs.load import load
from desktop.packs.wording import PackWording


def said(forms: Path, key: str, answers: Mapping[str, Value], language: str = "en") -> str:
    pack = load("mini", forms)
    sentence = compose(pack, key, answers, PackWording(pack, language))
    assert sentence.whole
    return sentence.text


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("CA", "I must try to tell them and the police."),
        ("TX", "I may tell a doctor or the police."),
        ("ENG", "I may get help."),
    ],
)
def test_danger_to_others_reads_as_the_law_of_each_place_has_it(
    mini: Path, state: str, words: str
) -> None:
    assert said(mini, "privacy.danger_to_others", {"practice.state": state}).endswith(words)


def test_the_rule_itself_follows_the_place(mini: Path) -> None:
    item = load("mini", mini).items["privacy.danger_to_others"]

    rules = [item.case({"practice.state": state}).rule for state in ("CA", "TX", "ENG")]

    assert rules == ["MUST", "MAY", "MAY"]


def test_england_s_switch_turns_an_aim_into_a_duty(mini: Path) -> None:
    before = said(mini, "privacy.child", {"practice.csa_duty": False})
    after = said(mini, "privacy.child", {"practice.csa_duty": True})

    assert "I will ask the council" in before
    assert "must" not in before
    assert "I must tell the police or the council" in after


TWO = ({"name": "Adaeze Marsh"}, {"name": "Chidi Okafor"})


@pytest.mark.parametrize(
    ("representatives", "representation", "sentence"),
    [
        (TWO, "all", "Adaeze Marsh and Chidi Okafor agree to this together."),
        (TWO, "any", "Adaeze Marsh or Chidi Okafor can agree to this alone."),
        (TWO[:1], "all", "Adaeze Marsh agrees to this."),
    ],
)
def test_annex_g_names_one_representative_or_both_or_either(
    mini: Path, representatives: Value, representation: str, sentence: str
) -> None:
    answers = {
        "people.representatives": representatives,
        "people.representation": representation,
    }

    assert said(mini, "annex_g.consent", answers) == sentence


def test_the_grid_of_channels_reads_as_one_sentence_for_each_purpose(mini: Path) -> None:
    chosen: Value = {"booking": ("phone", "email"), "between": (), "documents": ("post",)}

    text = said(mini, "reach.clause", {"reach.channels": chosen})

    assert text == ("For booking: phone or email. For between sessions: nothing. For papers: post.")


@pytest.mark.parametrize(
    ("count", "words"), [(1, "1 sesión"), (4, "4 sesiones"), (1_000_000, "1.000.000 de sesiones")]
)
def test_spanish_counts_sessions_in_its_own_plural_forms(
    mini: Path, count: int, words: str
) -> None:
    pack = load("mini", mini)
    wording = PackWording(pack, "es")

    written = wording.value(pack.items["time.count"], count)

    assert written.replace(",", ".") == words
