"""Advice on words said twice, and on words nobody will ever meet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

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
    said = tuple(_said(pack, language))
    told: set[tuple[str, str]] = set()
    for (key, sentence, one), (other, _, two) in combinations(said, 2):
        apart = groups.get(key, key) != groups.get(other, other)
        if apart and (key, other) not in told and _alike(one, two):
            told.add((key, other))
            yield Advice(
                pack.key,
                language,
                other,
                "text",
                "repeat",
                f"says what '{key}' says: “{sentence}” Say it once, where a client would look.",
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


def _said(pack: FormPack, language: str) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Yield the sentences of all items, each with its key and its words."""
    for clause in clauses(pack, language):
        if clause.key not in pack.items or clause.part != "text" or clause.reach != READ:
            continue
        for sentence in split_sentences(clause.text):
            words = frozenset(re.findall(r"[^\W\d_]+|\{[^}]+\}", sentence.lower()))
            if len(words) >= _FEWEST:
                yield clause.key, sentence, words


def _alike(one: frozenset[str], two: frozenset[str]) -> bool:
    if not ALIKE <= len(one) / len(two) <= 1 / ALIKE:
        return False
    return len(one & two) >= ALIKE * len(one | two)
