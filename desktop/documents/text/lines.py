"""From stretches of text to lines of a width: words, breaks and the order they are seen in."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from desktop.documents.text import bidi
from desktop.documents.text.fonts import Style, clusters
from desktop.documents.text.shaping import Run, Shaper

_TOKEN = re.compile(" +|[^ ]+")
_IDEOGRAPH = "\u2e80-\u303f\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uffee"
# A small part of JIS X 4051: what may not begin and what may not end a line.
_NEVER_FIRST = (
    "、。，．・！？：；）」』】〉》〕…ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々,.;:!?)\\]’”»"
)
_NEVER_LAST = "（「『【〈《〔(\\[‘“«"
_HERE = f"(?<![{_NEVER_LAST}])(?![{_NEVER_FIRST}])"
_BREAK = re.compile(
    f"(?<=[{_IDEOGRAPH}]){_HERE}|(?=[{_IDEOGRAPH}]){_HERE}"
    r"|(?<=[–—])(?=\w)|(?<=[^\W\d_]-)(?=[^\W\d_])"
)
_MAY_BREAK = re.compile(f"[-–—{_IDEOGRAPH}]")
# Where addresses and fingerprints come apart when they must.
_PARTS = re.compile(r"[^:/@._-]*[:/@._-]+|[^:/@._-]+")
_CACHE_LIMIT = 20_000
_PARAGRAPHS_KEPT = 1_000


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text in one style and language (a BCP 47 tag, or nothing for the document's)."""

    text: str
    style: Style = Style.REGULAR
    language: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """What a line may not cut: shaped runs with their levels, in the order of reading."""

    text: str
    runs: tuple[tuple[Run, int], ...]
    width: float


@dataclass(frozen=True, slots=True)
class Line:
    """One set line: runs in the order they are seen; the width in thousandths of the size.

    A line that goes on in the next one ends in a space that is drawn but has no part in
    the width: readers of the file would otherwise join the two words.
    """

    runs: tuple[Run, ...]
    width: float
    text: str


class Setter:
    """Breaks paragraphs into lines; remembers the words and, for a while, the paragraphs.

    A live preview sets the same sheet again and again with one sentence changed.
    """

    def __init__(self, shaper: Shaper) -> None:
        self._shaper = shaper
        self._words: dict[tuple[str, Style, str], Word] = {}
        self._paragraphs: dict[tuple[tuple[Stretch, ...], float, bool], tuple[Line, ...]] = {}

    def lines(
        self, stretches: Iterable[Stretch], width: float, *, right_to_left: bool = False
    ) -> Sequence[Line]:
        """Break *stretches* into lines of at most *width* thousandths of the size.

        A word wider than the line is cut between letters; nothing is ever hyphenated.
        *right_to_left* is the document's way, which a paragraph wholly in another script leaves.

        Raises:
            CharactersMissingError: no face has a character of the text.
        """
        key = (tuple(stretches), width, right_to_left)
        lines = self._paragraphs.get(key)
        if lines is None:
            if len(self._paragraphs) > _PARAGRAPHS_KEPT:
                self._paragraphs.clear()
            broken = self._broken(key[0], width, right_to_left=right_to_left)
            lines = self._paragraphs[key] = tuple(broken)
        return lines

    def _broken(
        self, stretches: Sequence[Stretch], width: float, *, right_to_left: bool
    ) -> Iterator[Line]:
        paragraphs = list(_paragraphs(stretches))
        for number, paragraph in enumerate(paragraphs, start=1):
            words, backwards = self._measure(paragraph, right_to_left=right_to_left)
            ended = [] if number == len(paragraphs) else self._space(paragraph)
            yield from self._fill([*words, *ended], width, backwards=backwards)

    def _measure(
        self, paragraph: Sequence[Stretch], *, right_to_left: bool
    ) -> tuple[list[Word], bool]:
        text = "".join(stretch.text for stretch in paragraph)
        backwards = bidi.is_right_to_left(text, otherwise=right_to_left)
        if backwards or bidi.needs_levels(text):
            levels = bidi.levels(text, right_to_left=backwards)
        else:
            levels = [0] * len(text)
        words = [
            self._word(list(_slice(paragraph, start, end)), levels[start:end])
            for start, end in _tokens(text)
        ]
        return words, backwards

    def _space(self, paragraph: Sequence[Stretch]) -> list[Word]:
        return [self._word([replace(paragraph[-1], text=" ")], [0])]

    def _word(self, parts: list[Stretch], levels: list[int]) -> Word:
        plain = len(parts) == 1 and not any(levels)
        key = (parts[0].text, parts[0].style, parts[0].language)
        word = self._words.get(key) if plain else None
        if word is None:
            word = self._shape(parts, levels)
            if plain:
                if len(self._words) > _CACHE_LIMIT:
                    self._words.clear()
                self._words[key] = word
        return word

    def _shape(self, parts: list[Stretch], levels: list[int]) -> Word:
        runs: list[tuple[Run, int]] = []
        start = 0
        for part in parts:
            for text, level in _by_level(part.text, levels[start : start + len(part.text)]):
                shaped = self._shaper.runs(
                    text, part.style, part.language, backwards=bool(level % 2)
                )
                runs += [(run, level) for run in shaped if run.glyphs]
            start += len(part.text)
        return Word(
            "".join(part.text for part in parts), tuple(runs), sum(run.width for run, _ in runs)
        )

    def _fill(self, words: list[Word], width: float, *, backwards: bool) -> Iterator[Line]:
        held: list[Word] = []
        used = 0.0
        for word in self._cut_to(words, width):
            if held and used + word.width > width and not word.text.isspace():
                yield _line(held, backwards=backwards)
                held, used = [], 0.0
            if held or not word.text.isspace():
                held.append(word)
                used += word.width
        yield _line(held, backwards=backwards)

    def _cut_to(self, words: list[Word], width: float) -> Iterator[Word]:
        for word in words:
            if word.width <= width or word.text.isspace():
                yield word
            else:
                yield from self._cut(word, width)

    def _cut(self, word: Word, width: float) -> Iterator[Word]:
        """Cut a word no line can hold: at its punctuation, else between letters."""
        for run, level in word.runs:
            for part in _PARTS.findall(run.text):
                shaped = self._again(run, level, part)
                if shaped.width <= width:
                    yield shaped
                else:
                    yield from (self._again(run, level, cluster) for cluster in clusters(part))

    def _again(self, run: Run, level: int, part: str) -> Word:
        shaped = self._shaper.shape_with(run.face, part, backwards=bool(level % 2))
        return Word(part, ((shaped, level),), shaped.width)


def _line(words: list[Word], *, backwards: bool) -> Line:
    ending = words[-1].runs if words and words[-1].text.isspace() and not backwards else ()
    while words and words[-1].text.isspace():
        words = words[:-1]
    runs = [pair for word in words for pair in word.runs]
    seen = bidi.reorder([run for run, _ in runs], [level for _, level in runs])
    seen += [run for run, _ in ending]
    return Line(tuple(seen), sum(word.width for word in words), "".join(w.text for w in words))


def _paragraphs(stretches: Iterable[Stretch]) -> Iterator[list[Stretch]]:
    held: list[Stretch] = []
    for stretch in stretches:
        first, *others = bidi.clean(stretch.text).split("\n")
        held.append(Stretch(first, stretch.style, stretch.language))
        for other in others:
            yield held
            held = [Stretch(other, stretch.style, stretch.language)]
    yield held


def _tokens(text: str) -> Iterator[tuple[int, int]]:
    for match in _TOKEN.finditer(text):
        token = match.group()
        if _MAY_BREAK.search(token):
            lengths = [len(part) for part in _BREAK.split(token) if part]
            yield from pairwise(accumulate(lengths, initial=match.start()))
        else:
            yield match.span()


def _slice(stretches: Sequence[Stretch], start: int, end: int) -> Iterator[Stretch]:
    offset = 0
    for stretch in stretches:
        text = stretch.text[max(start - offset, 0) : max(end - offset, 0)]
        if text:
            yield Stretch(text, stretch.style, stretch.language)
        offset += len(stretch.text)


def _by_level(text: str, levels: list[int]) -> Iterator[tuple[str, int]]:
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or levels[index] != levels[start]:
            yield text[start:index], levels[start]
            start = index
