"""How hard a text is to read: one figure for English, another for Spanish.

English is measured by the Flesch-Kincaid grade (Kincaid and others, 1975): years of school,
``0.39 * words per sentence + 11.8 * syllables per word - 15.59``. Spanish is measured by the
Szigriszt-Pazos scale of clearness (1993): 0 to 100, higher is easier,
``206.835 - 62.3 * syllables per word - words per sentence``.

How things are counted: what stands between spaces is a word, and so is one with a hyphen or
an apostrophe. A figure is one word, sounded in pairs of digits, with four syllables at most:
nobody sounds out a telephone number. An amount of money is two words. Capitals in a row (AI,
NHS) are spelled letter by letter. A sentence ends with its full stop, question or
exclamation mark, or with its line; a mark inside a sentence, as after a quoted question or a
title (Dr.), ends none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from desktop.packs.syllables_en import english_syllables
from desktop.packs.syllables_es import spanish_syllables

_WORD = re.compile(r"[$£€]?\d(?:[\d.,:/–-]*\d)?%?|[^\W\d_]+(?:[’'&-][^\W\d_]+)*")
_TITLES = re.compile(r"\b(Dr|Dra|Mr|Mrs|Ms|Sr|Sra|St|e\.g|i\.e|p\. ?ej|EE|No)\.")
_END = re.compile(r"[.!?…]+[\"”’»)\]]*\s+(?=[\"“‘«(\[]*[¿¡]?[\"“‘«]?[A-ZÁÉÍÓÚÑÜ\d{])|\s*\n+\s*")
_SPOKEN = {
    "en": (
        (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2),
        (0, 0, 2, 2, 2, 2, 2, 3, 2, 2),
    ),
    "es": (
        (2, 2, 1, 1, 2, 2, 1, 2, 2, 2, 1, 2, 2, 2, 3, 2, 3, 4, 4, 4),
        (0, 0, 2, 3, 4, 4, 4, 4, 4, 4),
    ),
}
"""Syllables of the numbers 0 to 19, and of the tens (in Spanish with their "y")."""
_LONG_LETTERS = {"en": "w", "es": "fhjlmnñrsvxyzw"}
_MOST_OF_A_NUMBER = 4


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text counts: the words of each sentence, and all its syllables."""

    sentences: tuple[int, ...]
    syllables: int

    @property
    def words(self) -> int:
        """Return how many words the text has."""
        return sum(self.sentences)

    @property
    def longest(self) -> int:
        """Return the words of its longest sentence."""
        return max(self.sentences, default=0)

    @property
    def average(self) -> float:
        """Return the words of an average sentence."""
        return self.words / max(len(self.sentences), 1)

    @property
    def per_word(self) -> float:
        """Return the syllables of an average word."""
        return self.syllables / max(self.words, 1)


@dataclass(frozen=True, slots=True)
class Bar:
    """What a language asks of the words a client reads.

    ``clause`` holds for each clause, ``median`` for a pack. ``eases`` says that the
    language's figure grows as a text gets easier.
    """

    figure: Callable[[Reading], float]
    clause: float
    median: float
    eases: bool

    def is_met(self, score: float, bar: float) -> bool:
        """Say whether *score* is as easy as *bar* asks, to the first decimal."""
        return round(score, 1) >= bar if self.eases else round(score, 1) <= bar


def flesch_kincaid(reading: Reading) -> float:
    """Return the school grade of an English text."""
    return 0.39 * reading.average + 11.8 * reading.per_word - 15.59


def szigriszt_pazos(reading: Reading) -> float:
    """Return how clear a Spanish text is, 0 to 100."""
    return 206.835 - 62.3 * reading.per_word - reading.average


BARS: Mapping[str, Bar] = {
    "en": Bar(flesch_kincaid, clause=8.0, median=6.5, eases=False),
    "es": Bar(szigriszt_pazos, clause=65.0, median=70.0, eases=True),
}
"""What we ask of words for clients, after section 5.2 of the clinical brief."""

FEWEST_WORDS = 20
"""A text below twenty words is too short for a grade to mean anything."""
LONGEST_SENTENCE = 25
"""No sentence a client reads is longer (clinical brief, 5.2)."""


def read(text: str, language: str) -> Reading:
    """Return what *text*, free of blanks, counts in *language*; unknown ones read as English."""
    sentences = tuple(_tokens(sentence) for sentence in split_sentences(text))
    count = _spoken_en if language[:2] != "es" else _spoken_es
    return Reading(
        tuple(sum(_word_count(word) for word in words) for words in sentences),
        sum(count(word) for words in sentences for word in words),
    )


def score(text: str, language: str) -> float | None:
    """Return the figure of *text* in *language*, or None where no formula is known."""
    bar = BARS.get(language[:2])
    reading = read(text, language)
    return bar.figure(reading) if bar and reading.words else None


def split_sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of *text*, in order; lines without a word are left out."""
    kept = _TITLES.sub(lambda found: found[0].replace(".", "\u2024"), text)
    found = _END.sub(lambda match: match[0].rstrip() + "\0", kept).split("\0")
    return tuple(one.replace("\u2024", ".").strip() for one in found if _WORD.search(one))


def _tokens(sentence: str) -> list[str]:
    return _WORD.findall(sentence)


def _word_count(word: str) -> int:
    return 2 if word[0] in "$£€" else 1


def _spoken_en(word: str) -> int:
    return _spoken(word, "en", english_syllables)


def _spoken_es(word: str) -> int:
    return _spoken(word, "es", spanish_syllables)


def _spoken(word: str, language: str, syllables: Callable[[str], int]) -> int:
    if word[0] in "$£€":
        return 2 + _spoken(word[1:], language, syllables)
    if word[0].isdigit():
        return min(_number(re.sub(r"\D", "", word), language), _MOST_OF_A_NUMBER)
    if word.isupper() and 1 < len(word) <= 5:
        long = _LONG_LETTERS[language]
        return sum(1 + (letter in long) + (letter == "w") for letter in word.lower())
    return syllables(word)


def _number(digits: str, language: str) -> int:
    ones, tens = _SPOKEN[language]
    total = 0
    for at in range(0, len(digits), 2):
        pair = int(digits[at : at + 2])
        total += (
            ones[pair] if pair < 20 else tens[pair // 10] + (ones[pair % 10] if pair % 10 else 0)
        )
    return total
