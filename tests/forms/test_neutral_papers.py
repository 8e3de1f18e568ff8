"""A paper without the practice's name must not give itself away by its title or its foot."""

import re

import pytest

from desktop.assets import FORMS
from desktop.services.load_pack import load_pack

TELLING = re.compile(
    r"therap|counsel|psych|clinic|mental|terap|consej|psic|salud mental", re.IGNORECASE
)
OUTSIDE = ("footer.", "seal.", "hash.page", "print.large", "appendix", "prevails")
PACKS = sorted(path.name for path in FORMS.iterdir() if (path / "pack.toml").is_file())


@pytest.mark.parametrize("key", PACKS)
def test_no_title_and_no_foot_says_what_the_meetings_are_for(key: str) -> None:
    pack = load_pack(key, FORMS)

    for language in pack.languages:
        titles = [pack.said(language, one).title for one in pack.documents]
        labels = [text for name, text in pack.labels[language].items() if name.startswith(OUTSIDE)]
        told = [words for words in (*titles, *labels) if TELLING.search(words)]
        assert told == [], (key, language)
