"""Advice on how hard a pack is to read: grades, long sentences, full cards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import fmean, median

from desktop.domain.drawing import STANDING
from desktop.domain.pack import FormPack
from desktop.packs.clauses import OWN, Clause, clauses
from desktop.packs.findings import Advice
from desktop.packs.reading_grade import (
    BARS,
    FEWEST_WORDS,
    LONGEST_SENTENCE,
    Bar,
    Reading,
    read,
    split_sentences,
)
from desktop.packs.reading_sample import SampleFiller

LONGEST_AVERAGE = 15.0
"""The average sentence has 12 to 15 words at most (clinical brief, 5.2)."""
FULLEST_CARD = 45
"""A shared card holds 45 words, so that it reads from the other chair (design section 3)."""

_SENTENCES = frozenset({"text", "card", "example", "question", "hint", "say", "says", "line"})


@dataclass(frozen=True, slots=True)
class Graded:
    """A clause of twenty words or more with its figure; ``text`` has its blanks filled."""

    key: str
    place: str
    score: float
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Grades:
    """How hard one language of a pack is to read; ``graded`` has the hardest clause first.

    ``average`` and ``longest`` count the words of all sentences that a client reads.
    """

    pack: str
    language: str
    graded: tuple[Graded, ...]
    average: float
    longest: int

    @property
    def median(self) -> float:
        """Return the middle figure of all clauses of twenty words or more."""
        return median(one.score for one in self.graded) if self.graded else 0.0


@dataclass(frozen=True, slots=True)
class _Met:
    """A clause as a client meets it: its blanks filled, its sentences counted."""

    clause: Clause
    text: str
    reading: Reading


class Readings:
    """One language of a pack as a client meets it, read once for every question."""

    def __init__(self, pack: FormPack, language: str) -> None:
        self._pack = pack
        self._language = language
        self._met = _met(pack, language)
        self.grades = _grades(pack, language, self._met)

    def advice(self) -> Iterator[Advice]:
        """Yield every clause that is too hard, sentence too long, card too full."""
        bar = BARS.get(self._language[:2])
        if bar and self.grades.graded:
            yield from _on_grades(self.grades, bar)
        if self.grades.average > LONGEST_AVERAGE:
            yield self._advice(
                "average",
                f"a sentence has {self.grades.average:.1f} words on average, above "
                f"{LONGEST_AVERAGE:.0f}. Cut the long ones in two.",
            )
        for one in self._met:
            for about, sentence in (*_on_sentences(one), *_on_card(self._pack, one)):
                yield self._advice(about, sentence, one.clause)

    def _advice(self, about: str, sentence: str, clause: Clause | None = None) -> Advice:
        key, place = (clause.key, clause.place) if clause else ("all clauses", "")
        return Advice(self._pack.key, self._language, key, place, about, sentence)


def _met(pack: FormPack, language: str) -> tuple[_Met, ...]:
    fill = SampleFiller(pack, language)
    whole = (one for one in clauses(pack, language) if one.part in _SENTENCES or one.is_label)
    filled = ((one, fill(one.text)) for one in whole if one.reach != OWN and not one.fixed)
    return tuple(_Met(clause, text, read(text, language)) for clause, text in filled)


def _grades(pack: FormPack, language: str, met: tuple[_Met, ...]) -> Grades:
    bar = BARS.get(language[:2])
    prose = [one for one in met if one.clause.is_prose]
    lengths = [words for one in prose for words in one.reading.sentences]
    graded = [
        Graded(one.clause.key, one.clause.place, round(bar.figure(one.reading), 1), one.text)
        for one in prose
        if bar and one.reading.words >= FEWEST_WORDS
    ]
    graded.sort(key=lambda one: one.score, reverse=not (bar and bar.eases))
    return Grades(
        pack.key,
        language,
        tuple(graded),
        fmean(lengths) if lengths else 0.0,
        max(lengths, default=0),
    )


def _on_grades(found: Grades, bar: Bar) -> Iterator[Advice]:
    above = "below" if bar.eases else "above"
    if not bar.is_met(found.median, bar.median):
        yield Advice(
            found.pack,
            found.language,
            "all clauses",
            "",
            "median",
            f"the middle clause reads at {found.median:.1f}, {above} {bar.median:g}. "
            "Mend the hardest clauses first.",
        )
    for one in found.graded:
        if not bar.is_met(one.score, bar.clause):
            yield Advice(
                found.pack,
                found.language,
                one.key,
                one.place,
                "grade",
                f"reads at {one.score:.1f}, {above} {bar.clause:g}. "
                "Take shorter words, or make two sentences of one.",
            )


def _on_sentences(met: _Met) -> Iterator[tuple[str, str]]:
    if met.reading.longest <= LONGEST_SENTENCE:
        return
    for words, sentence in zip(met.reading.sentences, split_sentences(met.text), strict=True):
        if words > LONGEST_SENTENCE:
            yield (
                "sentence",
                (
                    f"has a sentence of {words} words, above {LONGEST_SENTENCE}. "
                    f"Cut “{_opening(sentence)}” in two."
                ),
            )


def _on_card(pack: FormPack, met: _Met) -> Iterator[tuple[str, str]]:
    if met.reading.words > FULLEST_CARD and _is_shown(pack, met.clause):
        yield (
            "card",
            (
                f"shows {met.reading.words} words on the shared card, above {FULLEST_CARD}. "
                "Give it a shorter 'card'."
            ),
        )


def _is_shown(pack: FormPack, clause: Clause) -> bool:
    """Say whether the shared card shows *clause*: its short words, else the printed ones."""
    if clause.part not in {"text", "card"} or clause.form == STANDING:
        return False
    item = pack.items.get(clause.key)
    if (item is None and clause.key not in pack.groups) or (item and item.depth == "booklet"):
        return False
    return clause.part == "card" or not clause.has_card


def _opening(sentence: str) -> str:
    words = sentence.split()
    return " ".join(words[:6]) + (" ..." if len(words) > 6 else "")
