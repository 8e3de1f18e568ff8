"""Find the topic that says already what a new sentence says: by its words, in a moment."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from desktop.domain.saying import Saying
from desktop.packs.reading_grade import split_sentences
from desktop.services.advised import Advised

ALIKE = 0.7
"""Two sentences are one topic when they share seven of ten of the words that carry meaning."""
_FEWEST = 4
"""Words that carry meaning; a shorter sentence is a turn of phrase, not a topic."""
_STEM = 5
"""Letters by which words are compared, so that "cancel" meets "cancelled"."""
_MOST_SHOWN = 90
_WORD = re.compile(r"\{[^{}]+\}|[^\W_]+")
_LITTLE = {
    "en": frozenset(
        [
            "a",
            "about",
            "after",
            "all",
            "also",
            "an",
            "and",
            "any",
            "are",
            "as",
            "at",
            "be",
            "been",
            "before",
            "but",
            "by",
            "can",
            "could",
            "did",
            "do",
            "does",
            "each",
            "for",
            "from",
            "had",
            "has",
            "have",
            "how",
            "i",
            "if",
            "in",
            "into",
            "is",
            "it",
            "its",
            "just",
            "me",
            "more",
            "most",
            "my",
            "never",
            "no",
            "not",
            "of",
            "on",
            "once",
            "one",
            "only",
            "or",
            "other",
            "our",
            "out",
            "over",
            "own",
            "say",
            "says",
            "should",
            "so",
            "some",
            "such",
            "tell",
            "than",
            "that",
            "the",
            "their",
            "them",
            "then",
            "there",
            "these",
            "they",
            "this",
            "to",
            "together",
            "too",
            "under",
            "up",
            "us",
            "very",
            "want",
            "was",
            "we",
            "were",
            "what",
            "when",
            "where",
            "which",
            "who",
            "why",
            "will",
            "with",
            "without",
            "would",
            "you",
            "your",
        ]
    ),
    "es": frozenset(
        [
            "a",
            "al",
            "algo",
            "ante",
            "antes",
            "así",
            "aunque",
            "cada",
            "como",
            "con",
            "cual",
            "cuando",
            "cuanto",
            "de",
            "del",
            "desde",
            "donde",
            "dos",
            "el",
            "ella",
            "en",
            "entre",
            "era",
            "es",
            "esa",
            "ese",
            "eso",
            "esta",
            "este",
            "esto",
            "está",
            "fue",
            "ha",
            "hace",
            "hacer",
            "hasta",
            "hay",
            "he",
            "la",
            "las",
            "le",
            "lo",
            "los",
            "me",
            "mi",
            "mis",
            "muy",
            "más",
            "nada",
            "ni",
            "no",
            "nos",
            "nuestra",
            "nuestro",
            "o",
            "otra",
            "otro",
            "para",
            "pero",
            "poco",
            "por",
            "porque",
            "puede",
            "que",
            "qué",
            "quien",
            "se",
            "ser",
            "si",
            "sin",
            "sobre",
            "solo",
            "son",
            "su",
            "sus",
            "sí",
            "también",
            "tan",
            "tanto",
            "te",
            "tiene",
            "todo",
            "todos",
            "un",
            "una",
            "uno",
            "usted",
            "vez",
            "y",
            "ya",
            "yo",
        ]
    ),
}
"""Words that carry a sentence but no topic."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One text of the wording: its key and title, the group or step it stands in, its words."""

    key: str
    inside: str
    title: str
    language: str
    text: str = field(repr=False)


class Topics:
    """All topics of a wording, by the words of their sentences."""

    def __init__(self, topics: Iterable[Topic]) -> None:
        self._said = tuple(
            (topic, sentence, words)
            for topic in topics
            for sentence, words in _sentences(topic.text, topic.language)
        )

    def advise(self, here: Topic, *, shipped: str) -> tuple[Advised, ...]:
        """Return at most one piece of advice: who says already what is new in *here*.

        Inside one group a refrain is meant, unless the very sentence stands there.
        """
        known = {sentence for sentence, _ in _sentences(shipped, here.language)}
        for sentence, words in _sentences(here.text, here.language):
            found = self._other(here, sentence, words) if sentence not in known else None
            if found is not None:
                topic, other = found
                if topic.text.split() == here.text.split():
                    said = Saying("“%1” says this already, in the same words.", topic.title)
                elif sentence == other:
                    said = Saying("“%1” says this already: “%2”", topic.title, _cut(other))
                else:
                    said = Saying("“%1” says nearly this already: “%2”", topic.title, _cut(other))
                return (Advised("repeat", said, there=topic.key),)
        return ()

    def _other(self, here: Topic, said: str, words: frozenset[str]) -> tuple[Topic, str] | None:
        """Return the topic and the sentence most like *said* with its *words*, if any is."""
        best, found = ALIKE, None
        for topic, sentence, there in self._said:
            if topic.language != here.language or topic.key == here.key:
                continue
            shared = len(words & there)
            alike = shared / max(len(words | there), 1)
            if alike >= best and (topic.inside != here.inside or said == sentence):
                best, found = alike, (topic, sentence)
        return found


@lru_cache(maxsize=8_192)
def _sentences(text: str, language: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the sentences of *text* that say enough to be a topic, with their words."""
    little = _LITTLE.get(language[:2], frozenset())
    found = []
    for sentence in split_sentences(text):
        every = (word.casefold() for word in _WORD.findall(sentence))
        words = frozenset(
            word if word.startswith("{") else word[:_STEM] for word in every if word not in little
        )
        if len(words) >= _FEWEST:
            found.append((sentence, words))
    return tuple(found)


def _cut(sentence: str) -> str:
    if len(sentence) <= _MOST_SHOWN:
        return sentence
    return sentence[:_MOST_SHOWN].rsplit(" ", 1)[0] + " …"
