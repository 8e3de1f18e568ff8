"""Advice on words said twice, and on words nobody will ever meet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from desktop.domain.pack import FormPack
from desktop.packs.check_languages import used_keys
from desktop.packs.clauses import READ, clauses
from desktop.packs.findings import Advice
from desktop.packs.reading_grade import split_sentences

ALIKE = 0.8
"""Two sentences are one topic twice when they share four of five of their words."""
_FEWEST = 10


def on_repeats(pack: FormPack, language: str) -> Iterator[Advice]:
    """Yield sentences that two items of *pack* say in nearly the same words.

    Inside one group a refrain is meant: each clause stands alone on its card.
    """
    groups = {key: group.key for group in pack.groups.values() for key in group.items}
    told: set[tuple[str, str]] = set()
    for first, other in _pairs(tuple(_said(pack, language))):
        key, again = first.key, other.key
        apart = groups.get(key, key) != groups.get(again, again)
        if apart and (key, again) not in told and _alike(first.words, other.words):
            told.add((key, again))
            yield Advice(
                pack.key,
                language,
                again,
                "text",
                "repeat",
                f"says what '{key}' says: “{first.text}” Say it once, where a client would look.",
            )


def on_unused(pack: FormPack, language: str) -> Iterator[Advice]:
    """Yield words of a key that nothing in the pack uses: most often a slip of the pen."""
    used = frozenset(used_keys(pack))
    for key in pack.words.get(language, {}):
        if key not in used:
            yield Advice(
                pack.key,
                language,
                key,
                "",
                "unused",
                "has words, and nothing in the pack uses them. Mend the key, or drop the words.",
            )


@dataclass(frozen=True, slots=True)
class _Said:
    key: str
    text: str
    words: frozenset[str]


def _said(pack: FormPack, language: str) -> Iterator[_Said]:
    """Yield the longer sentences of all items, each with its words."""
    for clause in clauses(pack, language):
        if clause.key not in pack.items or clause.part != "text" or clause.reach != READ:
            continue
        for sentence in split_sentences(clause.text):
            words = frozenset(re.findall(r"[^\W\d_]+|\{[^}]+\}", sentence.lower()))
            if len(words) >= _FEWEST:
                yield _Said(clause.key, sentence, words)


def _pairs(said: Sequence[_Said]) -> Iterator[tuple[_Said, _Said]]:
    """Yield the pairs that can be alike at all: they share one of their rarest words.

    Sentences of n words that share four fifths of them share one of the rarest n/5 + 1.
    """
    often = Counter(word for one in said for word in one.words)
    places: dict[str, list[_Said]] = {}
    for one in said:
        rare = sorted(one.words, key=lambda word: (often[word], word))
        seen: dict[int, _Said] = {}
        for word in rare[: len(rare) - ceil(ALIKE * len(rare)) + 1]:
            seen.update((id(other), other) for other in places.get(word, ()))
            places.setdefault(word, []).append(one)
        yield from ((other, one) for other in seen.values() if other.key != one.key)


def _alike(one: frozenset[str], two: frozenset[str]) -> bool:
    return len(one & two) >= ALIKE * len(one | two)
