"""How hard a text is to read: its sentences, its syllables, its grade."""

import re
from collections.abc import Iterator
from itertools import chain

from desktop.domain.pack import FormPack, Words

STATUTORY = frozenset({"notice.bbs"})
"""Texts of a statute, word for word: no rule of ours changes them."""

Said = tuple[str, str, str]


def said(pack: FormPack) -> Iterator[Said]:
    """Yield key, form and text of everything a client reads or hears."""
    for key, words in pack.words["en"].items():
        if key not in STATUTORY:
            yield from ((key, form, text) for form, text in _forms(words) if text)


def _forms(words: Words) -> Iterator[tuple[str, str]]:
    yield from words.text.items()
    yield from ((f"card {form}", text) for form, text in words.card.items())
    yield from ((name, getattr(words, name)) for name in ("title", "example", "question", "say"))
    yield from chain(words.options.items(), words.rows.items(), words.value.items())


def sentences(text: str) -> list[str]:
    """Return the sentences of *text*; what follows a colon counts as one of its own."""
    parts = re.split(r"(?<=[.!?:])[”\"]?\s+|\n", _blanked(text))
    return [part for part in parts if re.search(r"\w", part)]


def words_of(text: str) -> list[str]:
    """Return the words of *text*; a blank counts as one."""
    return re.findall(r"[A-Za-z0-9$][\w$.'’/+-]*", _blanked(text))


def syllables(word: str) -> int:
    """Return how many syllables an English *word* has, near enough for a reading grade."""
    word = re.sub(r"[^a-z]", "", word.lower())
    if len(word) <= 3:
        return 1
    word = re.sub(r"(?:[^laeiouy]es|[^tde]ed|[^laeiouy]e)$", "", word)
    return max(1, len(re.findall(r"[aeiouy]+", re.sub(r"^y", "", word))))


def grade(text: str) -> float:
    """Return the Flesch-Kincaid grade of *text*; a colon does not end a sentence here."""
    words = words_of(text)
    count = len(sentences(text.replace(": ", " ")))
    return 0.39 * len(words) / count + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def clauses(pack: FormPack) -> list[tuple[str, str]]:
    """Return every client clause of 20 words or more, by key and form."""
    return [
        (f"{key} [{form}]", text)
        for key, form, text in said(pack)
        if form not in {"title", "question", "say"} and len(words_of(text)) >= 20
    ]


def _blanked(text: str) -> str:
    return re.sub(r"\{[^}]*\}", "blank", text)
