"""The law said anew in one language is not left a parent's in another."""

from pathlib import Path

from desktop.packs.advice_inherited import on_inherited
from desktop.packs.load import load

NEW = {
    "en": "If someone is in danger, I may call for help.",
    "es": "Si alguien corre peligro, puedo pedir ayuda.",
}


def child(forms: Path, *, words: dict[str, str], head: str = "") -> list[str]:
    folder = forms / "child"
    folder.mkdir()
    (folder / "pack.toml").write_text(
        f'[pack]\nkey = "child"\nversion = "2"\nextends = "mini"\n{head}', encoding="utf-8"
    )
    for language, text in words.items():
        (folder / f"words.{language}.toml").write_text(
            f'["privacy.danger_to_others"]\n{text}\n', encoding="utf-8"
        )
    return [str(one) for one in on_inherited(load("child", forms), forms)]


def test_a_law_said_anew_in_one_language_is_asked_for_in_the_other(mini: Path) -> None:
    found = child(mini, words={"en": f'text.may = "{NEW["en"]}"'})

    assert found == [
        (
            "child (es): privacy.danger_to_others text.may: is still mini's, and newer in 'en'. "
            "Say it anew here too."
        )
    ]


def test_a_law_said_anew_in_both_languages_is_left_alone(mini: Path) -> None:
    said = {language: f'text.may = "{text}"' for language, text in NEW.items()}

    assert child(mini, words=said) == []


def test_words_fitted_to_the_region_count_as_new(mini: Path) -> None:
    said = {"en": f'text.may = "{NEW["en"]}"'}

    assert child(mini, words=said, head='[word_set.es]\n"serious" = "grave"\n') == []


def test_spanish_may_be_worded_anew_under_the_same_english(mini: Path) -> None:
    assert child(mini, words={"es": f'text.may = "{NEW["es"]}"'}) == []
