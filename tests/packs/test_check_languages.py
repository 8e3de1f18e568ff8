"""Every language of a pack says the same things with the same blanks."""

from pathlib import Path

import pytest

from desktop.packs.errors import PackRefusedError
from desktop.packs.load import load


def rewrite(forms: Path, file: str, old: str, new: str) -> None:
    path = forms / "mini" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (
            "words.es.toml",
            "{people.representatives} agrees",
            "Someone agrees",
            (
                "annex_g.consent (es): has not the blanks of 'en' in its 'text.one': "
                "'people.representatives'."
            ),
        ),
        (
            "words.en.toml",
            'title = "Danger"',
            'title = "Danger"\nexample = "Such as a gun."',
            "group.danger (es): lacks the 'example' that its words in 'en' have.",
        ),
        (
            "words.es.toml",
            'title = "Danger"',
            'title = "Danger"\ncard = "Short."',
            "group.danger (en): lacks the 'card' that its words in 'es' have.",
        ),
        (
            "words.en.toml",
            'title = "Danger"',
            'title = "Danger"\ncue = "Pause."\nhint = "Slowly."',
            "",
        ),
    ],
)
def test_languages_that_differ_are_refused(
    mini: Path, file: str, old: str, new: str, said: str
) -> None:
    rewrite(mini, file, old, new)

    if not said:
        assert load("mini", mini).languages == ("en", "es")
        return
    with pytest.raises(PackRefusedError) as refused:
        load("mini", mini)

    assert str(refused.value) == f"pack mini: {said}"


def test_words_nobody_uses_may_differ(mini: Path) -> None:
    with (mini / "mini" / "words.en.toml").open("a", encoding="utf-8") as file:
        file.write('["old.key"]\ntitle = "Left over"\n')

    assert load("mini", mini).key == "mini"
