"""A pack explains its terms in every language, and each means one thing."""

from pathlib import Path

import pytest

from desktop.assets import FORMS
from desktop.packs.errors import PackRefusedError
from desktop.packs.load import load

TERM = '[glossary.{key}]\nterms = {terms}\nsays = "{says}"\n'


def explain(forms: Path, language: str, key: str, terms: str, says: str = "Plain words.") -> None:
    with (forms / "mini" / f"words.{language}.toml").open("a", encoding="utf-8") as file:
        file.write(TERM.format(key=key, terms=terms, says=says))


def test_terms_are_there_by_language(mini: Path) -> None:
    explain(mini, "en", "records", '["records"]')
    explain(mini, "es", "records", '["expediente"]', "Papeles.")

    pack = load("mini", mini)

    assert pack.glossary["en"]["records"].terms == ("records",)
    assert pack.glossary["es"]["records"].says == "Papeles."


def test_a_child_says_a_term_in_its_own_words(mini: Path) -> None:
    explain(mini, "en", "records", '["records"]')
    explain(mini, "es", "records", '["expediente"]')
    child = mini / "child"
    child.mkdir()
    (child / "pack.toml").write_text(
        '[pack]\nkey = "child"\nversion = "2"\nextends = "mini"\n'
        '[word_set.en]\n"records" = "notes"\n',
        encoding="utf-8",
    )
    (child / "words.es.toml").write_text(
        TERM.format(key="records", terms='["historia clínica"]', says="Notas."), encoding="utf-8"
    )

    pack = load("child", mini)

    assert pack.glossary["en"]["records"].terms == ("notes",)
    assert pack.glossary["es"]["records"].terms == ("historia clínica",)


@pytest.mark.parametrize(
    ("terms", "says", "sentence"),
    [
        ("[]", "Words.", "needs its terms and what they mean."),
        ('[" "]', "Words.", "needs its terms and what they mean."),
        ('["one"]', " ", "needs its terms and what they mean."),
        ('["one", "Two"]', "Words.", "explains 'two', and so does 'one'."),
    ],
)
def test_a_term_that_explains_nothing_is_refused(
    mini: Path, terms: str, says: str, sentence: str
) -> None:
    for language in ("en", "es"):
        explain(mini, language, "one", terms, says)
        explain(mini, language, "two", '["two"]')

    with pytest.raises(PackRefusedError) as refused:
        load("mini", mini)

    assert refused.value.sentence == sentence


def test_a_term_of_one_language_only_is_refused(mini: Path) -> None:
    explain(mini, "en", "records", '["records"]')

    with pytest.raises(
        PackRefusedError, match=r"glossary\.records \(es\): is explained in another"
    ):
        load("mini", mini)


def test_the_shipped_words_explain_what_a_client_may_not_know() -> None:
    pack = load("core", FORMS)

    for language in pack.languages:
        assert {"records", "privilege", "subpoena", "supervision"} <= set(pack.glossary[language])
