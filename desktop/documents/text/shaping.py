"""From characters to glyphs: one run is one face, one direction, shaped by HarfBuzz."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import repeat

import uharfbuzz as hb

from desktop.documents.text.breaking import group_ends
from desktop.documents.text.fonts import Face, FontBook, Style, clusters
from desktop.documents.text.kept import Kept

# Discretionary ligatures rewrite names: the Arabic for Muhammad becomes one sign with
# vowels nobody wrote.
_FEATURES = {"kern": True, "liga": True, "dlig": False}
# No ligature joins two digits of a fingerprint: each has its place in a group.
_OF_DIGITS = {**_FEATURES, "liga": False}
_APART = 220.0
"""Thousandths of the size between two groups of a fingerprint."""
_RUNS_KEPT = 6_000
_GLYPHS_KEPT = 8_000
# What steers direction and is never part of what a glyph says.
DIRECTION_MARKS = str.maketrans("", "", "\u200b\u200e\u200f\u061c\u2066\u2067\u2068\u2069")


class CharactersMissingError(ValueError):
    """No font has these characters, so the text cannot be set."""

    def __init__(self, characters: tuple[str, ...]) -> None:
        self.characters = characters
        named = ", ".join(f"U+{ord(c):04X}" for c in "".join(characters))
        super().__init__(f"no font has {named}")


@dataclass(frozen=True, slots=True)
class Glyph:
    """One drawn shape; lengths in thousandths of the size, *cluster* counts characters.

    One that stands *apart* from the next takes the room between them for its own: readers
    see a wide glyph there, and no gap that they could take for a space.
    """

    number: int
    advance: float
    right: float
    up: float
    cluster: int
    apart: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Letter:
    """A character that one glyph shows all of, on the base line; one object for all that agree."""

    glyph: Glyph
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """Glyphs of one face in the order they are seen, left to right.

    Where every character has a glyph to itself, as in most words, these are its *letters*.
    *before* and *after* are marks of direction that belong to the text beside the first and
    the last glyph that is seen.
    """

    face: Face
    glyphs: tuple[Glyph, ...]
    text: str
    width: float
    backwards: bool
    language: str = ""
    before: str = ""
    after: str = ""
    letters: tuple[Letter, ...] = ()


_Drawn = tuple[Face, int, int, int, int, int]
"""A face, and a glyph of it as HarfBuzz places it: number, advance, right, up, cluster."""


class Shaper:
    """Shapes words and remembers them: the same few hundred make up every document."""

    def __init__(self, book: FontBook) -> None:
        self.book = book
        self._runs: Kept[tuple[str, str, bool, str], Run] = Kept(_RUNS_KEPT)
        self._glyphs: Kept[_Drawn, Glyph] = Kept(_GLYPHS_KEPT)
        self._letters: Kept[tuple[Face, int, float, float, str], Letter] = Kept(_GLYPHS_KEPT)

    def runs(self, text: str, style: Style, language: str, *, backwards: bool) -> list[Run]:
        """Shape *text*, all of one direction, into runs in the order of reading.

        Raises:
            CharactersMissingError: no face has a character of *text*.
        """
        return [
            self._run(face, part, language, backwards=backwards)
            for face, part in self._parts(text, style)
        ]

    def shape_with(
        self, face: Face, text: str, language: str, *, backwards: bool, ends_group: bool = False
    ) -> Run:
        """Shape *text* with one *face* that is known to have it; nothing of it is kept.

        One that *ends a group* of a fingerprint stands apart from the next.
        """
        if not ends_group:
            return self._shape(face, text, backwards=backwards, language=language)
        run = self._plain(face, text, backwards=backwards, language=language, features=_OF_DIGITS)
        return _apart(run, frozenset({len(text) - 1}))

    def _parts(self, text: str, style: Style) -> list[tuple[Face, str]]:
        whole = self.book.face_for(text, style)
        if whole is not None:
            return [(whole, text)]
        parts: list[tuple[Face, str]] = []
        for face, part in self._pieces(text, style):
            if parts and parts[-1][0] is face:
                parts[-1] = (face, parts[-1][1] + part)
            else:
                parts.append((face, part))
        return parts

    def _pieces(self, text: str, style: Style) -> Iterator[tuple[Face, str]]:
        """Give each cluster its face; a cluster no single face has goes by character."""
        for cluster in clusters(text):
            face = self.book.face_for(cluster, style)
            for part in (cluster,) if face else tuple(cluster):
                chosen = face or self.book.face_for(part, style)
                if chosen is None:
                    raise CharactersMissingError(self.book.missing(text))
                yield chosen, part

    def _run(self, face: Face, text: str, language: str, *, backwards: bool) -> Run:
        key = (face.name, text, backwards, language)
        return self._runs.get(key) or self._runs.keep(
            key, self._shape(face, text, backwards=backwards, language=language)
        )

    def _shape(self, face: Face, text: str, *, backwards: bool, language: str) -> Run:
        ends = group_ends(text)
        features = _OF_DIGITS if ends else _FEATURES
        run = self._plain(face, text, backwards=backwards, language=language, features=features)
        return _apart(run, ends) if ends else run

    def _plain(
        self, face: Face, text: str, *, backwards: bool, language: str, features: dict[str, bool]
    ) -> Run:
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if backwards else "ltr"
        buffer.language = language
        buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
        hb.shape(face.hb_font, buffer, features)
        glyphs = tuple(
            self._glyph(
                (face, i.codepoint, p.x_advance, p.x_offset, p.y_offset, i.cluster),
            )
            for i, p in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        )
        if any(glyph.number == 0 for glyph in glyphs):
            raise CharactersMissingError(tuple(dict.fromkeys(text)))
        width = sum(glyph.advance for glyph in glyphs)
        simple = not (backwards or face.is_cff) and _is_simple(text, glyphs)
        letters = tuple(map(self._letter, repeat(face), text, glyphs)) if simple else ()
        return Run(face, glyphs, text, width, backwards, language, letters=letters)

    def _glyph(self, drawn: _Drawn) -> Glyph:
        """Return the glyph; there is one object for all that agree, as they are most of a page."""
        face, number, advance, right, up, cluster = drawn
        scale = face.scale
        return self._glyphs.get(drawn) or self._glyphs.keep(
            drawn, Glyph(number, advance * scale, right * scale, up * scale, cluster)
        )

    def _letter(self, face: Face, text: str, glyph: Glyph) -> Letter:
        key = (face, glyph.number, glyph.advance, glyph.right, text)
        return self._letters.get(key) or self._letters.keep(key, Letter(glyph, text))


def _apart(run: Run, ends: Container[int]) -> Run:
    """Return *run* with the letters at *ends* standing apart from those that follow."""
    if not run.letters:
        return run
    letters = tuple(
        _wide(letter) if place in ends else letter for place, letter in enumerate(run.letters)
    )
    glyphs = tuple(replace(letter.glyph, cluster=place) for place, letter in enumerate(letters))
    return replace(
        run, glyphs=glyphs, letters=letters, width=sum(glyph.advance for glyph in glyphs)
    )


def _wide(letter: Letter) -> Letter:
    wide = replace(letter.glyph, advance=letter.glyph.advance + _APART, apart=_APART)
    return Letter(wide, letter.text)


def _is_simple(text: str, glyphs: Sequence[Glyph]) -> bool:
    """Say whether each character of *text* is drawn by a glyph to itself, in its place."""
    return len(glyphs) == len(text) == len(text.translate(DIRECTION_MARKS)) and all(
        glyph.cluster == place and not glyph.up for place, glyph in enumerate(glyphs)
    )
