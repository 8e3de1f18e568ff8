"""From stretches of text to lines of a width: words, breaks and the order they are seen in."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from desktop.documents.text import bidi, breaking
from desktop.documents.text.fonts import Face, Style, clusters
from desktop.documents.text.kept import Kept
from desktop.documents.text.levels import levels as levels_of
from desktop.documents.text.shaping import Run, Shaper

_WORDS_KEPT = 6_000
_PARAGRAPHS_KEPT = 1_000
_WIDEST_SPACE = 400  # thousandths of the size


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
        self._words: Kept[tuple[str, Style, str], Word] = Kept(_WORDS_KEPT)
        self._paragraphs: Kept[tuple[tuple[Stretch, ...], float, bool], tuple[Line, ...]]
        self._paragraphs = Kept(_PARAGRAPHS_KEPT)

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
            broken = self._broken(key[0], width, right_to_left=right_to_left)
            lines = self._paragraphs.keep(key, tuple(broken))
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
            levels = levels_of(text, right_to_left=backwards)
        else:
            levels = [0] * len(text)
        words: list[Word] = []
        for start, end in breaking.words(text):
            parts, over = list(_slice(paragraph, start, end)), levels[start:end]
            gap = self._gap(words[-1], parts, over) if words and text[start] == " " else None
            words.append(gap or self._word(parts, over))
        return words, backwards

    def _gap(self, before: Word, parts: list[Stretch], levels: list[int]) -> Word | None:
        """Return the space after a word in another font than the first, in that font too.

        A space drawn alone between two words of one font may be overlooked by readers.
        """
        face = before.runs[-1][0].face if before.runs else None
        if face is None or len(parts) > 1 or not _has_space(face) or len(set(levels)) > 1:
            return None
        if face is self._shaper.book.face_for(" ", parts[0].style):
            return None
        return self._with(face, parts[0].text, levels[0], parts[0].language)

    def _space(self, paragraph: Sequence[Stretch]) -> list[Word]:
        return [self._word([replace(paragraph[-1], text=" ")], [0])]

    def _word(self, parts: list[Stretch], levels: list[int]) -> Word:
        plain = len(parts) == 1 and not any(levels)
        key = (parts[0].text, parts[0].style, parts[0].language)
        word = self._words.get(key) if plain else None
        if word is None:
            word = self._shape(parts, levels)
            if plain:
                self._words.keep(key, word)
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
        """Cut a word no line can hold: after its punctuation, else where the line is full."""
        for run, level in word.runs:
            ends, at = breaking.group_ends(run.text), -1
            for part in breaking.parts(run.text):
                at += len(part)
                shaped = self._with(run.face, part, level, run.language, ends_group=at in ends)
                if shaped.width <= width:
                    yield shaped
                else:
                    yield from self._filled(run, level, part, width)

    def _filled(self, run: Run, level: int, part: str, width: float) -> Iterator[Word]:
        """Cut *part* between letters, as few times as it takes."""
        first, *others = clusters(part)
        held = self._with(run.face, first, level, run.language)
        for cluster in others:
            more = self._with(run.face, held.text + cluster, level, run.language)
            if more.width > width:
                yield held
                more = self._with(run.face, cluster, level, run.language)
            held = more
        yield held

    def _with(
        self, face: Face, text: str, level: int, language: str, *, ends_group: bool = False
    ) -> Word:
        run = self._shaper.shape_with(
            face, text, language, backwards=bool(level % 2), ends_group=ends_group
        )
        return Word(text, ((run, level),), run.width)


def _line(words: list[Word], *, backwards: bool) -> Line:
    ending = words[-1].runs if words and words[-1].text.isspace() and not backwards else ()
    while words and words[-1].text.isspace():
        words = words[:-1]
    runs = [pair for word in words for pair in word.runs]
    seen = _with_marks(bidi.reorder(runs, [level for _, level in runs]), backwards=backwards)
    seen += [run for run, _ in ending]
    return Line(tuple(seen), sum(word.width for word in words), "".join(w.text for w in words))


def _with_marks(seen: Sequence[tuple[Run, int]], *, backwards: bool) -> list[Run]:
    """Return the runs of a line; where its way is taken up again, a mark says so.

    Poppler gives the space or bracket that follows to the words of the other way, and takes
    a vowel sign for the beginning of words that end in it. The marks tell it better.
    """
    runs = [run for run, _ in seen]
    levels = [level for _, level in seen]
    if not any(levels):
        return runs
    for place, (left, right) in enumerate(pairwise(levels)):
        if backwards and left == 1 and not right % 2:
            runs[place] = replace(runs[place], after=bidi.RIGHT_MARK)
        elif not backwards and left % 2 and right == 0:
            runs[place + 1] = replace(runs[place + 1], before=bidi.LEFT_MARK)
    for place, (run, level) in enumerate(zip(runs, levels, strict=True)):
        begins = level % 2 and (place == 0 or not levels[place - 1] % 2)
        if begins and unicodedata.category(run.text[-1]) == "Mn":
            runs[place] = replace(run, before=bidi.RIGHT_MARK)
    return runs


def _has_space(face: Face) -> bool:
    """Return whether *face* has a space of a common width; a font of pictures has not."""
    return face.covers(" ") and face.space_width < _WIDEST_SPACE


def _paragraphs(stretches: Iterable[Stretch]) -> Iterator[list[Stretch]]:
    held: list[Stretch] = []
    for stretch in stretches:
        first, *others = bidi.clean(stretch.text).split("\n")
        held.append(Stretch(first, stretch.style, stretch.language))
        for other in others:
            yield held
            held = [Stretch(other, stretch.style, stretch.language)]
    yield held


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
